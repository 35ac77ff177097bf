package ledger

import (
	"cmp"
	"slices"
	"sync"

	"seatbook/data"
)

// What attention found of each subscription on the days that were asked for is kept from
// one question to the next, of those only of which it found something: what needs
// attention then takes as long as there is of it, however many subscriptions there are.
// After a step only what it wrote is looked at again.

// keptAttention is what a Book keeps of attention.
type keptAttention struct {
	mu   sync.Mutex
	last *attention
}

// attention is what was found at a moment, with the user's own limits.
type attention struct {
	at   Moment
	own  data.Settings
	days map[data.Date][]data.Attended // by ID
	// told are the notices of the day that was asked for last by itself: that on view.
	told   []data.Notice
	toldOn data.Date
}

// mostAttended is of how many days attention is kept: those of a window with its
// notifications, with some room.
const mostAttended = 64

// notices returns what needs attention on each of some days as a view sees it. It is kept,
// and not to be changed.
func (b *Book) notices(v View, days []data.Date) ([][]data.Notice, error) {
	b.attention.mu.Lock() // who asks at the same moment waits for the answer
	defer b.attention.mu.Unlock()
	now, err := b.attended(v, days)
	if err != nil {
		return nil, err
	}
	all := make([][]data.Notice, len(days))
	for i, day := range days {
		if day == now.toldOn && now.told != nil {
			all[i] = now.told
			continue
		}
		all[i] = slices.Clip(data.Notices(now.days[day], day))
	}
	if len(days) == 1 {
		now.told, now.toldOn = all[0], days[0]
	}
	return all, nil
}

// attended returns what is found on some days as a view sees it. What is kept is locked.
func (b *Book) attended(v View, days []data.Date) (*attention, error) {
	own, err := settings(v)
	if err != nil {
		return nil, err
	}
	at, err := v.Moment()
	if err != nil {
		return nil, err
	}
	now, old := &attention{at: at, own: own}, b.attention.last
	switch {
	case at == nil || old == nil || old.own != own:
	case old.at == at:
		now = old
	default:
		if err := b.bringAttention(v, now, old); err != nil {
			return nil, err
		}
	}
	if err := b.attendTo(v, now, days); err != nil {
		return nil, err
	}
	if at != nil {
		b.attention.last = now
	}
	return now, nil
}

// attendTo looks at every subscription on the days that nothing is known of.
func (b *Book) attendTo(v View, now *attention, days []data.Date) error {
	unknown := slices.DeleteFunc(slices.Clone(days), func(day data.Date) bool {
		_, known := now.days[day]
		return known
	})
	if len(unknown) == 0 {
		return nil
	}
	seen, err := b.seen(v, now.own)
	if err != nil {
		return err
	}
	if len(now.days)+len(unknown) > mostAttended {
		now.days, unknown = nil, days
	}
	if now.days == nil {
		now.days = map[data.Date][]data.Attended{}
	}
	for _, day := range unknown {
		now.days[day] = attend(seen, day)
	}
	return nil
}

// attend looks at subscriptions on a day.
func attend(seen []*data.Seen, on data.Date) (all []data.Attended) {
	for _, one := range seen {
		if found, ok := data.Attend(one, on); ok {
			all = append(all, found)
		}
	}
	return all
}

// bringAttention brings what was found before up to what steps wrote since, where it can.
func (b *Book) bringAttention(v View, now, old *attention) error {
	written, few, err := v.WrittenSince(old.at)
	if err != nil || !few || written.Organizations {
		return err
	}
	wrote := map[data.SubscriptionID]bool{}
	for _, id := range written.Subscriptions {
		wrote[id] = true
	}
	for _, found := range old.days {
		for i := range found {
			if slices.Contains(written.People, found[i].Owner()) {
				wrote[found[i].Subscription()] = true
			}
		}
	}
	var again []*data.Seen
	for id := range wrote {
		seen, err := b.seenOf(v, now.own, id)
		if err != nil {
			return err
		}
		if seen != nil {
			again = append(again, seen)
		}
	}
	slices.SortFunc(again, func(a, b *data.Seen) int { return cmp.Compare(a.Row.ID, b.Row.ID) })
	now.days = make(map[data.Date][]data.Attended, len(old.days))
	for day, found := range old.days {
		now.days[day] = replaced(found, attend(again, day),
			func(a data.Attended) bool { return wrote[a.Subscription()] },
			func(a, b data.Attended) int { return cmp.Compare(a.Subscription(), b.Subscription()) })
	}
	return nil
}
