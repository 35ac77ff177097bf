package data_test

import (
	"errors"
	"testing"

	"seatbook/data"
)

func eur(minor int64) data.Money { return data.Money{Minor: minor, Currency: "EUR"} }

// A change of price is dated: before its day the earlier price holds.
func TestDatedPrices(t *testing.T) {
	s := office()
	s.Price = eur(1170)
	july, may := data.NewDate(2026, 7, 1), data.NewDate(2026, 5, 1)
	s, err := data.ChangePrice(s, data.PriceChange{From: july, Price: eur(1250)})
	if err != nil {
		t.Fatal(err)
	}
	if s, err = data.ChangePrice(s, data.PriceChange{From: may, Price: eur(1200)}); err != nil {
		t.Fatal(err)
	}
	for day, want := range map[data.Date]int64{today: 1170, may.AddDays(-1): 1170, may: 1200, july: 1250} {
		if got := s.PriceOn(day); got != eur(want) {
			t.Errorf("on %s: %v, want %d", day, got, want)
		}
	}
	if next := s.NextPrice(today); next == nil || next.From != may {
		t.Errorf("the next change is %+v, want that of May", next)
	}
	if next := s.NextPrice(july); next != nil {
		t.Errorf("after the last change comes %+v", next)
	}
	again, err := data.ChangePrice(s, data.PriceChange{From: july, Price: eur(1300)})
	if err != nil || len(again.PriceChanges) != 2 || again.PriceOn(july) != eur(1300) || s.PriceOn(july) != eur(1250) {
		t.Errorf("a second change of the same day: %+v, %v; the first subscription has %v", again.PriceChanges, err, s.PriceOn(july))
	}
	right := s.WithPrice(eur(1210), may)
	if right.PriceOn(may) != eur(1210) || right.PriceOn(today) != eur(1170) || s.PriceOn(may) != eur(1200) {
		t.Errorf("put right in May: %+v, today %v; the first subscription has %v", right.PriceChanges, right.PriceOn(today), s.PriceOn(may))
	}
	if none := s.WithPrice(data.Money{}, may); none.PriceOn(may).Known() || none.PriceOn(july) != eur(1250) {
		t.Errorf("without a price: %+v", none.PriceChanges)
	}
	if last := s.WithPrice(eur(1300), july); last.PriceOn(july) != eur(1300) || last.PriceOn(may) != eur(1200) || last.PriceOn(today) != eur(1170) {
		t.Errorf("put right in July: %+v, today %v", last.PriceChanges, last.PriceOn(today))
	}
	if right = s.WithPrice(eur(1100), today); right.Price != eur(1100) {
		t.Errorf("put right today: %v", right.Price)
	}
}

func TestPriceChangeMistakes(t *testing.T) {
	_, err := data.ChangePrice(office(), data.PriceChange{})
	mistakes, ok := errors.AsType[*data.Mistakes](err)
	if !ok || mistakes.ByField["price_from"] == nil || mistakes.ByField["price"] == nil {
		t.Errorf("no day and no price: %v", err)
	}
	for name, price := range map[string]data.Money{"currency": {Minor: 1, Currency: "XQQ"}, "price": {Minor: -1, Currency: "EUR"}} {
		_, err := data.ChangePrice(office(), data.PriceChange{From: today, Price: price})
		if mistakesOf(err)[name] == nil {
			t.Errorf("a price of %v: %v", price, err)
		}
	}
}
