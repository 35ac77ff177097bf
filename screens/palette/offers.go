package palette

import (
	"cmp"

	"seatbook/data"
)

// Command is something that can be done in the window.
type Command struct {
	Code     string // by which it is remembered that it was used
	Title    string // as the menu says it
	Name     string // by which it is found, where the title says more; empty is the title
	Words    string // by which it is found, too
	Where    string // the menu that it stands in
	Shortcut string
	Off      string // why it can't be done now; empty when it can
	Here     bool   // it is about what is on view, and meant before what is elsewhere
	Do       func()
}

// name is by what of it that is seen a command is found.
func (c Command) name() string { return cmp.Or(c.Name, c.Title) }

// PersonVerb is something that can be done with a person.
type PersonVerb struct {
	Code, Title, Words string
	Do                 func(data.PersonRow)
}

// SubscriptionVerb is something that can be done with a subscription.
type SubscriptionVerb struct {
	Code, Title, Words string
	Can                func(data.SubscriptionRow) bool // now; nil is always
	Do                 func(data.SubscriptionRow)
}

// Offers is what the window has to offer. Everything is what it was when the palette
// was opened.
type Offers struct {
	Commands      []Command
	People        []PersonVerb
	Subscriptions []SubscriptionVerb
	// EditTotal shows a subscription with a new total typed.
	EditTotal func(id data.SubscriptionID, total int)
	// Help finds the topics of the help in whose text some words stand, the best first, with
	// the sentence in which they do as Where.
	Help func(text string) []Command
	// ShowChanges shows the changes that have a text.
	ShowChanges func(text string)
	// Filter narrows the list or the help on view to what was typed.
	Filter func(text string)
}
