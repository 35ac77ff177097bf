package desk

import (
	"errors"
	"strconv"
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
		Read: func(text string) parts.Reading { return w.SaysOfNumber(text, nil) },
	})
}

// SaysOfNumber is what is said under a whole number: what explain makes of it, nothing
// where that is nil, or which of two is meant.
func (w Words) SaysOfNumber(text string, explain func(n int) string) parts.Reading {
	n, err := w.ParseNumber(text)
	if err == nil && explain != nil && n > 0 && n <= data.MaxTotal {
		if said := explain(n); said != "" {
			return parts.Reading{Echo: w.Text("reading.is", "What", said)}
		}
	}
	return w.whichOf(err, func(n int64) parts.Answer { return parts.Answer{Label: w.Number(int(n)), Text: strconv.Itoa(int(n))} })
}

// NewDateField returns a field for a day. past says that a day without its year is the
// last one.
func (w Words) NewDateField(day, today data.Date, past bool) *parts.DateField {
	parse := func(text string) (time.Time, error) { return w.ParseDay(text, today.Time(), past) }
	return parts.NewDateField(day.Time(), today.Time(), parts.DateReading{
		Read: func(text string) parts.Reading { return w.SaysOfDay(text, today, past) },
		Day: func(text string) (time.Time, bool) {
			day, err := parse(text)
			return day, err == nil
		},
		Write: w.DateField,
	}, parts.DayWords{
		Month: w.Month, Weekday: w.ShortWeekday, Day: w.DayAndWeekday, Starts: w.WeekStarts(), Pick: w.Text("reading.calendar"),
	})
}

// NotADay is what is wrong with a text that is no day: the calendar does not have it, or it
// can't be read, with an example of what can.
func (w Words) NotADay(text string, today data.Date, past bool, example string) *data.Error {
	_, err := w.ParseDay(text, today.Time(), past)
	if none, is := errors.AsType[*i18n.NoSuchDay](err); is {
		return data.NewError(data.CodeNoSuchDay, "Day", w.DayNamed(none.Day, none.Month, none.Year))
	}
	return data.NewError(data.CodeNotADate, "Example", example)
}

// SaysOfDay is what is said under a day: the whole of it, or which of two is meant.
func (w Words) SaysOfDay(text string, today data.Date, past bool) parts.Reading {
	day, err := w.ParseDay(text, today.Time(), past)
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
}

// SaysOfAmount is what is said under an amount: what it is taken for, in the words of
// explain, or which of two is meant.
func (w Words) SaysOfAmount(text, code string, explain func(minor int64) string) parts.Reading {
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
