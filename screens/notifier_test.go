package screens_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data/booktest"
	"seatbook/screens"
	"seatbook/screens/desk"
)

// notified is an app that keeps what is scheduled.
type notified struct {
	fyne.App
	at        []time.Time
	said      []*fyne.Notification
	cancelled int
}

func (a *notified) ScheduleNotification(n *fyne.Notification, at time.Time) (*fyne.ScheduledNotification, error) {
	a.at, a.said = append(a.at, at), append(a.said, n)
	return a.App.ScheduleNotification(n, at)
}

func (a *notified) CancelScheduledNotification(id string) error {
	a.cancelled++
	return a.App.CancelScheduledNotification(id)
}

// R25: what becomes urgent while the program is open is told at nine o'clock of
// its day; what did since the user last looked, at the start.
func TestNotifications(t *testing.T) {
	now := booktest.Now()
	clock := func() time.Time { return now }
	book := newBookAt(t, clock)
	trial := named("Premium", 5)
	trial.Trial, trial.RecurringBilling, trial.RenewsOn = true, false, booktest.Today().AddDays(17)
	if _, err := booktest.AddSubscription(book.Book, trial); err != nil {
		t.Fatal(err)
	}
	app := &notified{App: test.NewTempApp(t)}
	open := func() *screens.Window {
		w := screens.New(app, desk.Options{After: never, Now: clock, Run: desk.InPlace, Language: "en"})
		w.Open(book.Book)
		return w
	}
	open()
	// The trial needs attention from 14 days before its end on, which is in 3 days.
	if want := time.Date(2026, 3, 14, 9, 0, 0, 0, now.Location()); len(app.at) != 1 || !app.at[0].Equal(want) {
		t.Fatalf("scheduled for %v, want %v", app.at, want)
	}
	if app.said[0].Title != "1 thing has become urgent" || app.said[0].Content != "Premium: The trial ends on 28 March 2026. Buy it to keep it." {
		t.Errorf("it says %q: %q", app.said[0].Title, app.said[0].Content)
	}
	now = now.AddDate(0, 0, 5)
	app.at = nil
	open()
	if len(app.at) != 1 || app.at[0].Sub(now) > time.Minute {
		t.Errorf("at the start %v was scheduled, want what became urgent since", app.at)
	}
	if app.cancelled != 1 {
		t.Errorf("%d of what was scheduled before was taken back, want 1", app.cancelled)
	}
	app.at = nil
	open()
	if len(app.at) != 0 {
		t.Errorf("told again: %v", app.at)
	}
}

// Notifications can be turned off, which takes back what was scheduled, and on again,
// which tells nothing of what is past.
func TestNotificationsCanBeTurnedOff(t *testing.T) {
	book := newBook(t)
	trial := named("Premium", 5)
	trial.Trial, trial.RecurringBilling, trial.RenewsOn = true, false, booktest.Today().AddDays(17)
	if _, err := booktest.AddSubscription(book.Book, trial); err != nil {
		t.Fatal(err)
	}
	app := &notified{App: test.NewTempApp(t)}
	s := &seen{t: t, book: book, window: screens.New(app, desk.Options{After: never, Now: booktest.Now, Run: desk.InPlace, Language: "en"})}
	s.window.Open(book.Book)
	s.window.Fyne().Resize(fyne.NewSize(1300, 1400))
	s.canvas = s.window.Fyne().Canvas()
	turn := func() {
		s.press("Settings…")
		s.tap("Show a desktop notification")
		s.press("Save")
	}
	if len(app.at) != 1 {
		t.Fatalf("scheduled for %v", app.at)
	}
	app.at = nil
	turn()
	if len(app.at) != 0 || app.cancelled != 1 {
		t.Errorf("turned off, %v is scheduled and %d was taken back", app.at, app.cancelled)
	}
	s.window.Open(book.Book)
	if len(app.at) != 0 {
		t.Errorf("turned off, %v is scheduled at the start", app.at)
	}
	turn()
	if len(app.at) != 1 {
		t.Errorf("turned on again, scheduled for %v", app.at)
	}
}
