package renewals

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// NewAtEnd offers what can be chosen for the end of a subscription's term, each with
// what it does, from when, and what it costs; nil where the end is no choice (R26). It
// is open while nothing is chosen, and stays so where it was: what is pressed there does
// not go from under the pointer.
func NewAtEnd(d *desk.Desk, s data.SubscriptionDetail, wasOpen bool) *parts.Fold {
	options := data.EndOptions(s.Subscription, d.Today())
	if len(options) == 0 {
		return nil
	}
	column := container.NewVBox()
	title, open := "", false
	for _, option := range options {
		column.Add(newEndOption(d, s, option))
		switch {
		case option.Default:
			title, open = d.Text("at_end.undecided", "Date", d.ShortDate(option.On)), true
		case option.Chosen:
			title = d.Text("at_end.title", "Choice", d.Text("at_end.state_"+endKey(option)), "Date", d.ShortDate(option.On))
		}
	}
	if s.Channel == data.ChannelReseller {
		column.Add(parts.NewFaint(d.Text("at_end.reseller")))
	}
	return parts.NewFold(title, open || wasOpen, container.NewPadded(column))
}

// newEndOption is one of the choices with its button.
func newEndOption(d *desk.Desk, s data.SubscriptionDetail, option data.EndOption) fyne.CanvasObject {
	button := parts.NewButton(d.Text("at_end."+endKey(option)), func() { askEnd(d, s, option) })
	if option.Chosen && !option.Default || !d.Settings.Admin().May(data.RightBuy, s.Subscription) {
		button.Disable()
	}
	return newEndRow(button, newEndLines(d.Words, option))
}

// askEnd says what a choice does, asks whether it was made where the subscription was
// bought, since Seatbook orders nothing (R20), and records it.
func askEnd(d *desk.Desk, s data.SubscriptionDetail, option data.EndOption) {
	f := d.NewForm(d.Text("at_end.ask", "Choice", d.Text("at_end."+endKey(option)), "Product", s.Product))
	f.Topic, f.Size.Width = desk.TopicEndOfTerm, 520
	option.Default, option.Chosen = false, false
	f.Column.Add(newEndLines(d.Words, option))
	if s.Open != nil && s.Open.State == data.ChangeScheduled && !option.Renew {
		f.Say(d.Text("cancel.scheduled"))
	}
	where := "at_end.ask_where"
	if s.Channel == data.ChannelReseller {
		where = "at_end.ask_partner"
	}
	f.Say(d.Text(where))
	f.Show(d.Text("at_end.ask_yes"), func(*desk.Reading) func(context.Context) error {
		return d.Does(acts.ChooseAtEnd{Subscription: s.Subscription.Ref(), Renew: option.Renew, Choice: option.Choice})
	}, nil)
}

// newEndRow has what an option does beside its button.
func newEndRow(button, lines fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, container.NewVBox(button), lines)
}

// newEndLines says what an option does, from when, and what it costs.
func newEndLines(w desk.Words, option data.EndOption) *fyne.Container {
	lines := container.New(&parts.Packed{}, parts.NewWrapped(endSaid(w, option)), parts.NewFaint(endCost(w, option)))
	switch {
	case option.Default:
		lines.Add(parts.NewStrong(w.Text("at_end.default")))
	case option.Chosen:
		lines.Add(parts.NewStrong(w.Text("at_end.chosen")))
	}
	return lines
}

// endSaid says what an option does, and from when.
func endSaid(w desk.Words, option data.EndOption) string {
	return w.Text("at_end.does_"+endKey(option), "Date", w.Date(option.On), "Deleted", w.Date(option.Deleted))
}

// EndRow is one of the choices in a form: its button is on where it is chosen.
type EndRow struct {
	Content fyne.CanvasObject
	button  *parts.Chip
	lines   *fyne.Container
}

// NewEndRow returns the row of an option.
func NewEndRow(w desk.Words, option data.EndOption, chosen func()) EndRow {
	row := EndRow{button: parts.NewChip(w.Text("at_end."+endKey(option)), false, chosen), lines: container.NewStack()}
	row.Content = newEndRow(row.button, row.lines)
	return row
}

// Show shows the option as it has become.
func (r EndRow) Show(w desk.Words, option data.EndOption) {
	r.button.Set(w.Text("at_end."+endKey(option)), option.Chosen && !option.Default)
	r.lines.Objects = []fyne.CanvasObject{newEndLines(w, option)}
	r.lines.Refresh()
}

// endKey is the part of a key that an option has.
func endKey(option data.EndOption) string {
	if option.Renew {
		return "renew"
	}
	return string(option.Choice)
}

// endCost says what an option costs in a month.
func endCost(w desk.Words, option data.EndOption) string {
	switch {
	case option.Choice == data.AtEndCancel:
		return w.Text("at_end.cost_none")
	case !option.Month.Known():
		return w.Text("at_end.cost_unknown")
	case option.Estimated:
		return w.Text("at_end.cost_estimate", "Cost", w.Money(option.Month))
	default:
		return w.Text("at_end.cost", "Cost", w.Money(option.Month))
	}
}
