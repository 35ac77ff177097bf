// Package lists says what the columns of the lists are: what each is called, what it
// holds and how it is sorted, once for the screen, for what is copied and for exports.
package lists
