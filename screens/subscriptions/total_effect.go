package subscriptions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/parts"
)

// explain says line by line what blocks a change, or what it does.
func (e *totalEditor) explain(p data.Preview, wish data.Wish) []fyne.CanvasObject {
	if e.detail.Open != nil {
		return []fyne.CanvasObject{parts.NewPlain(e.ErrorText(data.OpenChangeError(*e.detail.Open)), parts.SizeSmall)}
	}
	if e.untold(wish) {
		return []fyne.CanvasObject{parts.NewDim(e.Text("editor.total_unknown"), parts.SizeSmall), parts.NewAtEdge(parts.NewQuietButton(e.Text("editor.say_total"), nil, e.panel.list.Edit))}
	}
	if p.BlockedBy(data.BlockNoChange) {
		return append([]fyne.CanvasObject{parts.NewDim(e.Text("block.no_change"), parts.SizeSmall)}, e.windowLine(wish)...)
	}
	var lines []fyne.CanvasObject
	for _, block := range p.Blocks {
		lines = append(lines, e.blockLine(block, p, wish))
	}
	if !p.Allowed() {
		return lines
	}
	return append(lines, e.effectLines(p, wish)...)
}

// untold tells whether a wish is only what is assigned of a total that nobody knows,
// which is no total that anybody asked for.
func (e *totalEditor) untold(wish data.Wish) bool {
	return e.detail.TotalUnknown && wish.NewTotal == e.detail.PaidTotal()
}

// samples are totals that are typed as a rule, for the room that what they do needs.
func (e *totalEditor) samples() (wishes []data.Wish) {
	paid, assigned := e.detail.PaidTotal(), e.detail.Assigned()
	for _, total := range []int{paid, paid + 1, paid + 10, paid - 1, assigned - 1, assigned - 10, 0, data.MaxTotal} {
		for _, when := range []data.When{data.WhenNow, data.WhenRenewal} {
			wish := e.Wish()
			wish.NewTotal, wish.When = total, when
			wishes = append(wishes, wish)
		}
	}
	return wishes
}

// highestEffect is how high what a change does is at a width, at most.
func (e *totalEditor) highestEffect(width float32) (high float32) {
	for _, wish := range e.samples() {
		lines := e.explain(data.PreviewChange(e.detail.Subscription, wish), wish)
		column := container.New(&parts.Stacked{Gap: 4}, lines...)
		column.Resize(fyne.NewSize(width, 0))
		high = max(high, column.MinSize().Height)
	}
	return high
}

// highestSays is likewise how high the difference and the new amount are.
func (e *totalEditor) highestSays(width float32) (high float32) {
	for _, wish := range e.samples() {
		p := data.PreviewChange(e.detail.Subscription, wish)
		column := container.New(&parts.Stacked{Gap: 2},
			parts.NewPlain(e.differenceText(p), parts.SizeText).Strong(), parts.NewDim(e.becomesText(p, wish), parts.SizeSmall))
		column.Resize(fyne.NewSize(width, 0))
		high = max(high, column.MinSize().Height)
	}
	return high
}

// blockLine says what is in the way, and offers the way out where there is one
// here.
func (e *totalEditor) blockLine(block data.Block, p data.Preview, wish data.Wish) fyne.CanvasObject {
	text := e.BlockText(block, e.detail.Agreement)
	var way fyne.CanvasObject
	switch block {
	case data.BlockAssigned:
		text = e.Count("block.assigned_count", p.UnassignFirst, "Assigned", e.Number(e.detail.Assigned()-p.MovesByItself), "Total", e.Number(wish.NewTotal))
		unassign := parts.NewButton(e.Count("editor.unassign", p.UnassignFirst), func() { e.Go.OpenUnassign(e.detail, p.UnassignFirst) })
		if !wish.Admin.May(data.RightAssign, e.detail.Subscription) {
			unassign.Disable()
		}
		way = container.NewHBox(unassign)
	case data.BlockRemovalWindow:
		licenses, closes := data.RemovableNow(e.detail.Subscription, wish.On)
		if licenses > 0 {
			text = e.Count("block.removal_window_part", licenses, "Date", e.Date(closes))
		}
		if e.detail.RecurringBilling {
			way = container.NewHBox(parts.NewButton(e.Text("editor.at_renewal"), func() { e.when.Pick(data.WhenRenewal) }))
		}
	}
	line := parts.NewPlain(text, parts.SizeSmall).Bad()
	if way == nil {
		return line
	}
	return container.NewVBox(line, way)
}

// effectLines say what an allowed change does: from when, at what cost (R14 to
// R16).
func (e *totalEditor) effectLines(p data.Preview, wish data.Wish) []fyne.CanvasObject {
	said := []string{e.availableText(p, wish)}
	if p.MovesByItself > 0 {
		said = append(said, e.Count("editor.moves", p.MovesByItself))
	}
	if charged := e.chargedText(p.Charged); charged != "" {
		said = append(said, charged)
	}
	said = append(said, e.costText(p, wish))
	var lines []fyne.CanvasObject
	for _, text := range said {
		if text != "" {
			lines = append(lines, parts.NewDim(text, parts.SizeSmall))
		}
	}
	if p.BusinessSeats > 0 {
		lines = append(lines, e.businessLine(p.BusinessSeats))
	}
	if wish.When == data.WhenNow && p.Difference < 0 {
		lines = append(lines, e.windowLine(wish)...)
	}
	return lines
}

// businessLine says how many seats of Business plans the organization will have (R28).
func (e *totalEditor) businessLine(seats int) fyne.CanvasObject {
	if data.BusinessSeatsConcern(seats) == data.ConcernBusinessOver {
		line := parts.NewWrapped(e.Count("editor.business_over", seats))
		line.Importance = widget.WarningImportance
		return line
	}
	return parts.NewFaint(e.Count("editor.business_near", seats))
}

func (e *totalEditor) availableText(p data.Preview, wish data.Wish) string {
	switch {
	case wish.When == data.WhenRenewal:
		return e.Text("editor.effective_renewal", "Date", e.Date(p.Effective))
	case p.Difference < 0:
		return e.Text("editor.effective_removal")
	case !p.CreditCheckUntil.IsZero():
		return e.Text("editor.available_invoice", "Date", e.Date(p.CreditCheckUntil))
	default:
		return e.Text("editor.available_now")
	}
}

func (e *totalEditor) chargedText(charge data.Charge) string {
	switch {
	case charge.NextStatement:
		return e.Text("editor.charged_statement")
	case !charge.By.IsZero():
		return e.Text("editor.charged_by", "Date", e.Date(charge.By))
	default:
		return ""
	}
}

// costText is our estimate of the first and the next statements (R16).
func (e *totalEditor) costText(p data.Preview, wish data.Wish) string {
	period := string(e.detail.BillingPeriod)
	switch {
	case !p.Full.Known():
		return e.Text("editor.no_price")
	case p.Difference < 0 && wish.When == data.WhenRenewal:
		return e.Text("editor.cost_renewal."+period, "Full", e.Money(p.Full))
	case !p.Part.Known():
		return e.Text("editor.cost_full."+period, "Full", e.Money(p.Full))
	case p.Difference < 0:
		return e.Text("editor.credit."+period, "Part", e.Money(p.Part.Abs()), "Full", e.Money(p.Full.Abs()))
	default:
		return e.Text("editor.cost."+period, "Part", e.Money(p.Part), "Full", e.Money(p.Full))
	}
}

// windowLine says under Microsoft's agreements how many licenses can be removed now
// and until when (R18). Of another vendor's contract nothing is known.
func (e *totalEditor) windowLine(wish data.Wish) []fyne.CanvasObject {
	if e.detail.Cloud == data.CloudNone {
		return nil
	}
	return []fyne.CanvasObject{parts.NewDim(e.windowText(wish), parts.SizeSmall)}
}

func (e *totalEditor) windowText(wish data.Wish) string {
	licenses, closes := data.RemovableNow(e.detail.Subscription, wish.On)
	switch {
	case !e.detail.HasRemovalWindow():
		return e.Text("editor.window.classic")
	case !e.detail.RecurringBilling:
		return e.Text("editor.window.billing_off")
	case licenses >= e.detail.PaidTotal():
		return e.Text("editor.window.all", "Date", e.Date(closes))
	case licenses > 0:
		return e.Count("editor.window.part", licenses, "Date", e.Date(closes))
	default:
		return e.Text("editor.window.closed")
	}
}
