package desk

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/parts"
)

// NewNumberField returns a field for a whole number between two bounds, which reads it
// as the language does.
func (w Words) NewNumberField(n, lowest, highest int) *parts.NumberField {
	return parts.NewNumberField(n, lowest, highest, w.Text("editor.less"), w.Text("editor.more"), parts.NumberReading{
		Number: func(text string) (int, bool) {
			n, err := w.ParseNumber(text)
			return n, err == nil
		},
		Read: func(text string) parts.Reading {
			_, err := w.ParseNumber(text)
			return w.whichOf(err, func(n int64) parts.Answer { return parts.Answer{Label: w.Number(int(n)), Text: strconv.Itoa(int(n))} })
		},
	})
}

// NewDateField returns a field for a day. past says that a day without its year is the
// last one.
func (w Words) NewDateField(day, today data.Date, past bool) *parts.DateField {
	parse := func(text string) (time.Time, error) { return w.ParseDay(text, today.Time(), past) }
	return parts.NewDateField(day.Time(), today.Time(), parts.DateReading{
		Read: func(text string) parts.Reading {
			day, err := parse(text)
			if doubt, is := errors.AsType[*i18n.DayDoubt](err); is {
				reading := parts.Reading{Question: w.Text("reading.which")}
				for _, day := range doubt.Readings {
					reading.Answers = append(reading.Answers, parts.Answer{Label: w.Translator.Date(day), Text: w.DateField(day)})
				}
				return reading
			}
			if err != nil || day.IsZero() {
				return parts.Reading{}
			}
			return parts.Reading{Echo: w.Text("reading.is", "What", w.DayAndWeekday(day))}
		},
		Day: func(text string) (time.Time, bool) {
			day, err := parse(text)
			return day, err == nil
		},
		Write: w.DateField,
	}, parts.DayWords{
		Month: w.Month, Weekday: w.ShortWeekday, Day: w.DayAndWeekday, Starts: w.WeekStarts(), Pick: w.Text("reading.calendar"),
	})
}

// saysOfAmount is what is said under an amount: what it is taken for, in the words of
// explain, or which of two is meant.
func (w Words) saysOfAmount(text, code string, explain func(minor int64) string) parts.Reading {
	minor, err := w.ParseAmount(text, code)
	if err == nil {
		return parts.Reading{Echo: w.Text("reading.is", "What", explain(minor))}
	}
	return w.whichOf(err, func(minor int64) parts.Answer {
		return parts.Answer{Label: w.Money(data.Money{Minor: minor, Currency: code}), Text: w.Amount(minor, code)}
	})
}

// whichOf asks which number is meant, where there is a doubt.
func (w Words) whichOf(err error, answer func(int64) parts.Answer) parts.Reading {
	doubt, is := errors.AsType[*i18n.Doubt](err)
	if !is {
		return parts.Reading{}
	}
	reading := parts.Reading{Question: w.Text("reading.which")}
	for _, n := range doubt.Readings {
		reading.Answers = append(reading.Answers, answer(n))
	}
	return reading
}

// WhichIsMeant says in a line what could be meant, where what was typed in place of a
// cell can be read in two ways; empty where that is not what is wrong with it.
func (w Words) WhichIsMeant(err error, currency string) string {
	var answers []string
	if doubt, is := errors.AsType[*i18n.Doubt](err); is {
		for _, minor := range doubt.Readings {
			answers = append(answers, w.Amount(minor, currency))
		}
	}
	if doubt, is := errors.AsType[*i18n.DayDoubt](err); is {
		for _, day := range doubt.Readings {
			answers = append(answers, w.Translator.Date(day))
		}
	}
	if len(answers) == 0 {
		return ""
	}
	return w.Text("reading.which_of", "Answers", strings.Join(answers, " / "))
}
