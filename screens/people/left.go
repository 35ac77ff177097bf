package people

import "seatbook/data"

// Left is how the list of people was left.
type Left struct {
	Query    data.PersonQuery
	Selected data.PersonID
	Split    float64
}

// Left returns how the list is left.
func (p *Screen) Left() Left { return Left{p.filter(), p.Selected, p.split.Offset} }

// GoOn shows the list as it was left.
func (p *Screen) GoOn(left Left) {
	search := p.Query.Search
	p.Query = left.Query.Parted()
	p.Query.Search = search
	if left.Split > 0 {
		p.split.SetOffset(left.Split)
	}
	p.Table.ShowSort(string(p.Query.Sort), p.Query.Descending)
	p.filters.show()
	p.askFilters() // what it was narrowed to may be gone
	if left.Selected != 0 {
		p.Selected, p.reveals = left.Selected, true
		p.Panel.Show(p.Selected)
	}
}
