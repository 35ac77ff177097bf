package screens

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/screens/backups"
	"seatbook/screens/budgets"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/merging"
	"seatbook/screens/parts"
	"seatbook/screens/privacy"
	"seatbook/screens/renewals"
	"seatbook/screens/settings"
)

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func altShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt | fyne.KeyModifierShift}
}

// divide moves the line between the list and what stands beside it, or below it.
func (w *Window) divide(below, back bool) func() {
	return func() { parts.MoveDivider(w.Fyne().Canvas().Content(), below, back) }
}

// buildMenu returns the main menu. Its shortcuts work wherever the focus is.
func (w *Window) buildMenu() *fyne.MainMenu {
	w.codes = map[*fyne.MenuItem]string{}
	item := func(key string, shortcut fyne.Shortcut, act func()) *fyne.MenuItem {
		entry := fyne.NewMenuItem(w.Words.Text("menu."+key), func() {
			// While a dialog is open, its fields have the keyboard.
			if w.onView() && len(w.Dialogs) == 0 {
				if key != "palette" {
					w.closePalette()
				}
				act()
			} else if !w.onView() {
				w.refuse()
			}
		})
		entry.Shortcut, w.codes[entry] = shortcut, key
		return entry
	}
	show := func(t desk.Tab) func() { return func() { w.goToTab(t) } }
	quit := fyne.NewMenuItem(w.Words.Text("menu.quit"), w.quitByKey)
	quit.Shortcut, quit.IsQuit = ctrl(fyne.KeyQ), true
	undo := fyne.NewMenuItem(w.Words.Text("menu.undo"), w.Undo)
	undo.Shortcut = &fyne.ShortcutUndo{}
	redo := fyne.NewMenuItem(w.Words.Text("menu.redo"), w.redo)
	redo.Shortcut = &fyne.ShortcutRedo{}
	w.codes[quit], w.codes[undo], w.codes[redo] = "quit", "undo", "redo"
	return fyne.NewMainMenu(
		fyne.NewMenu(w.Words.Text("menu.record"),
			item("add", ctrl(fyne.KeyN), w.add),
			item("import", ctrl(fyne.KeyI), w.ChooseImport),
			item("export", ctrlShift(fyne.KeyE), w.OpenExport),
			item("copy_list", ctrlShift(fyne.KeyC), w.CopyList),
			fyne.NewMenuItemSeparator(),
			item("backups", ctrl(fyne.KeyB), func() { backups.Open(w.Desk) }),
			item("merge_organizations", nil, func() { merging.OpenOrganizations(w.Desk, w.narrowedTo()) }),
			item("removed_people", nil, func() { privacy.OpenRemoved(w.Desk) }),
			fyne.NewMenuItemSeparator(),
			item("settings", ctrl(fyne.KeyComma), w.OpenSettings),
			fyne.NewMenuItemSeparator(),
			quit),
		fyne.NewMenu(w.Words.Text("menu.change"),
			undo,
			redo,
			item("edit", ctrl(fyne.KeyE), w.edit),
			item("price_rise", nil, func() { renewals.OpenPriceRise(w.Desk) }),
			item("merge_subscription", nil, func() { w.subscriptions.Merge() }),
			item("search", ctrl(fyne.KeyF), w.focusSearch),
			item("palette", ctrl(fyne.KeyK), w.openPalette)),
		fyne.NewMenu(w.Words.Text("menu.people"),
			item("join", nil, w.join),
			item("leave", nil, w.pickLeavers),
			item("move", nil, w.pickMovers),
			item("kind", nil, w.pickKind),
			item("merge_persons", nil, w.pickMerged)),
		fyne.NewMenu(w.Words.Text("menu.view"),
			item("home", ctrl(fyne.Key1), show(desk.TabHome)),
			item("subscriptions", ctrl(fyne.Key2), show(desk.TabSubscriptions)),
			item("people", ctrl(fyne.Key3), show(desk.TabPeople)),
			item("changes", ctrl(fyne.Key4), show(desk.TabChanges)),
			item("savings", ctrl(fyne.Key5), show(desk.TabSavings)),
			item("costs", ctrl(fyne.Key6), show(desk.TabCosts)),
			item("organizations", nil, w.openOrganizations),
			item("reviews", nil, func() { w.OpenReviews(data.Date{}) }),
			item("budgets", nil, func() { budgets.Open(w.Desk) }),
			item("help", ctrl(fyne.Key7), show(desk.TabHelp)),
			fyne.NewMenuItemSeparator(),
			item("wider", altShift(fyne.KeyRight), w.divide(false, false)),
			item("narrower", altShift(fyne.KeyLeft), w.divide(false, true)),
			item("higher", altShift(fyne.KeyDown), w.divide(true, false)),
			item("lower", altShift(fyne.KeyUp), w.divide(true, true))),
		fyne.NewMenu(w.Words.Text("menu.help"),
			item("help_here", nil, w.openHelp),
			item("keys", nil, func() { w.OpenTopic(desk.TopicKeys) }),
			fyne.NewMenuItemSeparator(),
			item("about", nil, w.openAbout)),
	)
}

// OpenSettings shows who the user is, what they may do, and how the program looks and
// speaks.
func (w *Window) OpenSettings() { settings.Open(w.Desk) }

// Menus are the window's menus, whoever draws them.
func (w *Window) Menus() *fyne.MainMenu { return w.menu }

// systemMenus tells whether the system has a bar for the menus of every program.
const systemMenus = runtime.GOOS == "darwin"

// setMenus puts menus into the system's bar, or into the window's own, whose shortcuts
// work wherever the focus is.
func (w *Window) setMenus(menus *fyne.MainMenu) {
	w.menu = menus
	w.greyMenus()
	if systemMenus {
		w.Fyne().SetMainMenu(menus)
		return
	}
	w.menuBar = parts.NewMenuBar(menus, w.shortcutText)
	w.menuBar.Prepare = w.greyMenus
	parts.ListenHeld(w.Fyne().Canvas(), w.Hold)
	for _, menu := range menus.Items {
		for _, item := range menu.Items {
			if item.Shortcut != nil {
				w.Fyne().Canvas().AddShortcut(item.Shortcut, func(fyne.Shortcut) { item.Action() })
			}
		}
	}
	w.Fyne().Canvas().AddShortcut(ctrlShift(fyne.KeyZ), func(fyne.Shortcut) { w.redo() })
	for i, letter := range w.menuBar.Mnemonics() {
		if letter != 0 {
			alt := &desktop.CustomShortcut{KeyName: fyne.KeyName(string(letter)), Modifier: fyne.KeyModifierAlt}
			w.Fyne().Canvas().AddShortcut(alt, func(fyne.Shortcut) { w.openMenu(i) })
		}
	}
}

// Hold is told of a key that is pressed or let go: Alt alone does what F10 does, and
// closes what it opened.
func (w *Window) Hold(key parts.Held) {
	if !w.menuBar.Hold(key) {
		return
	}
	if w.menuBar.IsOpen() {
		w.menuBar.Close()
		return
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF10})
}

// WentAway is told that another window has the keyboard now: what is held down is let go
// there.
func (w *Window) WentAway() {
	if w.menuBar != nil {
		w.menuBar.LetGo()
	}
}

// openMenu opens one of the window's own menus by the keyboard, except under a dialog.
func (w *Window) openMenu(i int) {
	if w.menuBar != nil && len(w.Dialogs) == 0 {
		w.LeaveTips()
		w.menuBar.OpenByKey(i)
	}
}

// greyMenus has the menus show what can't be done now in grey, and what is undone by its
// name.
func (w *Window) greyMenus() {
	for _, menu := range w.menu.Items {
		for _, item := range menu.Items {
			code := w.codes[item]
			item.Disabled = !w.onView() && code != "quit" || w.onView() && w.whyNot(code) != ""
			switch code {
			case "undo":
				item.Label = w.undoLabel(code, w.reversible.Undo)
			case "redo":
				item.Label = w.undoLabel(code, w.reversible.Redo)
			}
		}
	}
	if systemMenus {
		w.menu.Refresh() // the window's own are drawn anew each time that they open
	}
}

// add adds a person where people are on view, and a subscription elsewhere.
func (w *Window) add() {
	if w.tab == desk.TabPeople {
		w.people.Add()
		return
	}
	w.ShowTab(desk.TabSubscriptions)
	w.subscriptions.Add()
}

// edit opens the form of what is selected.
func (w *Window) edit() {
	switch w.tab {
	case desk.TabPeople:
		w.people.Edit()
	case desk.TabSubscriptions:
		w.subscriptions.Edit()
	}
}

// join adds a new colleague, who can be given what the one has who is selected in the list of
// people (R37).
func (w *Window) join() {
	like := data.PersonID(0)
	if w.tab == desk.TabPeople {
		like = w.people.Selected
	}
	comings.OpenJoin(w.Desk, like)
}

// pickLeavers picks who leaves (R36).
func (w *Window) pickLeavers() {
	w.pickPeople(w.Words.Text("leave.pick_title"), w.Words.Text("leave.pick"), func(rows []data.PersonRow, _ data.SubscriptionID) { comings.OpenLeave(w.Desk, desk.PersonIDs(rows)) })
}

// pickMovers picks who moves to another plan (R38).
func (w *Window) pickMovers() {
	w.pickPeople(w.Words.Text("move.title"), w.Words.Text("move.pick_any"), func(rows []data.PersonRow, from data.SubscriptionID) { comings.OpenMove(w.Desk, rows, from) })
}

// pickKind picks several people, to say what they are (R30).
func (w *Window) pickKind() {
	w.pickPeople(w.Words.Text("kind.title"), w.Words.Text("kind.pick"), func(rows []data.PersonRow, _ data.SubscriptionID) { comings.OpenKind(w.Desk, rows) })
}

// pickMerged picks who is one and the same.
func (w *Window) pickMerged() {
	w.pickPeople(w.Words.Text("menu.merge_persons"), w.Words.Text("merge.pick"), func(rows []data.PersonRow, _ data.SubscriptionID) { merging.OpenPicked(w.Desk, rows) })
}

// pickPeople goes on with those who are selected or on view in the list of people, and
// picks some where nobody is; then is given of which subscription they hold a license where
// they are narrowed to that.
func (w *Window) pickPeople(title, text string, then func([]data.PersonRow, data.SubscriptionID)) {
	d := w.Desk
	meant := func(rows []data.PersonRow) { then(rows, w.people.Query.Holding) }
	if w.tab == desk.TabPeople && w.people.WithMeant(meant) {
		return
	}
	comings.PickPeople(d, title, text, d.Text("move.next"), 0, then)
}

func (w *Window) focusSearch() {
	w.Fyne().Canvas().Focus(w.search)
	w.search.SelectWhole() // what is typed now takes its place
}
