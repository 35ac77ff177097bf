package screens

import (
	"runtime"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
)

// What the desktop notifications look at.
const (
	aheadDays     = 7 // how many days ahead notifications are scheduled
	notifyHour    = 9 // o'clock, where the user is
	notifiedLines = 3 // how many notices one notification names
)

// Where the notifier keeps what it has to know the next time.
const (
	lastLookedKey = "notifications.last_looked"
	scheduledKey  = "notifications.scheduled"
	turnedOffKey  = "notifications.off" // of this computer, not of the record
)

// notifier tells through the desktop what has become urgent: at the start what
// did since the user last looked, and while the program is open what does on the
// days ahead.
type notifier struct {
	window *Window
	begun  bool // what became urgent since was told
}

// Days are those of which the notifier wants to know what needs attention: when
// the user last looked, today, and the days ahead.
func (n *notifier) Days(today data.Date) []data.Date {
	last, err := data.ParseDate(n.window.App.Preferences().String(lastLookedKey))
	if err != nil || last.IsZero() || last.After(today) {
		last = today
	}
	days := []data.Date{last}
	for i := range aheadDays + 1 {
		days = append(days, today.AddDays(i))
	}
	return days
}

// Plan schedules the notifications anew. notices are those of days. Only the
// user's own record is spoken of, and only by the window that can change it.
func (n *notifier) Plan(d *desk.Desk, days []data.Date, notices [][]data.Notice) {
	if !d.IsOwn() || d.Book.ReadOnly() {
		return
	}
	n.cancel()
	if !n.on() {
		n.begun = true // what is past when they are turned on again is not told
	}
	if !n.begun {
		n.begun = true
		n.schedule(d, data.NewlyUrgent(notices[0], notices[1]), n.window.Options.Now().Add(time.Second))
	}
	for i := 2; n.on() && i < len(days); i++ {
		day := days[i]
		at := time.Date(int(day.Year), time.Month(day.Month), int(day.Day), notifyHour, 0, 0, 0, n.window.Options.Now().Location())
		n.schedule(d, data.NewlyUrgent(notices[i-1], notices[i]), at)
	}
	n.window.App.Preferences().SetString(lastLookedKey, days[1].String())
}

// on tells whether the user wants to be told.
func (n *notifier) on() bool { return !n.window.App.Preferences().Bool(turnedOffKey) }

// turn has the user told from now on, or no longer.
func (n *notifier) turn(on bool) {
	if on == n.on() {
		return
	}
	n.window.App.Preferences().SetBool(turnedOffKey, !on)
	n.cancel()
	n.window.home.Refresh() // which plans anew
}

func (n *notifier) schedule(d *desk.Desk, notices []data.Notice, at time.Time) {
	if len(notices) == 0 {
		return
	}
	var lines []string
	for _, notice := range notices[:min(len(notices), notifiedLines)] {
		lines = append(lines, d.Text("notification.line", "Product", notice.Subscription.Product, "Text", d.NoticeText(notice)))
	}
	windows := runtime.GOOS == "windows"
	told := fyne.NewNotification(notificationText(d.Count("notification.title", len(notices)), windows), notificationText(strings.Join(lines, "\n"), windows))
	scheduled, err := n.window.App.ScheduleNotification(told, at)
	if err != nil {
		desk.LogError(err)
		return
	}
	preferences := n.window.App.Preferences()
	preferences.SetStringList(scheduledKey, append(preferences.StringList(scheduledKey), scheduled.ID()))
}

// Notifies tells whether the user is told on the desktop what becomes urgent.
func (w *Window) Notifies() bool { return w.notifier.on() }

// Notify has the user told from now on, or no longer.
func (w *Window) Notify(on bool) { w.notifier.turn(on) }

// cancel takes back what was scheduled and has not been told yet.
func (n *notifier) cancel() {
	preferences := n.window.App.Preferences()
	for _, id := range preferences.StringList(scheduledKey) {
		desk.LogIfNotNil(n.window.App.CancelScheduledNotification(id))
	}
	preferences.SetStringList(scheduledKey, nil)
}
