// Package home is the first page: the day, what this month costs, what is paid for
// without use and what is renewed next, and below that what needs attention, now,
// soon, and to save, each with the way to where it is settled (R24, R25, R35).
//
// Every figure is worked out by data/overview, from what the list behind it shows.
package home
