package main

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"seatbook/assets"
	"seatbook/data/ledger"
	"seatbook/screens"
)

// windowCommand opens the window.
type windowCommand struct {
	Sample bool // on the sample record
}

// appID is the program's name for the system: its preferences, its notifications and
// its place on the taskbar.
const appID = "app.seatbook"

// progressAfter is how long something may take before it is said to be going on.
const progressAfter = 200 * time.Millisecond

// Run opens the window and returns when it is closed.
func (c windowCommand) Run(p *program) error {
	products, err := catalog()
	if err != nil {
		return err
	}
	takeTaskbarName(appID)
	desktop := app.NewWithID(appID)
	desktop.SetIcon(fyne.NewStaticResource("icon.svg", assets.Icon))
	eyes := &watcher{}
	options := screens.Options{
		Now: p.now, Run: eyes.run, ProgressAfter: progressAfter, Catalog: products, Path: p.record, Language: p.words.Tag(), Version: thisVersion(),
		Sample: func(ctx context.Context) (*ledger.Book, error) { return inBook(p.openSample(ctx)) },
	}
	kept := &backups{program: p}
	if !c.Sample {
		options.Backups = kept
	}
	w := screens.New(desktop, options)
	err = show(desktop, w.Fyne(), func() {
		c.begin(p, w, kept)
		eyes.watch(w)
	})
	if kept.open != nil {
		err = errors.Join(err, kept.open.Close())
	}
	return err
}

// begin opens the record beside the window, and shows it or says why it can't.
func (c windowCommand) begin(p *program, w *screens.Window, kept *backups) {
	open := func(ctx context.Context) (*record, error) { return openRecord(ctx, p.record, false, p.now) }
	if c.Sample {
		open = p.openSample
	}
	var book *record
	var err error
	screens.Beside(func() { book, err = open(p.ctx) }, func() {
		if err != nil {
			w.Refuse(err, func(ctx context.Context) (*ledger.Book, error) {
				return inBook(openRecord(ctx, p.record, true, p.now))
			})
			return
		}
		kept.took(book)
		w.Open(book.Book)
	})
}

// inBook is a record that was opened, for who only asks and acts.
func inBook(opened *record, err error) (*ledger.Book, error) {
	if err != nil {
		return nil, err
	}
	return opened.Book, nil
}
