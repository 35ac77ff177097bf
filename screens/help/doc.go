// Package help is the screen with the help: its topics, what is searched for in them, and
// the example in each, which speaks of the subscription on view.
package help
