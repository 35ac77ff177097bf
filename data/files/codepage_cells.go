package files

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// alphabets are the letters beyond ASCII of the languages whose names a codepage was made
// for.
var alphabets = map[encoding.Encoding][]string{
	charmap.Windows1252: western, charmap.CodePage850: western, charmap.Macintosh: western,
	charmap.Windows1250: central, charmap.CodePage852: central,
	charmap.Windows1251: {"абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"},
	charmap.Windows1253: {"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"},
	charmap.Windows1254: {"çğıiöşüâîû"},
	charmap.Windows1257: {"ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"},
}

var (
	western = []string{"áàâäãåæçéèêëíìîïñóòôöõøœßúùûüÿ", "éëïöüáóíúèêçà", "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúü", "ãáàâçéêíóôõú", "àèéìíòóùú", "åäöé", "æøåé"}
	central = []string{"áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţșț", "čćđšž", "äöüß"}
)

// inText are signs beyond ASCII that stand in tables of any language, behindLetters those
// of them that stand behind a letter, too.
const (
	inText        = "€£§°–—‘’“”„…«»·™®©½²\u00A0"
	behindLetters = "’\u00A0®™"
)

// plausibleIn tells how much of a text in a codepage is as people write in one of its
// languages: for each letter that the language has and each sign that all have one, less two for
// each of the others, each capital inside a word and each change of script there. Names of several languages in one list are a
// tenth less likely than of one.
func plausibleIn(page encoding.Encoding, text string) (best int) {
	best = -1 << 30
	for i, alphabet := range alphabets[page] {
		score, before := 0, ' '
		for _, c := range text {
			switch small := unicode.ToLower(c); {
			case c < 0x80:
			case unicode.IsLetter(c) && strings.ContainsRune(alphabet, small), strings.ContainsRune(inText, c) && !unicode.IsLetter(before), strings.ContainsRune(behindLetters, c):
				score += 10
			default:
				score -= 20
			}
			if unicode.IsUpper(c) && unicode.IsLower(before) && c >= 0x80 || isLatin(c) != isLatin(before) && unicode.IsLetter(c) && unicode.IsLetter(before) {
				score -= 20
			}
			before = c
		}
		if isUnion := i == 0 && len(alphabets[page]) > 3 && len(alphabet) > 2*20; isUnion && score > 0 {
			score = score * 9 / 10
		}
		best = max(best, score)
	}
	return best
}

func isLatin(c rune) bool { return unicode.Is(unicode.Latin, c) }
