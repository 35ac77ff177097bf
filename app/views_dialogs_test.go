package main

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	backing "seatbook/screens/backups"
	"seatbook/screens/budgets"
	"seatbook/screens/choose"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/merging"
	"seatbook/screens/own"
	"seatbook/screens/parts"
	"seatbook/screens/privacy"
	"seatbook/screens/renewals"
)

// dialogs are those that are opened from something on view, and what is asked in them
// once something is filled in.
func dialogs() []view {
	var all []view
	for _, part := range [][]view{ofSubscriptions(), ofSeveral(), ofPeople(), ofTheRecord(), ofLists(), ofFiles()} {
		all = append(all, part...)
	}
	return all
}

// ofSubscriptions are those of a subscription and its panel.
func ofSubscriptions() []view {
	step := func(product, button string) func(*shown) {
		return func(s *shown) { s.show(product); s.press("reason." + button) }
	}
	return []view{
		{"redeem-key", step("Microsoft 365 Business Basic", "product_key.redeem")},
		{"buy-extra", step("Microsoft 365 Business Basic", "product_key.extra")},
		{"partner-total", step("Exchange Online (Plan 1)", "reseller.button")},
		{"volume-total", step("Windows 10/11 Enterprise E3", "volume_licensing.button")},
		{"take-control", step("Power Automate Premium", "self_service.move")},
		{"keep-trial", step("Microsoft 365 E5", "trial.keep")},
		{"extended-renewed", func(s *shown) { s.fold("Planner Plan 1", "extended_term"); s.press("reason.extended_term.renewed") }},
		{"extended-ended", func(s *shown) { s.fold("Planner Plan 1", "extended_term"); s.press("reason.extended_term.ended") }},
		{"reactivate", step("Power BI Pro", "not_active.button")},
		{"at-end-ask", func(s *shown) { s.show("Microsoft 365 Copilot"); s.press("at_end.renew") }},
		{"cancel", func(s *shown) { s.show("Microsoft 365 Business Standard"); s.more("menu.cancel") }},
		{"change-price", func(s *shown) { s.show("Microsoft 365 Business Standard"); s.more("menu.change_price") }},
		{"price-rise-of", func(s *shown) {
			renewals.OpenPriceRise(s.w.Desk)
			s.types("1-6")
			s.fill("percent", "5")
		}},
		{"total-slip", func(s *shown) {
			slip := data.TotalSlip{From: 40, To: 30, Assigned: 38, Over: 8, Far: true, Was: data.Money{Minor: 46_800, Currency: "EUR"}, Is: data.Money{Minor: 35_100, Currency: "EUR"}}
			s.w.Desk.AskTotal("Microsoft 365 Business Standard", slip, func() {}, func() {})
		}},
		{"order-draft", func(s *shown) {
			s.w.OpenPlaceOrder(data.Change{From: 30, To: 32, When: data.WhenRenewal}, s.detail("Microsoft 365 F3").Subscription)
		}},
		{"invoice", func(s *shown) {
			own.OpenInvoice(s.w.Desk, []data.ChangeRow{{Change: data.Change{Invoice: "2026-0311"}, Product: "Microsoft 365 Business Standard"}})
		}},
		{"review-move", func(s *shown) { s.w.OpenMoveToAnswer(s.detail("Microsoft 365 Business Standard"), "") }},
		{"subscription-menu", func(s *shown) { s.show("Microsoft 365 Business Standard"); s.press("menu.more") }},
		{"form-edit-own", func(s *shown) {
			s.show("Microsoft 365 Business Standard")
			s.w.FocusNext = "notes"
			s.w.Places()["edit"]()
		}},
		{"answers", func(s *shown) {
			s.w.Places()["add"]()
			s.field("channel").Input.(fyne.Tappable).Tapped(&fyne.PointEvent{})
		}},
		{"calendar", func(s *shown) { s.w.KeepSavings(s.leaks(2)); s.calendar() }},
		{"conflict", func(s *shown) { s.w.Places()["subscriptions"](); s.w.Desk.Fail(data.NewError(data.CodeConflict)) }},
	}
}

// ofSeveral are those of several rows that are picked.
func ofSeveral() []view {
	picked := func(place, button string) func(*shown) {
		return func(s *shown) { s.pickAll(place); s.press(button) }
	}
	more := func(place, entry string) func(*shown) {
		return func(s *shown) { s.pickAll(place); s.more("menu." + entry) }
	}
	return []view{
		{"subscriptions-picked", func(s *shown) { s.pickAll("subscriptions") }},
		{"subscriptions-picked-menu", picked("subscriptions", "menu.more")},
		{"edit-many", picked("subscriptions", "menu.details")},
		{"price-rise-many", more("subscriptions", "price_rise")},
		{"end-many", more("subscriptions", "term_end")},
		{"cancel-many", more("subscriptions", "cancel_many")},
		{"remove-many", more("subscriptions", "remove_many")},
		{"people-picked-menu", picked("people", "menu.more")},
		{"assign-many", picked("people", "menu.assign")},
		{"take-back-many", picked("people", "menu.take_back")},
		{"department-many", more("people", "department")},
		{"organization-many", more("people", "organization")},
		{"merge-many", func(s *shown) { merging.OpenPicked(s.w.Desk, s.people[:3]) }},
		{"merge-subscriptions-picked", func(s *shown) {
			merging.OpenPickedSubscriptions(s.w.Desk, []data.SubscriptionRow{s.detail("Visio Online Plan 2").SubscriptionRow, s.detail("Office 365 E3").SubscriptionRow})
		}},
		{"history-picked", func(s *shown) { s.pickAll("history") }},
		{"undo-to", func(s *shown) { s.w.Places()["history"](); s.table().SelectRow(1); s.press("history.undo_to") }},
		{"savings-picked", func(s *shown) { s.w.Places()["savings"](); s.keysInto(fyne.KeyDown, fyne.KeySpace) }},
		{"home-picked", func(s *shown) { s.w.Places()["attention"](); s.tick(1) }},
	}
}

// ofPeople are those of who comes, goes and moves.
func ofPeople() []view {
	return []view{
		{"join-set", func(s *shown) { comings.OpenJoin(s.w.Desk, 0); s.types("Noor"); s.pickIn("given", 1) }},
		{"move-chosen", func(s *shown) {
			comings.OpenMove(s.w.Desk, s.people, s.detail("Microsoft 365 Business Standard").ID)
			s.pickIn("move_to", 1)
		}},
		{"person-menu", func(s *shown) { s.w.ShowPerson(s.person("Anouk van Dijk").ID); s.press("menu.more") }},
		{"forgotten", func(s *shown) {
			s.w.Open(s.spare.Book)
			person := data.Person{Name: "Lisa Brouwer", Address: "lisa.brouwer@vandijkgroothandel.example", Organization: 1}
			added, err := booktest.SavePerson(s.spare.Book, person)
			if err != nil {
				s.t.Fatal(err)
			}
			privacy.OpenData(s.w.Desk, added.ID)
			s.press("privacy.forget")
			s.press("privacy.forget_button")
		}},
	}
}

// ofTheRecord are the settings, and what is kept of the whole record.
func ofTheRecord() []view {
	settings := func(field string) func(*shown) {
		return func(s *shown) { s.w.FocusNext = field; s.w.OpenSettings() }
	}
	inSettings := func(button string) func(*shown) {
		return func(s *shown) { s.w.OpenSettings(); s.press(button) }
	}
	return []view{
		{"settings-country", settings("country")},
		{"settings-text", settings("text_size")},
		{"settings-sets", func(s *shown) { s.w.OpenSettings(); s.scroll(10_000) }},
		{"organization-form", inSettings("organization.add")},
		{"organization-near", func(s *shown) {
			inSettings("organization.add")(s)
			s.fill("name", "van dijk-transport")
			s.press("button.save")
		}},
		{"set-form", inSettings("set.new")},
		{"own-field", func(s *shown) { own.OpenFields(s.w.Desk); s.press("own.add") }},
		{"own-choice", func(s *shown) { own.OpenFields(s.w.Desk); s.press("own.add"); s.pickIn("own_kind", 3) }},
		{"budget-form", func(s *shown) { budgets.Open(s.w.Desk); s.press("budget.add") }},
		{"export-report", func(s *shown) { s.w.OpenExport(); s.pickIn("export", 4) }},
	}
}

// ofLists are what a list is narrowed, ordered and found by.
func ofLists() []view {
	palette := func(typed string) func(*shown) {
		return func(s *shown) { s.w.Places()["subscriptions"](); s.menu("palette"); s.types(typed) }
	}
	return []view{
		{"filters", func(s *shown) { s.w.Places()["subscriptions"](); s.press("filter.more") }},
		{"columns", func(s *shown) {
			s.w.Places()["subscriptions"]()
			s.press("filter.more")
			s.choose("column.choose_many")
		}},
		{"filter-name", func(s *shown) { s.w.Places()["people"](); s.press("people.list_menu"); s.choose("filters.keep") }},
		{"past-choose", func(s *shown) { s.w.Places()["subscriptions"](); s.press("filter.more"); s.choose("list.look_back") }},
		{"past", func(s *shown) {
			s.w.Places()["subscriptions"]()
			s.press("filter.more")
			s.choose("list.look_back")
			s.press("past.button")
		}},
		{"history-period", func(s *shown) { s.w.Places()["history"](); s.answer("history.period.days") }},
		{"snooze", func(s *shown) { s.w.Places()["attention"](); s.tick(0); s.press("snooze.several") }},
		{"changes-none-found", func(s *shown) { s.w.Places()["changes"](); s.search("zzz") }},
		{"help-none-found", func(s *shown) { s.w.ShowTab(desk.TabHelp); s.search("zzz") }},
		{"help-found", func(s *shown) { s.w.ShowTab(desk.TabHelp); s.search("trial") }},
		{"palette-total", palette("std 45")},
		{"palette-person", palette("anouk premium")},
		{"palette-export", palette("exp pdf")},
		{"palette-none", palette("zzz")},
		{"large-text", func(s *shown) {
			s.elsewhere = true
			s.w.SetLook(desk.Look{Theme: s.w.Look().Theme, Text: desk.TextLarger})
			s.show("Microsoft 365 Business Standard")
		}},
	}
}

// ofFiles are what is asked and said of files.
func ofFiles() []view {
	return []view{
		{"choose-files", func(s *shown) {
			s.w.App.Preferences().SetString("choose.folder", filepath.Join("..", "data", "files", "testdata", "samples"))
			s.w.Desk.OpenChooser(s.w.Words.Text("button.import"), choose.Asking{Extensions: []string{".csv"}}, nil)
		}},
		{"choose-folder", func(s *shown) {
			s.w.App.Preferences().SetString("choose.folder", filepath.Join("..", "data", "files"))
			s.w.Desk.OpenChooser(s.w.Words.Text("save.folder"), choose.Asking{Folder: true}, nil)
		}},
		{"save", func(s *shown) { s.w.Desk.OpenSave(s.w.Words.Text("export.title"), "record.pdf", nil) }},
		{"save-replaces", func(s *shown) {
			there, err := filepath.Abs("views_test.go")
			if err != nil {
				s.t.Fatal(err)
			}
			s.w.Desk.OpenSave(s.w.Words.Text("export.title"), "record.pdf", nil)
			s.fill("path", there)
			s.press("button.save")
		}},
		{"import-faults", func(s *shown) { s.importFiles("kinds", "users-faults.csv") }},
		{"import-unknown", func(s *shown) { s.importFiles("broken", "login.csv") }},
		{"import-seats", func(s *shown) { s.importFiles("kinds", "slack-order.csv") }},
		{"backups-restore", func(s *shown) { backing.Show(s.w.Desk); s.table().SelectRow(5); s.press("backup.restore") }},
		{"rescued", func(s *shown) { backing.Rescue(s.w.Desk) }},
		{"backups-check", func(s *shown) { backing.Show(s.w.Desk); s.press("backup.check") }},
	}
}

// fold opens a reason that is folded below another.
func (s *shown) fold(product, reason string) {
	s.t.Helper()
	s.show(product)
	s.press("reason." + reason + ".title")
}

// calendar opens the calendar of the field of a day.
func (s *shown) calendar() {
	s.t.Helper()
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if field, is := o.(*parts.DateField); is {
			field.Pick()
		}
	})
}
