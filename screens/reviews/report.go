package reviews

import (
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// reportOf lays the reviews of a month out to be printed: a row each, with room to write
// an answer where none was given. Where there are several organizations, each says whose it
// is.
func reportOf(w desk.Words, all []overview.Review, month data.Month, on data.Date, several bool) files.Report {
	r := files.Report{
		Title: w.Text("reviews.title_of", "Month", w.Month(month.First().Time())), Subtitle: w.Text("report.subtitle", "Date", w.Date(on)),
		Page: w.Text("report.page"), Running: w.Text("reviews.title") + " · " + w.Date(on),
		Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
	}
	section := files.Section{Empty: w.Text("reviews.none")}
	section.Title = w.Month(month.First().Time())
	for _, key := range []string{"product", "renews", "total", "renews_with", "assigned", "most_used", "proposed", "price_then", "year_then", "answer"} {
		section.Columns = append(section.Columns, w.Text("column."+key))
	}
	number := func(n int) files.Cell { return files.Cell{Text: w.Number(n), Number: &n} }
	for _, review := range all {
		s, answer := review.Subscription, "…"
		if review.Given.Answer != "" {
			answer = lists.Decided(w, s.Subscription, review.Given)
		}
		section.Rows = append(section.Rows, []files.Cell{
			{Text: nameOf(s, several)},
			{Text: w.Date(review.Renewal)},
			number(s.PaidTotal()),
			{Text: thenText(w, review)},
			number(s.Assigned()),
			number(review.MostUsed),
			number(review.Proposed),
			priceThen(w, review),
			{Text: w.Money(review.Year), Money: review.Year},
			{Text: answer},
		})
	}
	r.Sections = append([]files.Section{section}, leaking(w, all, several)...)
	return r
}

// leaking lists what is paid for without use of what renews (R31 to R34), where there is any.
func leaking(w desk.Words, all []overview.Review, several bool) []files.Section {
	section := files.Section{}
	section.Title = w.Text("reviews.leaking")
	for _, key := range []string{"product", "name", "why"} {
		section.Columns = append(section.Columns, w.Text("column."+key))
	}
	for _, review := range all {
		for _, leak := range review.Leaking {
			section.Rows = append(section.Rows, []files.Cell{
				{Text: nameOf(review.Subscription, several)}, {Text: leak.Person.Name}, {Text: lists.SavingOf(w, leak).Why},
			})
		}
	}
	if len(section.Rows) == 0 {
		return nil
	}
	return []files.Section{section}
}

// priceThen is the price of a license from the renewal on, a month or a year as it is billed,
// and a month of what goes on month by month (R26).
func priceThen(w desk.Words, r overview.Review) files.Cell {
	price, period := r.Then, r.Subscription.BillingPeriod
	if r.Subscription.GoesOn() {
		price, _ = r.Subscription.ExtendedPrice()
		period = data.BillingMonthly
	}
	if !price.Known() {
		return files.Cell{}
	}
	return files.Cell{Text: w.Text("reviews.price_then."+string(period), "Amount", w.Money(price)), Money: price}
}

// thenText says what becomes of a subscription at the end of its term: what it renews with,
// by a change that is planned for that day (R18), and what a change that is not done yet
// would make of it (R21).
func thenText(w desk.Words, r overview.Review) string {
	s, open := r.Subscription, r.Subscription.Open
	then, total := "", s.PaidTotal()
	if open != nil && open.State == data.ChangeScheduled {
		total = open.To
	}
	switch {
	case s.GoesOn(): // R26
		then = w.Text("reviews.then.extends")
	case !s.RecurringBilling:
		then = w.Text("reviews.then.ends")
	default:
		then = w.Text("reviews.then.renews", "Total", w.Number(total))
	}
	switch {
	case open != nil && open.Ends && open.State == data.ChangeDraft:
		return w.Text("reviews.then.end_draft", "Then", then)
	case open != nil && open.Ends:
		return w.Text("reviews.then.end_asked", "Then", then)
	case open == nil || open.State == data.ChangeScheduled && open.DraftTo == 0:
		return then
	case open.State == data.ChangeDraft, open.DraftTo > 0:
		return w.Text("reviews.then.draft", "Then", then, "To", w.Number(open.Comes()))
	}
	return w.Text("reviews.then.ordered", "Then", then, "To", w.Number(open.To))
}

// nameOf is the product of a subscription, with whose it is where there are several
// organizations.
func nameOf(s data.SubscriptionRow, several bool) string {
	if several {
		return s.Product + " · " + s.OrganizationName
	}
	return s.Product
}
