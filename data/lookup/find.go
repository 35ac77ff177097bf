package lookup

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"seatbook/data"
)

// Find returns what the words stand for, the best first, at most [MostHits].
func Find(ctx context.Context, record Record, q Query) ([]Hit, error) {
	f := finder{ctx: ctx, record: record, query: q, words: Words(q.Typed), people: map[string][]data.PersonRow{}, held: map[data.PersonID][]data.NamedHolding{}}
	if len(f.words) == 0 && q.Only == "" {
		return nil, nil
	}
	if err := f.readSubscriptions(); err != nil {
		return nil, err
	}
	for _, look := range f.looks() {
		if err := look(); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(f.hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	return f.hits[:min(len(f.hits), MostHits)], nil
}

// looks are what is looked for.
func (f *finder) looks() []func() error {
	switch f.query.Only {
	case WithPerson:
		return []func() error{f.findPeople}
	case WithSubscription:
		return []func() error{f.findSubscriptions}
	}
	return []func() error{f.findSubscriptions, f.findPeople, f.findTotals, f.findVerbs, f.findPairs, f.findChanges}
}

// most is how many of a kind are asked for: all that is handed on, where nothing else is.
func (f *finder) most(beside int) int {
	if f.query.Only != "" {
		return MostHits
	}
	return beside
}

// finder is one search.
type finder struct {
	ctx           context.Context
	record        Record
	query         Query
	words         []string
	subscriptions []data.SubscriptionRow
	texts         []string // of the subscriptions, as they are compared
	people        map[string][]data.PersonRow
	held          map[data.PersonID][]data.NamedHolding
	hits          []Hit
}

// readSubscriptions reads the products of the record, free ones too.
func (f *finder) readSubscriptions() error {
	for _, filter := range []data.SubscriptionFilter{data.FilterAll, data.FilterFree} {
		page, err := f.record.Subscriptions(f.ctx, data.SubscriptionQuery{Filter: filter, Sort: data.SortProduct, On: f.query.On})
		if err != nil {
			return err
		}
		for _, row := range page.Rows {
			if f.query.Can == nil || f.query.Can(row) {
				f.subscriptions = append(f.subscriptions, row)
			}
		}
	}
	for _, row := range f.subscriptions {
		f.texts = append(f.texts, strings.Join([]string{row.Product, data.ShortName(row.Product), row.Vendor, row.OrganizationName}, " "))
	}
	return nil
}

// matched is a subscription with how well it answers, and by what it does where its name
// does not tell.
type matched struct {
	row   data.SubscriptionRow
	score int
	by    string
}

// bySKU is how much less it counts that words stand in a part number, which can tell of
// another product by its name: O365_BUSINESS_PREMIUM is Business Standard.
const bySKU = 30

// matching returns the subscriptions that answer some words, the best first.
func (f *finder) matching(words []string, most int) (all []matched) {
	for i, row := range f.subscriptions {
		name, sku, own := max(Match(f.texts[i], words), Match(row.Product, words)), Match(f.texts[i]+" "+row.SKU, words)-bySKU, f.byOwn(i, words)
		m := matched{row: row, score: max(name, sku, own)}
		if m.score <= 0 {
			continue
		}
		switch {
		case name > 0:
		case sku >= own:
			m.by = row.SKU
		default:
			m.by = keptWith(row, words)
		}
		if data.CurrentStatus(row.Subscription, f.query.On).Status != data.StatusActive {
			m.score -= 10 // what is in use is meant before what was
		}
		m.score = max(1, m.score-seldom(row))
		all = append(all, m)
	}
	slices.SortStableFunc(all, func(a, b matched) int { return cmp.Compare(b.score, a.score) })
	return all[:min(len(all), most)]
}

// seldom is how much less a subscription is meant than one that many have: what few hold or
// nobody pays for is seldom looked for.
func seldom(row data.SubscriptionRow) (less int) {
	for _, many := range []int{1, 3, 6} {
		if row.Assigned() < many {
			less++
		}
	}
	if row.Free {
		less += 2
	}
	return less
}

// keptWith is what the user keeps of a subscription that has one of some words: its owner, a
// tag, what stands in a field of their own.
func keptWith(row data.SubscriptionRow, words []string) string {
	var with []string
	for _, kept := range slices.Concat([]string{row.Owner}, row.Tags.List(), row.Own.Texts()) {
		if slices.ContainsFunc(words, func(word string) bool { return Match(kept, []string{word}) > 0 }) {
			with = append(with, kept)
		}
	}
	return strings.Join(with, ", ")
}

// byOwn tells how well a subscription answers words by its owner, its tags and what stands
// in the user's own fields, which count less than its name.
func (f *finder) byOwn(i int, words []string) int {
	row := f.subscriptions[i]
	kept := append(row.Tags.List(), row.Own.Texts()...)
	return Match(strings.Join(append(kept, row.Owner, f.texts[i]), " "), words) - bySKU
}

// mostAsked is how many people are asked for that have some words: those whose names begin
// with them come first of all, and not of the first by name.
const mostAsked = 200

// named returns the people whose name, address or department has some words, the best first.
func (f *finder) named(words []string, most int) ([]data.PersonRow, error) {
	search := strings.Join(words, " ")
	rows, asked := f.people[search]
	if !asked {
		page, err := f.record.People(f.ctx, data.PersonQuery{Search: search, Sort: data.SortName, Limit: mostAsked})
		if err != nil {
			return nil, err
		}
		rows = page.Rows
		slices.SortStableFunc(rows, func(a, b data.PersonRow) int { return cmp.Compare(personScore(b, words), personScore(a, words)) })
		f.people[search] = rows
	}
	return rows[:min(len(rows), most)], nil
}

// personScore tells how well a person answers words: their name more than the rest.
func personScore(p data.PersonRow, words []string) int {
	return max(Match(p.Name, words), Match(p.Name+" "+p.Address+" "+p.Department, words)-6, 1)
}

func (f *finder) findSubscriptions() error {
	for _, m := range f.matching(f.words, f.most(mostSubscriptions)) {
		f.hits = append(f.hits, Hit{Kind: KindSubscription, Score: m.score, Subscription: m.row, By: m.by})
	}
	return nil
}

func (f *finder) findPeople() error {
	people, err := f.named(f.words, f.most(mostPeople))
	for _, p := range people {
		f.hits = append(f.hits, Hit{Kind: KindPerson, Score: personScore(p, f.words), Person: p})
	}
	return err
}

// splits are the ways to part words in two, in the order typed and the other way
// round: what is done and with what may stand in any order.
func splits(words []string) (all [][2][]string) {
	for i := 1; i < len(words); i++ {
		all = append(all, [2][]string{words[:i], words[i:]}, [2][]string{words[i:], words[:i]})
	}
	return all
}

// begun is how well a verb is answered at least by what was typed: one of its words is
// begun, or it is no verb.
const begun = begins - 9

// findVerbs finds what can be done with whom or what. What is found by words that nobody
// sees comes behind all that is found by its title.
func (f *finder) findVerbs() error {
	seen, unseen := map[string]Hit{}, map[string]Hit{}
	for _, split := range splits(f.words) {
		for _, verb := range f.query.Verbs {
			best, score := seen, Match(verb.Title, split[0])
			if score < begun {
				best, score = unseen, Match(verb.Title+" "+verb.Words, split[0])
			}
			if score < begun {
				continue
			}
			hits, err := f.with(verb, split[1])
			if err != nil {
				return err
			}
			for _, hit := range hits {
				if hit.By != "" && Match(verb.Title, split[0]) < begun {
					continue // neither what is done nor with what is called so
				}
				hit.Score = (hit.Score + score) / 2
				if was, there := best[hit.key()]; !there || hit.Score > was.Score {
					best[hit.key()] = hit
				}
			}
		}
	}
	f.take(behind(seen, unseen))
	return nil
}

// behind returns all that was found, what was found by unseen words behind the rest.
func behind(seen, unseen map[string]Hit) map[string]Hit {
	least := 101
	for _, hit := range seen {
		least = min(least, hit.Score)
	}
	for key, hit := range unseen {
		if _, there := seen[key]; !there {
			hit.Score = max(1, min(hit.Score, least-1))
			seen[key] = hit
		}
	}
	return seen
}

// with returns a verb with the people or subscriptions that some words name.
func (f *finder) with(verb Verb, words []string) (hits []Hit, err error) {
	if verb.With == WithSubscription {
		for _, m := range f.matching(words, mostOfPair) {
			hits = append(hits, Hit{Kind: KindVerb, Score: m.score, Verb: verb, Subscription: m.row, By: m.by})
		}
		return hits, nil
	}
	people, err := f.named(words, mostOfPair)
	for _, p := range people {
		hits = append(hits, Hit{Kind: KindVerb, Score: personScore(p, words), Verb: verb, Person: p})
	}
	return hits, err
}

// leastNumber is how many signs of the number of an order or invoice have to be typed, and
// mostChanges how many changes are found by it.
const (
	leastNumber = 4
	mostChanges = 4
)

// findChanges finds changes by the number of their order or invoice.
func (f *finder) findChanges() error {
	number := strings.Join(f.words, " ")
	if len(number) < leastNumber || !strings.ContainsAny(number, "0123456789") {
		return nil
	}
	page, err := f.record.AllChanges(f.ctx, data.ChangeQuery{Search: number, Limit: MostHits})
	found := 0
	for _, change := range page.Rows {
		if of := data.Fold(change.OrderNumber + "\n" + change.Invoice); strings.Contains(of, number) && found < mostChanges {
			found++
			f.hits = append(f.hits, Hit{Kind: KindChange, Score: begins, Change: change})
		}
	}
	return err
}
