package screens

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
)

// topicGroup is a heading in the list of topics, with those below it.
type topicGroup struct {
	name   string // its key is help.group.NAME
	topics []desk.Topic
}

// topicGroups are all topics in the order in which the help lists them.
func topicGroups() []topicGroup {
	return []topicGroup{
		{"number", []desk.Topic{desk.TopicStart, desk.TopicAdd, desk.TopicRemove, desk.TopicPayment, desk.TopicStatement, desk.TopicAssign}},
		{"missing", []desk.Topic{
			desk.TopicMissing, desk.TopicCreditCheck, desk.TopicProductKey, desk.TopicVolumeLicensing, desk.TopicReseller, desk.TopicRepresentative,
			desk.TopicSelfService, desk.TopicTrial, desk.TopicEndOfSale, desk.TopicNotActive, desk.TopicRoles,
		}},
		{"subscription", []desk.Topic{desk.TopicEndOfTerm, desk.TopicCancel, desk.TopicPrices, desk.TopicBuyAnother, desk.TopicMovePlan, desk.TopicSavings, desk.TopicComeAndGo}},
		{"seatbook", []desk.Topic{
			desk.TopicSubscriptionForm, desk.TopicChanges, desk.TopicAttention, desk.TopicImport, desk.TopicRecord, desk.TopicKeys, desk.TopicWords, desk.TopicReadMore,
		}},
	}
}

func topics() (all []desk.Topic) {
	for _, group := range topicGroups() {
		all = append(all, group.topics...)
	}
	return all
}

// topicOfReason is the topic that tells more of a reason why Add/Remove licenses is
// missing.
func topicOfReason(reason data.Reason) desk.Topic {
	switch reason {
	case data.ReasonCreditCheck:
		return desk.TopicCreditCheck
	case data.ReasonProductKey:
		return desk.TopicProductKey
	case data.ReasonVolumeLicensing:
		return desk.TopicVolumeLicensing
	case data.ReasonReseller:
		return desk.TopicReseller
	case data.ReasonRepresentative:
		return desk.TopicRepresentative
	case data.ReasonSelfService:
		return desk.TopicSelfService
	case data.ReasonTrial:
		return desk.TopicTrial
	case data.ReasonEndOfSale:
		return desk.TopicEndOfSale
	case data.ReasonNotActive:
		return desk.TopicNotActive
	case data.ReasonExtendedTerm:
		return desk.TopicEndOfTerm
	case data.ReasonRole:
		return desk.TopicRoles
	default:
		return desk.TopicMissing
	}
}

// topicHere is the topic of the place that one is in.
func (w *Window) topicHere() desk.Topic {
	switch w.tab {
	case desk.TabPeople:
		return desk.TopicAssign
	case desk.TabChanges:
		return desk.TopicChanges
	case desk.TabAttention:
		return desk.TopicAttention
	case desk.TabSavings:
		return desk.TopicSavings
	case desk.TabCosts:
		return desk.TopicStatement
	case desk.TabHelp:
		return w.help.topic
	default:
		return w.topicOfSubscription()
	}
}

// topicOfSubscription is the topic of what the panel shows: the first reason why the
// total can't be changed, or the change that is being typed.
func (w *Window) topicOfSubscription() desk.Topic {
	panel := w.subscriptions.panel
	switch {
	case panel.shown == nil:
		return desk.TopicStart
	case panel.editor == nil:
		decision := data.AddRemove(panel.shown.Subscription, w.Desk.Today(), w.Desk.Settings.Admin())
		if len(decision.Reasons) == 0 {
			return desk.TopicMissing
		}
		return topicOfReason(decision.Reasons[0])
	case panel.editor.wish().NewTotal < panel.shown.PaidTotal():
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
	w.queries.help = ""
	w.ShowTab(desk.TabHelp)
	w.help.open(t)
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

// openTopicDialog shows a topic over a dialog, whose fields stay as they are.
func (w *Window) openTopicDialog(t desk.Topic) {
	f := w.Desk.NewForm(w.Words.Text("help.dialog"))
	f.IsHelp = true
	f.Size = fyne.NewSize(640, 560)
	f.Dismiss.SetText(w.Words.Text("button.close"))
	shown := newTopicReader(f.Desk)
	shown.follow = func(link string) func() {
		if next, is := topicOfLink(link); is {
			return func() {
				shown.open(next)
				shown.Canvas().Focus(shown.Reader)
			}
		}
		return nil // what leads out of the dialog
	}
	shown.open(t)
	f.First = shown.Reader
	f.ShowWith(shown.Reader)
}
