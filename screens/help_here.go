package screens

import (
	"seatbook/data"
	"seatbook/screens/desk"
)

// topicHere is the topic of the place that one is in.
func (w *Window) topicHere() desk.Topic {
	switch w.tab {
	case desk.TabPeople:
		return desk.TopicAssign
	case desk.TabChanges:
		return desk.TopicChanges
	case desk.TabHome:
		return desk.TopicAttention
	case desk.TabSavings:
		return desk.TopicSavings
	case desk.TabCosts:
		return desk.TopicStatement
	case desk.TabHelp:
		return w.help.Reading()
	default:
		return w.topicOfSubscription()
	}
}

// topicOfSubscription is the topic of what the panel shows: the first reason why the
// total can't be changed, or the change that is being typed.
func (w *Window) topicOfSubscription() desk.Topic {
	panel := w.subscriptions.Panel
	switch {
	case panel.Shown == nil:
		return desk.TopicStart
	case panel.Editor == nil:
		decision := data.AddRemove(panel.Shown.Subscription, w.Desk.Today(), w.Desk.Settings.Admin())
		if len(decision.Reasons) == 0 {
			return desk.TopicMissing
		}
		return desk.TopicOfReason(decision.Reasons[0])
	case panel.Editor.Wish().NewTotal < panel.Shown.PaidTotal():
		return desk.TopicRemove
	default:
		return desk.TopicAdd
	}
}

// openHelp opens the help at the place that one is in (F1). Esc goes back there.
func (w *Window) openHelp() {
	w.OpenTopic(w.topicHere())
}

// OpenTopic opens a topic of the help.
func (w *Window) OpenTopic(t desk.Topic) {
	if w.tab != desk.TabHelp {
		w.helpFrom = w.tab
	}
	delete(w.queries, desk.TabHelp)
	w.ShowTab(desk.TabHelp)
	w.help.Open(t)
	w.Fyne().Canvas().Focus(w.help.Reader)
}

// leaveHelp goes back to where the help was opened from, if it was.
func (w *Window) leaveHelp() {
	if w.tab == desk.TabHelp && w.helpFrom != "" {
		w.ShowTab(w.helpFrom)
	}
}

// topicOfForm is the topic of a dialog: its own, or that of the place it lies over.
func (w *Window) topicOfForm(f *desk.Form) desk.Topic {
	switch {
	case f.Topic != "":
		return f.Topic
	case w.onView():
		return w.topicHere()
	default:
		return desk.TopicRecord
	}
}
