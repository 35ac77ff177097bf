package sqlite

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

// What history keeps of a text is what encoding/json makes of it, whatever stands in it.
func TestTextsOfHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[ -~]*`), rapid.Just("\xff\u2028é")).Draw(t, "text")
		want, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		got, err := appendText([]byte("before "), text)
		if err != nil || string(got) != "before "+string(want) {
			t.Fatalf("%s, %v; want %s", got, err, want)
		}
	})
}
