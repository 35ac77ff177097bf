package subscriptions

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// buildOpenChange shows a change that waits (R21).
func (p *panel) buildOpenChange(open data.Change) fyne.CanvasObject {
	window := p.Shown.DraftWindow(p.Today())
	waits := strings.TrimSpace(orders.WaitingText(p.Words, open, p.Shown.Cloud) + " " + orders.UntilOrdered(p.Words, open, window))
	if open.State == data.ChangeScheduled && open.Due(p.Today()) { // nobody said yet that it was made
		if waits = p.Count("panel.change_due", open.To, "Due", p.Date(open.DueOn)); open.Ends {
			waits = p.Text("panel.end_due", "Due", p.Date(open.DueOn))
		}
	}
	return container.New(&parts.Stacked{Gap: 8}, parts.NewPlain(waits, parts.SizeText).Strong(), orders.NewWaitingSteps(p.Desk, open, window, p.Shown.Ref(), p.Shown.Cloud))
}

// buildWaiting shows who waits for a license, and offers it to them once it is there (R17).
func (p *panel) buildWaiting() fyne.CanvasObject {
	shown, book := *p.Shown, p.Book
	stop := parts.NewButton(p.Text("waiting.stop"), func() {
		p.Write(func(ctx context.Context) error {
			act := acts.StopWaiting{Subscription: shown.Ref()}
			for _, waits := range shown.Waiting {
				person, err := book.Person(ctx, waits.Person)
				if err != nil {
					return err
				}
				act.People = append(act.People, person.Ref())
			}
			_, err := book.Do(ctx, act)
			return err
		}, nil)
	})
	said := parts.NewPlain(p.WaitingText(shown.Waiting), parts.SizeText)
	if shown.Open != nil || shown.Room() == 0 {
		return container.New(&parts.Stacked{Gap: 8}, said, container.NewHBox(stop))
	}
	offer := parts.NewMainButton(p.Text("waiting.offer"), func() { p.Go.OpenWaiting(shown) })
	return container.New(&parts.Stacked{Gap: 8}, said, parts.NewButtonRow(offer, stop))
}

// buildOver says that more is assigned than paid for and until when that is to be resolved,
// and offers both ways: to buy as many, and to choose whom to take one back from (R24).
func (p *panel) buildOver(canBuy bool) fyne.CanvasObject {
	s := *p.Shown
	over := -s.Available()
	says := p.Count("over.now", over)
	if !s.ResolveBy.IsZero() {
		says = p.Count("over.by", over, "Date", p.Date(s.ResolveBy))
	}
	if !s.ResolveBy.IsZero() && s.ResolveBy.Before(p.Today()) {
		says = p.Count("over.late", over, "Date", p.Date(s.ResolveBy))
	}
	unassign := parts.NewButton(p.Count("over.unassign", over), func() { p.Go.OpenUnassign(s, over, nil) })
	if !p.Settings.Admin().May(data.RightAssign, s.Subscription) {
		unassign.Disable()
	}
	ways := container.New(parts.NewRows(8, 8), unassign)
	if canBuy && s.Open == nil {
		buy := func() {
			p.Editor.number.SetNumber(s.Assigned())
			p.Editor.send()
		}
		ways.Objects = []fyne.CanvasObject{parts.NewMainButton(p.Count("over.buy", over), buy), unassign}
	}
	return parts.NewCardOf(container.New(&parts.Stacked{Gap: 10}, parts.NewPlain(says, parts.SizeText).Strong().Bad(), ways))
}
