// Package comings is about people who come, move and go: the licenses that they get, take
// along and leave behind, as one step (R36).
package comings
