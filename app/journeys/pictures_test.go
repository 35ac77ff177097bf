//go:build linux && !wine && pictures

package journeys

import (
	"os"
	"path/filepath"
	"testing"
)

// words are what a picture's journey looks for, by language.
var words = map[string]struct {
	people, help, settings, unassign, submit, completed, redeem, user, since string
	totals, everything, months, products, usage, what, open, goOn            string
}{
	"en": {
		"People", "Help", "Settings…", "Choose who gives back 4 licenses…", "Continue to ordering…", "The check is completed",
		"Redeem a key…", "Your name", "since",
		"Totals that were changed", "Everything that was changed", "By month", "By product", "Licenses over time", "What", "Open", "Go on",
	},
	"nl": {
		"Personen", "Help", "Instellingen…", "Kiezen wie een licentie inlevert (4 personen)…", "Verder naar bestellen…", "Controle afgerond",
		"Code inwisselen…", "Uw naam", "sinds",
		"Gewijzigde totalen", "Alles wat is gewijzigd", "Per maand", "Per product", "Licenties in de tijd", "Wat", "Openen", "Verder",
	},
}

// TestPictures takes a picture of every screen, in each language, light and dark.
func TestPictures(t *testing.T) {
	folder := os.Getenv("SEATBOOK_PICTURES")
	if folder == "" {
		t.Fatal("SEATBOOK_PICTURES does not name the folder for the pictures")
	}
	must(t, os.MkdirAll(folder, 0o755))
	for language, say := range words {
		for _, theme := range []string{"light", "dark"} {
			t.Run(language+" "+theme, func(t *testing.T) {
				t.Setenv("FYNE_THEME", theme)
				save := func(w *window, screen string) {
					w.answer("rest")
					must(t, w.shoot(filepath.Join(folder, screen+"-"+language+"-"+theme+".png")))
				}
				w := open(t, language, "--record", filepath.Join(t.TempDir(), "own.seatbook"))
				w.place("where Seatbook")
				save(w, "first-start")

				w = open(t, language, "--record", filepath.Join(t.TempDir(), "own.seatbook"), "--sample")
				w.copySamples()
				w.click("M365 Business Standard")
				w.clickTotal()
				w.types("45")
				w.place("button " + say.submit)
				save(w, "total")
				w.clickTotal()
				w.types("34")
				w.press(say.unassign)
				w.place("where Anouk")
				save(w, "unassign")
				w.keys("Escape")
				w.click("M365 Business Premium")
				w.place("button " + say.completed)
				save(w, "credit-check")
				w.click("M365 Business Basic")
				w.place("button " + say.redeem)
				save(w, "product-key")
				w.click("Visio Online")
				w.place("where Eva Visser")
				save(w, "over-assigned")
				w.keys("ctrl+n")
				w.place("field Product")
				save(w, "subscription-form")
				w.keys("Escape")
				w.press(say.settings)
				w.place("field " + say.user)
				save(w, "settings")
				w.keys("Escape")
				w.press(say.people)
				w.click("Carla Jansen")
				w.place("where " + say.since)
				save(w, "people")
				w.keys("ctrl+4")
				w.place("where Microsoft Defender")
				save(w, "changes")
				w.click(say.totals)
				w.click(say.everything)
				w.place("where Microsoft 365 E3")
				save(w, "history")
				w.keys("ctrl+1")
				w.place("where Power BI Pro")
				save(w, "home")
				w.keys("ctrl+5")
				w.place("where Power BI Pro")
				save(w, "savings")
				w.keys("ctrl+6")
				w.place("where Office 365 E3")
				save(w, "costs")
				w.click(say.months)
				w.click(say.products)
				save(w, "costs-by-product")
				w.click(say.products)
				w.click(say.usage)
				save(w, "licenses-over-time")
				w.keys("ctrl+shift+e")
				w.place("field " + say.what)
				save(w, "export")
				w.keys("Escape")
				w.press(say.help)
				save(w, "help")
				w.keys("ctrl+2", "ctrl+i")
				w.click("users-ex")
				w.keys("Tab")
				save(w, "choose-file")
				w.keys("Escape")
				w.copyFile("tables", "leveranciers.csv")
				w.keys("ctrl+i")
				w.click("leveran")
				w.click(say.open)
				w.place("where Creative Cloud")
				save(w, "mapping")
				w.press(say.goOn)
				w.place("where Zoom Pro")
				save(w, "import")
			})
		}
	}
}
