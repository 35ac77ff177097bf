// Package parts holds the pieces that screens are made of. They know nothing of
// subscriptions or of the record and show only the words they are given.
//
// What can have the keyboard passes the keys it has no use for on to the canvas
// (see passUp), so that Esc and F1 work wherever the focus is.
package parts
