// Package importing compares other people's files with the record: what they
// tell ([Facts]), what a column of a table holds ([Mapping]), what an import would
// add, change and leave ([Plan], made by [NewPlan]), and where record and files
// differ ([Reconcile]).
//
// Here live the rules for files that carry a number with F, whatever the form of
// the file: what is one product, which file is believed, whose license is taken
// back. How a form is read lives in data/files, and how a plan is written in the
// store. Nothing here opens a file, knows a store or writes a word that a user
// reads; it imports package data alone.
package importing
