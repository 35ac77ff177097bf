// Package stages tells how far long work on a record has come, to whoever waits for it.
package stages

import "context"

// Stage is a part of such work.
type Stage string

// The stages, as restoring a backup and opening an older record go through them.
const (
	Unpacking Stage = "unpacking" // a backup, or the record as JSON
	Updating  Stage = "updating"  // the record to the form of this version
	Checking  Stage = "checking"  // every page and every value
	Reading   Stage = "reading"   // every list
	Keeping   Stage = "keeping"   // the record that is there
)

// All are the stages, each of which has words of its own.
func All() []Stage { return []Stage{Unpacking, Updating, Checking, Reading, Keeping} }

type key struct{}

// Told has tell be told of each stage that work under the returned context enters: how
// many of its parts are done, of how many; of 0 where that is not known. It is called on
// the goroutine that works.
func Told(ctx context.Context, tell func(stage Stage, done, of int)) context.Context {
	return context.WithValue(ctx, key{}, tell)
}

// Enter tells of a stage of which the parts are not known.
func Enter(ctx context.Context, stage Stage) { Part(ctx, stage, 0, 0) }

// Part tells of a part of a stage.
func Part(ctx context.Context, stage Stage, done, of int) {
	if tell, is := ctx.Value(key{}).(func(Stage, int, int)); is {
		tell(stage, done, of)
	}
}

// Wanted tells whether anybody is told.
func Wanted(ctx context.Context) bool { return ctx.Value(key{}) != nil }
