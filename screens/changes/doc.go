// Package changes is the screen with what waits, and with what was changed: totals, or
// everything, each step with its undo.
package changes
