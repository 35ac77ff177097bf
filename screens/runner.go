package screens

import (
	"time"

	"fyne.io/fyne/v2"
)

// Runner runs work and, when it is done, then on the UI goroutine.
type Runner func(work, then func())

// Beside runs work on a goroutine of its own, so that the window never waits.
func Beside(work, then func()) {
	go func() {
		work()
		fyne.Do(then)
	}()
}

// InPlace runs work at once, for tests that drive a window step by step.
func InPlace(work, then func()) {
	work()
	then()
}

// do runs what another goroutine has to say on the UI goroutine.
func (w *Window) do(f func()) {
	if w.options.Do != nil {
		w.options.Do(f)
		return
	}
	fyne.Do(f)
}

// after runs f on the UI goroutine after a while, unless it was stopped before.
func (w *Window) after(wait time.Duration, f func()) (stop func()) {
	if w.options.After != nil {
		return w.options.After(wait, f)
	}
	timer := time.AfterFunc(wait, func() { w.do(f) })
	return func() { timer.Stop() }
}
