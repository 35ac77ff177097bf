package screens

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/parts"
)

// newOrdering returns the steps of placing the order in the vendor's own portal,
// as a checklist with its link (R20).
func newOrdering(d *desk, s data.Subscription) fyne.CanvasObject {
	ordering := data.OrderingFor(s)
	steps := container.New(&packed{})
	for i, step := range ordering.Steps {
		text := d.Text("ordering.step", "Number", i+1, "Text", orderStepText(d, step, s))
		steps.Add(container.NewBorder(nil, nil, container.NewVBox(parts.NewCheck("", false, nil)), nil, parts.NewWrapped(text)))
	}
	return parts.NewFold(d.Text("ordering.title"), true, container.NewVBox(steps, newLinkButtons(d, ordering.Link)))
}

// orderStepText says one step. Each cloud calls its page, link and button in its
// own way.
func orderStepText(d *desk, step data.OrderStep, s data.Subscription) string {
	switch step {
	case data.StepOpenPage, data.StepChoose, data.StepFinish:
		return d.Text("ordering." + string(step) + "." + string(s.Cloud))
	default:
		return d.Text("ordering."+string(step), "Vendor", s.Vendor)
	}
}

// newLinkButtons returns buttons that open a page in the browser and copy its
// address. Nothing goes online from here.
func newLinkButtons(d *desk, link string) fyne.CanvasObject {
	address, err := url.Parse(link)
	if link == "" || err != nil {
		return layout.NewSpacer()
	}
	switch address.Scheme {
	case "":
		address.Scheme = "https"
	case "http", "https":
	default: // what somebody typed must not start a program
		return layout.NewSpacer()
	}
	open := parts.NewButton(d.Text("ordering.open"), func() {
		if err := d.window.app.OpenURL(address); err != nil {
			d.window.notices.warn(d.Text("ordering.cant_open", "Link", link))
		}
	})
	open.SetIcon(theme.ComputerIcon())
	copied := parts.NewIconButton(theme.ContentCopyIcon(), d.Text("ordering.copy"), func() {
		d.window.app.Clipboard().SetContent(address.String())
		d.window.notices.say(d.Text("ordering.copied"))
	})
	return container.NewHBox(open, copied)
}
