package costs

import "seatbook/data"

// lot is a number of licenses for which one price was charged in a period; the
// zero Money for those that it carries without a charge.
type lot struct {
	licenses int
	price    data.Money
}

// periodRun is a billing period as it goes by: the licenses that it holds, those
// bought last at the end. The lines of all periods of a subscription gather in it.
type periodRun struct {
	subscription *data.Subscription
	period       data.Period
	lots         []lot
	whole, parts []Line
}

// begin begins a period with its total on the first day that is charged, which is
// not the period's own where the subscription was bought in the middle of it.
func (r *periodRun) begin(period data.Period, first data.Date, total int) {
	price := r.priceOn(first)
	r.period, r.lots = period, append(r.lots[:0], lot{total, price})
	if first != period.Start {
		r.part(total, price, first)
		return
	}
	r.whole = append(r.whole, Line{
		On: first, Kind: KindPeriod, Licenses: total, Price: price, Period: period, Amount: price.Times(total),
	})
}

// priceOn is the price of one license on a day. To ask for it takes a copy of the
// subscription, which most are spared: their price never changes.
func (r *periodRun) priceOn(day data.Date) data.Money {
	if len(r.subscription.PriceChanges) == 0 {
		return r.subscription.Price
	}
	return r.subscription.PriceOn(day)
}

// change adds licenses at the price of their day, or takes those away that were
// bought last (R18), for what they were charged.
func (r *periodRun) change(s step) {
	if s.by > 0 {
		bought := lot{licenses: s.by}
		if s.charged {
			bought.price = r.priceOn(s.on)
			r.part(s.by, bought.price, s.on)
		}
		r.lots = append(r.lots, bought)
		return
	}
	for _, back := range r.take(-s.by) {
		if s.charged {
			r.part(-back.licenses, back.price, s.on)
		}
	}
}

// creditAll gives back what is left of the period for every license.
func (r *periodRun) creditAll(on data.Date) {
	total := 0
	for _, l := range r.lots {
		total += l.licenses
	}
	r.change(step{on: on, by: -total, charged: true})
}

// take takes licenses away, those that were bought last first, and returns them by
// price.
func (r *periodRun) take(licenses int) (taken []lot) {
	for licenses > 0 && len(r.lots) > 0 {
		last := &r.lots[len(r.lots)-1]
		n := min(licenses, last.licenses)
		if k := len(taken); k > 0 && taken[k-1].price == last.price {
			taken[k-1].licenses += n
		} else {
			taken = append(taken, lot{n, last.price})
		}
		licenses, last.licenses = licenses-n, last.licenses-n
		if last.licenses == 0 {
			r.lots = r.lots[:len(r.lots)-1]
		}
	}
	return taken
}

// part adds the line of licenses that are charged or credited for what is left of
// the period on a day: by card within two days, otherwise on the next statement
// (R15, R16).
func (r *periodRun) part(licenses int, price data.Money, made data.Date) {
	line := Line{
		On: made.AddDays(data.ChargeDays), Kind: KindPart, Licenses: licenses, Price: price,
		Period: data.Period{Start: made, Next: r.period.Next},
	}
	if r.subscription.Payment == data.PaymentInvoice || licenses < 0 {
		line.On = r.period.Next
	}
	if licenses < 0 {
		line.Kind = KindCredit
	}
	line.Amount = price.Times(licenses).Share(made.DaysUntil(r.period.Next), r.period.Days())
	r.parts = append(r.parts, line)
}
