package screens

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// wideWindow is from which width on the rail shows names beside its icons.
const wideWindow = 1000

// tabList lists the places in the order of the rail.
func tabList() []desk.Tab {
	return []desk.Tab{desk.TabHome, desk.TabSubscriptions, desk.TabPeople, desk.TabChanges, desk.TabSavings, desk.TabCosts, desk.TabHelp}
}

// buildRail makes the rail anew, in the present language.
func (w *Window) buildRail() {
	w.places = map[desk.Tab]*parts.RailEntry{}
	var entries []*parts.RailEntry
	for _, t := range tabList() {
		w.places[t] = parts.NewRailEntry(railIcon(t), desk.Coded(w.Words, "tab", t), func() { w.goToTab(t) })
		entries = append(entries, w.places[t])
	}
	settings := parts.NewRailEntry(theme.SettingsIcon(), w.Words.Text("menu.settings"), w.OpenSettings)
	w.rail = parts.NewRail(entries, []*parts.RailEntry{settings})
}

// goToTab is ShowTab where the user asks for a place: what was told of the page before
// does not follow.
func (w *Window) goToTab(t desk.Tab) {
	if t != w.tab {
		w.Notices.Leave()
	}
	w.ShowTab(t)
	w.FocusList()
}

// railIcon is the icon of a place; help has the toolkit's.
func railIcon(t desk.Tab) fyne.Resource {
	name := string(t) + ".svg"
	drawn, err := assets.Rail.ReadFile("rail/" + name)
	if err != nil {
		return theme.QuestionIcon()
	}
	return fyne.NewStaticResource("rail-"+name, drawn)
}

// counted is how much there is at the places.
type counted struct {
	subscriptions, people int
	organizations         []data.Organization
}

// countPlaces asks how much there is at each place, and whose record it is.
func (w *Window) countPlaces() {
	book, on := w.Desk.Book, w.Desk.Today()
	desk.Ask(w.screens, &w.counting, func(ctx context.Context) (found counted, err error) {
		subscriptions, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: on, Limit: 1})
		if err != nil {
			return found, err
		}
		people, err := book.People(ctx, data.PersonQuery{Limit: 1})
		if err != nil {
			return found, err
		}
		found = counted{subscriptions: subscriptions.Count, people: people.Count}
		found.organizations, err = book.Organizations(ctx)
		return found, err
	}, func(found counted) {
		w.counted = found
		w.greyMenus()
		w.CountTab(desk.TabSubscriptions, found.subscriptions)
		w.CountTab(desk.TabPeople, found.people)
		w.rail.Tell(w.recordText(found.organizations))
		w.countSaved(found.people)
	})
}

// fewPeople is with how many people what can be saved is worked out after each step.
// With more it is worked out only while it is looked at.
const fewPeople = 2000

// countSaved asks what can be saved, beside what a page asks for itself: that is dropped as
// soon as the page is left. Where it is not asked for, nothing is said, rather than what was
// so before.
func (w *Window) countSaved(people int) {
	book, on, known := w.Desk.Book, w.Desk.Today(), w.screens.Known()
	if people > fewPeople {
		if w.tab != desk.TabHome && w.tab != desk.TabSavings {
			w.CountSavings(nil)
		}
		return
	}
	desk.Ask(w.screens, &w.saving, func(ctx context.Context) ([]data.Money, error) {
		_, rows, err := savings.Ask(ctx, book, known, on)
		perYear, _ := savings.Total(rows, data.SavingOpen)
		return perYear, err
	}, w.CountSavings)
}

// unnamed is the file of a record that nobody has given a name: it is called by a word.
const unnamed = "record"

// recordText says whose record it is, and where it is kept.
func (w *Window) recordText(organizations []data.Organization) string {
	name := strings.TrimSuffix(filepath.Base(w.Options.Path), filepath.Ext(w.Options.Path))
	if name == unnamed {
		name = w.Words.Text("rail.record")
	}
	if len(organizations) == 1 && organizations[0].Name != "" {
		name = organizations[0].Name
	}
	switch {
	case w.onlySample || !w.Desk.IsOwn():
		return name + "\n" + w.Words.Text("rail.sample")
	case w.Desk.Book.ReadOnly():
		return name + "\n" + w.Words.Text("rail.read_only")
	default:
		return name + "\n" + w.Words.Text("rail.saved")
	}
}

// CountTab says in the rail how many things there are at a place, or wait there.
func (w *Window) CountTab(t desk.Tab, n int) {
	if n == 0 {
		w.places[t].SetNumber("")
		return
	}
	w.places[t].SetNumber(w.Words.Number(n))
}

// CountSavings says in the rail what can be saved in a year, in the user's own currency
// where something can be in it.
func (w *Window) CountSavings(perYear []data.Money) {
	if len(perYear) == 0 || w.Words.HomeFirst(perYear)[0].Minor == 0 {
		w.places[desk.TabSavings].SetNumber("")
		return
	}
	first := w.Words.HomeFirst(perYear)[0]
	w.places[desk.TabSavings].SetNumber(w.Words.RoundMoney(first.Minor, first.Currency))
}
