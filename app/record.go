package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/sqlite"
	"seatbook/i18n"
)

// defaultRecord returns where the user's record is kept.
func defaultRecord() string { return filepath.Join(xdg.DataHome, "seatbook", "record.seatbook") }

// catalog reads the program's own catalog of products.
func catalog() (data.Catalog, error) { return files.ReadCatalog(bytes.NewReader(assets.Catalog)) }

// open opens the record and speaks its user's language from then on.
func (p *program) open(readOnly bool) (*sqlite.Book, error) {
	book, err := sqlite.Open(p.ctx, p.record, sqlite.Options{ReadOnly: readOnly, Now: p.now})
	if err != nil {
		return nil, err
	}
	settings, err := book.Settings(p.ctx)
	if err != nil {
		return nil, errors.Join(err, book.Close())
	}
	if settings.Language != "" {
		p.words = i18n.New(settings.Language)
	}
	return book, nil
}

// sampleBook is a copy of the sample record that is thrown away when it is closed.
type sampleBook struct {
	*sqlite.Book
	folder string
}

// Close closes the copy and removes it.
func (b *sampleBook) Close() error { return errors.Join(b.Book.Close(), os.RemoveAll(b.folder)) }

// openSample makes a copy of the sample record as it would be today.
func (p *program) openSample(ctx context.Context) (data.Book, error) {
	products, err := catalog()
	if err != nil {
		return nil, err
	}
	sample, err := files.ReadSample(assets.Sample, products, p.today())
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "seatbook-sample-")
	if err != nil {
		return nil, fmt.Errorf("making room for the sample: %w", err)
	}
	book, err := sqlite.Open(ctx, filepath.Join(folder, "sample.seatbook"), sqlite.Options{Now: p.now})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	copied := &sampleBook{Book: book, folder: folder}
	if err := p.fill(ctx, copied, sample); err != nil {
		return nil, errors.Join(err, copied.Close())
	}
	return copied, nil
}

// fill writes the sample into an empty record.
func (p *program) fill(ctx context.Context, book data.Book, sample files.Sample) error {
	settings, err := book.Settings(ctx)
	if err != nil {
		return err
	}
	settings.UserName, settings.Language = sample.User, p.words.Tag()
	if err := book.SaveSettings(ctx, settings); err != nil {
		return err
	}
	organizations, err := book.Organizations(ctx)
	if err != nil {
		return err
	}
	organizations[0].Name = sample.Organization
	if _, err := book.SaveOrganization(ctx, organizations[0]); err != nil {
		return err
	}
	if err := book.Import(ctx, sample.Plan); err != nil {
		return err
	}
	page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: p.today()})
	if err != nil {
		return err
	}
	for _, row := range page.Rows {
		order, waits := sample.Orders[row.Product]
		if !waits {
			continue
		}
		order.SubscriptionRef = row.Ref()
		if _, err := book.SubmitChange(ctx, order); err != nil {
			return fmt.Errorf("ordering %s: %w", row.Product, err)
		}
	}
	return nil
}

// exists tells whether there is a record at all.
func (p *program) exists() bool {
	_, err := os.Stat(p.record)
	return !errors.Is(err, fs.ErrNotExist)
}
