package data

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/aa"
	"github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/es"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/ie"
	"github.com/rickar/cal/v2/it"
	"github.com/rickar/cal/v2/nl"
	"github.com/rickar/cal/v2/no"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/se"
	"github.com/rickar/cal/v2/us"
)

// creditCheckDays is how many working days a credit check takes at most (R14).
const creditCheckDays = 2

// Countries lists the ISO 3166-1 codes of the countries whose public holidays
// are known, in alphabetical order. Elsewhere only weekends count (R14).
func Countries() []string {
	return []string{
		"AT", "BE", "CH", "DE", "DK", "ES", "FR", "GB", "IE", "IT", "NL", "NO", "PL", "SE", "US",
	}
}

// CreditCheckUntil returns the working day by which a credit check that starts
// on a day is done: at most two working days, counted from the day after it
// (R14).
func CreditCheckUntil(since Date, country string) Date {
	return AddWorkingDays(since, creditCheckDays, country)
}

// AddWorkingDays returns the n-th working day after a day. Saturdays, Sundays
// and the public holidays of the country don't count (R14).
func AddWorkingDays(from Date, n int, country string) Date {
	calendar := cal.NewBusinessCalendar()
	calendar.AddHoliday(publicHolidays(country)...)
	day := from
	for n > 0 {
		day = day.AddDays(1)
		if calendar.IsWorkday(day.Time()) {
			n--
		}
	}
	return day
}

func publicHolidays(country string) []*cal.Holiday {
	switch country {
	case "NL":
		return dutchHolidays()
	case "AT":
		return at.Holidays
	case "BE":
		return be.Holidays
	case "CH":
		// Days that hold in every canton only.
		return []*cal.Holiday{aa.NewYear, aa.AscensionDay, ch.Bundesfeiertag, aa.ChristmasDay}
	case "DE":
		return de.Holidays
	case "DK":
		return dk.Holidays
	case "ES":
		return es.Holidays
	case "FR":
		return fr.Holidays
	case "GB":
		return gb.Holidays
	case "IE":
		return ie.Holidays
	case "IT":
		return slices.Concat(it.Holidays, []*cal.Holiday{italianSaintFrancis()})
	case "NO":
		return no.Holidays
	case "PL":
		return slices.Concat(pl.Holidays, []*cal.Holiday{polishChristmasEve()})
	case "SE":
		return se.Holidays
	case "US":
		return us.Holidays
	default:
		return nil
	}
}

// polishChristmasEve is a public holiday since 2025, which the library does not list.
func polishChristmasEve() *cal.Holiday {
	return &cal.Holiday{
		Name: "Wigilia", Type: cal.ObservancePublic, Month: time.December, Day: 24, Func: cal.CalcDayOfMonth, StartYear: 2025,
	}
}

// italianSaintFrancis is a public holiday again since 2026, which the library does not list.
func italianSaintFrancis() *cal.Holiday {
	return &cal.Holiday{
		Name: "San Francesco", Type: cal.ObservancePublic, Month: time.October, Day: 4, Func: cal.CalcDayOfMonth, StartYear: 2026,
	}
}

// dutchHolidays leaves out Good Friday, which the library lists but on which
// Dutch offices and banks work.
func dutchHolidays() []*cal.Holiday {
	var days []*cal.Holiday
	for _, day := range nl.Holidays {
		if day != nl.GoedeVrijdag {
			days = append(days, day)
		}
	}
	return days
}
