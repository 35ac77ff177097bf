package screens

// quit closes the window, which ends the program, once all is written that the user
// has asked for. What goes wrong with that is told instead; and asked for a second
// time, it does not wait.
func (w *Window) quit() {
	if w.Closing {
		w.CloseNow()
		return
	}
	w.AskBeforeLosing(w.leave)
}

// quitByKey quits unless there is a dialog: what was typed there would be lost.
func (w *Window) quitByKey() {
	if len(w.Dialogs) == 0 {
		w.quit()
	}
}

func (w *Window) leave() {
	w.Closing = true
	if w.Desk != nil && !w.Desk.IsOwn() {
		w.clear() // the sample is thrown away
		w.showOpening()
	}
	w.CloseIfDone()
}

// Ended is told that no window is shown any more; where the system ended the program,
// nothing closed it.
func (w *Window) Ended() {
	if !w.over {
		w.closed()
	}
}

// closed is told that the window has been closed.
func (w *Window) closed() {
	w.over = true
	w.Closing = false // there is nothing left to close
	w.rememberSize()
	w.notifier.cancel()
	w.clear()
	w.RemoveCopies()
}
