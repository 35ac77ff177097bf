package screens_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"

	"seatbook/i18n"
)

// The font of the program has every sign of the words: what the toolkit fetches from
// another font stands beside an empty box. Letters are the language's own.
func TestFontHasEverySignOfTheWords(t *testing.T) {
	font, err := sfnt.Parse(theme.DefaultTheme().Font(fyne.TextStyle{}).Content())
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range i18n.Languages() {
		bundle, err := os.ReadFile(filepath.Join("..", "i18n", tag+".toml"))
		if err != nil {
			t.Fatal(err)
		}
		missing := map[rune]bool{}
		for _, r := range string(bundle) {
			if glyph, err := font.GlyphIndex(nil, r); !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsSpace(r) && (err != nil || glyph == 0) && !missing[r] {
				missing[r] = true
				t.Errorf("%s has %q, %[2]U, that the font has not", tag, r)
			}
		}
	}
}
