package main

import (
	"slices"
	"testing"

	"seatbook/data/stages"
	"seatbook/i18n"
)

// What a command is doing is said once it takes long, and from then on as it goes on.
func TestProgressIsToldOnceItTakesLong(t *testing.T) {
	var told []string
	shows := &progress{words: i18n.New("nl"), tell: func(line string) { told = append(told, line) }}
	ctx := stages.Told(t.Context(), shows.enter)
	stages.Enter(ctx, stages.Unpacking)
	stages.Part(ctx, stages.Updating, 1, 9)
	if len(told) > 0 {
		t.Errorf("told at once: %q", told)
	}
	shows.show()
	stages.Part(ctx, stages.Updating, 2, 9)
	want := []string{"De administratie wordt voor deze versie bijgewerkt… 1 van 9", "De administratie wordt voor deze versie bijgewerkt… 2 van 9"}
	if !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
}

// A restore of an older record goes through every stage.
func TestStagesOfARestore(t *testing.T) {
	kept := keptRecord(t)
	var entered []stages.Stage
	parts := 0
	ctx := stages.Told(t.Context(), func(stage stages.Stage, done, of int) {
		if !slices.Contains(entered, stage) {
			entered = append(entered, stage)
		}
		if stage == stages.Updating && done <= of {
			parts++
		}
	})
	settings, err := kept.open.Settings(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := kept.Restore(ctx, settings, "../data/sqlite/testdata/schemas/9.seatbook", ""); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(entered, stages.All()) || parts < 2 {
		t.Errorf("it went through %v, with %d migrations", entered, parts)
	}
}
