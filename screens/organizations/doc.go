// Package organizations is the room for who looks after several organizations: one
// view over all of them, each figure with the way to the list behind it, and the
// making of one out of two that are the same.
package organizations
