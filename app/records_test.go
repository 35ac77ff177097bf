package main

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/i18n"
	"seatbook/screens/desk"
)

// records are what the views are shown on.
type records struct {
	now                       func() time.Time
	sample, empty, old, spare *record // spare is one that views may write into
}

// openRecords opens them for a language and a theme.
func openRecords(t *testing.T, language string, theme data.Theme) *records {
	t.Helper()
	r := &records{now: func() time.Time { return time.Date(2026, time.March, 10, 9, 0, 0, 0, time.Local) }} // so that two pictures can be compared
	p := &program{ctx: t.Context(), now: r.now, words: i18n.New(language)}
	var err error
	if r.sample, err = p.openSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	open := func(name string) *record {
		file, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), name), sqlite.Options{Now: r.now})
		if err != nil {
			t.Fatal(err)
		}
		book, err := ledger.Open(t.Context(), file, r.now)
		if err != nil {
			t.Fatal(err)
		}
		return &record{book, file}
	}
	r.empty, r.old, r.spare = open("empty.seatbook"), open("old.seatbook"), open("spare.seatbook")
	for _, one := range []*record{r.sample, r.empty, r.old, r.spare} {
		t.Cleanup(func() { _ = one.Close() })
		setLook(t, one.Book, language, theme)
	}
	r.age(t)
	return r
}

// age has the old record be one for which the rules of today change something.
func (r *records) age(t *testing.T) {
	t.Helper()
	for _, row := range []string{"Microsoft 365 Copilot", "Microsoft 365 E5"} {
		on := data.DateOf(r.now())
		page, err := r.sample.Subscriptions(t.Context(), data.SubscriptionQuery{Search: row, On: on})
		if err != nil || len(page.Rows) == 0 {
			t.Fatal("the sample has no "+row, err)
		}
		sub := page.Rows[0].Subscription
		sub.ID, sub.Organization = 0, 0
		sub.Agreement, sub.Payment, sub.RecurringBilling = data.AgreementNew, data.PaymentCreditCard, sub.Trial
		if _, err := r.old.Do(t.Context(), acts.AddSubscription{Subscription: sub}); err != nil {
			t.Fatal(err)
		}
	}
	settings, err := r.old.Settings(t.Context())
	if err == nil {
		settings.Role, settings.RulesTold = data.BillingAdmin, 0
		_, err = r.old.Do(t.Context(), acts.SaveSettings{Settings: settings})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// setLook has a record shown in a language and a theme.
func setLook(t *testing.T, book *ledger.Book, language string, theme data.Theme) {
	t.Helper()
	settings, err := book.Settings(t.Context())
	if err == nil {
		settings.Language, settings.Theme = language, theme
		_, err = book.Do(t.Context(), acts.SaveSettings{Settings: settings})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// backupsOf stands in for a folder with a few backups in it.
type backupsOf struct {
	desk.Backups
	now func() time.Time
}

func (b *backupsOf) Folder(data.Settings) string { return filepath.Join("backups", "seatbook") }

func (b *backupsOf) SameDisk(string) bool { return true }

func (b *backupsOf) CheckFile() error { return nil }

func (b *backupsOf) Make(context.Context, data.Settings) error { return nil }

func (b *backupsOf) Copies(string) (paths []string, err error) {
	all, err := b.List("")
	for _, one := range all[:3] {
		paths = append(paths, one.Path)
	}
	return paths, err
}

func (b *backupsOf) Check(context.Context) ([]data.Finding, error) {
	return []data.Finding{{Kind: data.FindingHistory, Table: "history", ID: 12}}, nil
}

func (b *backupsOf) Look(context.Context, string, string) (desk.BackupContent, error) {
	return desk.BackupContent{Organizations: 2, Subscriptions: 30, People: 54, Findings: []data.Finding{{Kind: data.FindingReading, Table: "holding"}}}, nil
}

func (b *backupsOf) Rescue(context.Context, string) ([]data.Rescued, error) {
	return []data.Rescued{{Table: "subscription", Kept: 30}, {Table: "person", Kept: 48, Missing: 6}, {Table: "history", Kept: 212, Unsure: true}}, nil
}

func (b *backupsOf) List(string) (all []desk.Backup, err error) {
	for n := range 9 {
		at := b.now().AddDate(0, 0, -n)
		all = append(all, desk.Backup{Path: "record-" + at.Format(time.DateOnly) + ".seatbook", At: at, Encrypted: n < 4, Size: 412_000 - int64(n)*9_000})
	}
	return all, nil
}
