package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/lookup"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/own"
	"seatbook/screens/palette"
	"seatbook/screens/parts"
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
	at, width := w.palettePlace()
	w.palette = palette.Open(w.screens, w.offers(), at, width)
}

// palettePlace is where the palette's field stands, and how wide: over the window's own.
func (w *Window) palettePlace() (fyne.Position, float32) {
	at, own := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.search), w.search.Size().Width
	width := max(paletteWidth, own)
	return at.AddXY(own-width, 0), width // they end at one edge
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
		EditTotal: w.editTotal, ShowChanges: w.showChanges, Help: w.helpWith,
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
			if !is || code == "palette" || code == "merge_subscription" || code == "merge_persons" { // the palette asks with whom
				continue
			}
			all = append(all, palette.Command{
				Code: code, Title: w.titleOf(code, item.Label), Name: w.Words.Text("menu." + code), Words: w.otherWords(code), Where: menu.Label,
				Shortcut: w.shortcutText(item.Shortcut), Off: w.whyNot(code), Do: item.Action,
			})
		}
	}
	all = append(all, w.pickedCommands()...)
	all = append(all, w.verbCommands()...)
	all = append(all, w.viewCommands()...)
	all = append(all, w.exportCommands()...)
	all = append(all, palette.Command{
		Code: "setting_own", Title: w.Words.Text("palette.setting", "What", strings.TrimSuffix(w.Words.Text("own.open"), "…")),
		Words: w.subscriptions.FieldNames(), Do: func() { own.OpenFields(w.Desk) },
	})
	for _, one := range []struct{ name, label string }{{"notify", w.Words.Text("settings.notify")}, {"sets", w.Words.Text("settings.sets")}} {
		all = append(all, palette.Command{
			Code: "setting_" + one.name, Title: w.Words.Text("palette.setting", "What", one.label), Words: w.otherWords(one.name), Do: w.OpenSettings,
		})
	}
	for _, name := range []string{"theme", "text_size", "language", "role", "account_role", "country", "currency", "notice_days", "lowest_available", "inactive_days", "user_name"} {
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

// leastHelp is how many letters have to be typed of a word that is looked for in the help, and
// mostHelp how many topics are offered for it.
const (
	leastHelp = 3
	mostHelp  = 4
)

// helpWith offers the topics of the help in whose text all that was typed stands.
func (w *Window) helpWith(text string) (all []palette.Command) {
	for _, word := range lookup.Words(text) {
		if len(word) < leastHelp {
			return nil
		}
	}
	found := w.help.Search(text)
	for _, hit := range found[:min(len(found), mostHelp)] {
		if hit.Topic == desk.TopicKeys { // it stands in the menu
			continue
		}
		all = append(all, palette.Command{
			Code: "topic_" + string(hit.Topic), Title: hit.Title, Where: w.Words.Text("palette.found_by", "What", w.Words.Text("palette.topic"), "Detail", hit.Said),
			Do: func() {
				w.OpenTopic(hit.Topic)
				w.help.GoTo(hit.Block)
			},
		})
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
		case kind.OfAll() && len(organizations) > 1:
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
	case "add", "import", "edit", "price_rise", "join", "leave", "move", "kind", "undo", "redo", "merge_organizations", "merge_persons", "merge_subscription":
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
	case (code == "leave" || code == "kind" || code == "merge_persons") && w.counted.people == 0:
		return w.Words.Text("palette.no_people")
	case (code == "price_rise" || code == "reviews") && w.counted.subscriptions == 0:
		return w.Words.Text("palette.no_subscriptions")
	case (code == "wider" || code == "narrower") && !parts.HasDivider(w.Fyne().Canvas().Content(), false),
		(code == "higher" || code == "lower") && !parts.HasDivider(w.Fyne().Canvas().Content(), true):
		return w.Words.Text("error.no_divider")
	case code == "merge_subscription" && (w.tab != desk.TabSubscriptions || w.subscriptions.Selected == 0):
		return w.Words.Text("palette.choose_subscription")
	case code == "edit":
		chosen := w.tab == desk.TabPeople && w.people.Selected != 0 || w.tab == desk.TabSubscriptions && w.subscriptions.Selected != 0
		if !chosen {
			return w.Words.Text("palette.choose_first")
		}
	}
	return ""
}

// editTotal shows a subscription with a new total typed, and what that does (R12).
func (w *Window) editTotal(id data.SubscriptionID, total int) {
	w.subscriptions.ShowToday()
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
