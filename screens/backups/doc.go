// Package backups is the dialog with the backups of the record: to make, check and restore
// one, to say where they go, and to save what is left of a record that was lost or damaged.
package backups
