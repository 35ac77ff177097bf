package reasons

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// answer is what there is to say of a reason that applies, as it stands today: what is so,
// in one sentence with its own dates and state, the buttons of what to do, the next step
// first, and at most two short lines of what one sees and what else helps.
type answer struct {
	is    string
	steps []fyne.CanvasObject
	lines []string
}

// answerTo says what there is to say of a reason that applies to a subscription (R2 to
// R8b).
func answerTo(d *desk.Desk, reason data.Reason, s data.SubscriptionDetail) answer {
	switch reason {
	case data.ReasonCreditCheck:
		return ofCreditCheck(d, s)
	case data.ReasonProductKey:
		return ofProductKey(d, s)
	case data.ReasonVolumeLicensing, data.ReasonReseller, data.ReasonRepresentative:
		return ofPartner(d, reason, s)
	case data.ReasonSelfService:
		return ofSelfService(d, s)
	case data.ReasonTrial:
		return ofTrial(d, s)
	case data.ReasonEndOfSale:
		return ofEndOfSale(d, s)
	case data.ReasonNotActive:
		return ofNotActive(d, s)
	case data.ReasonExtendedTerm:
		return ofExtendedTerm(d, s)
	case data.ReasonRole:
		return ofRole(d, s)
	}
	return answer{}
}

// says is a sentence of a reason in one of the states that it can be in; in the words for
// another vendor's subscription, or for the agreement that it is under, where they differ.
func says(d desk.Words, reason data.Reason, state string, s data.Subscription, values ...any) string {
	if other := "reason." + string(reason) + "." + state + "_other"; s.Cloud == data.CloudNone && d.Has(other) {
		return d.Text(other, values...)
	}
	return d.Text(d.Agreed("reason."+string(reason)+"."+state, s.Agreement), values...)
}

// seen is the line of what the admin center shows: nothing where another vendor's portal
// is meant, of which the record knows nothing.
func seen(d *desk.Desk, reason data.Reason, s data.Subscription) (lines []string) {
	if s.Cloud != data.CloudNone {
		lines = append(lines, d.Text("help.seen", "Text", says(d.Words, reason, "seen", s)))
	}
	return lines
}

// nextStep is the button of what is to be done next, and step one of what else can be.
func nextStep(label string, act func()) fyne.CanvasObject { return parts.NewMainButton(label, act) }

func step(label string, act func()) fyne.CanvasObject { return parts.NewButton(label, act) }

// stepsAt are steps that are taken where it was bought: the page is opened first, where its
// address is known, and what came of it is recorded then.
func stepsAt(d *desk.Desk, s data.SubscriptionDetail, record ...fyne.CanvasObject) []fyne.CanvasObject {
	page := orders.NewOpenPage(d, s.Subscription)
	if page == nil {
		if first, is := record[0].(*parts.Button); is {
			record[0] = nextStep(first.Text, first.OnTapped)
		}
		return record
	}
	return append([]fyne.CanvasObject{page}, record...)
}

// replace is the button that adds what takes the place of a subscription.
func replace(d *desk.Desk, s data.SubscriptionDetail) fyne.CanvasObject {
	return nextStep(d.Text("reason.end_of_sale.button"), func() { d.Go.OpenReplacementForm(s) })
}

// stepsBut are steps that begin here; the page can be opened beside them.
func stepsBut(d *desk.Desk, s data.SubscriptionDetail, first fyne.CanvasObject) []fyne.CanvasObject {
	page := orders.NewOpenPage(d, s.Subscription)
	if page == nil {
		return steps(first)
	}
	page.Importance = widget.MediumImportance
	return steps(first, page)
}

func steps(all ...fyne.CanvasObject) []fyne.CanvasObject { return all }

// said are the lines that say something.
func said(lines ...string) []string {
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// pressed is what pressing a button does.
func pressed(button fyne.CanvasObject) func() { return button.(*parts.Button).OnTapped }
