package reviews

import (
	"context"
	"io"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// The width of the page, and how high it is while it shows little.
const (
	pageWidth = 1140
	leastHigh = 400
)

// monthsAhead is how many months can be chosen.
const monthsAhead = 12

// page is the dialog with what renews in a month.
type page struct {
	*desk.Form
	month   data.Month
	choice  *parts.Choice[data.Month]
	finds   bool // the month is not known yet: it is the first that has something left
	chooses bool // a month is being chosen: the keyboard stays there
	reviews []overview.Review
	columns []lists.Column[overview.Review]
	table   *parts.Table
	foot    *parts.Foot
	empty   *parts.Text
	head    *fyne.Container
	sum     *parts.Plain        // how many are still to be answered
	answer  *parts.Button       // answers the one that is selected
	last    data.SubscriptionID // that was looked at last, 0 for none
	print   *parts.Button
	asked   desk.Place
}

// Open shows what renews in the month of a day; without one, in the first month in which
// something is left to review.
func Open(d *desk.Desk, day data.Date) {
	p := &page{Form: d.NewForm(d.Text("reviews.title")), month: data.MonthOf(day), finds: day.IsZero()}
	if p.finds {
		p.month = data.MonthOf(d.Today())
	}
	p.Topic, p.Size = desk.TopicReview, fyne.NewSize(pageWidth, leastHigh)
	p.Light = true // what is looked at
	p.Dismiss.SetText(d.Text("button.close"))
	p.buildHead()
	p.buildTable()
	p.print = parts.NewButton(d.Text("reviews.print"), p.save)
	p.print.Disable()
	p.answer = parts.NewMainButton(d.Text("reviews.answer"), func() { p.open(p.table.Selected()) })
	p.answer.Disable()
	p.First = p.choice
	p.Back = p.ask // what was answered is shown
	rows := container.NewStack(container.NewBorder(nil, parts.NewOut(p.foot), nil, nil, parts.NewOut(p.table)), parts.NewEdged(p.empty))
	p.ShowWith(container.NewBorder(p.head, nil, nil, nil, rows), p.print, p.answer)
	p.ask()
}

// buildHead has the month chosen, and says what the list is.
func (p *page) buildHead() {
	var months []parts.Option[data.Month]
	for n := range monthsAhead {
		month := data.MonthOf(p.Today()).Add(n)
		months = append(months, parts.Option[data.Month]{Value: month, Label: p.Month(month.First().Time())})
	}
	p.choice = parts.NewChoice(months, p.month, func(month data.Month) {
		if month != p.month {
			p.month, p.last, p.finds, p.chooses = month, 0, false, true
			p.ask()
		}
	})
	p.sum = parts.NewPlain("", parts.SizeText).Strong()
	about := parts.NewEdged(parts.NewFaint(p.Text("reviews.about")))
	parts.ShowIf(!p.Window.Low, about) // its room is for what renews
	said := container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0), container.NewVBox(layout.NewSpacer(), p.sum, layout.NewSpacer()))
	p.head = container.NewVBox(container.NewBorder(nil, nil, p.choice, nil, said), about)
}

// buildTable makes the list, with its totals below.
func (p *page) buildTable() {
	p.columns = lists.ForScreen(lists.Reviews(p.several()))
	p.table = parts.NewTable(lists.Shapes(p.Words, p.columns), nil)
	p.KeepColumns("reviews", p.table)
	p.table.SetDense(p.Window.Low)
	p.table.Rows = func() int { return len(p.reviews) }
	p.table.Cell = func(row, column int) parts.CellText { return p.columns[column].Shown(p.in(), p.reviews[row]) }
	p.table.OnSelect = func(row int) { p.showChosen(row) }
	p.table.OnOpen = p.open
	p.table.OnMenu = p.showMenu
	p.table.OnCopy = p.copyTable
	p.foot = parts.NewFoot(p.table)
	p.foot.SetDense(p.Window.Low)
	p.empty = parts.NewWrapped(p.Text("reviews.none"))
	p.empty.Hide()
}

func (p *page) in() lists.In { return lists.In{Words: p.Words, On: p.Today()} }

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
	p.showTotals()
	p.table.Unfit()
	p.table.Fit(0, len(p.reviews))
	p.table.FitHeights()
	parts.ShowIf(len(p.reviews) == 0, p.empty)
	parts.ShowIf(len(p.reviews) > 0, p.table)
	parts.ShowIf(len(p.reviews) > 0, p.foot)
	p.print.Disable()
	if len(p.reviews) > 0 {
		p.print.Enable()
	}
	around := p.Dialog.Around() + p.head.MinSize().Height + p.foot.MinSize().Height + 3*p.table.Theme().Size(theme.SizeNamePadding)
	p.Size.Height = max(leastHigh, around+p.table.AllHeight()) // as far as the window has room
	p.Fit()
	p.goOn()
}

// showTotals says how many are still to be answered, and adds the columns up.
func (p *page) showTotals() {
	sums := lists.SumReviews(p.reviews)
	p.sum.SetText("")
	if len(p.reviews) > 0 {
		p.sum.SetText(p.Count("reviews.left", sums.Open, "All", p.Number(len(p.reviews))))
	}
	totals := make([]parts.FootText, len(p.columns))
	for i, column := range p.columns {
		totals[i] = p.totalOf(column.Key, sums)
	}
	p.foot.ShowTotals(totals)
}

// totalOf is what stands under a column.
func (p *page) totalOf(key string, sums lists.ReviewTotals) parts.FootText {
	number := func(n int) parts.FootText { return parts.FootText{Lines: []string{p.Number(n)}, Right: true} }
	amounts := func(all []data.Money, note ...string) parts.FootText {
		total := parts.FootText{Right: true}
		for _, amount := range p.HomeFirst(all) {
			total.Lines = append(total.Lines, p.Money(amount))
		}
		if len(all) > 0 {
			total.Lines, total.Notes = append(total.Lines, note...), len(note)
		}
		return total
	}
	switch key {
	case "product":
		return parts.FootText{Lines: []string{p.Count("reviews.total", len(p.reviews))}}
	case "assigned":
		return number(sums.Used)
	case "total":
		return number(sums.Total)
	case "not_needed":
		return amounts(sums.Needless, p.Text("reviews.a_month"))
	case "year_then":
		return amounts(sums.Year)
	}
	return parts.FootText{}
}

// goOn selects the next that is not answered, from the one on that was looked at last; where
// all are, that one. The keyboard goes to the list, unless a month is being chosen.
func (p *page) goOn() {
	if len(p.reviews) == 0 {
		p.table.Mark(-1)
		p.showChosen(-1)
		return
	}
	at := max(0, slices.IndexFunc(p.reviews, func(r overview.Review) bool { return r.Subscription.ID == p.last }))
	for n := range p.reviews {
		if next := (at + n) % len(p.reviews); p.toAnswer(p.reviews[next]) {
			at = next
			break
		}
	}
	p.table.SelectRow(at)
	if !p.chooses {
		p.Canvas().Focus(p.table)
	}
}

// toAnswer tells whether something is still to be answered.
func (p *page) toAnswer(r overview.Review) bool { return r.Given.Answer == "" && !r.Subscription.Trial }

// several tells whether there are several organizations.
func (p *page) several() bool { return len(p.Go.Organizations()) > 1 }

// showChosen has the button say what it does with a row, -1 for none.
func (p *page) showChosen(row int) {
	if row < 0 {
		p.answer.Disable()
		return
	}
	r := p.reviews[row]
	p.answer.SetText(p.opens(r))
	p.answer.Enable()
	if p.Book.ReadOnly() && !r.Subscription.Trial {
		p.answer.Disable()
	}
}

// opens is what a row opens.
func (p *page) opens(r overview.Review) string {
	switch {
	case r.Subscription.Trial:
		return p.Text("reviews.show")
	case r.Given.Answer != "":
		return p.Text("reviews.change")
	}
	return p.Text("reviews.answer")
}

// open answers a row, with all that its review says; a trial is looked at, where it is bought
// or kept from becoming paid (R6).
func (p *page) open(row int) {
	if row < 0 || row >= len(p.reviews) {
		return
	}
	r := p.reviews[row]
	p.last, p.chooses = r.Subscription.ID, false
	switch {
	case r.Subscription.Trial:
		p.showSubscription(r)
	case !p.Book.ReadOnly():
		p.Root.Detail(&p.Window.ToOpen, r.Subscription.ID, p.Go.OpenReview)
	}
}

// showSubscription leaves the page for a subscription.
func (p *page) showSubscription(r overview.Review) {
	p.Hide()
	p.Go.ShowSubscription(r.Subscription.ID)
}

// showMenu offers what can be done with a row.
func (p *page) showMenu(row int, at fyne.Position) {
	r := p.reviews[row]
	show := fyne.NewMenuItem(p.Text("reviews.show"), func() { p.showSubscription(r) })
	menu := fyne.NewMenu("", show, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(p.Text("reviews.copy"), p.copyTable))
	if !r.Subscription.Trial {
		answer := fyne.NewMenuItem(p.opens(r), func() { p.open(row) })
		answer.Disabled = p.Book.ReadOnly()
		menu.Items = slices.Insert(menu.Items, 0, answer)
	}
	parts.ShowMenu(p.Canvas(), menu, at, nil)
}

// copyTable puts the list into the clipboard.
func (p *page) copyTable() {
	if len(p.reviews) > 0 {
		lists.CopyTable(p.Desk, sheetOf(p.in(), p.reviews, p.several()), exports.CSVStyle(p.Words))
	}
}

// save saves the page as a report to be printed.
func (p *page) save() {
	report := reportOf(p.in(), p.reviews, p.month, p.several())
	report.Made = p.Window.Options.Now()
	name := p.Text("reviews.title") + " " + p.month.String() + ".pdf"
	p.SaveFile(p.Text("reviews.print"), name, func(_ context.Context, path string) error {
		return files.Save(path, func(out io.Writer) error {
			return files.WritePDF(out, report)
		})
	})
}
