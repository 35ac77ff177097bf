package files_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F0: one list in the shapes that programs, spreadsheets and mishaps leave it in gives the
// same people and licenses each time.
func TestOneListInManyShapes(t *testing.T) {
	const list = "Display name,User principal name,Licenses,Block credential,When created\nZoë,zoe@x.nl,Visio Plan 2,False,2024-01-13\nBram,bram@x.nl,Microsoft 365 Business Premium+Visio Plan 2,True,2024-02-01\n"
	replaced := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(list) }
	encoded := func(text string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	for name, text := range map[string]string{
		"plain": list, "two marks": "\ufeff\ufeff" + list, "returns alone": replaced("\n", "\r"), "two returns": replaced("\n", "\r\r\n"), "no last line end": strings.TrimSpace(list),
		"semicolons": replaced(",", ";"), "tabs": replaced(",", "\t"), "bars": replaced(",", "|"), "sep=": "sep=;\r\n" + replaced(",", ";", "\n", "\r\n"), "all quoted": `"` + replaced(",", `","`, "\n", "\"\n\"")[:len(replaced(",", `","`, "\n", "\"\n\""))-1],
		"empty cells behind": replaced("\n", ",,,\n"), "a title above": "Users of X\n\n" + list, "blank lines": replaced("\n", "\n\n"), "blanks around": replaced(",", " , "),
		"a zero byte": replaced("Bram", "Br\x00am"), "zero width": replaced("zoe@", "\u200bzoe@"), "hard blanks": replaced("Visio Plan 2", "Visio\u00a0Plan\u00a02"), "accents apart": replaced("ë", "e\u0308"),
		"line ends in the header": replaced("Display name", "\"Display\nname\""), "other case": replaced("Display name", "DISPLAY NAME", "Licenses", "LICENSES"), "underscores": replaced("Display name", "display_name", "User principal name", "user_principal_name"),
		"1252": encoded(charmap.Windows1252.NewEncoder().String(list)), "Mac": encoded(charmap.Macintosh.NewEncoder().String(replaced("\n", "\r"))),
		"UTF-16":        encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(list)),
		"UTF-16 no BOM": encoded(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(list)),
		"many columns":  strings.Replace(strings.Replace(strings.Replace(list, "\n", strings.Repeat(",c", 2000)+"\n", 1), "13\n", "13"+strings.Repeat(",v", 2000)+"\n", 1), "01\n", "01"+strings.Repeat(",v", 2000)+"\n", 1),
		"three words":   replaced("Display name", "Weergavenaam", "User principal name", "Benutzerprinzipalname", "Block credential", "Aanmelding geblokkeerd", "True", "Waar", "False", "Falsch"),
	} {
		facts, err := read(text)
		if err != nil || len(facts.People) != 2 || len(facts.Rejected)+len(facts.Unread) > 0 {
			t.Errorf("%s: %+v, %v", name, facts, err)
			continue
		}
		zoe, bram := facts.People[0], facts.People[1]
		if zoe.Name != "Zoë" || zoe.Address != "zoe@x.nl" || !slices.Equal(zoe.Products, []string{"Visio Plan 2"}) && !slices.Equal(zoe.Products, []string{"Visio\u00a0Plan\u00a02"}) || zoe.Blocked == nil || *zoe.Blocked || zoe.MadeOn != data.NewDate(2024, 1, 13) {
			t.Errorf("%s: %+v", name, zoe)
		}
		if bram.Name != "Bram" || len(bram.Products) != 2 || bram.Blocked == nil || !*bram.Blocked {
			t.Errorf("%s: %+v", name, bram)
		}
	}
}

// What is written so that a spreadsheet runs no formula comes back as it was; an apostrophe
// that is a name's own stays.
func TestTextsThatLookLikeFormulasComeBack(t *testing.T) {
	sheet := files.Sheet{Columns: []string{"Display name", "User principal name", "Licenses"}}
	names := []string{"+Zoë", "=cmd|' /C calc'!A0", "@els", "-", "'t Hart", "＝wide", "' quoted"}
	for i, name := range names {
		sheet.Rows = append(sheet.Rows, []files.Cell{{Text: name}, {Text: string(rune('a'+i)) + "@x.nl"}, {Text: "Unlicensed"}})
	}
	var written bytes.Buffer
	if err := files.WriteCSV(&written, sheet, files.PlainCSV); err != nil {
		t.Fatal(err)
	}
	facts, err := read(written.String())
	if err != nil || len(facts.People) != len(names) {
		t.Fatalf("%+v, %v", facts, err)
	}
	for i, person := range facts.People {
		if person.Name != names[i] {
			t.Errorf("%q came back as %q", names[i], person.Name)
		}
	}
}

// F0: a table of columns alone brings nothing, which is said.
func TestATableWithoutRows(t *testing.T) {
	for _, text := range []string{"Display name,User principal name,Licenses\n", "Product Title,Total Licenses,Assigned Licenses\n\n", "SkuPartNumber;ConsumedUnits\n"} {
		facts, err := read(text)
		if err != nil || !slices.ContainsFunc(facts.Notes, func(n importing.Note) bool { return n.Reason.Code == data.CodeNoRows }) {
			t.Errorf("%q: %+v, %v", text, facts.Notes, err)
		}
	}
}
