package lookup

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"seatbook/data"
)

// key tells two hits apart.
func (h Hit) key() string {
	return fmt.Sprint(h.Kind, " ", h.Verb.Code, " ", h.Person.ID, " ", h.Subscription.ID, " ", h.Total, " ", h.TakeBack)
}

// take adds hits that were found in several ways, the best of each.
func (f *finder) take(best map[string]Hit) {
	var all []Hit
	for _, hit := range best {
		all = append(all, hit)
	}
	slices.SortFunc(all, func(a, b Hit) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.key(), b.key())) })
	f.hits = append(f.hits, all[:min(len(all), MostHits)]...)
}

// findTotals finds a subscription and its new total: one of the words is a number, or
// a difference (+5, -3), and the others name the subscription (R12).
func (f *finder) findTotals() error {
	for i, word := range f.words {
		n, relative, is := wanted(word)
		if !is || len(f.words) == 1 {
			continue
		}
		rest := slices.Concat(f.words[:i], f.words[i+1:])
		for _, m := range f.matching(rest, mostOfPair) {
			total := n
			if relative {
				total = m.row.PaidTotal() + n
			}
			if total < data.MinTotal || total > data.MaxTotal || m.row.TotalUnknown && relative {
				continue
			}
			score := m.score + 3
			if Match(f.textOf(m.row), f.words) > 0 { // the number is a part of the name: Visio 2
				score -= 20
			}
			f.hits = append(f.hits, Hit{Kind: KindTotal, Score: max(1, min(100, score)), Subscription: m.row, Total: total})
		}
	}
	return nil
}

func (f *finder) textOf(row data.SubscriptionRow) string {
	return f.texts[slices.IndexFunc(f.subscriptions, func(other data.SubscriptionRow) bool { return other.ID == row.ID })]
}

// wanted reads a total, or a difference to one.
func wanted(word string) (n int, relative, is bool) {
	digits := strings.TrimLeft(word, "+-")
	if len(word)-len(digits) > 1 || digits == "" || len(digits) > 8 {
		return 0, false, false
	}
	n, err := strconv.Atoi(word)
	return n, len(digits) < len(word), err == nil
}

// meaning is what is to be done with a person and a product.
type meaning int

const (
	either meaning = iota // no word says it
	give
	takeBack
)

// meant tells what a word says of a person and a product.
func (q Query) meant(word string) meaning {
	switch word {
	case "+":
		return give
	case "-":
		return takeBack
	}
	toGive, toTake := Match(q.Assign, []string{word}), Match(q.TakeBack, []string{word})
	switch {
	case max(toGive, toTake) < begins-9: // a word for it is begun, or it is none
		return either
	case toTake > toGive:
		return takeBack
	}
	return give
}

// findPairs finds a person with a product, which they hold or can be given. The word
// for the one or the other may stand before or behind.
func (f *finder) findPairs() error {
	best := map[string]Hit{}
	if err := f.pairs(f.words, either, best); err != nil {
		return err
	}
	for _, cut := range []struct {
		word string
		rest []string
	}{{f.words[0], f.words[1:]}, {f.words[len(f.words)-1], f.words[:len(f.words)-1]}} {
		if means := f.query.meant(cut.word); means != either {
			if err := f.pairs(cut.rest, means, best); err != nil {
				return err
			}
		}
	}
	f.take(best)
	return nil
}

// notAsked is how much less it counts to take a license back where no word asks for it:
// that somebody has it already comes before.
const notAsked = 12

// pairs finds the pairs of a person and a product that words stand for, and what is done
// with them.
func (f *finder) pairs(words []string, means meaning, best map[string]Hit) error {
	keep := func(hit Hit) {
		if was, there := best[hit.key()]; !there || hit.Score > was.Score {
			best[hit.key()] = hit
		}
	}
	for _, split := range splits(words) {
		if onlyNumbers(split[0]) { // they are a total, though they may stand in somebody's address
			continue
		}
		products := f.products(split[1])
		if len(products) == 0 {
			continue
		}
		people, err := f.named(split[0], mostOfPair)
		if err != nil {
			return err
		}
		for _, person := range people {
			for _, product := range products {
				if product.row.Organization != person.Organization {
					continue
				}
				hit, err := f.pair(person, product.row)
				if err != nil {
					return err
				}
				hit.Score = min(100, (personScore(person, split[0])+product.score)/2+4)
				if means == takeBack {
					if hit.TakeBack = hit.Held; hit.Held {
						keep(hit)
					}
					continue
				}
				if keep(hit); hit.Held && means == either {
					hit.TakeBack, hit.Score = true, max(1, hit.Score-notAsked)
					keep(hit)
				}
			}
		}
	}
	return nil
}

func onlyNumbers(words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { _, _, is := wanted(word); return !is })
}

// products returns one subscription of each product that some words name: a product's
// subscriptions share their licenses (R13b).
func (f *finder) products(words []string) (firsts []matched) {
	for _, m := range f.matching(words, len(f.subscriptions)) {
		if Match(f.textOf(m.row), words) == 0 { // only its part number has them
			continue
		}
		if !slices.ContainsFunc(firsts, func(first matched) bool { return first.row.SameProduct(m.row.Subscription) }) {
			firsts = append(firsts, m)
		}
		if len(firsts) == 2*mostOfPair {
			break
		}
	}
	return firsts
}

// pair tells whether a person holds a product, and whether it is available.
func (f *finder) pair(person data.PersonRow, row data.SubscriptionRow) (Hit, error) {
	hit := Hit{Kind: KindPair, Person: person, Subscription: row}
	holds, asked := f.held[person.ID]
	if !asked {
		var err error
		if holds, err = f.record.Holdings(f.ctx, person.ID); err != nil {
			return hit, err
		}
		f.held[person.ID] = holds
	}
	for _, other := range f.subscriptions {
		if !other.SameProduct(row.Subscription) {
			continue
		}
		hit.Room += max(0, other.Room())
		if slices.ContainsFunc(holds, func(h data.NamedHolding) bool { return h.Subscription == other.ID }) {
			hit.Held, hit.Subscription = true, other
		}
	}
	return hit, nil
}
