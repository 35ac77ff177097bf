package subscriptions

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/own"
	"seatbook/screens/parts"
)

// mostNamed is how many subscriptions a dialog says something of, one by one.
const mostNamed = 100

// refsOf are subscriptions as they were seen.
func refsOf(rows []data.SubscriptionRow) (refs []data.SubscriptionRef) {
	for _, row := range rows {
		refs = append(refs, row.Subscription.Ref())
	}
	return refs
}

// newManyForm is a dialog for something that is done for several subscriptions.
func (s *Screen) newManyForm(title string, topic desk.Topic) *desk.Form {
	f := s.NewForm(title)
	f.Topic, f.Size = topic, fyne.NewSize(560, 0)
	return f
}

// openEditMany writes the same into several subscriptions: tags, owner, organization,
// note and own fields, as far as they are ticked.
func (s *Screen) openEditMany(rows []data.SubscriptionRow) {
	desk.Ask(s.Desk, &s.Window.ToOpen, s.Book.Labels, func(labels data.Labels) {
		f := s.newManyForm(s.Count("subscriptions.edit_title", len(rows)), desk.TopicRecord)
		const named = 6
		var names []string
		for _, row := range rows[:min(named, len(rows))] {
			names = append(names, data.ShortName(row.Product))
		}
		f.Column.Add(parts.NewFaint(s.NamesOf(names, len(rows))))
		f.Say(s.Text("subscriptions.edit_text"))
		several := own.AddSeveral(f, labels, rows)
		f.First = several.Tags()
		f.Show(s.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
			if several.Empty() {
				read.Mistakes.Add("tags_add", data.CodeNothingChosen, nil)
			}
			return s.Does(several.Act(read, refsOf(rows)))
		}, nil)
	})
}

// openRemoveMany says what is removed and what can't be, and removes the first.
func (s *Screen) openRemoveMany(rows []data.SubscriptionRow) {
	var can []data.SubscriptionRow
	f := s.newManyForm(s.Count("subscriptions.remove_title", len(rows)), desk.TopicRecord)
	says := newSays(f)
	for _, row := range rows {
		if row.NamedAssigned > 0 {
			says.cant(row, s.Count("subscriptions.remove_held", row.NamedAssigned))
			continue
		}
		can = append(can, row)
		says.can(row, "")
	}
	says.show(s.Text("subscriptions.remove_text"))
	f.Show(s.Count("subscriptions.remove_button", len(can)), func(*desk.Reading) func(context.Context) error {
		return s.Does(acts.RemoveSubscriptions{Subscriptions: refsOf(can)})
	}, s.picks.Clear)
	if len(can) == 0 {
		f.Confirm.Disable()
	}
}

// says is what a dialog says of each of several subscriptions: first what is done, then
// for which of them it can't be.
type says struct {
	form   *desk.Form
	column *fyne.Container
	cans   []fyne.CanvasObject
	cants  []fyne.CanvasObject
}

func newSays(f *desk.Form) *says {
	y := &says{form: f, column: container.New(parts.FormColumn{})}
	f.Column.Add(y.column)
	return y
}

func (y *says) line(row data.SubscriptionRow, text string) fyne.CanvasObject {
	name := data.ShortName(row.Product)
	if len(y.form.Go.Organizations()) > 1 {
		name += " · " + row.OrganizationName
	}
	lines := container.New(&parts.Packed{}, parts.NewWrapped(name))
	if text != "" {
		lines.Add(parts.NewFaint(text))
	}
	return lines
}

func (y *says) can(row data.SubscriptionRow, text string) { y.cans = append(y.cans, y.line(row, text)) }

func (y *says) cant(row data.SubscriptionRow, why string) {
	y.cants = append(y.cants, y.line(row, why))
}

// show shows what was said, with a word before what is done.
func (y *says) show(done string) {
	y.column.Objects = nil
	add := func(title string, lines []fyne.CanvasObject) {
		if len(lines) == 0 {
			return
		}
		y.column.Add(parts.NewStrong(title))
		for _, line := range lines[:min(mostNamed, len(lines))] {
			y.column.Add(line)
		}
		if more := len(lines) - mostNamed; more > 0 {
			y.column.Add(parts.NewFaint(y.form.Count("subscriptions.more", more)))
		}
	}
	add(done, y.cans)
	add(y.form.Text("subscriptions.cant"), y.cants)
	y.column.Refresh()
}

// clear forgets what was said.
func (y *says) clear() { y.cans, y.cants = nil, nil }
