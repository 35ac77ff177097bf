// Package screens is what the user sees: the window, and in it a room for each screen.
// What every room has at hand is in screens/desk, the pieces that they are made of are in
// screens/parts.
//
// A screen keeps no copy of the record. It holds a query and the rows on view,
// asks the Book for them beside the UI goroutine (desk/asking.go), and asks again when
// the Book says that something changed. Rules answer with codes; only here do
// codes become words, through keys that carry the code (reason.trial.title).
//
// An answer may come late, after that to a later question, never, or as an error:
// each is shown at a place that waits for one question at a time.
//
// Read window.go first, then desk, and of the rooms subscriptions: screen.go, panel.go and
// total_editor.go.
package screens
