package comings

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenSaveSet keeps what a person holds as a set of licenses (R37).
func OpenSaveSet(d *desk.Desk, person Person) {
	var products []string
	for _, h := range person.Holds {
		products = append(products, h.Product)
	}
	f := d.NewForm(d.Text("set.title"))
	f.Topic = desk.TopicComeAndGo
	f.Say(d.Text("set.text", "Products", strings.Join(products, ", ")))
	name := parts.NewEntry(person.Department, "")
	f.Add("name", true, name)
	f.Show(d.Text("button.save"), func(*desk.Reading) func(context.Context) error {
		return d.Does(acts.SaveLicenseSet{Set: data.LicenseSet{Name: name.Text, Products: strings.Join(products, "\n")}})
	}, nil)
}

// OpenSet makes a set of licenses, or changes one that has an ID: under which name, and of
// which products (R37). saved is told once it is.
func OpenSet(d *desk.Desk, set data.LicenseSet, saved func()) {
	book, on := d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) ([]string, error) {
		rows, err := everySubscription(ctx, book, on)
		return productsToSet(rows, set), err
	}, func(products []string) { showSet(d, set, products, saved) })
}

// productsToSet are the products of the record and those of a set, each once, by name.
func productsToSet(rows map[data.SubscriptionID]data.SubscriptionRow, set data.LicenseSet) []string {
	products := set.ProductNames()
	for _, row := range rows {
		if row.CanAssignOn() && !slices.ContainsFunc(products, func(name string) bool { return data.Fold(name) == data.Fold(row.Product) }) {
			products = append(products, row.Product)
		}
	}
	slices.SortFunc(products, func(a, b string) int { return cmp.Or(cmp.Compare(data.Fold(a), data.Fold(b)), cmp.Compare(a, b)) })
	return products
}

func showSet(d *desk.Desk, set data.LicenseSet, products []string, saved func()) {
	as := func(name string) string { return name }
	title := d.Text("set.new")
	if set.ID != 0 {
		title = d.Text("set.edit", "Name", set.Name)
	}
	p := desk.NewPicker(d, title, "", as, as, func(_ context.Context, search string, offset, limit int) (data.Page[string], error) {
		return desk.PageOf(desk.Fitting(products, search), offset, limit), nil
	})
	p.Topic = desk.TopicComeAndGo
	p.Say(d.Text("set.choose"))
	name := parts.NewEntry(set.Name, "")
	p.Add("name", true, name)
	p.First = name
	for _, product := range set.ProductNames() {
		p.Picked[product] = product
	}
	p.Counted = func(n int) string { return d.Count("set.button", n) }
	p.Enough = func(n int) bool { return n > 0 }
	p.Confirm = parts.NewMainButton("", func() {
		p.Send(func(*desk.Reading) func(context.Context) error {
			typed := set
			typed.Name, typed.Products = name.Text, strings.Join(slices.Sorted(maps.Keys(p.Picked)), "\n")
			return d.Does(acts.SaveLicenseSet{Set: typed})
		}, saved)
	})
	p.ShowWith(p.Listed(p.Column), p.Confirm)
	p.Recount()
	p.Rows.Reload()
}
