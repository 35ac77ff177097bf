package desk

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/parts"
)

// KeptFilter is what a list is narrowed to, under a name.
type KeptFilter[Q any] struct {
	Name  string
	Query Q
}

// filtersKey is under which the filters of a list are kept: they name rows of one
// record.
func (d *Desk) filtersKey(list string) string {
	if !d.IsOwn() {
		return "filters.sample." + list
	}
	return "filters." + d.Window.Options.Path + "." + list
}

// KeptFilters are the filters of a list that are kept, by name.
func KeptFilters[Q any](d *Desk, list string) (kept []KeptFilter[Q]) {
	written := d.Window.App.Preferences().String(d.filtersKey(list))
	if written == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(written), &kept); err != nil {
		LogError(err) // of another program; what is kept next takes its place
		return nil
	}
	return kept
}

func keepFilters[Q any](d *Desk, list string, kept []KeptFilter[Q]) {
	slices.SortFunc(kept, func(a, b KeptFilter[Q]) int { return strings.Compare(data.Fold(a.Name), data.Fold(b.Name)) })
	written, err := json.Marshal(kept)
	if err != nil {
		LogError(err)
		return
	}
	d.Window.App.Preferences().SetString(d.filtersKey(list), string(written))
}

// without returns filters without the one of a name.
func without[Q any](kept []KeptFilter[Q], name string) []KeptFilter[Q] {
	return slices.DeleteFunc(slices.Clone(kept), func(f KeptFilter[Q]) bool { return data.Fold(f.Name) == data.Fold(name) })
}

// KeptUse is a filter that is kept, and what narrows the list to it.
type KeptUse struct {
	Name string
	Use  func()
}

// KeptUses are the filters of a list that are kept, with what uses each, by name.
func KeptUses[Q any](d *Desk, list string, use func(Q)) (all []KeptUse) {
	for _, kept := range KeptFilters[Q](d, list) {
		all = append(all, KeptUse{kept.Name, func() { use(kept.Query) }})
	}
	return all
}

// FilterMenu returns the menu of the filters of a list that are kept: it uses one,
// keeps the present one, and forgets one.
func FilterMenu[Q any](d *Desk, list string, now func() Q, use func(Q)) *fyne.Menu {
	kept := KeptFilters[Q](d, list)
	menu := fyne.NewMenu("")
	for _, one := range kept {
		menu.Items = append(menu.Items, fyne.NewMenuItem(one.Name, func() { use(one.Query) }))
	}
	if len(kept) > 0 {
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	}
	menu.Items = append(menu.Items, fyne.NewMenuItem(d.Text("filters.keep"), func() { openKeepFilter(d, list, now()) }))
	for _, one := range kept {
		menu.Items = append(menu.Items, fyne.NewMenuItem(d.Text("filters.forget", "Name", one.Name), func() {
			keepFilters(d, list, without(kept, one.Name))
		}))
	}
	return menu
}

// openKeepFilter asks for the name under which a filter is kept; one of that name is
// replaced.
func openKeepFilter[Q any](d *Desk, list string, query Q) {
	f := d.NewForm(d.Text("filters.title"))
	f.Say(d.Text("filters.text"))
	name := parts.NewEntry("", "")
	f.Add("name", true, name)
	f.Show(d.Text("button.save"), func(read *Reading) func(context.Context) error {
		if strings.TrimSpace(name.Text) == "" {
			read.Mistakes.Add("name", data.CodeRequired, nil)
		}
		return func(context.Context) error { return nil }
	}, func() {
		typed := strings.TrimSpace(name.Text)
		keepFilters(d, list, append(without(KeptFilters[Q](d, list), typed), KeptFilter[Q]{typed, query}))
	})
}
