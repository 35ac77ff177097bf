package i18n_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"seatbook/i18n"
)

func TestDaysAsPeopleTypeThem(t *testing.T) {
	today := time.Date(2026, time.May, 15, 14, 30, 0, 0, time.UTC) // a Friday
	const coming, past = false, true
	for _, c := range []struct {
		tag, text string
		past      bool
		want      []string // two are a doubt, none is no day
	}{
		{"nl", "1-5-2026", coming, []string{"2026-05-01"}},
		{"nl", "01/05/2026", coming, []string{"2026-05-01"}},
		{"nl", "1.5.26", coming, []string{"2026-05-01"}},
		{"nl", "1 mei 2026", coming, []string{"2026-05-01"}},
		{"nl", "3 mrt 2026", coming, []string{"2026-03-03"}},
		{"nl", "3 mrt. 26", coming, []string{"2026-03-03"}},
		{"nl", "3-mrt-26", coming, []string{"2026-03-03"}},
		{"nl", "2026-05-01", coming, []string{"2026-05-01"}},
		{"en", "2026-05-01", coming, []string{"2026-05-01"}},
		{"en", "1 May 2026", coming, []string{"2026-05-01"}},
		{"en", "May 1, 2026", coming, []string{"2026-05-01"}},
		{"en", "1st sep 2026", coming, []string{"2026-09-01"}},

		{"nl", "15-3", coming, []string{"2027-03-15"}},
		{"nl", "15-3", past, []string{"2026-03-15"}},
		{"nl", "15 mrt", coming, []string{"2027-03-15"}},
		{"nl", "1 november", coming, []string{"2026-11-01"}},
		{"nl", "1 november", past, []string{"2025-11-01"}},
		{"nl", "15-5", coming, []string{"2026-05-15"}},
		{"nl", "15-5", past, []string{"2026-05-15"}},
		{"nl", "29-2", coming, []string{"2028-02-29"}},
		{"nl", "29 feb", past, []string{"2024-02-29"}},
		{"nl", "3-15", coming, []string{"2027-03-15"}},

		{"nl", "vandaag", coming, []string{"2026-05-15"}},
		{"nl", "Morgen", coming, []string{"2026-05-16"}},
		{"en", "tomorrow", coming, []string{"2026-05-16"}},
		{"en", "yesterday", past, []string{"2026-05-14"}},
		{"nl", "overmorgen", coming, []string{"2026-05-17"}},
		{"en", "Day after tomorrow", coming, []string{"2026-05-17"}},
		{"nl", "eergisteren", past, []string{"2026-05-13"}},
		{"nl", "maandag", coming, []string{"2026-05-18"}},
		{"en", "fri", coming, []string{"2026-05-22"}},
		{"nl", "ma", past, []string{"2026-05-11"}},
		{"nl", "+10", coming, []string{"2026-05-25"}},
		{"nl", "+2w", coming, []string{"2026-05-29"}},
		{"nl", "+1m", coming, []string{"2026-06-15"}},
		{"nl", "+ 2 weken", coming, []string{"2026-05-29"}},
		{"nl", "+1j", coming, []string{"2027-05-15"}},
		{"en", "-1y", past, []string{"2025-05-15"}},

		{"en", "5/3", coming, []string{"2027-03-05", "2027-05-03"}},
		{"en", "15/3", coming, []string{"2027-03-15"}},
		{"en", "6/6", coming, []string{"2026-06-06"}},
		{"en", "5/7/2026", coming, []string{"2026-05-07", "2026-07-05"}},
		{"en", "6/7", coming, []string{"2026-06-07", "2026-07-06"}},

		{"nl", "31-2-2026", coming, nil},
		{"nl", "31-2", coming, nil},
		{"en", "soon", coming, nil},
		{"nl", "5-2026", coming, nil},
		{"nl", "1-5-1026", coming, nil},
		{"nl", "+", coming, nil},
		{"nl", "+1x", coming, nil},
		{"nl", "+99999j", coming, nil},
		{"nl", "1 mei 2026 mei", coming, nil},
	} {
		var got []string
		day, err := i18n.New(c.tag).ParseDay(c.text, today, c.past)
		if doubt, ok := errors.AsType[*i18n.DayDoubt](err); ok {
			for _, reading := range doubt.Readings {
				got = append(got, reading.Format(time.DateOnly))
			}
		} else if err == nil {
			got = []string{day.Format(time.DateOnly)}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q is read as %v, want %v", c.tag, c.text, got, c.want)
		}
	}
	if day, err := i18n.New("nl").ParseDay(" ", today, coming); err != nil || !day.IsZero() {
		t.Errorf("no text is %s with error %v", day, err)
	}
}

// A day that its month does not have is told apart from what is no day at all.
func TestDaysThatDoNotExist(t *testing.T) {
	today := time.Date(2026, time.May, 15, 14, 30, 0, 0, time.UTC)
	for _, c := range []struct{ tag, text, want string }{
		{"nl", "31-02-2027", "31 februari 2027"},
		{"en", "31/2/2027", "31 February 2027"},
		{"en", "2/30/2027", "30 February 2027"},
		{"nl", "29 februari 2027", "29 februari 2027"},
		{"en", "2027-02-31", "31 February 2027"},
		{"nl", "31-2", "31 februari"},
		{"en", "31 june", "31 June"},
		{"nl", "31-13-2027", ""},
		{"nl", "31-2-1026", ""},
		{"en", "soon", ""},
	} {
		words := i18n.New(c.tag)
		_, err := words.ParseDay(c.text, today, false)
		got := ""
		if none, is := errors.AsType[*i18n.NoSuchDay](err); is {
			got = words.DayNamed(none.Day, none.Month, none.Year)
		} else if !errors.Is(err, i18n.ErrNotADate) {
			t.Errorf("%s: %q: %v", c.tag, c.text, err)
		}
		if got != c.want {
			t.Errorf("%s: %q is said to be %q, want %q", c.tag, c.text, got, c.want)
		}
	}
}

// What a field says of a day is read as that day, in every language.
func TestTheDayInAFieldIsReadAsItIs(t *testing.T) {
	today := time.Date(2026, time.May, 31, 0, 0, 0, 0, time.UTC)
	for _, tag := range i18n.Languages() {
		words := i18n.New(tag)
		for n := range 800 {
			day := today.AddDate(0, 0, n-400)
			if read, err := words.ParseDay(words.DateField(day), today, false); err != nil || !read.Equal(day) {
				t.Errorf("%s: %q is read as %s with error %v", tag, words.DateField(day), read, err)
			}
		}
	}
}

// A month later is never in the month after it.
func TestAMonthLaterStaysInItsMonth(t *testing.T) {
	day, err := i18n.New("en").ParseDay("+1m", time.Date(2026, time.January, 31, 0, 0, 0, 0, time.UTC), false)
	if want := time.Date(2026, time.February, 28, 0, 0, 0, 0, time.UTC); err != nil || !day.Equal(want) {
		t.Errorf("it is %s with error %v, want %s", day, err, want)
	}
}

func TestADayIsNamedWithItsWeekday(t *testing.T) {
	nl := i18n.New("nl")
	if got := nl.DayAndWeekday(time.Date(2026, time.May, 1, 0, 0, 0, 0, time.UTC)); got != "vrijdag 1 mei 2026" {
		t.Errorf("1 May is %q", got)
	}
	if nl.WeekStarts() != time.Monday {
		t.Errorf("the week begins on %s", nl.Weekday(nl.WeekStarts()))
	}
}

// F0: the order of day and month is the language's, in the region that the system has it of;
// that of another language says nothing.
func TestMonthFirst(t *testing.T) {
	for _, c := range []struct {
		system, language string
		want             bool
	}{
		{"en_US.UTF-8", "en", true},
		{"en_US.UTF-8", "nl", false},
		{"en_GB.UTF-8", "en", false},
		{"nl_NL.UTF-8", "en", false},
		{"nl_NL.UTF-8", "nl", false},
	} {
		t.Setenv("LANGUAGE", "")
		t.Setenv("LC_ALL", c.system)
		if got := i18n.New(c.language).MonthFirst(); got != c.want {
			t.Errorf("%s on %s: %v", c.language, c.system, got)
		}
	}
}
