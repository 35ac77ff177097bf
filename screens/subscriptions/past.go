package subscriptions

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Day is the day that the list shows: today, or the past one that was chosen.
func (s *Screen) Day() data.Date {
	if s.Query.AsOf.IsZero() {
		return s.Today()
	}
	return s.Query.AsOf
}

// OpenPast asks for the day as of which to show the record (R22).
func (s *Screen) OpenPast() {
	f := s.NewForm(s.Text("past.choose"))
	f.Light = true // what is looked at
	f.Say(s.Text("past.text"))
	day := f.AddDate("as_of", true, s.Today().AddDays(-30))
	var chosen data.Date
	f.Show(s.Text("past.button"), func(read *desk.Reading) func(context.Context) error {
		chosen = read.Date(s.Words, "as_of", day)
		if chosen.IsZero() || chosen.After(s.Today()) {
			read.Mistakes.Add("as_of", data.CodePastDate, nil)
		}
		return func(context.Context) error { return nil }
	}, func() { s.showAsOf(chosen) })
}

// showAsOf shows the list as it was on a day; no date is as it is.
func (s *Screen) showAsOf(day data.Date) {
	s.Query.AsOf = day
	s.Selected, s.past = 0, 0
	s.menu.Leave()
	s.Panel.asked.Leave()
	s.Panel.build(nil)
	s.BuildTools()
	s.narrowed()
}

// ShowToday leaves the day that was looked back to: what leads to the list from elsewhere, and
// what is ordered, is of today.
func (s *Screen) ShowToday() {
	if !s.Query.AsOf.IsZero() {
		s.showAsOf(data.Date{})
	}
}

// buildPastBanner says which day is shown, and leads back.
func (s *Screen) buildPastBanner() fyne.CanvasObject {
	back := parts.NewButton(s.Text("past.back"), func() { s.showAsOf(data.Date{}) })
	return parts.NewBanner(theme.HistoryIcon(), s.Text("past.banner", "Date", s.Date(s.Query.AsOf)), back)
}
