package desk

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/parts"
)

// Namesakes says below a name that is typed who has it already, by address and
// department.
type Namesakes struct {
	*Desk
	line  *parts.Text
	self  data.PersonID
	asked Place
}

// shownNamesakes is how many are named.
const shownNamesakes = 3

// NewNamesakes returns the line for a form; self is who is edited, 0 for nobody.
func NewNamesakes(f *Form, self data.PersonID) *Namesakes {
	n := &Namesakes{Desk: f.Desk, line: parts.NewWrapped(""), self: self}
	n.line.Importance = widget.WarningImportance
	n.line.Hide()
	return n
}

// Content is the line.
func (n *Namesakes) Content() fyne.CanvasObject { return n.line }

// Look asks who has a name. fit makes room for the answer.
func (n *Namesakes) Look(name string, fit func()) {
	book, wanted := n.Book, data.Fold(strings.TrimSpace(name))
	if len(wanted) < 3 {
		n.asked.Leave()
		n.say(nil, fit)
		return
	}
	Ask(n.Desk, &n.asked, func(ctx context.Context) ([]data.PersonRow, error) {
		page, err := book.People(ctx, data.PersonQuery{Search: name, Sort: data.SortName, Limit: 50})
		var same []data.PersonRow
		for _, row := range page.Rows {
			if data.Fold(strings.TrimSpace(row.Name)) == wanted {
				same = append(same, row)
			}
		}
		return same, err
	}, func(same []data.PersonRow) { n.say(same, fit) })
}

func (n *Namesakes) say(same []data.PersonRow, fit func()) {
	var labels []string
	for _, row := range same {
		if row.ID != n.self && len(labels) < shownNamesakes {
			labels = append(labels, PersonLabel(row))
		}
	}
	n.line.SetText(n.Text("person.namesake", "People", strings.Join(labels, "; ")))
	if parts.ShowIf(len(labels) > 0, n.line); len(labels) > 0 {
		fit()
	}
}
