package subscriptions

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/renewals"
)

// formEnd is the choice that a form offers for the end of a term: to renew, extend or
// cancel, each with what it does, from when, and what it costs by what stands in the
// form (R26).
type formEnd struct {
	widget.BaseWidget
	form    *subscriptionForm
	choice  data.AtEnd // where it is not renewed
	content *fyne.Container
	options []data.EndOption
	shown   []renewals.EndRow
}

func newFormEnd(f *subscriptionForm) *formEnd {
	e := &formEnd{form: f, choice: f.before.AtEnd, content: container.NewVBox()}
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer shows the choices below each other.
func (e *formEnd) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(e.content) }

// FilledIn is what was chosen, beside renewing it.
func (e *formEnd) FilledIn() string { return string(e.choice) }

// look shows what can be chosen by what stands in the form now, and tells whether the
// end is a choice.
func (e *formEnd) look() bool {
	options := e.form.endOptions()
	if slices.Equal(options, e.options) {
		return len(options) > 0
	}
	e.options = options
	if len(options) == 0 {
		return false
	}
	if len(e.shown) == 0 { // the buttons stay, for one of them may have the keyboard
		for i := range options {
			row := renewals.NewEndRow(e.form.Words, options[i], func() { e.choose(e.options[i]) })
			e.shown = append(e.shown, row)
			e.content.Add(row.Content)
		}
	}
	for i := range options {
		e.shown[i].Show(e.form.Words, options[i])
	}
	return true
}

func (e *formEnd) choose(option data.EndOption) {
	e.choice = option.Choice
	if e.form.recurring.Checked != option.Renew {
		e.form.recurring.SetChecked(option.Renew) // which looks again
		return
	}
	e.form.showWhatMatters()
}

// endOptions are those of the subscription as it stands in the form, as far as it can be
// read.
func (f *subscriptionForm) endOptions() []data.EndOption {
	if f.atEnd == nil || f.creditCheck.DateField == nil { // it is being built
		return nil
	}
	s, read := f.before, &desk.Reading{}
	s.Trial, s.TotalUnknown = f.trial.Checked, f.totalUnknown.Checked
	if n, ok := f.total.Number(); ok {
		s.Total = n
	}
	s.Channel, s.Agreement, s.Term, s.BillingPeriod = f.channel.Value(), f.agreement.Value(), f.term.Value(), f.billing.Value()
	if s.Cloud = f.cloud.Value(); !f.fromMicrosoft() {
		s.Cloud = data.CloudNone
	}
	s = s.WithPrice(read.Money(f.Words, "price", f.price), f.Today())
	s.MonthlyPlan = read.Money(f.Words, "monthly_plan", f.monthlyPlan)
	s.RecurringBilling, s.AtEnd = f.recurring.Checked, f.atEnd.choice
	s.TermStart, s.RenewsOn = read.Date(f.Words, "term_start", f.termStart), read.Date(f.Words, "renews_on", f.renews)
	return data.EndChoices(s, f.Today())
}

// lookAtEnd shows what can be chosen for the end of the term by what was typed last.
func (f *subscriptionForm) lookAtEnd() {
	if f.atEnd.look() != f.Fields["at_end"].Visible() {
		f.showWhatMatters()
	}
}
