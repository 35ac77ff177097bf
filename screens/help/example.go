package help

import (
	"cmp"
	"fmt"
	"log/slog"
	"strings"
	"text/template"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// numbers holds the numbers of the examples in the help: those of the
// subscription on view, as far as it has them, or made-up ones.
type numbers struct {
	Product string // empty where the numbers of the addition are made up
	Have    string // "40 licenses"
	Step    string // how many more
	More    string // the total to enter for them

	RemoveFrom string // likewise for a removal
	RemoveHave string
	Less       string
	Fewer      string
	Unassign   string // how many are assigned too many for it; empty for none
	Until      string // the last day on which some can be removed now; empty where that says nothing

	Priced string // likewise for what a statement carries
	Day    string // the day of the purchase
	Part   string
	Full   string

	Prepaid string // "5 licenses"
	Bought  string // "10 licenses"
	Today   string
	Checked string // when a credit check that starts today is done
}

// exampleStep is how many licenses the examples add.
const exampleStep = 5

// madeUp is what the examples speak of where nothing on view serves: those of the
// article by which the vendor explains it, at a round price, on the eleventh.
func madeUp(d *desk.Desk) (s data.Subscription, on data.Date) {
	on = data.NewDate(int(d.Today().Year), 6, 11)
	s = data.NewSubscription(data.NewDate(int(on.Year), 6, 1))
	s.Total, s.NamedAssigned = 100, 80
	s.Price = data.Money{Minor: 1200, Currency: cmp.Or(d.Settings.Currency, "EUR")}
	return s, on
}

// example fills in the numbers; nil is no subscription.
func example(d *desk.Desk, shown *data.SubscriptionDetail) numbers {
	madeUp, on := madeUp(d)
	e := numbers{Bought: d.Count("help.licenses", 2*exampleStep), Prepaid: d.Count("help.licenses", exampleStep), Today: d.Date(d.Today())}
	e.Checked = d.Date(data.CreditCheckUntil(d.Today(), d.Settings.Country))
	e.fillAddition(d, madeUp)
	e.fillRemoval(d, madeUp, 0)
	e.fillPrice(d, madeUp, on)
	if shown == nil {
		return e
	}
	s := shown.Subscription
	e.Checked = d.Date(data.CreditCheckUntil(d.Today(), shown.Country))
	if !s.TotalUnknown {
		e.fillAddition(d, s)
		e.Product = s.Product
		if s.Total > 1 {
			e.fillRemoval(d, s, shown.Movable)
			e.RemoveFrom, e.Until = s.Product, removableUntil(d, s)
		}
		if s.Channel == data.ChannelProductKey {
			e.Prepaid = d.Count("help.licenses", s.Total)
		}
	}
	if e.fillPrice(d, s, d.Today()) {
		e.Priced = s.Product
	}
	return e
}

func (e *numbers) fillAddition(d *desk.Desk, s data.Subscription) {
	e.Have, e.Step, e.More = d.Count("help.licenses", s.Total), d.Number(exampleStep), d.Number(s.Total+exampleStep)
}

func (e *numbers) fillRemoval(d *desk.Desk, s data.Subscription, movable int) {
	less := exampleStep
	if s.Total <= exampleStep {
		less = 1
	}
	e.RemoveHave, e.Less, e.Fewer = d.Count("help.licenses", s.Total), d.Number(less), d.Number(s.Total-less)
	e.Unassign = ""
	if over := s.Assigned() - (s.Total - less) - movable; over > 0 {
		e.Unassign = d.Count("help.licenses", over)
	}
}

// removableUntil is the last day on which licenses can be removed now, empty where
// there is none or it does not matter (R18).
func removableUntil(d *desk.Desk, s data.Subscription) string {
	licenses, closes := data.RemovableNow(s, d.Today())
	if s.Cloud == data.CloudNone || s.Agreement != data.AgreementNew || !s.RecurringBilling || licenses == 0 {
		return ""
	}
	return d.Date(closes)
}

// fillPrice fills in what a statement would carry, and tells whether that is known
// (R16).
func (e *numbers) fillPrice(d *desk.Desk, s data.Subscription, on data.Date) bool {
	estimate := data.EstimateChange(s, exampleStep, on)
	if !estimate.Part.Known() || !estimate.Full.Known() {
		return false
	}
	e.Day, e.Part, e.Full = d.Date(on), d.Money(estimate.Part), d.Money(estimate.Full)
	return true
}

// escaped returns the example as it has to stand in Markdown.
func (e numbers) escaped() numbers {
	for _, text := range []*string{
		&e.Product, &e.Have, &e.Step, &e.More, &e.RemoveFrom, &e.RemoveHave, &e.Less, &e.Fewer, &e.Unassign, &e.Until,
		&e.Priced, &e.Day, &e.Part, &e.Full, &e.Prepaid, &e.Bought, &e.Today, &e.Checked,
	} {
		*text = parts.EscapeProse(*text)
	}
	return e
}

// filledTopic returns a topic as Markdown, with its example filled in.
func filledTopic(d *desk.Desk, t desk.Topic, e numbers) string {
	text := d.Help(string(t))
	filled, err := fillIn(text, e.escaped(), d.Words)
	if err != nil {
		slog.Error("filling in the help", "topic", t, "error", err)
		return text
	}
	return filled
}

// fillIn fills in the numbers, and the program's own words where the help names them
// by their keys: so it says what stands on the screen.
func fillIn(text string, e numbers, w desk.Words) (string, error) {
	word := func(key string) (string, error) {
		if !w.Has(key) {
			return "", fmt.Errorf("the help names %s, which is no key", key)
		}
		return parts.EscapeProse(strings.TrimRight(w.Text(key), "….")), nil
	}
	form, err := template.New("").Funcs(template.FuncMap{"word": word}).Parse(text)
	if err != nil {
		return "", err
	}
	var filled strings.Builder
	if err := form.Execute(&filled, e); err != nil {
		return "", err
	}
	return filled.String(), nil
}
