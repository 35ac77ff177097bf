package i18n_test

import (
	"testing"
	"time"

	"seatbook/i18n"
)

func TestLanguageIsMatched(t *testing.T) {
	for tag, want := range map[string]string{"nl": "nl", "nl_BE": "nl", "nl-NL": "nl", "en-GB": "en", "xx": "en", "C": "en"} {
		if got := i18n.New(tag).Tag(); got != want {
			t.Errorf("%s is answered in %s, want %s", tag, got, want)
		}
	}
}

func TestMoneyAsTheLanguageWritesIt(t *testing.T) {
	const noBreak = "\u00A0"
	for _, c := range []struct {
		tag   string
		minor int64
		code  string
		want  string
	}{
		{"en", 3963, "EUR", "€39.63"},
		{"nl", 3963, "EUR", "€" + noBreak + "39,63"},
		{"nl", -123456789, "EUR", "€" + noBreak + "-1.234.567,89"},
		{"en", 1500, "JPY", "¥1,500"},
		{"nl", 0, "USD", "US$" + noBreak + "0,00"},
	} {
		if got := i18n.New(c.tag).Money(c.minor, c.code); got != c.want {
			t.Errorf("%s: %d %s is %q, want %q", c.tag, c.minor, c.code, got, c.want)
		}
	}
}

func TestNumbersAndDates(t *testing.T) {
	day := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	en, nl := i18n.New("en"), i18n.New("nl")
	for got, want := range map[string]string{
		en.Number(99999999): "99,999,999", nl.Number(99999999): "99.999.999",
		en.Signed(5): "+5", nl.Signed(-1234): "-1.234", en.Signed(0): "0",
		en.Date(day): "1 May 2026", nl.Date(day): "1 mei 2026", nl.ShortDate(day): "1 mei 26", nl.DateField(day): "01-05-2026",
		en.DateField(day.AddDate(0, 7, 14)): "15 Dec 2026", en.Date(time.Time{}) + "-": "-",
		en.Amount(1170, "EUR"): "11.70", nl.Amount(5, "EUR"): "0,05", nl.Amount(1500, "JPY"): "1500",
		nl.DayOfWeek(day): "Vrijdag 1 mei", en.DayOfWeek(day): "Friday 1 May", en.NearDay(day, day): "1 May", nl.ShortNearDay(day, day): "1 mei",
		en.NearDay(day, day.AddDate(1, 0, 0)) + " ": "1 May 2026 ", nl.ShortNearDay(day, day.AddDate(1, 0, 0)) + " ": "1 mei 26 ",
		en.Percent(0.2544): "25%", nl.Percent(0.005): "1%",
		en.RoundMoney(-123456, "EUR"): "-€1,235", nl.RoundMoney(123449, "EUR"): "€\u00A01.234", nl.ShortMonth(day): "mei 26",
		en.Count("people.count", 1): "1 person", en.Count("people.count", 0): "0 people", nl.Count("people.count", 1234): "1.234 personen",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
