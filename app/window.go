package main

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"seatbook/assets"
	"seatbook/data/files"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/screens"
	"seatbook/screens/desk"
)

// windowCommand opens the window.
type windowCommand struct{}

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
	pairs, err := files.ReadInclusions(bytes.NewReader(assets.Inclusions))
	if err != nil {
		return err
	}
	takeTaskbarName(appID)
	desktop := app.NewWithID(appID)
	keepToOwner(filepath.Join(desktop.Storage().RootURI().Path(), "preferences.json"))
	desktop.SetIcon(fyne.NewStaticResource("icon.png", assets.WindowIcon))
	eyes := &watcher{}
	kept := &backups{program: p, inWindow: !p.sample}
	options := desk.Options{
		Now: p.now, Run: newGivingBack(kept.giveBack).around(eyes.run), ProgressAfter: progressAfter, Sparing: sparing, Catalog: products, Inclusions: pairs, Path: p.record, Language: p.words.Tag(), Version: thisVersion(),
		Sample:    func(ctx context.Context) (*ledger.Book, error) { return inBook(p.openSample(ctx)) },
		Scratch:   func(_ context.Context, purpose string) (string, func() error, error) { return sqlite.Scratch(purpose) },
		Protected: func(_ context.Context, path string) error { return sqlite.Protected(path, p.record) },
	}
	if !p.sample {
		options.Backups = kept
	}
	returned := make(chan struct{})
	var finish func() error
	options.Closing = sync.OnceFunc(func() { go p.insist(returned, finish, os.Exit) })
	w := screens.New(desktop, options)
	finish = sync.OnceValue(func() error {
		w.Ended()
		return kept.finish()
	})
	kept.unkept, kept.tell = w.TellUnkept, w.StageTeller()
	desktop.Lifecycle().SetOnEnteredForeground(w.CameToFront)
	desktop.Lifecycle().SetOnExitedForeground(w.WentAway)
	err = show(desktop, w.Fyne(), func() {
		if room, known := screenRoom(w.Fyne()); known {
			w.FitTo(room)
		}
		go func() { // the terminal was closed, or the computer is shut down
			select {
			case <-p.ctx.Done():
				options.Closing()
				quitToolkit()
			case <-returned:
			}
		}()
		c.begin(p, w, kept)
		eyes.watch(w)
	})
	close(returned)
	return errors.Join(err, finish())
}

// keepToOwner has nobody else read what the toolkit remembers of the user; it would
// make the file for everybody.
func keepToOwner(path string) {
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		err = os.Chmod(path, 0o600)
	}
	if errors.Is(err, os.ErrNotExist) {
		err = os.WriteFile(path, []byte("{}\n"), 0o600)
	}
	if err != nil {
		slog.Warn("the preferences are not kept to their owner", "error", err)
	}
}

// begin opens the record beside the window, and shows it or says why it can't.
func (c windowCommand) begin(p *program, w *screens.Window, kept *backups) {
	open := func(ctx context.Context) (*record, error) {
		return openRecord(ctx, p.record, sqlite.Options{Now: p.now, Ask: true})
	}
	if p.sample {
		open = p.openSample
	}
	var book *record
	var err error
	told := kept.told(p.ctx)
	desk.Beside(func() { book, err = open(told) }, func() {
		if err != nil {
			w.Refuse(err, func(ctx context.Context) (*ledger.Book, error) {
				opened, err := openRecord(ctx, p.record, sqlite.Options{ReadOnly: true, Now: p.now})
				if err == nil {
					kept.took(opened)
				}
				return inBook(opened, err)
			})
			return
		}
		kept.took(book)
		if p.sample {
			w.OpenSample(book.Book)
			return
		}
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
