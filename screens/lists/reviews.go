package lists

import (
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// review is a column of the list of what renews in a month.
type review = Column[overview.Review]

// The least widths of the two columns of text.
const (
	leastReviewed = 150
	leastAnswer   = 160
)

// Reviews are the columns of the list of what renews, or ends, in a month (R39). Where there
// are several organizations, each says whose it is.
func Reviews(several bool) []review {
	count := func(key string, of func(overview.Review) int) review {
		return review{Key: key, Kind: Count, Shape: parts.Column{Hidden: true}, Value: func(in In, r overview.Review) files.Cell { return in.count(of(r)) }}
	}
	used, total, proposed := count("assigned", usedNow), review{Key: "total", Kind: Count, Value: paidNow}, count("proposed", func(r overview.Review) int { return r.Proposed })
	used.Cell, used.Shape, proposed.Cell, proposed.Shape = usedCell, parts.Column{}, proposedCell, parts.Column{}
	organization := review{Key: "organization", Shape: parts.Column{Hidden: true}, Value: func(_ In, r overview.Review) files.Cell {
		if !several {
			return files.Cell{}
		}
		return text(r.Subscription.OrganizationName)
	}}
	organization.OnlyFile, organization.OnlyScreen = true, true
	return []review{
		{
			Key: "product", Shape: parts.Column{Least: leastReviewed, Weight: 3},
			Value: func(_ In, r overview.Review) files.Cell { return text(r.Subscription.Product) }, Cell: reviewedCell(several),
		},
		organization,
		{Key: "renews", Kind: Day, Value: func(in In, r overview.Review) files.Cell { return in.day(r.Renewal) }},
		used,
		count("most_used", func(r overview.Review) int { return r.MostUsed }),
		total,
		{Key: "renews_with", Shape: parts.Column{Hidden: true}, Value: func(in In, r overview.Review) files.Cell { return text(ThenText(in.Words, r)) }},
		proposed,
		{Key: "price", Kind: Amount, Shape: parts.Column{Drops: 1}, Value: priceNow, Cell: priceNowCell},
		{Key: "price_then", Kind: Amount, Shape: parts.Column{Hidden: true}, Value: priceThen},
		{Key: "year_then", Kind: Amount, Shape: parts.Column{Hidden: true}, Value: func(in In, r overview.Review) files.Cell { return in.amount(r.Stands.Year) }},
		{Key: "year_noted", Kind: Amount, OnlyFile: true, OnlyScreen: true, Value: yearNoted},
		{Key: "not_needed", Kind: Amount, Value: func(in In, r overview.Review) files.Cell { return in.amount(r.NeedlessPerMonth()) }, Cell: needlessCell},
		{Key: "answer", Shape: parts.Column{Least: leastAnswer, Weight: 3}, Value: answerOf, Cell: answerCell},
		{Key: "note", OnlyFile: true, OnlyScreen: true, Value: func(_ In, r overview.Review) files.Cell { return text(r.Given.Note) }},
	}
}

// ReviewsWritten are the names of the columns in which the list is printed and copied: what
// only goes with another is left out where nothing has it.
func ReviewsWritten() []string {
	return []string{
		"product", "organization", "renews", "assigned", "most_used", "total", "renews_with", "proposed",
		"price", "price_then", "year_then", "year_noted", "not_needed", "answer", "note",
	}
}

// usedNow is how many licenses are used.
func usedNow(r overview.Review) int { return r.Subscription.Assigned() }

// paidNow is how many licenses there are, empty where nobody has told.
func paidNow(in In, r overview.Review) files.Cell {
	if r.Subscription.TotalUnknown {
		return files.Cell{}
	}
	return in.count(r.Subscription.PaidTotal())
}

func reviewedCell(several bool) func(In, overview.Review) parts.CellText {
	return func(_ In, r overview.Review) parts.CellText {
		cell := parts.CellText{Text: data.ShortName(r.Subscription.Product), Strong: true}
		if several {
			cell.Below = r.Subscription.OrganizationName
		}
		return cell
	}
}

func usedCell(in In, r overview.Review) parts.CellText {
	return parts.CellText{Text: in.Number(usedNow(r)), Below: in.Text("reviews.most", "Most", in.Number(r.MostUsed)), Right: true}
}

// proposedCell says how many of those who hold a license don't need it.
func proposedCell(in In, r overview.Review) parts.CellText {
	cell := parts.CellText{Text: in.Number(r.Proposed), Right: true}
	if n := usedNow(r) + r.Subscription.LowestAvailable - r.Proposed; n > 0 && len(r.Leaking) > 0 {
		cell.Below = in.Count("reviews.to_free", n)
	}
	return cell
}

func priceNow(in In, r overview.Review) files.Cell {
	if !r.Now.Known() {
		return files.Cell{}
	}
	return files.Cell{Text: desk.Per(in.Words, r.Subscription.BillingPeriod, r.Now), Money: r.Now}
}

// priceThen is the price of a license from the renewal on (R26, R27), empty for what ends.
func priceThen(in In, r overview.Review) files.Cell {
	price, period := r.NextPrice()
	if !price.Known() || r.Ends() {
		return files.Cell{}
	}
	return files.Cell{Text: desk.Per(in.Words, period, price), Money: price}
}

// PriceText is what a license costs now, and from the renewal on where that differs (R27).
func PriceText(in In, r overview.Review) string {
	now, then := priceNow(in, r).Text, priceThen(in, r).Text
	if then == "" || then == now {
		return now
	}
	return strings.TrimPrefix(now+", "+in.Text("reviews.then_price", "Price", then), ", ")
}

// priceNowCell says below the price what it is from the renewal on, where that differs (R27).
func priceNowCell(in In, r overview.Review) parts.CellText {
	now, then := priceNow(in, r), priceThen(in, r)
	cell := parts.CellText{Text: now.Text, Right: true}
	if now.Text == "" {
		cell = parts.CellText{Text: in.Text("savings.no_price"), Right: true, Faint: true}
	}
	if then.Text != "" && then.Text != now.Text {
		cell.Below = in.Text("reviews.then_price", "Price", then.Text)
	}
	return cell
}

func yearNoted(in In, r overview.Review) files.Cell {
	if !r.IsNoted {
		return files.Cell{}
	}
	return in.amount(r.Noted.Year)
}

// needlessCell says below the amount of how many licenses it is.
func needlessCell(in In, r overview.Review) parts.CellText {
	needless := r.Needless()
	if needless == 0 {
		return parts.CellText{Right: true}
	}
	licenses := in.Count("reviews.licenses", needless)
	if cost := r.NeedlessPerMonth(); cost.Known() {
		return parts.CellText{Text: in.Money(cost), Below: licenses, Right: true}
	}
	return parts.CellText{Text: licenses, Right: true}
}

// answerOf is what was answered, or that nothing was yet.
func answerOf(in In, r overview.Review) files.Cell {
	switch {
	case r.Given.Answer != "":
		return text(Decided(in.Words, r.Subscription, r.Given))
	case r.Subscription.Trial:
		return text("")
	}
	return text(in.Text("reviews.open"))
}

// answerCell says below the answer what becomes of it as it stands.
func answerCell(in In, r overview.Review) parts.CellText {
	cell := parts.CellText{Text: answerOf(in, r).Text, Below: ThenText(in.Words, r), Strong: r.Given.Answer == ""}
	switch {
	case r.Subscription.Trial:
		return parts.CellText{Text: cell.Below}
	case r.Given.Answer != "": // which says itself what of it is not done yet
		cell.Below = standsText(in.Words, r)
	}
	return cell
}

// ThenText says what becomes of a subscription at the end of its term, by what is ordered, and
// what that which is not done yet would make of it (R18, R21).
func ThenText(w desk.Words, r overview.Review) string {
	then := standsText(w, r)
	if !r.IsNoted {
		return then
	}
	to := w.Number(r.Noted.Licenses)
	if r.Noted.Licenses == 0 {
		to = w.Text("reviews.then.end")
	}
	switch open := r.Subscription.Open; {
	case open == nil: // whoever sold it is to do it
		return w.Text("reviews.then.decided", "Then", then, "To", to)
	case open.State == data.ChangeDraft, open.DraftTo > 0:
		return w.Text("reviews.then.draft", "Then", then, "To", to)
	case open.Ends:
		return w.Text("reviews.then.asked", "Then", then, "To", to)
	}
	return w.Text("reviews.then.ordered", "Then", then, "To", to)
}

// standsText says what becomes of it by what is ordered.
func standsText(w desk.Words, r overview.Review) string {
	s, total := r.Subscription, w.Number(r.RenewsWith())
	switch {
	case s.Trial && s.RecurringBilling: // R6
		return w.Text("reviews.then.pays", "Total", total)
	case s.Trial:
		return w.Text("reviews.then.trial_ends")
	case s.GoesOn(): // R26
		return w.Text("reviews.then.extends")
	case r.Ends():
		return w.Text("reviews.then.ends")
	}
	return w.Text("reviews.then.renews", "Total", total)
}

// ReviewTotals are the sums of a list of reviews.
type ReviewTotals struct {
	Open, Used, Total int          // how many are not answered, licenses used and paid for
	Needless          []data.Money // a month, of each currency
	Year, Noted       []data.Money // as it stands, and once all is done that was decided
	AnyNoted          bool
}

// SumReviews adds a list of reviews up.
func SumReviews(all []overview.Review) (sums ReviewTotals) {
	add := func(to *[]data.Money, amount data.Money) {
		if amount.Known() {
			*to = data.AddMoney(*to, amount)
		}
	}
	for _, r := range all {
		if r.Given.Answer == "" && !r.Subscription.Trial {
			sums.Open++
		}
		sums.Used += usedNow(r)
		if !r.Subscription.TotalUnknown {
			sums.Total += r.Subscription.PaidTotal()
		}
		add(&sums.Needless, r.NeedlessPerMonth())
		add(&sums.Year, r.Stands.Year)
		noted := r.Stands
		if r.IsNoted {
			noted, sums.AnyNoted = r.Noted, true
		}
		add(&sums.Noted, noted.Year)
	}
	return sums
}
