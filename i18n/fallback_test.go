package i18n

import (
	"testing"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// What a language has no words for is said in English.
func TestKeysThatALanguageLacksAreEnglish(t *testing.T) {
	bare := New("nl")
	bare.localizer = goi18n.NewLocalizer(goi18n.NewBundle(language.Dutch), "nl")
	if got, want := bare.Text("button.add"), New("en").Text("button.add"); got != want {
		t.Errorf("a text is %q, want %q", got, want)
	}
	if got, want := bare.Count("people.count", 2), New("en").Count("people.count", 2); got != want {
		t.Errorf("a count is %q, want %q", got, want)
	}
	if !bare.Has("button.add") || bare.Has("no.such.key") {
		t.Error("what English has is there, and nothing else")
	}
}
