// Package subscriptions is the list of subscriptions with the panel of the one that is
// selected: its total and what a new one does, who holds it, its form.
package subscriptions
