package main

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/files"
	"seatbook/data/ledger"
	"seatbook/data/savings"
	"seatbook/data/sqlite"
	"seatbook/i18n"
	"seatbook/screens"
	backing "seatbook/screens/backups"
	"seatbook/screens/budgets"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/imports"
	"seatbook/screens/merging"
	"seatbook/screens/organizations"
	"seatbook/screens/own"
	"seatbook/screens/parts"
	"seatbook/screens/privacy"
	"seatbook/screens/renewals"
)

// shown is a window on the sample that is looked at, in a language.
type shown struct {
	t       *testing.T
	w       *screens.Window
	book    *record
	empty   *record // one with nothing in it
	old     *record // one that was kept before the rules of today
	subs    []data.SubscriptionRow
	people  []data.PersonRow
	savings []savings.Row
	// elsewhere tells that a view has left the window so that the record is opened anew.
	elsewhere bool
}

// view is one thing that the program shows, by a name, and the way to it.
type view struct {
	name string
	open func(*shown)
}

// views are every place, every dialog and every state of them that looks different.
func views() []view {
	place := func(name string) func(*shown) { return func(s *shown) { s.w.Places()[name]() } }
	all := []view{
		{"home", place("attention")},
		{"subscriptions", place("subscriptions")},
		{"subscriptions-none-found", func(s *shown) { place("subscriptions")(s); s.search("zzz") }},
		{"people", place("people")},
		{"people-one", func(s *shown) { s.w.ShowPerson(s.people[0].ID) }},
		{"filter-keep", func(s *shown) { place("people")(s); s.press("people.list_menu") }},
		{"people-none-found", func(s *shown) { place("people")(s); s.search("zzz") }},
		{"changes", place("changes")},
		{"savings", place("savings")},
		{"costs", place("costs")},
		{"history", place("history")},
		{"help", func(s *shown) { s.w.ShowTab(desk.TabHelp) }},
		{"help-topic", func(s *shown) { s.w.OpenTopic(desk.TopicAdd) }},
		{"help-dialog", func(s *shown) { place("settings")(s); s.key(fyne.KeyF1) }},
		{"form-add", place("add")},
		{"form-edit", place("edit")},
		{"settings", place("settings")},
		{"export", place("export")},
		{"import-plan", func(s *shown) { s.importFiles("samples", "users-export.csv") }},
		{"import-plan-licenses", func(s *shown) { s.importFiles("samples", "licenses-export.csv") }},
		{"import-mapping", func(s *shown) { s.importFiles("tables", "leveranciers.csv") }},
		{"backups", func(s *shown) { backing.Show(s.w.Desk) }},
		{"backups-encrypt", func(s *shown) { backing.Show(s.w.Desk); s.press("backup.passphrase") }},
		{"palette", func(s *shown) { place("subscriptions")(s); s.menu("palette") }},
		{"palette-found", func(s *shown) { place("subscriptions")(s); s.menu("palette"); s.types("standard") }},
		{"budgets", func(s *shown) { budgets.Open(s.w.Desk) }},
		{"organizations", func(s *shown) { organizations.Open(s.w.Desk) }},
		{"reviews", func(s *shown) { s.w.OpenReviews(s.w.Desk.Today()) }},
		{"price-rise", func(s *shown) { renewals.OpenPriceRise(s.w.Desk) }},
		{"merge-organizations", func(s *shown) { merging.OpenOrganizations(s.w.Desk) }},
		{"merge-people", func(s *shown) { merging.OpenPeople(s.w.Desk, s.people[0]) }},
		{"merge-subscriptions", func(s *shown) { merging.OpenSubscriptions(s.w.Desk, s.detail("Microsoft 365 Business Standard")) }},
		{"removed-people", func(s *shown) { privacy.OpenRemoved(s.w.Desk) }},
		{"person-data", func(s *shown) { privacy.OpenData(s.w.Desk, s.person("Lisa Brouwer").ID) }},
		{"person-forget", func(s *shown) {
			privacy.OpenData(s.w.Desk, s.person("Lisa Brouwer").ID)
			s.press("privacy.forget")
		}},
		{"person-form", func(s *shown) { s.w.OpenPersonForm(s.person("Lisa Brouwer").Person) }},
		{"join", func(s *shown) { comings.OpenJoin(s.w.Desk, s.person("Anouk van Dijk").ID) }},
		{"leave", func(s *shown) { comings.OpenLeave(s.w.Desk, []data.PersonID{s.person("Lisa Brouwer").ID}) }},
		{"leave-many", func(s *shown) {
			comings.OpenLeave(s.w.Desk, []data.PersonID{s.people[0].ID, s.people[1].ID, s.people[2].ID})
		}},
		{"leave-pick", func(s *shown) { s.menu("leave") }},
		{"kind", func(s *shown) { comings.OpenKind(s.w.Desk, s.people[:3]) }},
		{"move", func(s *shown) {
			comings.OpenMove(s.w.Desk, []data.PersonRow{s.person("Anouk van Dijk")}, 0)
		}},
		{"save-set", func(s *shown) {
			comings.AskPerson(s.w.Desk, &s.w.ToOpen, s.person("Anouk van Dijk").ID, func(p comings.Person) { comings.OpenSaveSet(s.w.Desk, p) }, s.w.Desk.Fail)
		}},
		{"assign", func(s *shown) { s.w.OpenAssign(s.detail("Microsoft 365 Business Premium")) }},
		{"unassign", func(s *shown) { s.w.OpenUnassign(s.detail("Microsoft 365 Business Standard"), 3) }},
		{"assign-to", func(s *shown) { s.w.OpenAssignTo(s.people[0], nil) }},
		{"review", func(s *shown) { s.w.OpenReview(s.detail("Microsoft 365 Business Standard")) }},
		{"at-end", func(s *shown) { s.show("Microsoft 365 Copilot") }},
		{"buy-trial", func(s *shown) { s.w.OpenBuyTrial(s.detail("Microsoft 365 E5")) }},
		{"compare-terms", func(s *shown) { renewals.OpenCompareTerms(s.w.Desk, s.detail("Microsoft 365 Business Standard")) }},
		{"replacement", func(s *shown) { s.w.OpenReplacementForm(s.detail("Project Online Premium")) }},
		{"own-fields", func(s *shown) { own.OpenFields(s.w.Desk) }},
		{"savings-free", func(s *shown) { s.w.FreeSavings(s.leaks(2)) }},
		{"savings-keep", func(s *shown) { s.w.KeepSavings(s.leaks(2)) }},
		{"about", func(s *shown) { s.menu("about") }},
		{"total-typed", func(s *shown) { s.show("Microsoft 365 Business Standard"); s.total("45") }},
		{"total-lower", func(s *shown) { s.show("Microsoft 365 Business Standard"); s.total("30") }},
		{"order", func(s *shown) {
			s.show("Microsoft 365 Business Standard")
			s.total("45")
			s.press("editor.submit")
		}},
		{"throw-away", func(s *shown) { place("add")(s); s.types("Visio"); s.key(fyne.KeyEscape) }},
		{"form-mistakes", func(s *shown) { place("add")(s); s.press("button.save") }},
		{"notice", func(s *shown) {
			place("subscriptions")(s)
			s.w.Notices.Done(s.w.Words.Text("ordering.copied"))
		}},
		{"drag", (*shown).drag},
		{"picked", (*shown).pick},
		{"menu", func(s *shown) { place("subscriptions")(s); s.openMenu() }},
		{"first-start", func(s *shown) { s.w.Open(s.empty.Book); place("attention")(s) }},
		{"empty-subscriptions", func(s *shown) { s.w.Open(s.empty.Book); place("subscriptions")(s) }},
		{"empty-people", func(s *shown) { s.w.Open(s.empty.Book); place("people")(s) }},
		{"empty-changes", func(s *shown) { s.w.Open(s.empty.Book); place("changes")(s) }},
		{"empty-savings", func(s *shown) { s.w.Open(s.empty.Book); place("savings")(s) }},
		{"empty-costs", func(s *shown) { s.w.Open(s.empty.Book); place("costs")(s) }},
		{"empty-history", func(s *shown) { s.w.Open(s.empty.Book); place("history")(s) }},
		{"rules", func(s *shown) { s.w.Open(s.old.Book) }},
		{"lost-gone", func(s *shown) {
			backing.TellLost(s.w.Desk, backing.Lost{Code: data.CodeGone, Kept: "record-2026-03-10.seatbook"}, nil)
		}},
		{"lost-replaced", func(s *shown) { backing.TellLost(s.w.Desk, backing.Lost{Code: data.CodeReplaced}, nil) }},
	}
	for _, code := range []data.Code{data.CodeDamaged, data.CodeNewerVersion, data.CodeWasARecord, data.CodeEmptyRecord, data.CodeInUse, data.CodeDiskFull} {
		all = append(all, view{"refused-" + string(code), func(s *shown) {
			s.elsewhere = true
			s.w.Refuse(data.NewError(code, "File", "record.seatbook"), func(context.Context) (*ledger.Book, error) { return nil, errors.New("no") })
		}})
	}
	for _, product := range []string{
		"Microsoft 365 Business Premium", "Microsoft 365 Business Basic", "Visio Online Plan 2", "Windows 10/11 Enterprise E3", "Exchange Online (Plan 1)",
		"Microsoft 365 E5", "Project Online Premium", "Power BI Pro", "Microsoft 365 Copilot", "Dynamics 365 Sales Enterprise", "Power Automate Premium", "Planner Plan 1", "Jira",
	} {
		all = append(all, view{"panel-" + strings.NewReplacer(" ", "-", "/", "-", "(", "", ")", "").Replace(product), func(s *shown) { s.show(product) }})
	}
	all = append(all, view{"subscriptions-missing", place("missing")})
	// These come last: the window says from then on that it shows the sample.
	for _, tab := range []desk.Tab{desk.TabHome, desk.TabSubscriptions, desk.TabCosts} {
		all = append(all, view{"banner-" + string(tab), func(s *shown) { s.w.OpenSample(s.book.Book); s.w.ShowTab(tab) }})
	}
	return all
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
	s := &shown{t: t, book: records.sample, empty: records.empty, old: records.old}
	s.w = screens.New(test.NewTempApp(t), desk.Options{
		Now: records.now, Run: desk.InPlace, Catalog: products, Inclusions: pairs, Language: language, Path: "record.seatbook",
		After:   func(time.Duration, func()) func() { return func() {} },
		Sample:  func(context.Context) (*ledger.Book, error) { return nil, errors.New("no") },
		Backups: &backupsOf{now: records.now},
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

// press presses what says the words of a key.
func (s *shown) press(key string) {
	s.t.Helper()
	find.Settle(s.w.Fyne().Canvas())
	var button find.Pressable // in view or not
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if b, is := o.(find.Pressable); is && b.AccessibilityLabel() == s.w.Words.Text(key) {
			button = b
		}
	})
	if button == nil {
		s.t.Fatalf("no button %q in view", s.w.Words.Text(key))
	}
	button.Tapped(&fyne.PointEvent{AbsolutePosition: find.Middle(button)})
}

// menu does what an entry of the menus does.
func (s *shown) menu(key string) {
	s.t.Helper()
	for _, menu := range s.w.Menus().Items {
		for _, item := range menu.Items {
			if item.Label == s.w.Words.Text("menu."+key) {
				item.Action()
				return
			}
		}
	}
	s.t.Fatalf("no entry %q", key)
}

// openMenu opens the second of the window's own menus.
func (s *shown) openMenu() {
	bar, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*parts.MenuBar); return is }).(*parts.MenuBar)
	if bar != nil {
		bar.Open(1)
	}
}

func (s *shown) types(text string) {
	s.t.Helper()
	into := s.w.Fyne().Canvas().Focused()
	if into == nil {
		s.t.Fatal("nothing has the keyboard")
	}
	for _, r := range text {
		into.TypedRune(r)
	}
}

func (s *shown) key(name fyne.KeyName) {
	if handler := s.w.Fyne().Canvas().OnTypedKey(); handler != nil {
		handler(&fyne.KeyEvent{Name: name})
	}
}

func (s *shown) search(text string) {
	s.t.Helper()
	field := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*parts.SearchField); return is })
	field.(*parts.SearchField).SetText(text)
}

// total types a new total in the panel.
func (s *shown) total(text string) {
	s.t.Helper()
	field, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*parts.NumberField); return is }).(*parts.NumberField)
	if field == nil {
		s.t.Fatal("no total in view")
	}
	field.Entry.SetText(text)
}

func (s *shown) table() *parts.Table {
	s.t.Helper()
	table, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*parts.Table); return is }).(*parts.Table)
	if table == nil {
		s.t.Fatal("no list in view")
	}
	return table
}

// pick picks everybody in the list of people.
func (s *shown) pick() {
	s.t.Helper()
	s.w.Places()["people"]()
	s.table().TypedShortcut(&fyne.ShortcutSelectAll{})
}

// drag drags people halfway to the panel.
func (s *shown) drag() {
	s.t.Helper()
	s.pick()
	cell, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool {
		cell, is := o.(*parts.Cell)
		return is && cell.AccessibilityLabel() != "" && find.Middle(cell).Y > 200
	}).(*parts.Cell)
	if cell == nil {
		s.t.Fatal("nobody to drag")
	}
	size := s.w.Fyne().Canvas().Size()
	cell.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: find.Middle(cell)}})
	cell.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(size.Width*0.7, size.Height/2)}})
}

// records are what the views are shown on.
type records struct {
	now                func() time.Time
	sample, empty, old *record
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
	r.empty, r.old = open("empty.seatbook"), open("old.seatbook")
	for _, one := range []*record{r.sample, r.empty, r.old} {
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

func (b *backupsOf) Folder(data.Settings) string               { return filepath.Join("backups", "seatbook") }
func (b *backupsOf) SameDisk(string) bool                      { return true }
func (b *backupsOf) CheckFile() error                          { return nil }
func (b *backupsOf) Make(context.Context, data.Settings) error { return nil }
func (b *backupsOf) Copies(string) ([]string, error)           { return nil, nil }

func (b *backupsOf) List(string) (all []desk.Backup, err error) {
	for n := range 9 {
		at := b.now().AddDate(0, 0, -n)
		all = append(all, desk.Backup{Path: "record-" + at.Format(time.DateOnly) + ".seatbook", At: at, Encrypted: n < 4, Size: 412_000 - int64(n)*9_000})
	}
	return all, nil
}
