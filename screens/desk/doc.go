// Package desk is what every screen has at hand: the record on view and its words, a
// way to ask it beside the window (asking.go), to have it changed (acting.go), forms
// and other dialogs, long lists that come in as they are looked at, and the notices at
// the foot of the window.
//
// A room gets a Desk and knows no other room: what another one shows it asks for by
// Desk.Go (ways.go), which the window answers.
//
// All of it is touched on the UI goroutine only. Read desk.go first, then asking.go,
// acting.go and form.go.
package desk
