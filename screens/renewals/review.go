package renewals

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// OpenReview asks what becomes of a subscription at its renewal: what is used now and was
// at most, what leaks, the price now and then, and a total that would do (R39).
func OpenReview(d *desk.Desk, s data.SubscriptionDetail) { openReview(d, s, typed{}) }

// typed is what stood in a review that is shown anew, after people gave their license back;
// the zero value for one that is not.
type typed struct {
	answer data.ReviewAnswer
	total  string
	note   string
}

func openReview(d *desk.Desk, s data.SubscriptionDetail, was typed) {
	book, on, known, id := d.Book, d.Today(), d.Known(), s.ID
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) ([]overview.Review, error) {
		return overview.AskReviews(ctx, book, known, on, func(rows []data.SubscriptionRow) []data.SubscriptionRow {
			return slices.DeleteFunc(slices.Clone(rows), func(row data.SubscriptionRow) bool { return row.ID != id })
		})
	}, func(found []overview.Review) {
		for _, review := range found { // none where it was removed meanwhile
			showReview(d, s, review, was)
		}
	})
}

func showReview(d *desk.Desk, s data.SubscriptionDetail, r overview.Review, was typed) {
	f := d.NewForm(d.Text("review.title", "Product", s.Product))
	f.Topic, f.Size.Width = desk.TopicReview, 560
	renewal := r.Renewal
	params := []any{"Total", d.Number(s.PaidTotal()), "Date", d.Date(renewal)}
	switch {
	case s.RecurringBilling:
		f.Say(d.Count("review.used", s.Assigned(), params...))
	case s.GoesOn(): // R26
		f.Say(d.Count("review.extends", s.Assigned(), params...))
	default:
		f.Say(d.Count("review.ends", s.Assigned(), params...))
	}
	switch open := s.Open; {
	case open == nil:
	case open.State == data.ChangeScheduled && !open.Ends:
		f.Say(d.Count("review.planned", open.To))
		if draft, there := open.Beside(); there {
			f.Say(orders.WaitingText(d.Words, draft, s.Cloud))
		}
	default:
		f.Say(orders.WaitingText(d.Words, *open, s.Cloud))
	}
	if r.MostUsed > s.Assigned() {
		f.Column.Add(parts.NewFaint(d.Count("review.most_used", r.MostUsed)))
	}
	if r.Now.Known() {
		f.Column.Add(parts.NewFaint(lists.ReviewPrice(d.Words, r)))
	}
	if savings.WayOf(s.Subscription, 1, d.Today()).Ask { // R35
		f.Say(d.Text("review.asked", "Whom", lists.Whom(d.Words, s.Subscription)))
	}
	first, proposed := presetAnswer(d, s, r.Proposed)
	first = cmp.Or(was.answer, first)
	if given := s.Answered; given.Answer != "" { // which may be changed
		f.Say(lists.ReviewAnswer(d.Words, s.SubscriptionRow, given))
	}
	answered := func() {} // once all is there
	answer := parts.NewChoice(answersOf(d, s), first, func(data.ReviewAnswer) { answered() })
	if !s.RecurringBilling { // which it does not renew at
		f.Title("answer", d.Text("field.at_end"))
	}
	f.Add("answer", true, answer)
	total := f.AddNumber("review_total", proposed)
	effect := parts.NewFaint("")
	f.Column.Add(effect)
	if savings.WayOf(s.Subscription, 1, d.Today()).Asks() { // of whoever sold it
		f.Title("placed", d.FieldName("placed_asked"))
	}
	placed := orders.AddPlaced(f, nil)
	note := parts.NewEntry(was.note, "")
	offer := offerToUnassign(f, s, "", func() int { return toUnassign(s, answer.Value(), total) }, func() typed {
		return typed{answer.Value(), total.Entry.Text, note.Text}
	})
	enough := max(r.Proposed, data.MinTotal)
	offerEnough := offerToUnassign(f, s, d.Text("review.enough", "Total", d.Number(enough)), func() int { return toReach(s, r, answer.Value(), total, proposed) }, func() typed {
		return typed{answer.Value(), d.Number(enough), note.Text}
	})
	total.OnChanged = func() {
		n, _ := total.Number()
		said := effectOf(d.Words, r, answer.Value(), n, d.Today())
		effect.SetText(said)
		parts.ShowIf(said != "", effect)
		parts.ShowIf(orderedHere(d, s, answer.Value(), n), f.Fields["placed"])
		offer()
		offerEnough()
	}
	answered = func() { // no number can be typed that the answer does not use
		noteOfAnswer(s, answer.Value(), note)
		parts.ShowIf(hasTotal(answer.Value()), f.Fields["review_total"])
		total.OnChanged()
	}
	if was.total != "" {
		total.Entry.SetText(was.total)
	}
	answered()
	f.Add("note", false, note)
	if len(r.Leaking) > 0 { // below what is asked, however many they are
		f.Column.Add(parts.NewPlain(d.Count("review.leaking", len(r.Leaking)), parts.SizeHead))
		f.Column.Add(lists.NewLeaking(d.Words, r.Leaking))
	}
	f.Show(d.Text("review.button"), func(read *desk.Reading) func(context.Context) error {
		if answer.Value() == data.ReviewMove && !renewal.IsZero() { // it is kept once they move
			return func(context.Context) error { return nil }
		}
		act := acts.Review{Subscription: s.Subscription.Ref(), Answer: answer.Value(), Note: note.Text}
		if hasTotal(act.Answer) {
			act.Total = read.Number("review_total", total)
		}
		act.Draft = orderedHere(d, s, act.Answer, act.Total) && placed.Value() == orders.PlacedNot
		if !hasTotal(act.Answer) {
			return d.Does(act)
		}
		return refusedAtTotal(d.Does(act))
	}, func() {
		if answer.Value() == data.ReviewMove { // which is the next step
			d.Go.OpenMoveToAnswer(s, note.Text)
		}
	})
}

// noteOfAnswer has the note of the answer that was given stand under that answer alone: it says
// why that one was chosen.
func noteOfAnswer(s data.SubscriptionDetail, answer data.ReviewAnswer, note *parts.Entry) {
	given := data.AnswerGiven(s.Subscription, s.Answered)
	switch {
	case answer != given && note.Text == s.Answered.Note:
		note.SetText("")
	case answer == given && note.Text == "":
		note.SetText(s.Answered.Note)
	}
}

// offerToUnassign adds a button by which those can be chosen who are too many for a total, below
// what says why, which may be empty, and returns what shows it where there are any (R13). Once
// they have given their license back, the review is there again with what stands in it.
func offerToUnassign(f *desk.Form, s data.SubscriptionDetail, why string, many func() int, stands func() typed) (show func()) {
	unassign := parts.NewButton("", nil)
	row := container.New(parts.FormColumn{})
	if why != "" {
		row.Add(parts.NewFaint(why))
	}
	row.Add(container.NewHBox(unassign))
	f.Column.Add(row)
	return func() {
		needed := many()
		unassign.SetText(f.Count("editor.unassign", max(needed, 1)))
		unassign.OnTapped = func() {
			f.Go.OpenUnassign(s, needed, func() {
				was, root := stands(), f.Root
				f.Hide()
				root.Detail(&f.Window.ToOpen, s.ID, func(now data.SubscriptionDetail) { openReview(root, now, was) })
			})
		}
		parts.ShowIf(needed > 0, row)
		if f.Dialog != nil {
			f.Fit()
		}
	}
}

// toReach is how many of those who don't need their license have to give it up for the total
// that would do, while the one stands that the rules allow until then, 0 for nobody (R13, R39).
func toReach(s data.SubscriptionDetail, r overview.Review, answer data.ReviewAnswer, total *parts.NumberField, allowed int) int {
	n, is := total.Number()
	if !hasTotal(answer) || !is || n != allowed || len(r.Leaking) == 0 || !s.CanAssignOn() {
		return 0
	}
	return max(0, min(allowed-max(r.Proposed, data.MinTotal), s.NamedAssigned))
}

// toUnassign is how many have to give up their license for a lower total, 0 for nobody, or
// where nobody can be asked to here (R5c, R13, R19).
func toUnassign(s data.SubscriptionDetail, answer data.ReviewAnswer, total *parts.NumberField) int {
	n, is := total.Number()
	if !hasTotal(answer) || !is || n < data.MinTotal || !s.CanAssignOn() {
		return 0
	}
	return max(0, min(s.Assigned()-s.Movable-n, s.NamedAssigned))
}

// refusedAtTotal has what blocks a lower total be said under the number, where it is
// brought into view (R13, R18).
func refusedAtTotal(work func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		err := work(ctx)
		if known, is := errors.AsType[*data.Error](err); is && known.Code == data.CodeBlocked {
			return &data.Mistakes{ByField: map[string]*data.Error{"review_total": known}}
		}
		return err
	}
}
