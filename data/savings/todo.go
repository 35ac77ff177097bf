package savings

import "seatbook/data"

// Todo is what is to be done about a license that is paid for and not used, by which the
// open rows of the savings list are grouped (R35).
type Todo string

// What is to be done, in the order in which it is listed.
const (
	TodoNow     Todo = "now"     // lower the total, or end it, today
	TodoRenewal Todo = "renewal" // lower it at the renewal, whose day may not be known
	TodoCancel  Todo = "cancel"  // end it, as nobody needs any of it (R12)
	TodoOrder   Todo = "order"   // place the order of a draft that lowers it already (R21)
	TodoAsk     Todo = "ask"     // have it lowered by who may: whoever sold it, or another role (R19)
	TodoHeld    Todo = "held"    // wait: something is in the way now (R1)
	TodoShort   Todo = "short"   // nothing: what includes it ends by itself, and then it is needed
	TodoEnds    Todo = "ends"    // nothing: it ends by itself
)

// Todos lists them.
func Todos() []Todo {
	return []Todo{TodoNow, TodoRenewal, TodoCancel, TodoOrder, TodoAsk, TodoHeld, TodoShort, TodoEnds}
}

// Todo returns what is to be done about the row.
func (r Row) Todo() Todo {
	way := r.Way
	switch {
	case r.Drafted > 0 && r.Drafted == r.Licenses:
		return TodoOrder
	case way.Held != "":
		return TodoHeld
	case way.Ends:
		return TodoEnds
	case !r.WithinEnds.IsZero():
		return TodoShort
	case way.Barred, way.Ask:
		return TodoAsk
	case r.Whole:
		return TodoCancel
	case way.Extended, way.Lower == data.WhenNow, way.Now > 0:
		return TodoNow
	}
	return TodoRenewal
}
