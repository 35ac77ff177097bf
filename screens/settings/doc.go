// Package settings is the dialog that says who the user is, what they may do, and how the
// program looks and speaks.
package settings
