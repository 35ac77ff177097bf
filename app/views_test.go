package main

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/ledger"
	backing "seatbook/screens/backups"
	"seatbook/screens/budgets"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/merging"
	"seatbook/screens/organizations"
	"seatbook/screens/own"
	"seatbook/screens/privacy"
	"seatbook/screens/renewals"
)

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
		{"prices", func(s *shown) { s.w.OpenPrices(s.subs) }},
		{"question", func(s *shown) {
			asked := s.detail("Microsoft 365 Business Standard")
			asked.TotalUnknown, asked.RenewsOn = true, data.Date{}
			s.w.OpenQuestion(asked)
		}},
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
		{"organizations", func(s *shown) { organizations.Open(s.w.Desk, 0) }},
		{"reviews", func(s *shown) { s.w.OpenReviews(s.w.Desk.Today()) }},
		{"price-rise", func(s *shown) { renewals.OpenPriceRise(s.w.Desk) }},
		{"merge-organizations", func(s *shown) { merging.OpenOrganizations(s.w.Desk, 0) }},
		{"merge-people", func(s *shown) { merging.OpenPeople(s.w.Desk, s.people[0]) }},
		{"merge-subscriptions", func(s *shown) { merging.OpenSubscriptions(s.w.Desk, s.detail("Microsoft 365 Business Standard")) }},
		{"removed-people", func(s *shown) { privacy.OpenRemoved(s.w.Desk) }},
		{"person-data", func(s *shown) { privacy.OpenData(s.w.Desk, s.person("Lisa Brouwer").ID) }},
		{"person-forget", func(s *shown) {
			privacy.OpenData(s.w.Desk, s.person("Lisa Brouwer").ID)
			s.press("privacy.forget")
		}},
		{"person-form", func(s *shown) { s.w.OpenPersonForm(s.person("Lisa Brouwer").Person) }},
		{"join", func(s *shown) { comings.OpenJoinLike(s.w.Desk, s.person("Anouk van Dijk").ID) }},
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
		{"unassign", func(s *shown) { s.w.OpenUnassign(s.detail("Microsoft 365 Business Standard"), 3, nil) }},
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
	all = append(all, dialogs()...)
	all = append(all, view{"subscriptions-missing", place("missing")})
	// These come last: the window says from then on that it shows the sample.
	for _, tab := range []desk.Tab{desk.TabHome, desk.TabSubscriptions, desk.TabCosts} {
		all = append(all, view{"banner-" + string(tab), func(s *shown) { s.w.OpenSample(s.book.Book); s.w.ShowTab(tab) }})
	}
	return all
}
