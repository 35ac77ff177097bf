package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"seatbook/data"
)

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// buildMenu returns the main menu. Its shortcuts work wherever the focus is.
func (w *Window) buildMenu() *fyne.MainMenu {
	item := func(key string, shortcut fyne.Shortcut, act func()) *fyne.MenuItem {
		entry := fyne.NewMenuItem(w.words.Text("menu."+key), func() {
			// While a dialog is open, its fields have the keyboard.
			if w.onView() && len(w.dialogs) == 0 {
				act()
			} else if !w.onView() {
				w.refuse()
			}
		})
		entry.Shortcut = shortcut
		return entry
	}
	quit := fyne.NewMenuItem(w.words.Text("menu.quit"), func() {
		if len(w.dialogs) == 0 { // what was typed there would be lost
			w.quit()
		}
	})
	quit.Shortcut, quit.IsQuit = ctrl(fyne.KeyQ), true
	undo := fyne.NewMenuItem(w.words.Text("menu.undo"), w.undo)
	undo.Shortcut = &fyne.ShortcutUndo{}
	redo := fyne.NewMenuItem(w.words.Text("menu.redo"), w.redo)
	redo.Shortcut = &fyne.ShortcutRedo{}
	return fyne.NewMainMenu(
		fyne.NewMenu(w.words.Text("menu.record"),
			item("add", ctrl(fyne.KeyN), w.add),
			item("import", ctrl(fyne.KeyI), w.chooseImport),
			item("export", ctrlShift(fyne.KeyE), w.openExport),
			item("copy_list", ctrlShift(fyne.KeyC), w.copyList),
			fyne.NewMenuItemSeparator(),
			item("backups", ctrl(fyne.KeyB), w.openBackups),
			item("removed_people", nil, func() { w.desk.openRemovedPeople() }),
			fyne.NewMenuItemSeparator(),
			item("settings", ctrl(fyne.KeyComma), w.openSettings),
			fyne.NewMenuItemSeparator(),
			quit),
		fyne.NewMenu(w.words.Text("menu.change"),
			undo,
			redo,
			item("edit", ctrl(fyne.KeyE), w.edit),
			item("price_rise", nil, w.openPriceRise),
			item("search", ctrl(fyne.KeyF), w.focusSearch)),
		fyne.NewMenu(w.words.Text("menu.people"),
			item("join", nil, func() { w.desk.openJoin(0) }),
			item("leave", nil, w.pickLeavers),
			item("kind", nil, w.pickKind)),
		fyne.NewMenu(w.words.Text("menu.view"),
			item("subscriptions", ctrl(fyne.Key1), func() { w.showTab(tabSubscriptions); w.focusList() }),
			item("people", ctrl(fyne.Key2), func() { w.showTab(tabPeople); w.focusList() }),
			item("changes", ctrl(fyne.Key3), func() { w.showTab(tabChanges); w.focusList() }),
			item("attention", ctrl(fyne.Key4), func() { w.showTab(tabAttention) }),
			item("savings", ctrl(fyne.Key5), func() { w.showTab(tabSavings); w.focusList() }),
			item("costs", ctrl(fyne.Key6), func() { w.showTab(tabCosts); w.focusList() }),
			item("help", ctrl(fyne.Key7), func() { w.showTab(tabHelp); w.focusList() })),
		fyne.NewMenu(w.words.Text("menu.help"),
			item("help_here", nil, w.openHelp),
			item("keys", nil, func() { w.openTopic(topicKeys) }),
			fyne.NewMenuItemSeparator(),
			item("about", nil, w.openAbout)),
	)
}

// add adds a person where people are on view, and a subscription elsewhere.
func (w *Window) add() {
	if w.tab == tabPeople {
		w.people.add()
		return
	}
	w.showTab(tabSubscriptions)
	w.subscriptions.add()
}

// edit opens the form of what is selected.
func (w *Window) edit() {
	switch w.tab {
	case tabPeople:
		w.people.edit()
	case tabSubscriptions:
		w.subscriptions.edit()
	}
}

// pickLeavers picks who leaves (R36).
func (w *Window) pickLeavers() {
	d := w.desk
	d.pickPeople(d.Text("leave.pick_title"), d.Text("leave.pick"), d.Text("move.next"), 0, func(rows []data.PersonRow) { d.openLeave(idsOf(rows)) })
}

// pickKind picks several people, to say what they are (R30).
func (w *Window) pickKind() {
	d := w.desk
	d.pickPeople(d.Text("kind.title"), d.Text("kind.pick"), d.Text("move.next"), 0, d.openKind)
}

func (w *Window) focusSearch() {
	w.window.Canvas().Focus(w.search)
}
