package screens

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
)

// topic is one text of the help: the name of its file in i18n/help.
type topic string

// The topics that a place in the window leads to.
const (
	topicStart            topic = "start"
	topicAdd              topic = "add"
	topicRemove           topic = "remove"
	topicPayment          topic = "payment"
	topicStatement        topic = "statement"
	topicAssign           topic = "assign"
	topicMissing          topic = "missing"
	topicCreditCheck      topic = "credit-check"
	topicProductKey       topic = "product-key"
	topicVolumeLicensing  topic = "volume-licensing"
	topicReseller         topic = "reseller"
	topicRepresentative   topic = "representative"
	topicSelfService      topic = "self-service"
	topicTrial            topic = "trial"
	topicEndOfSale        topic = "end-of-sale"
	topicNotActive        topic = "not-active"
	topicRoles            topic = "roles"
	topicEndOfTerm        topic = "end-of-term"
	topicCancel           topic = "cancel"
	topicPrices           topic = "prices"
	topicBuyAnother       topic = "buy-another"
	topicMovePlan         topic = "move-plan"
	topicSavings          topic = "savings"
	topicComeAndGo        topic = "come-and-go"
	topicSubscriptionForm topic = "subscription-form"
	topicChanges          topic = "changes"
	topicAttention        topic = "attention"
	topicImport           topic = "import"
	topicRecord           topic = "record"
	topicKeys             topic = "keys"
	topicWords            topic = "words"
	topicReadMore         topic = "read-more"
)

// topicGroup is a heading in the list of topics, with those below it.
type topicGroup struct {
	name   string // its key is help.group.NAME
	topics []topic
}

// topicGroups are all topics in the order in which the help lists them.
func topicGroups() []topicGroup {
	return []topicGroup{
		{"number", []topic{topicStart, topicAdd, topicRemove, topicPayment, topicStatement, topicAssign}},
		{"missing", []topic{
			topicMissing, topicCreditCheck, topicProductKey, topicVolumeLicensing, topicReseller, topicRepresentative,
			topicSelfService, topicTrial, topicEndOfSale, topicNotActive, topicRoles,
		}},
		{"subscription", []topic{topicEndOfTerm, topicCancel, topicPrices, topicBuyAnother, topicMovePlan, topicSavings, topicComeAndGo}},
		{"seatbook", []topic{
			topicSubscriptionForm, topicChanges, topicAttention, topicImport, topicRecord, topicKeys, topicWords, topicReadMore,
		}},
	}
}

func topics() (all []topic) {
	for _, group := range topicGroups() {
		all = append(all, group.topics...)
	}
	return all
}

// topicOfReason is the topic that tells more of a reason why Add/Remove licenses is
// missing.
func topicOfReason(reason data.Reason) topic {
	switch reason {
	case data.ReasonCreditCheck:
		return topicCreditCheck
	case data.ReasonProductKey:
		return topicProductKey
	case data.ReasonVolumeLicensing:
		return topicVolumeLicensing
	case data.ReasonReseller:
		return topicReseller
	case data.ReasonRepresentative:
		return topicRepresentative
	case data.ReasonSelfService:
		return topicSelfService
	case data.ReasonTrial:
		return topicTrial
	case data.ReasonEndOfSale:
		return topicEndOfSale
	case data.ReasonNotActive:
		return topicNotActive
	case data.ReasonExtendedTerm:
		return topicEndOfTerm
	case data.ReasonRole:
		return topicRoles
	default:
		return topicMissing
	}
}

// topicHere is the topic of the place that one is in.
func (w *Window) topicHere() topic {
	switch w.tab {
	case tabPeople:
		return topicAssign
	case tabChanges:
		return topicChanges
	case tabAttention:
		return topicAttention
	case tabSavings:
		return topicSavings
	case tabCosts:
		return topicStatement
	case tabHelp:
		return w.help.topic
	default:
		return w.topicOfSubscription()
	}
}

// topicOfSubscription is the topic of what the panel shows: the first reason why the
// total can't be changed, or the change that is being typed.
func (w *Window) topicOfSubscription() topic {
	panel := w.subscriptions.panel
	switch {
	case panel.shown == nil:
		return topicStart
	case panel.editor == nil:
		decision := data.AddRemove(panel.shown.Subscription, w.desk.today(), w.desk.settings.Admin())
		if len(decision.Reasons) == 0 {
			return topicMissing
		}
		return topicOfReason(decision.Reasons[0])
	case panel.editor.wish().NewTotal < panel.shown.PaidTotal():
		return topicRemove
	default:
		return topicAdd
	}
}

// openHelp opens the help at the place that one is in (F1). Esc goes back there.
func (w *Window) openHelp() {
	w.openTopic(w.topicHere())
}

// openTopic opens a topic of the help.
func (w *Window) openTopic(t topic) {
	if w.tab != tabHelp {
		w.helpFrom = w.tab
	}
	w.queries.help = ""
	w.showTab(tabHelp)
	w.help.open(t)
	w.window.Canvas().Focus(w.help.Reader)
}

// leaveHelp goes back to where the help was opened from, if it was.
func (w *Window) leaveHelp() {
	if w.tab == tabHelp && w.helpFrom != "" {
		w.showTab(w.helpFrom)
	}
}

// topicOfForm is the topic of a dialog: its own, or that of the place it lies over.
func (w *Window) topicOfForm(f *form) topic {
	switch {
	case f.topic != "":
		return f.topic
	case w.onView():
		return w.topicHere()
	default:
		return topicRecord
	}
}

// openTopicDialog shows a topic over a dialog, whose fields stay as they are.
func (w *Window) openTopicDialog(t topic) {
	f := w.desk.newForm(w.words.Text("help.dialog"))
	f.isHelp = true
	f.size = fyne.NewSize(640, 560)
	f.dismiss.SetText(w.words.Text("button.close"))
	shown := newTopicReader(f.desk)
	shown.follow = func(link string) func() {
		if next, is := topicOfLink(link); is {
			return func() {
				shown.open(next)
				shown.canvas().Focus(shown.Reader)
			}
		}
		return nil // what leads out of the dialog
	}
	shown.open(t)
	f.first = shown.Reader
	f.showWith(shown.Reader)
}
