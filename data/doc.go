// Package data is the domain of Seatbook: subscriptions, the people who hold
// their licenses, and the rules for changing how many there are.
//
// The rules carry the numbers of the product's rule book (R1, R2, ...). Each is
// a pure function of values: it takes a [Subscription], a [Date] and a [Role]
// and answers with codes and numbers, never with words; screens turn codes into
// words. Read availability.go first (why Add/Remove licenses is missing), then
// preview.go (what a change of the total does before it is made), then book.go
// (how the record is kept).
//
// Amounts of money are integers in the minor unit of their currency. Dates are
// calendar days without a time zone; instants are UTC.
package data
