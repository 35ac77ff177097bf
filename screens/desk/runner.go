package desk

import (
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
