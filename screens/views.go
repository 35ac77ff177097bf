package screens

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/palette"
)

// viewCommands narrow a list, part it into groups, choose its columns and look back: what
// the chips above it and their menus do.
func (w *Window) viewCommands() (all []palette.Command) {
	if w.counted.subscriptions > 0 {
		all = append(all, w.subscriptionViews()...)
	}
	if w.counted.people > 0 {
		all = append(all, w.peopleViews()...)
	}
	return all
}

// view is a command that shows a place otherwise; of is what tells it apart there.
func (w *Window) view(t desk.Tab, of, title, words string, do func()) palette.Command {
	return palette.Command{
		Code: "view_" + string(t) + "_" + of, Title: title, Words: words, Where: w.Words.Text("tab." + string(t)),
		Do: func() {
			w.goToTab(t)
			do()
		},
	}
}

func (w *Window) subscriptionViews() (all []palette.Command) {
	filter := w.otherWords("filter")
	for _, one := range data.SubscriptionFilters() {
		all = append(all, w.view(desk.TabSubscriptions, string(one), desk.Coded(w.Words, "filter", one), filter, func() { w.subscriptions.Narrow(one) }))
	}
	for _, group := range w.subscriptions.Groupings() {
		all = append(all, w.view(desk.TabSubscriptions, "by_"+string(group), w.subscriptions.GroupName(group), "", func() { w.subscriptions.GroupBy(group) }))
	}
	for _, kept := range w.subscriptions.KeptFilters() {
		all = append(all, w.view(desk.TabSubscriptions, "kept_"+kept.Name, kept.Name, filter, kept.Use))
	}
	return append(all,
		w.view(desk.TabSubscriptions, "columns", w.Words.Text("column.choose_many"), w.otherWords("columns"), w.subscriptions.ChooseColumns),
		w.view(desk.TabSubscriptions, "past", w.Words.Text("list.look_back"), w.otherWords("look_back"), w.subscriptions.OpenPast))
}

func (w *Window) peopleViews() (all []palette.Command) {
	filter := w.otherWords("filter")
	for _, one := range data.PersonFilters() {
		all = append(all, w.view(desk.TabPeople, string(one), desk.Coded(w.Words, "person.filter", one), filter, func() { w.people.Narrow(one) }))
	}
	for _, kept := range w.people.KeptFilters() {
		all = append(all, w.view(desk.TabPeople, "kept_"+kept.Name, kept.Name, filter, kept.Use))
	}
	return append(all, w.view(desk.TabPeople, "columns", w.Words.Text("column.choose_many"), w.otherWords("columns"), w.people.ChooseColumns))
}
