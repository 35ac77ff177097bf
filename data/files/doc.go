// Package files reads other people's files: what Microsoft 365 exports tell of
// subscriptions and people (F1 to F5). It yields [importing.Facts] and never writes
// to the record; importing.NewPlan says what an import would do with them.
//
// A file is known by its content, not by its name: see Read.
package files
