package help

import (
	"fyne.io/fyne/v2"

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
		{"subscription", []desk.Topic{desk.TopicEndOfTerm, desk.TopicCancel, desk.TopicPrices, desk.TopicBuyAnother, desk.TopicMovePlan, desk.TopicReview, desk.TopicSavings, desk.TopicComeAndGo}},
		{"seatbook", []desk.Topic{
			desk.TopicSubscriptionForm, desk.TopicOwnFields, desk.TopicChanges, desk.TopicAttention, desk.TopicBudgets, desk.TopicOrganizations, desk.TopicImport, desk.TopicMerge, desk.TopicRecord, desk.TopicSettings, desk.TopicKeys, desk.TopicWords, desk.TopicReadMore,
		}},
	}
}

func topics() (all []desk.Topic) {
	for _, group := range topicGroups() {
		all = append(all, group.topics...)
	}
	return all
}

// OpenDialog shows a topic over a dialog, whose fields stay as they are.
func OpenDialog(d *desk.Desk, t desk.Topic) {
	f := d.NewForm(d.Words.Text("help.dialog"))
	f.IsHelp = true
	f.Size = fyne.NewSize(640, 560)
	f.Dismiss.SetText(d.Words.Text("button.close"))
	shown := newTopicReader(f.Desk)
	shown.follow = func(link string) func() {
		if next, is := topicOfLink(link); is {
			return func() {
				shown.Open(next)
				shown.Canvas().Focus(shown.Reader)
			}
		}
		return nil // what leads out of the dialog
	}
	shown.Open(t)
	f.First = shown.Reader
	f.ShowWith(shown.Reader)
}
