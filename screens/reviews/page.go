package reviews

import (
	"context"
	"io"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// leastHigh is how high the page is while it shows little.
const leastHigh = 400

// monthsAhead is how many months can be chosen.
const monthsAhead = 12

// page is the dialog with what renews in a month.
type page struct {
	*desk.Form
	month   data.Month
	choice  *parts.Choice[data.Month]
	finds   bool // the month is not known yet: it is the first that has something left
	reviews []overview.Review
	head    *fyne.Container
	lines   *fyne.Container
	scroll  *container.Scroll
	sum     *parts.Plain        // what is paid for and not needed, of all
	answers []*parts.Button     // one of each
	last    data.SubscriptionID // that was looked at last, 0 for none
	print   *parts.Button
	asked   desk.Place
}

// Open shows what renews in the month of a day; without one, in the first month in which
// something is left to review.
func Open(d *desk.Desk, day data.Date) {
	p := &page{Form: d.NewForm(d.Text("reviews.title")), month: data.MonthOf(day), finds: day.IsZero(), lines: container.NewVBox()}
	if p.finds {
		p.month = data.MonthOf(d.Today())
	}
	p.Topic, p.Size = desk.TopicReview, fyne.NewSize(760, leastHigh)
	p.Light = true // what is looked at
	p.Dismiss.SetText(d.Text("button.close"))
	var months []parts.Option[data.Month]
	for n := range monthsAhead {
		month := data.MonthOf(d.Today()).Add(n)
		months = append(months, parts.Option[data.Month]{Value: month, Label: d.Month(month.First().Time())})
	}
	p.choice = parts.NewChoice(months, p.month, func(month data.Month) {
		if month != p.month {
			p.month, p.last, p.finds = month, 0, false
			p.ask()
		}
	})
	p.First = p.choice
	p.print = parts.NewButton(d.Text("reviews.print"), p.save)
	p.print.Disable()
	p.sum = parts.NewPlain("", parts.SizeText).Strong()
	about := parts.NewEdged(parts.NewFaint(d.Text("reviews.about")))
	parts.ShowIf(!d.Window.Low, about) // its room is for what renews
	p.head = container.NewVBox(container.NewBorder(nil, nil, p.choice, nil), about, parts.NewEdged(p.sum))
	p.scroll = parts.NewScroll(p.lines)
	p.Back = p.ask                                                                                      // what was answered is shown
	p.ShowWith(container.New(layout.NewBorderLayout(p.head, nil, nil, nil), p.head, p.scroll), p.print) // Tab goes from the month to the answers
	p.ask()
}

// monthRead is what was read of a month.
type monthRead struct {
	month   data.Month
	reviews []overview.Review
}

func (p *page) ask() {
	book, on, month, known, finds := p.Book, p.Today(), p.month, p.Known(), p.finds
	desk.AskOr(p.Desk, &p.asked, func(ctx context.Context) (read monthRead, err error) {
		var given []data.Review
		if finds {
			if given, err = book.Reviews(ctx); err != nil {
				return read, err
			}
		}
		read.month = month
		read.reviews, err = overview.AskReviews(ctx, book, known, on, func(rows []data.SubscriptionRow) []data.SubscriptionRow {
			if finds {
				read.month = overview.FirstToReview(rows, given, monthsAhead, on)
			}
			return overview.Renewing(rows, read.month, on)
		})
		return read, err
	}, func(read monthRead) {
		p.reviews, p.month, p.finds = read.reviews, read.month, false
		p.choice.Pick(read.month)
		p.ShowRead()
		p.show()
	}, func(err error) { p.ShowUnread(err, p.ask) })
}

func (p *page) show() {
	p.lines.Objects, p.answers = nil, nil
	if len(p.reviews) == 0 {
		p.lines.Add(parts.NewWrapped(p.Text("reviews.none")))
	}
	for _, r := range p.reviews {
		p.lines.Add(p.line(r))
	}
	p.lines.Refresh()
	sum := needlessSum(p.Words, p.reviews)
	p.sum.SetText(sum)
	parts.ShowIf(sum != "", p.sum)
	if len(p.reviews) == 0 {
		p.print.Disable()
	} else {
		p.print.Enable()
	}
	around := p.Dialog.Around() + p.head.MinSize().Height
	p.Size.Height = max(leastHigh, around+p.lines.MinSize().Height) // as far as the window has room
	p.Fit()
	p.goOn()
}

// goOn gives the keyboard to the next that is not answered, from the one on that was looked
// at last; where all are, to that one.
func (p *page) goOn() {
	at := slices.IndexFunc(p.reviews, func(r overview.Review) bool { return r.Subscription.ID == p.last })
	if at < 0 || p.Book.ReadOnly() {
		return
	}
	for n := range p.reviews {
		if next := (at + n) % len(p.reviews); p.reviews[next].Given.Answer == "" {
			at = next
			break
		}
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, p.lines.Objects[at].Position().Y))
	p.Canvas().Focus(p.answers[at])
}

// several tells whether there are several organizations.
func (p *page) several() bool { return len(p.Go.Organizations()) > 1 }

// line shows one subscription, with the way to answer.
func (p *page) line(r overview.Review) fyne.CanvasObject {
	lines := container.New(&parts.Stacked{Gap: 4}, parts.NewPlain(nameOf(r.Subscription, p.several()), parts.SizeText).Strong(),
		parts.NewPlain(usedText(p.Words, r), parts.SizeText), parts.NewDim(priceText(p.Words, r), parts.SizeSmall))
	if needless := needlessText(p.Words, r); needless != "" {
		lines.Add(parts.NewPlain(needless, parts.SizeSmall))
	}
	if open := r.Subscription.Open; open != nil && (open.Ends || open.State != data.ChangeScheduled) { // the line above says what is planned
		lines.Add(parts.NewDim(orders.WaitingText(p.Words, *open, r.Subscription.Cloud), parts.SizeSmall))
	}
	if len(r.Leaking) > 0 {
		lines.Add(lists.NewLeaking(p.Words, r.Leaking))
	}
	if r.Given.Answer != "" {
		lines.Add(container.New(parts.NewRows(0, 0), parts.NewBadge(parts.BadgeText{Text: lists.Answered(p.Words, r.Subscription.Subscription, r.Given), Urgency: parts.Good})))
	}
	text := p.Text("reviews.answer")
	if r.Given.Answer != "" {
		text = p.Text("reviews.change")
	}
	answer := parts.NewButton(text, func() {
		p.last = r.Subscription.ID
		p.Root.Detail(&p.Window.ToOpen, r.Subscription.ID, p.Go.OpenReview)
	})
	p.answers = append(p.answers, answer)
	if p.Book.ReadOnly() {
		answer.Disable()
	}
	row := container.NewBorder(nil, nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 12, 0), container.NewCenter(answer)), lines)
	return container.NewVBox(container.New(layout.NewCustomPaddedLayout(6, 6, 0, 0), row), parts.NewSeparator())
}

func usedText(w desk.Words, r overview.Review) string {
	s := r.Subscription
	if open := s.Open; open != nil && !open.Ends && open.State == data.ChangeScheduled && s.RecurringBilling { // R18
		return w.Count("reviews.used_planned", open.To, "Date", w.Date(r.Renewal), "Total", w.Number(open.To), "Now", w.Number(s.PaidTotal()),
			"Used", w.Number(s.Assigned()), "Most", w.Number(r.MostUsed), "Proposed", w.Number(r.Proposed))
	}
	params := []any{"Date", w.Date(r.Renewal), "Total", w.Number(s.PaidTotal()), "Used", w.Number(s.Assigned()), "Most", w.Number(r.MostUsed), "Proposed", w.Number(r.Proposed)}
	switch {
	case s.GoesOn(): // R26
		return w.Count("reviews.used_extends", s.PaidTotal(), params...)
	case !s.RecurringBilling:
		return w.Count("reviews.used_ends", s.PaidTotal(), params...)
	}
	return w.Count("reviews.used", s.PaidTotal(), params...)
}

// needlessText says by how many licenses the total that would do is lower, and what they
// cost; empty where none are, or nobody knows.
func needlessText(w desk.Words, r overview.Review) string {
	needless := r.Needless()
	if needless == 0 {
		return ""
	}
	if cost := r.NeedlessPerMonth(); cost.Known() {
		return w.Count("reviews.needless_cost", needless, "Cost", w.Money(cost))
	}
	return w.Count("reviews.needless", needless)
}

// needlessSum says what all of those cost, empty where it is nothing.
func needlessSum(w desk.Words, all []overview.Review) string {
	var sum []data.Money
	for _, r := range all {
		if cost := r.NeedlessPerMonth(); cost.Known() {
			sum = data.AddMoney(sum, cost)
		}
	}
	if len(sum) == 0 {
		return ""
	}
	return w.Text("reviews.needless_sum", "Cost", w.Sum(sum))
}

func priceText(w desk.Words, r overview.Review) string {
	if !r.Now.Known() {
		return w.Text("savings.no_price")
	}
	return lists.ReviewPrice(w, r)
}

// save saves the page as a report to be printed.
func (p *page) save() {
	report := reportOf(p.Words, p.reviews, p.month, p.Today(), p.several())
	report.Made = p.Window.Options.Now()
	name := p.Text("reviews.title") + " " + p.month.String() + ".pdf"
	p.SaveFile(p.Text("reviews.print"), name, func(_ context.Context, path string) error {
		return files.Save(path, func(out io.Writer) error {
			return files.WritePDF(out, report)
		})
	})
}
