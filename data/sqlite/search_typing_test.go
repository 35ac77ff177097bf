package sqlite

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Whatever was typed before it, a search finds whom a first look would find.
func TestTypingFindsWhatAFirstLookFinds(t *testing.T) {
	line := rapid.StringOfN(rapid.SampledFrom([]rune("ab cé@.")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		texts := searchTexts{having: &peopleHaving{}, last: &lastSearch{}}
		var people []personText
		for i, of := range rapid.SliceOfN(rapid.SliceOfN(line, 3, 3), 1, 20).Draw(t, "people") { // name, address and department
			people = append(people, personText{id: int64(i + 1), text: strings.Join(of, "\n")})
		}
		texts.people = pack(people)
		typed := ""
		for range rapid.IntRange(1, 30).Draw(t, "keys") {
			if key := rapid.SampledFrom([]rune("aaabb cé@.<")).Draw(t, "key"); key != '<' {
				typed += string(key)
			} else if before := []rune(typed); len(before) > 0 {
				typed = string(before[:len(before)-1])
			}
			first := texts
			first.having = &peopleHaving{}
			if found, want := texts.peopleFound(typed, 0), first.peopleFound(typed, 0); !slices.Equal(found, want) {
				t.Fatalf("%q finds %v, a first look %v", typed, found, want)
			}
		}
	})
}

// Who reaches for the search has it ready: its first key reads none of the people's texts.
func TestAReadySearchReadsNothingMore(t *testing.T) {
	r := openRecordForTest(t)
	if r.store.search.told.read {
		t.Fatal("the texts were read before anybody searched")
	}
	if err := r.ReadySearch(t.Context()); err != nil {
		t.Fatal(err)
	}
	if !r.store.search.told.read {
		t.Error("the texts are still to be read")
	}
}
