package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/merging"
	"seatbook/screens/own"
	"seatbook/screens/palette"
	"seatbook/screens/parts"
	"seatbook/screens/privacy"
	"seatbook/screens/renewals"
)

// paletteWidth is how wide the palette is where there is room.
const paletteWidth = 600

// openPalette opens the field in which everything is found and done.
func (w *Window) openPalette() {
	if w.palette != nil && w.palette.Field().Open() {
		w.closePalette()
		return
	}
	w.LeaveTips()
	w.readySearch()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.search)
	w.palette = palette.Open(w.screens, w.offers(), at, max(paletteWidth, w.search.Size().Width), "")
}

func (w *Window) closePalette() {
	if w.palette != nil {
		w.palette.Close()
	}
}

// offers is what the palette offers.
func (w *Window) offers() palette.Offers {
	offers := palette.Offers{
		Commands: w.commands(), People: w.personVerbs(), Subscriptions: w.subscriptionVerbs(),
		EditTotal: w.editTotal, ShowChanges: w.showChanges,
	}
	switch w.tab {
	case desk.TabSubscriptions, desk.TabPeople, desk.TabChanges, desk.TabHelp:
		offers.Filter = func(text string) {
			w.search.SetText(text)
			w.FocusList()
		}
	}
	return offers
}

// commands are the entries of the menus, what is exported, the settings and the topics
// of the help.
func (w *Window) commands() (all []palette.Command) {
	w.greyMenus()
	for _, menu := range w.menu.Items {
		for _, item := range menu.Items {
			code, is := w.codes[item]
			if !is || code == "palette" {
				continue
			}
			all = append(all, palette.Command{
				Code: code, Title: w.titleOf(code, item.Label), Name: w.Words.Text("menu." + code), Words: w.otherWords(code), Where: menu.Label,
				Shortcut: w.shortcutText(item.Shortcut), Off: w.whyNot(code), Do: item.Action,
			})
		}
	}
	all = append(all, w.chosenCommands()...)
	all = append(all, w.exportCommands()...)
	all = append(all, palette.Command{
		Code: "setting_own", Title: w.Words.Text("palette.setting", "What", strings.TrimSuffix(w.Words.Text("own.open"), "…")),
		Words: w.subscriptions.FieldNames(), Do: func() { own.OpenFields(w.Desk) },
	})
	for _, name := range []string{"theme", "language", "role", "country", "currency", "notice_days", "inactive_days", "user_name"} {
		all = append(all, palette.Command{
			Code: "setting_" + name, Title: w.Words.Text("palette.setting", "What", w.Words.Text("field."+name)), Words: w.otherWords(name),
			Do: func() {
				w.FocusNext = name
				w.OpenSettings()
			},
		})
	}
	for _, of := range w.help.Titles() {
		topic := of.Topic
		if topic == desk.TopicKeys { // it stands in the menu
			continue
		}
		all = append(all, palette.Command{
			Code: "topic_" + string(topic), Title: of.Title, Where: w.Words.Text("palette.topic"),
			Do: func() { w.OpenTopic(topic) },
		})
	}
	return all
}

// chosenCommands are what can be done with the subscription or the person on view, where
// no entry of the menus does it.
func (w *Window) chosenCommands() (all []palette.Command) {
	inMenus := map[string]bool{}
	for _, code := range w.codes {
		inMenus[code] = true
	}
	add := func(code, subject, title, words string, can bool, do func()) {
		if inMenus[code] {
			return
		}
		c := palette.Command{Name: title, Title: w.Words.Text("palette.with", "Subject", subject, "Verb", title), Words: words, Do: do}
		if !can {
			c.Off = w.Words.Text("palette.not_now")
		}
		all = append(all, c)
	}
	if s := w.SubscriptionOnView(); w.tab == desk.TabSubscriptions && s != nil {
		for _, verb := range w.subscriptionVerbs() {
			add(verb.Code, data.ShortName(s.Product), verb.Title, verb.Words, verb.Can == nil || verb.Can(s.SubscriptionRow), func() { verb.Do(s.SubscriptionRow) })
		}
	}
	if person := w.people.Shown(); w.tab == desk.TabPeople && person != nil {
		for _, verb := range w.personVerbs() {
			add(verb.Code, person.Name, verb.Title, verb.Words, true, func() { verb.Do(*person) })
		}
	}
	return all
}

// showChanges shows the changes that have a text.
func (w *Window) showChanges(text string) {
	w.ShowTab(desk.TabChanges)
	w.search.SetText(text)
	w.FocusList()
}

// titleOf is what a command is called: what is undone whole, where a menu cuts it.
func (w *Window) titleOf(code, label string) string {
	switch {
	case code == "undo" && w.reversible.Undo != nil:
		return w.Words.Text("menu.undo_step", "Step", strings.TrimSuffix(w.Words.StepText(*w.reversible.Undo), "."))
	case code == "redo" && w.reversible.Redo != nil:
		return w.Words.Text("menu.redo_step", "Step", strings.TrimSuffix(w.Words.StepText(*w.reversible.Redo), "."))
	default:
		return label
	}
}

// exportCommands export as each kind of file, with the question where it is needed.
func (w *Window) exportCommands() (all []palette.Command) {
	organizations := w.Organizations()
	for _, kind := range exports.Kinds() {
		export := func() { w.export(kind, data.Organization{}) }
		switch {
		case kind == exports.KindReport && len(organizations) > 1:
			export = func() { w.openExportAs(kind) }
		case len(organizations) > 0:
			export = func() { w.export(kind, organizations[0]) }
		}
		all = append(all, palette.Command{
			Code: "export_" + string(kind), Title: w.Words.Text("palette.export", "What", desk.Coded(w.Words, "export.kind", kind)),
			Words: w.otherWords("export_" + string(kind)), Do: export,
		})
	}
	return all
}

// otherWords are by what a command is found as well.
func (w *Window) otherWords(code string) string { return w.Words.Text("palette.words." + code) }

// whyNot says why a command can't be done now; empty when it can.
func (w *Window) whyNot(code string) string {
	switch code {
	case "add", "import", "edit", "price_rise", "join", "leave", "move", "kind", "undo", "redo", "merge_organizations":
		if w.Desk.Book.ReadOnly() {
			return w.Words.Text("error.read_only")
		}
	}
	switch {
	case code == "undo" && w.reversible.Undo == nil:
		return w.Words.Text("error.nothing_to_undo")
	case code == "redo" && w.reversible.Redo == nil:
		return w.Words.Text("error.nothing_to_redo")
	case code == "merge_organizations" && len(w.counted.organizations) < 2:
		return w.Words.Text("palette.one_organization")
	case (code == "leave" || code == "kind") && w.counted.people == 0:
		return w.Words.Text("palette.no_people")
	case (code == "price_rise" || code == "reviews") && w.counted.subscriptions == 0:
		return w.Words.Text("palette.no_subscriptions")
	case (code == "wider" || code == "narrower") && !parts.HasDivider(w.Fyne().Canvas().Content(), false),
		(code == "higher" || code == "lower") && !parts.HasDivider(w.Fyne().Canvas().Content(), true):
		return w.Words.Text("error.no_divider")
	case code == "edit":
		chosen := w.tab == desk.TabPeople && w.people.Selected != 0 || w.tab == desk.TabSubscriptions && w.subscriptions.Selected != 0
		if !chosen {
			return w.Words.Text("palette.choose_first")
		}
	}
	return ""
}

// personVerbs are what can be done with a person.
func (w *Window) personVerbs() []palette.PersonVerb {
	asked := func(act func(comings.Person)) func(data.PersonRow) {
		return func(p data.PersonRow) { comings.AskPerson(w.Desk, &w.ToOpen, p.ID, act, w.Desk.Fail) }
	}
	all := []palette.PersonVerb{
		{Code: "leave", Do: func(p data.PersonRow) { comings.OpenLeave(w.Desk, []data.PersonID{p.ID}) }},
		{Code: "join", Do: func(p data.PersonRow) { comings.OpenJoin(w.Desk, p.ID) }},
		{Code: "move", Do: func(p data.PersonRow) { comings.OpenMove(w.Desk, []data.PersonRow{p}, 0) }},
		{Code: "assign", Do: asked(func(p comings.Person) { w.OpenAssignTo(p.PersonRow, p.Holds) })},
		{Code: "save_set", Do: asked(func(p comings.Person) { comings.OpenSaveSet(w.Desk, p) })},
		{Code: "merge", Do: func(p data.PersonRow) { merging.OpenPeople(w.Desk, p) }},
		{Code: "kind", Do: func(p data.PersonRow) { comings.OpenKind(w.Desk, []data.PersonRow{p}) }},
		{Code: "edit", Do: func(p data.PersonRow) { w.OpenPersonForm(p.Person) }},
		{Code: "history", Do: func(p data.PersonRow) { w.ShowHistory(p.Name, data.HistoryQuery{Person: p.ID}) }},
		{Code: "remove", Do: func(p data.PersonRow) { w.people.Remove(p) }},
	}
	for i, verb := range all {
		all[i].Title, all[i].Words = w.Words.Text("menu."+verb.Code), w.otherWords(verb.Code)
	}
	return append(all, palette.PersonVerb{
		Code: "data", Title: w.Words.Text("privacy.open"), Words: w.otherWords("data"),
		Do: func(p data.PersonRow) { privacy.OpenData(w.Desk, p.ID) },
	})
}

// subscriptionVerbs are what can be done with a subscription.
func (w *Window) subscriptionVerbs() []palette.SubscriptionVerb {
	detailed := func(act func(data.SubscriptionDetail)) func(data.SubscriptionRow) {
		return func(s data.SubscriptionRow) { w.Desk.Detail(&w.ToOpen, s.ID, act) }
	}
	all := []palette.SubscriptionVerb{
		{Code: "change_total", Do: func(s data.SubscriptionRow) { w.editTotal(s.ID, s.PaidTotal()) }},
		{Code: "assign", Do: detailed(w.OpenAssign)},
		{Code: "move", Do: detailed(func(s data.SubscriptionDetail) { comings.OpenMoveFrom(w.Desk, s) })},
		{Code: "review", Do: detailed(func(s data.SubscriptionDetail) { renewals.OpenReview(w.Desk, s) })},
		{Code: "change_price", Do: detailed(func(s data.SubscriptionDetail) { w.subscriptions.OpenChangePrice(s) })},
		{Code: "compare_terms", Do: detailed(func(s data.SubscriptionDetail) { renewals.OpenCompareTerms(w.Desk, s) }), Can: func(s data.SubscriptionRow) bool {
			return len(data.CompareTerms(s.Subscription, w.Desk.Today())) > 0
		}},
		{Code: "cancel", Do: detailed(w.subscriptions.OpenCancel), Can: func(s data.SubscriptionRow) bool {
			return data.CanCancel(s.Subscription, w.Desk.Today()) || data.CanCancelNow(s.Subscription, w.Desk.Today())
		}},
		{Code: "merge", Do: detailed(func(s data.SubscriptionDetail) { merging.OpenSubscriptions(w.Desk, s) })},
		{Code: "edit", Do: detailed(func(s data.SubscriptionDetail) { w.OpenSubscriptionForm(&s, 0) })},
		{Code: "history", Do: func(s data.SubscriptionRow) {
			w.ShowHistory(s.Product, data.HistoryQuery{Subscription: s.ID})
		}},
		{Code: "remove", Do: detailed(w.subscriptions.Remove)},
	}
	for i, verb := range all {
		all[i].Title, all[i].Words = w.Words.Text("menu."+verb.Code), w.otherWords(verb.Code)
	}
	return all
}

// editTotal shows a subscription with a new total typed, and what that does (R12).
func (w *Window) editTotal(id data.SubscriptionID, total int) {
	w.subscriptions.Panel.TypeTotal(id, total)
	w.ShowSubscription(id)
	w.subscriptions.Panel.TypeWanted()
}

// searchField makes the field at the top: a click on the empty one opens the palette,
// Ctrl+F narrows what is on view with it.
func (w *Window) searchField(query string) *parts.SearchField {
	field := parts.NewSearchField(query, []string{
		w.Words.Text("palette.placeholder_key", "Key", w.shortcutText(ctrl(fyne.KeyK))),
		w.Words.Text("palette.placeholder"), w.Words.Text("search.placeholder"),
	}, w.openPalette)
	field.SetMinWidth(searchWidth)
	field.OnChanged = w.searchFor
	field.OnReady(w.readySearch)
	field.OnKey = func(key *fyne.KeyEvent) bool {
		switch {
		case key.Name == fyne.KeyEscape && field.Text != "":
			field.SetText("")
		case moves(key.Name) || field.Text != "" && (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter):
			w.handToList(key)
		default:
			return false
		}
		return true
	}
	return field
}
