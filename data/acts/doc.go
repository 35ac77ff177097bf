// Package acts has one file for each thing that an admin does to the record. An
// act is a value that says what is wanted and what was seen; [ledger.Book.Do] runs
// it:
//
//	done, err := book.Do(ctx, acts.Assign{Subscriptions: ..., People: ...})
//
// Each act names the versions that it saw, the rights that it takes (R19) and what
// it does to rows; the ledger does the rest: the transaction, the checks, history,
// the event. The rules that an act asks are functions of package data. What must
// not live here: SQL, words for the user, and rules that a screen asks as well.
//
// A new act is a file here, its kind of step in data/history.go with the rights of
// its reverse, its words in i18n (step.KIND), and a line in the table of
// data/booktest/acts.go.
package acts
