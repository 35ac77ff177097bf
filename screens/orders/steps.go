package orders

import (
	"cmp"
	"net/url"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Steps is the checklist of placing the order in the vendor's own portal, with its
// link (R20).
type Steps struct {
	*desk.Desk
	Content fyne.CanvasObject
	steps   *fyne.Container
	texts   []*parts.Text // what they say
	of      order
}

// order is what steps are of: when it is to be, and the total. What is to be done depends on
// which way that goes, what is to be typed on how many it is.
type order struct {
	when      data.When
	direction int // above 0 for more licenses, below for fewer, 0 as long as it is not known
	total     int // 0 as long as it is not known
}

// sameSteps tells whether the same is to be done for both.
func (o order) sameSteps(other order) bool {
	return o.when == other.when && o.direction == other.direction
}

// NewSteps returns the steps of ordering a total, for now or the renewal; 0 for one that is
// not known yet.
func NewSteps(d *desk.Desk, s data.Subscription, total int, when data.When, open bool) *Steps {
	o := &Steps{Desk: d, steps: container.New(&parts.Packed{})}
	o.Content = parts.NewFold(d.Text("ordering.title"), open, parts.NewEdged(o.steps, newLinkButtons(d, data.OrderingFor(s).Link)))
	o.Show(s, total, when)
	return o
}

// Show shows the steps for another total, or at another time. What was ticked stays while
// the steps do.
func (o *Steps) Show(s data.Subscription, total int, when data.When) {
	of := order{when: when}
	if total > 0 && total != s.PaidTotal() {
		of.direction, of.total = cmp.Compare(total, s.PaidTotal()), total
	}
	if of == o.of {
		return
	}
	same := o.texts != nil && of.sameSteps(o.of)
	o.of = of
	if !same {
		o.steps.Objects, o.texts = nil, nil
	}
	for i, step := range data.OrderingFor(s).Steps {
		text := o.Text("ordering.step", "Number", i+1, "Text", orderStepText(o.Desk, step, s, of))
		if same {
			o.texts[i].SetText(text)
			continue
		}
		o.texts = append(o.texts, parts.NewWrapped(text))
		o.steps.Add(container.NewBorder(nil, nil, container.NewVBox(parts.NewCheck("", false, nil)), nil, o.texts[i]))
	}
	o.steps.Refresh()
}

// orderStepText says one step. Each cloud calls its page, link and button in its
// own way, of today's worldwide one there are two links, and each agreement asks in its own
// way when it is to be.
func orderStepText(d *desk.Desk, step data.OrderStep, s data.Subscription, of order) string {
	switch {
	case step != data.StepChoose || s.Cloud != data.CloudWorldwide:
	case of.direction > 0:
		return d.Text("ordering.choose_more.worldwide")
	case of.direction < 0:
		return d.Text("ordering.choose_fewer.worldwide")
	}
	switch step {
	case data.StepOpenPage, data.StepChoose, data.StepFinish:
		return d.Text("ordering." + string(step) + "." + string(s.Cloud))
	case data.StepEnterTotal, data.StepAskPartner, data.StepAskReseller, data.StepAskRepresentative:
		return totalStepText(d, step, s, of.total)
	case data.StepWhen:
		return d.Text(d.Agreed("ordering.when."+string(of.when), s.Agreement))
	default:
		return d.Text("ordering."+string(step), "Vendor", d.WhoSells(s))
	}
}

// totalStepText says a step in which the new total is typed or told, with the number where it
// is known, in digits alone, as it is typed.
func totalStepText(d *desk.Desk, step data.OrderStep, s data.Subscription, total int) string {
	key := "ordering." + string(step)
	if step == data.StepEnterTotal && s.Cloud == data.CloudNone { // the name of the box is Microsoft's
		key += "_other"
	}
	if total == 0 {
		return d.Text(key)
	}
	return d.Text(key+"_of", "Total", strconv.Itoa(total))
}

// newLinkButtons returns buttons that open a page in the browser and copy its
// address. Nothing goes online from here.
func newLinkButtons(d *desk.Desk, link string) fyne.CanvasObject {
	open, address := newOpenButton(d, link)
	if open == nil {
		return layout.NewSpacer()
	}
	copied := parts.NewIconButton(theme.ContentCopyIcon(), d.Text("ordering.copy"), func() {
		d.Window.App.Clipboard().SetContent(address.String())
		d.Window.Notices.Say(d.Text("ordering.copied"))
	})
	return container.New(parts.NewRows(4, 4), open, copied)
}

// NewOpenPage returns the button that opens the page where a subscription is ordered, nil
// where it is not known.
func NewOpenPage(d *desk.Desk, s data.Subscription) *parts.Button {
	open, _ := newOpenButton(d, data.OrderingFor(s).Link)
	if open != nil {
		open.Importance = widget.HighImportance
	}
	return open
}

func newOpenButton(d *desk.Desk, link string) (*parts.Button, *url.URL) {
	address, err := url.Parse(link)
	if link == "" || err != nil {
		return nil, nil
	}
	switch address.Scheme {
	case "":
		address.Scheme = "https"
	case "http", "https":
	default: // what somebody typed must not start a program
		return nil, nil
	}
	open := parts.NewButton(d.Text("ordering.open"), func() {
		if err := d.Window.App.OpenURL(address); err != nil {
			d.Window.Notices.CantOpen(link)
		}
	})
	open.SetIcon(theme.ComputerIcon())
	return open, address
}
