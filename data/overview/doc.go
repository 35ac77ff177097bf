// Package overview says what a record comes to on one day, as the home page shows it:
// what this month costs, what is paid for without use, what is renewed next, and what
// needs attention, now, soon, and to save (R16, R25, R35).
//
// It adds nothing to the rules: each figure is the one that the list behind it shows.
package overview
