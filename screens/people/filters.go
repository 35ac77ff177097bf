package people

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// peopleOffered is what the list of people can be narrowed to.
type peopleOffered struct {
	departments []string
	products    []data.SubscriptionRow
}

// askFilters asks which departments and products there are.
func (p *Screen) askFilters() {
	book, on := p.Book, p.Today()
	desk.Ask(p.Desk, &p.asked, func(ctx context.Context) (offered peopleOffered, err error) {
		if offered.departments, err = book.Departments(ctx); err != nil {
			return offered, err
		}
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct, On: on})
		offered.products = page.Rows
		return offered, err
	}, func(offered peopleOffered) {
		p.departments, p.products = offered.departments, offered.products
		if of := p.Query.Holding; of != 0 && !slices.ContainsFunc(offered.products, func(row data.SubscriptionRow) bool { return row.ID == of }) {
			p.Query.Holding = 0 // it is gone
			p.narrowed()
		}
		p.buildFilters(offered.departments, offered.products)
	})
}

// buildFilters offers what the list can be narrowed to: what people are and how they
// stand, a department, and a product that they hold. They narrow it together.
func (p *Screen) buildFilters(departments []string, products []data.SubscriptionRow) {
	picked := cmp.Or(p.Query.Filter, data.PeopleAll)
	filter := parts.NewChoice(desk.OptionsOf(p.Words, "person.filter", data.PersonFilters()), picked, func(f data.PersonFilter) {
		p.Query.Filter = f
		p.narrowed()
	})
	every := []parts.Option[string]{{Label: p.Text("person.every_department")}}
	if p.Query.Department != "" && !slices.Contains(departments, p.Query.Department) {
		departments = append([]string{p.Query.Department}, departments...)
	}
	for _, name := range departments {
		every = append(every, parts.Option[string]{Value: name, Label: name})
	}
	department := parts.NewChoice(every, p.Query.Department, func(name string) {
		p.Query.Department = name
		p.narrowed()
	})
	held := []parts.Option[data.SubscriptionID]{{Label: p.Text("person.every_product")}}
	for _, row := range products {
		held = append(held, parts.Option[data.SubscriptionID]{Value: row.ID, Label: data.ShortName(row.Product)})
	}
	holding := parts.NewChoice(held, p.Query.Holding, func(id data.SubscriptionID) {
		p.Query.Holding = id
		p.narrowed()
	})
	p.tools.Objects = []fyne.CanvasObject{
		container.NewGridWithColumns(2, container.New(&parts.CutChoice{}, filter), container.New(&parts.CutChoice{}, department)), container.New(&parts.CutChoice{}, holding),
	}
	p.tools.Refresh()
}

// filter is what the list is narrowed to, to be kept; what is searched for stays in
// its field.
func (p *Screen) filter() data.PersonQuery {
	return data.PersonQuery{Filter: p.Query.Filter, Department: p.Query.Department, Holding: p.Query.Holding, Sort: p.Query.Sort, Descending: p.Query.Descending}
}

// useFilter narrows the list to what was kept.
func (p *Screen) useFilter(kept data.PersonQuery) {
	kept.Search = p.Query.Search
	p.Query = kept
	p.Table.ShowSort(string(kept.Sort), kept.Descending)
	p.askFilters()
	p.narrowed()
}
