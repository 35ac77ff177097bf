// Package reviews is the room for what renews in a month: one page with what is used,
// what leaks, the price then and a total that would do for each, which can be printed
// and answered (R39).
package reviews
