package palette

import (
	"context"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
)

// mostLately is how many subscriptions and people are offered before anything is typed.
const mostLately = 5

// lately is what something was done with lately, with how that stands now.
type lately struct {
	touched       []ledger.Touched
	people        map[data.Key]data.PersonRow
	subscriptions map[data.Key]data.SubscriptionRow
}

// askLately offers what something was done with lately, then the commands.
func (p *Palette) askLately() {
	p.asked.Leave()
	if p.Book == nil {
		p.show(p.first())
		return
	}
	p.field.Wait()
	book, on := p.Book, p.Today()
	desk.AskOr(p.Desk, &p.asked, func(ctx context.Context) (lately, error) { return latelyOf(ctx, book, on) }, p.showLately, func(err error) {
		desk.LogError(err)
		p.show(p.first())
	})
}

func latelyOf(ctx context.Context, book *ledger.Book, on data.Date) (l lately, err error) {
	if l.touched, err = book.Lately(ctx, mostLately); err != nil {
		return l, err
	}
	people, subscriptions := []data.PersonID{}, []data.SubscriptionID{}
	for _, one := range l.touched {
		switch one.Key.Entity {
		case data.EntityPerson:
			people = append(people, data.PersonID(one.Key.ID))
		case data.EntitySubscription:
			subscriptions = append(subscriptions, data.SubscriptionID(one.Key.ID))
		}
	}
	found, err := book.People(ctx, data.PersonQuery{IDs: people})
	if err != nil {
		return l, err
	}
	bought, err := book.Subscriptions(ctx, data.SubscriptionQuery{IDs: subscriptions, On: on})
	l.people, l.subscriptions = map[data.Key]data.PersonRow{}, map[data.Key]data.SubscriptionRow{}
	for _, row := range found.Rows {
		l.people[row.Key()] = row
	}
	for _, row := range bought.Rows {
		l.subscriptions[row.Key()] = row
	}
	return l, err
}

// showLately says of each what was done last; what was removed since is left out.
func (p *Palette) showLately(l lately) {
	rows := p.first()
	best := 0
	for _, r := range rows {
		best = max(best, r.score)
	}
	for i, one := range l.touched {
		var r row
		if person, is := l.people[one.Key]; is {
			r = p.person(person)
		} else if s, is := l.subscriptions[one.Key]; is {
			r = p.subscription(s)
		} else {
			continue
		}
		r.Detail, r.score = p.ShortDate(data.DateOf(one.Step.At.Local()))+" · "+p.StepText(one.Step), best+len(l.touched)-i
		rows = append(rows, r)
	}
	p.show(rows)
}
