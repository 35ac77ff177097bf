package parts

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What has no room is cut, but no number: the words before it give way, and a number
// stays with its word, as a day with its month.
func TestNoNumberIsCut(t *testing.T) {
	test.NewTempApp(t)
	wide := func(text string) float32 { return fyne.MeasureText(text, 12, fyne.TextStyle{}).Width }
	for _, c := range []struct{ text, room, want string }{
		{"Credit check since 18 Nov", "Credit check since 18 Nov", "Credit check since 18 Nov"},
		{"Credit check since 18 Nov", "Credit check since… 18", "Credit check… 18 Nov"},
		{"Credit check since 18 Nov", "Credit… 18 Nov", "Credit… 18 Nov"},
		{"Uitgeschakeld, tot 4 dec", "Uitgesc… 4 dec", "Uitgesc… 4 dec"},
		{"Uitgeschakeld, tot 4 dec", "… 4 dec", "… 4 dec"},
		{"Uitgeschakeld, tot 4 dec", "Uitge…", "Uitge…"}, // rather no day than a part of one
		{"nog € 9.999.999.899.000.046,85", "nog… € 9.999.999.899.000.0", "nog…"},
		{"nog € 9.999.999.899.000.046,85", "… € 9.999.999.899.000.046,85", "… € 9.999.999.899.000.046,85"},
		{"nog €\u00a09.999 en meer", "nog €\u00a09.999 en…", "nog €\u00a09.999 en…"},
		{"Defender for Office 365 (Plan 1)", "Defender for Offi 365 (Plan 1)", "Defender for… 365 (Plan 1)"},
		{"Exchange Online (Plan 1)", "Exchange Online (Pl", "Exchange… (Plan 1)"},
		{"Dynamics 365 Sales Enterprise", "Dynamics 365 Sales Enter", "Dynamics 365 Sales Ent…"},
		{"Daarna 34 licenties · Van Dijk Groothandel", "Daarna 34 licenties · Van Dij…", "Daarna 34 licenties · Van Dij…"},
		{"Vertegenwoordiger", "Vertegen…", "Vertegen…"},
		{"Cloud Pro — 0 assigned · 4 available · renews 1 May 2026", "Cloud Pro — 0 assigned · 4 available · re", "Cloud Pro — 0 assigned · 4 available ·…"},
		{"2 te veel toegewezen", "2 te veel…", "2 te veel…"},
		{"30 abonnementen", "30 abonn…", "30 abonn…"}, // a count that is all that is said
		{"30 abonnementen", "30…", ""},
		{"€ 4.899,22", "€ 4.8…", ""},
		{"9 maart", "9 ma…", ""},
		{"anouk.kaya.15@vandijkgroothandel.example", "anouk.kaya.15@vandijkgr…", "anouk.kaya.15@vandijkgr…"}, // letters of an address
		{"Gedeeld postvak · info.2@vandijkgroothandel.example", "Gedeeld postvak · info.2@va…", "Gedeeld postvak · info.2@va…"},
		{"Contract-Groothandel-2026.pdf", "Contract-Groot…", "Contract-Groot…"},
		{"M365 Business Basic", "M365 Bu…", "M365 Bu…"}, // a name begins with it, and is no figure
		{"", "", ""},
	} {
		got := cut(c.text, wide(c.room)+0.5, 12, fyne.TextStyle{})
		if got != c.want {
			t.Errorf("%q in the room of %q: %q, want %q", c.text, c.room, got, c.want)
		}
		if wide(got) > wide(c.room)+0.5 {
			t.Errorf("%q needs more room than %q", got, c.room)
		}
	}
}

// Whatever the room, what is left of a text has each of its numbers whole or not at all.
func TestCutKeepsNumbersWhole(t *testing.T) {
	test.NewTempApp(t)
	for _, text := range []string{"Kredietcontrole sinds 18 nov", "nog € 1.234,56 te komen", "US$ 81,50 per maand", "Plan 2 van 12 tot 14 mei"} {
		whole := map[string]bool{}
		for _, word := range strings.Fields(text) {
			whole[word] = true
		}
		for room := float32(1); room < 240; room += 3 {
			for _, word := range strings.Fields(cut(text, room, 12, fyne.TextStyle{})) {
				if strings.ContainsAny(word, "0123456789€$") && !whole[word] {
					t.Fatalf("%q in %v: %q is part of a number", text, room, word)
				}
			}
		}
	}
}

// The members of a family are told apart by the ends of their names, also where those are
// cut.
func TestCutTellsAFamilyApart(t *testing.T) {
	test.NewTempApp(t)
	for name, want := range map[string]string{
		"M365 Business Basic":        "M365… Basic",
		"M365 Business Premium":      "M365… Premium",
		"M365 Business Standard":     "M365… Standard",
		"M365 Apps for Business":     "M365… Business",
		"5 licenses of Power BI Pro": "5 licenses of Power…", // is no name
	} {
		room := fyne.MeasureText(name, 14, fyne.TextStyle{}).Width - 30
		if got := cut(name, room, 14, fyne.TextStyle{}); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
