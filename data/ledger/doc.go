// Package ledger is the one way to the record. A screen asks a [Book] its
// questions, and changes it with [Book.Do] and one of the acts of package acts:
//
//	act -> ledger -> one transaction of the store -> history -> event
//
// The ledger opens the transaction, compares the versions that the act saw, asks
// whether the user may, lets the act ask the rules and write its rows, keeps
// history of every row, numbers the step and tells who listens. No act can leave
// one of these out, for it never sees the store.
//
// Read book.go first, then act.go and store.go. What lives here: the order of
// those checks, the questions that need rules (which subscriptions a filter keeps,
// what needs attention), and what is counted while the record changes. What must
// not: SQL, words for the user, and the acts themselves.
package ledger
