package main

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/ledger"
	"seatbook/data/savings"
	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/imports"
	"seatbook/screens/parts"
)

// shown is a window on the sample that is looked at, in a language.
type shown struct {
	t       *testing.T
	w       *screens.Window
	book    *record
	empty   *record // one with nothing in it
	old     *record // one that was kept before the rules of today
	spare   *record // one that is written into
	subs    []data.SubscriptionRow
	people  []data.PersonRow
	savings []savings.Row
	// elsewhere tells that a view has left the window so that the record is opened anew.
	elsewhere bool
}

// showSample opens a window of a size on the sample in a language and a theme.
func showSample(t *testing.T, records *records, language string, size fyne.Size) *shown {
	t.Helper()
	products, err := catalog()
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := files.ReadInclusions(bytes.NewReader(assets.Inclusions))
	if err != nil {
		t.Fatal(err)
	}
	s := &shown{t: t, book: records.sample, empty: records.empty, old: records.old, spare: records.spare}
	s.w = screens.New(test.NewTempApp(t), desk.Options{
		Now: records.now, Run: desk.InPlace, Catalog: products, Inclusions: pairs, Language: language, Path: "record.seatbook",
		After:   func(time.Duration, func()) func() { return func() {} },
		Sample:  func(context.Context) (*ledger.Book, error) { return nil, errors.New("no") },
		Backups: &backupsOf{now: records.now}, ChooseSave: func(name string, chosen func(string)) { chosen(name) },
	})
	s.w.Open(s.book.Book)
	s.w.Fyne().Resize(size)
	on := data.DateOf(records.now())
	subs, err := s.book.Subscriptions(t.Context(), data.SubscriptionQuery{Sort: data.SortProduct, On: on})
	if err != nil {
		t.Fatal(err)
	}
	people, err := s.book.People(t.Context(), data.PersonQuery{Sort: data.SortName})
	if err != nil {
		t.Fatal(err)
	}
	held, err := s.book.SavingsBasis(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.subs, s.people = subs.Rows, people.Rows
	s.savings = savings.List(held, savings.NewInclusions(pairs, products, held.Products), on)
	return s
}

// begin is the window as it is when the record has been opened.
func (s *shown) begin() {
	for len(s.w.Dialogs) > 0 {
		s.w.Dialogs[len(s.w.Dialogs)-1].Hide()
	}
	overlays := s.w.Fyne().Canvas().Overlays()
	if palette, open := overlays.Top().(*parts.Palette); open {
		palette.Close() // or else the next view would close it
	}
	for overlays.Top() != nil {
		overlays.Remove(overlays.Top())
	}
	s.w.Notices.Hide()
	if back := find.Button(s.w.Fyne().Canvas(), s.w.Words.Text("past.back")); back != nil {
		back.Tapped(&fyne.PointEvent{})
	}
	s.w.FocusNext = ""
	s.w.SetLook(desk.Look{Theme: s.w.Look().Theme, Text: desk.TextNormal})
	if s.elsewhere || s.w.Desk == nil || s.w.Desk.Book != s.book.Book {
		s.w.Open(s.book.Book)
		s.elsewhere = false
	}
	s.w.ClearSearch()
	s.w.ShowTab(desk.TabSubscriptions)
	s.w.ShowSubscription(s.subs[0].ID)
}

// see opens a view and lays it out as the toolkit would have by the next frame.
func (s *shown) see(v view) {
	s.begin()
	v.open(s)
	find.Settle(s.w.Fyne().Canvas())
	find.LetGo()
}

func (s *shown) detail(product string) data.SubscriptionDetail {
	s.t.Helper()
	for _, row := range s.subs {
		if row.Product == product {
			detail, err := s.book.Subscription(s.t.Context(), row.ID, s.w.Desk.Today())
			if err != nil {
				s.t.Fatal(err)
			}
			return detail
		}
	}
	s.t.Fatalf("the sample has no %s", product)
	return data.SubscriptionDetail{}
}

func (s *shown) show(product string) {
	s.t.Helper()
	s.w.ShowTab(desk.TabSubscriptions)
	s.w.ShowSubscription(s.detail(product).ID)
}

func (s *shown) person(name string) data.PersonRow {
	s.t.Helper()
	for _, row := range s.people {
		if row.Name == name {
			return row
		}
	}
	s.t.Fatalf("the sample has no %s", name)
	return data.PersonRow{}
}

// leaks are the first open rows of the savings list that can be freed.
func (s *shown) leaks(n int) (rows []savings.Row) {
	for _, row := range s.savings {
		if row.State == data.SavingOpen && s.w.CanFreeSaving(row) && len(rows) < n {
			rows = append(rows, row)
		}
	}
	return rows
}

func (s *shown) importFiles(folder, name string) {
	imports.Read(s.w.Desk, []string{filepath.Join("..", "data", "files", "testdata", folder, name)})
}
