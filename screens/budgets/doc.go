// Package budgets is the room for what an organization or a department may spend in a
// year: a line in Costs that says how far each is, and the dialog in which they are set.
package budgets
