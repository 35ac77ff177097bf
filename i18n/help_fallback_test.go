package i18n

import (
	"testing"
	"testing/fstest"
)

// A language without a topic, or without any, shows the English one.
func TestHelpFallsBack(t *testing.T) {
	files := fstest.MapFS{
		"help/en/add.md":    {Data: []byte("# Add")},
		"help/en/remove.md": {Data: []byte("# Remove")},
		"help/nl/add.md":    {Data: []byte("# Toevoegen")},
	}
	for _, c := range []struct{ tag, topic, want string }{
		{"nl", "add", "# Toevoegen"},
		{"nl", "remove", "# Remove"},
		{"de", "add", "# Add"},
		{"en", "add", "# Add"},
		{"nl", "no-such-topic", ""},
	} {
		if got := helpText(files, c.tag, c.topic); got != c.want {
			t.Errorf("%s in %s: %q, want %q", c.topic, c.tag, got, c.want)
		}
	}
}
