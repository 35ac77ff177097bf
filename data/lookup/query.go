package lookup

import (
	"context"

	"seatbook/data"
)

// Record is what is asked; a ledger.Book is one.
type Record interface {
	People(context.Context, data.PersonQuery) (data.Page[data.PersonRow], error)
	Subscriptions(context.Context, data.SubscriptionQuery) (data.Page[data.SubscriptionRow], error)
	AllChanges(context.Context, data.ChangeQuery) (data.Page[data.ChangeRow], error)
	Holdings(context.Context, data.PersonID) ([]data.NamedHolding, error)
}

// Query is what was typed, and what can be done.
type Query struct {
	Typed string
	On    data.Date
	Verbs []Verb
	// Only asks for those alone that something is done with, and for all of them where
	// nothing is typed; empty asks for everything.
	Only Subject
	// Can tells of a subscription whether it can be done with it; nil is with each.
	Can func(data.SubscriptionRow) bool
	// Assign and TakeBack are the words for that, by which a person with a product is
	// asked for; so are + and -.
	Assign, TakeBack string
}

// Verb is what can be done with a person or a subscription, by its words.
type Verb struct {
	Code  string
	Title string // as the user sees it
	Words string // other words for it, which nobody sees
	With  Subject
}

// Subject is what a verb is done with.
type Subject string

// The subjects.
const (
	WithPerson       Subject = "person"
	WithSubscription Subject = "subscription"
)

// Kind is what a hit is.
type Kind string

// The kinds.
const (
	KindSubscription Kind = "subscription"
	KindPerson       Kind = "person"
	KindPair         Kind = "pair"   // a person and a product that they can be given, or hold
	KindVerb         Kind = "verb"   // something to do with a person or a subscription
	KindTotal        Kind = "total"  // a subscription and a new total
	KindChange       Kind = "change" // by the number of its order or invoice
)

// Hit is one thing that the words stand for.
type Hit struct {
	Kind         Kind
	Score        int // from 1 to 100
	Subscription data.SubscriptionRow
	By           string // by what the subscription was found where that is not its name: part number, owner, tags, own fields
	Person       data.PersonRow
	Change       data.ChangeRow
	Verb         Verb
	Held         bool // of a pair: the person holds the product, on Subscription
	TakeBack     bool // of a pair that is held: to take it back; without it, that it is held is what is told
	Room         int  // of a pair: how many licenses of the product are available
	Total        int  // the new total
}

// MostHits is how many hits are handed on at most.
const MostHits = 20

// How many of a kind are asked for.
const (
	mostPeople        = 6
	mostSubscriptions = 8
	mostOfPair        = 4
)
