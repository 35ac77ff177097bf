package subscriptions

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// rowAt is the subscription of a row that has come in.
func (s *Screen) rowAt(row int) (data.SubscriptionRow, bool) {
	record, _ := s.place(row)
	if record < 0 {
		return data.SubscriptionRow{}, false // it is the head of a group
	}
	return s.Rows.Row(record)
}

// editCell edits the total, the day of the renewal or the price of a subscription in
// place, with what the forms check and say.
func (s *Screen) editCell(row, column int) *parts.CellEdit {
	r, there := s.rowAt(row)
	if !there || s.Book.ReadOnly() || !s.Query.AsOf.IsZero() {
		return nil
	}
	switch s.columns[column].Key {
	case "assigned":
		return s.editTotal(r)
	case "renews":
		return s.editRenewal(r)
	case "cost":
		return s.editPrice(r)
	}
	return nil
}

// editTotal asks for the new total (R12), where it can be changed, and goes on as the
// panel does: with the question whether the order has been placed (R21).
func (s *Screen) editTotal(r data.SubscriptionRow) *parts.CellEdit {
	if r.Open != nil || !data.AddRemove(r.Subscription, s.Today(), s.Settings.Admin()).Available {
		return nil
	}
	reads := func(text string) parts.Reading {
		return s.SaysOfNumber(text, func(n int) string { return allText(s.Words, r.Subscription, r.PriceOn(s.Today()), n) })
	}
	return &parts.CellEdit{Text: strconv.Itoa(r.PaidTotal()), Says: s.Text("field.total"), Reads: reads, Write: func(text string, done func(string)) {
		total, err := s.ParseNumber(text)
		if err != nil {
			done(s.KnownError(data.NewError(data.CodeNotANumber)))
			return
		}
		if total == r.PaidTotal() {
			done("")
			return
		}
		s.Detail(&s.editing, r.ID, func(detail data.SubscriptionDetail) {
			wish := data.Wish{
				NewTotal: total, When: data.WhenNow, On: s.Today(), Admin: s.Settings.Admin(), Country: detail.Country,
				Movable: detail.Movable, OtherBusinessSeats: detail.OtherBusinessSeats,
			}
			if preview := data.PreviewChange(detail.Subscription, wish); !preview.Allowed() && len(preview.Blocks) > 0 {
				done(s.BlockText(preview.Blocks[0], detail.Agreement))
				return
			}
			done("")
			s.Panel.TypeTotal(r.ID, total)
			s.Panel.wanted.send = true
			s.SelectSubscription(r.ID)
			s.Panel.TypeWanted()
		})
	}}
}

func (s *Screen) editRenewal(r data.SubscriptionRow) *parts.CellEdit {
	reads := func(text string) parts.Reading { return s.SaysOfDay(text, s.Today(), false) }
	return &parts.CellEdit{Text: s.DateField(r.RenewsOn.Time()), Says: s.Text("field.renews_on"), Reads: reads, Write: func(text string, done func(string)) {
		day, err := s.ParseDay(text, s.Today().Time(), false)
		if err != nil {
			done(s.KnownError(s.NotADay(text, s.Today(), false, s.DateField(s.Today().Time()))))
			return
		}
		changed := r.Subscription
		changed.RenewsOn = data.DateOf(day)
		s.writeEdit(changed, done)
	}}
}

// editPrice corrects the price of a license. A price that changes on a day is a change
// of price.
func (s *Screen) editPrice(r data.SubscriptionRow) *parts.CellEdit {
	code, text := r.Price.Currency, ""
	if code == "" {
		code = s.Settings.Currency
	}
	if r.Price.Known() {
		text = s.Amount(r.Price.Minor, code)
	}
	says := s.Text("edit.price_"+string(r.BillingPeriod), "Currency", code)
	reads := func(text string) parts.Reading {
		if strings.TrimSpace(text) == "" {
			return parts.Reading{}
		}
		return s.SaysOfAmount(text, code, func(minor int64) string {
			return allText(s.Words, r.Subscription, data.Money{Minor: minor, Currency: code}, r.PaidTotal())
		})
	}
	return &parts.CellEdit{Text: text, Says: says, Reads: reads, Write: func(text string, done func(string)) {
		changed := r.Subscription
		changed.Price = data.Money{}
		if strings.TrimSpace(text) != "" {
			minor, err := s.ParseAmount(text, code)
			if err != nil {
				done(s.KnownError(data.NewError(data.CodeNotAnAmount)))
				return
			}
			changed.Price = data.Money{Minor: minor, Currency: code}
		}
		s.writeEdit(changed, done)
	}}
}

// allText says what all licenses come to by a price, empty where that is not known.
func allText(w desk.Words, s data.Subscription, price data.Money, licenses int) string {
	if !price.Known() {
		return ""
	}
	return w.Count("reading.all_"+string(s.BillingPeriod), licenses, "Amount", w.Money(price.Times(licenses)))
}

// writeEdit writes what was edited in place, or says what is wrong with it.
func (s *Screen) writeEdit(changed data.Subscription, done func(string)) {
	s.Beside(s.Does(acts.EditSubscription{Subscription: changed}), func(err error) {
		if err == nil {
			done("")
			return
		}
		done(mistakeText(s.Words, err))
	})
}

// mistakeText says in one line what is wrong.
func mistakeText(w desk.Words, err error) string {
	mistakes, is := errors.AsType[*data.Mistakes](err)
	if !is {
		return w.ErrorText(err)
	}
	var said []string
	for _, name := range slices.Sorted(maps.Keys(mistakes.ByField)) {
		said = append(said, w.KnownError(mistakes.ByField[name]))
	}
	return strings.Join(said, " ")
}
