// Package lookup finds what a few typed words stand for: subscriptions, people, a
// person with a product, a subscription with a new total, and what can be done with
// one of them. Words may be parts of words, in any order, without case and accents.
//
// It asks the record bounded questions only, so that a field can ask at every key:
// the products of the record are compared here, and people are asked for by name, a
// few at a time.
package lookup
