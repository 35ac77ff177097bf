// Package soak holds the tests that do to the record what the world does: kill,
// cut, fill and swap. They print a table of what was tried, what was kept, what was
// refused with the right words, what was lost and who was locked out.
package soak
