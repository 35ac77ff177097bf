package screens

import "slices"

// quit closes the window, which ends the program, once all is written that the user
// has asked for. What goes wrong with that is told instead; and asked for a second
// time, it does not wait.
func (w *Window) quit() {
	if w.closing {
		w.window.Close()
		return
	}
	w.closing = true
	if w.desk != nil && w.desk.book != w.own {
		w.clear() // the sample is thrown away
		w.showOpening()
	}
	w.closeIfDone()
}

// closeIfDone closes a window that only waits for what is being written.
func (w *Window) closeIfDone() {
	if w.closing && !slices.ContainsFunc(w.errands, func(e *errand) bool { return e.lasting }) {
		w.window.Close()
	}
}

// closed is told that the window has been closed.
func (w *Window) closed() {
	w.closing = false // there is nothing left to close
	size := w.window.Canvas().Size()
	w.app.Preferences().SetFloat("window.width", float64(size.Width))
	w.app.Preferences().SetFloat("window.height", float64(size.Height))
	w.notifier.cancel()
	w.clear()
}
