package data_test

import (
	"fmt"
	"strings"
	"testing"

	"seatbook/data"
)

// Values of own fields are found by their field, whatever stands in them.
func TestOwnValues(t *testing.T) {
	v := data.OwnValues("").With(12, "KP 4711").With(1, " two\n lines ").With(3, "gone").With(3, "")
	for id, want := range map[data.OwnFieldID]string{12: "KP 4711", 1: "two lines", 2: "", 3: ""} {
		if got := v.Of(id); got != want {
			t.Errorf("field %d: %q, want %q", id, got, want)
		}
	}
	if got := fmt.Sprint(v.Fields()); got != "[1 12]" {
		t.Errorf("fields %s", got)
	}
	for _, m := range []data.Money{{Minor: 125_000, Currency: "EUR"}, {Minor: -5, Currency: "JPY"}} {
		if back, ok := data.ParseOwnAmount(data.FormatOwnAmount(m)); !ok || back != m {
			t.Errorf("%v came back as %v", m, back)
		}
	}
}

// What can't be in an own field, and what an own field can't be.
func TestOwnFieldRules(t *testing.T) {
	long := strings.Repeat("é", data.MaxOwnText+1)
	choice := data.OwnField{Name: "Level", Kind: data.OwnChoice, Choices: "A\nB"}
	for _, c := range []struct {
		field data.OwnField
		value string
		want  data.Code
	}{
		{data.OwnField{Kind: data.OwnText}, long, data.CodeTooLong},
		{data.OwnField{Kind: data.OwnText}, long[2:], ""},
		{data.OwnField{Kind: data.OwnDate}, "2026-02-29", data.CodeNotADate},
		{data.OwnField{Kind: data.OwnDate}, "2028-02-29", ""},
		{data.OwnField{Kind: data.OwnAmount}, "12 XYZ", data.CodeNotAnAmount},
		{data.OwnField{Kind: data.OwnAmount}, "-12 EUR", ""},
		{choice, "a", data.CodeNotAChoice},
		{choice, "B", ""},
		{choice, "", ""},
	} {
		got := data.Code("")
		if wrong := c.field.Check(c.value); wrong != nil {
			got = wrong.Code
		}
		if got != c.want {
			t.Errorf("%.20q in a field of %s: %q, want %q", c.value, c.field.Kind, got, c.want)
		}
	}
	for want, field := range map[string]data.OwnField{
		"":                      choice,
		"name: required":        {Kind: data.OwnText},
		"name: too_long":        {Name: strings.Repeat("n", data.MaxOwnName+1), Kind: data.OwnDate},
		"kind: required":        {Name: "x", Kind: "colour"},
		"choices: required":     {Name: "x", Kind: data.OwnChoice},
		"choices: twice_chosen": {Name: "x", Kind: data.OwnChoice, Choices: "Één\nEEN"},
		"choices: too_many":     {Name: "x", Kind: data.OwnChoice, Choices: numbered(data.MaxChoices + 1)},
	} {
		got := ""
		if err := field.Validate(); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%+v: %q, want %q", field, got, want)
		}
	}
}

func numbered(n int) string {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprint("choice ", i))
	}
	return strings.Join(all, "\n")
}

// Tags are each there once, and no more than can be read.
func TestTags(t *testing.T) {
	tags := data.TagsOf([]string{" Key\naccount ", "", "KEY ACCOUNT", "Café"})
	if got := fmt.Sprintf("%q", tags.List()); got != `["Key account" "Café"]` {
		t.Errorf("tags %s", got)
	}
	if !tags.Has("cafe") || tags.Has("key") {
		t.Error("what it has is another")
	}
	for want, tags := range map[string]data.Tags{
		"tags: too_many": data.TagsOf(strings.Split(numbered(data.MaxTags+1), "\n")),
		"tags: too_long": data.TagsOf([]string{strings.Repeat("t", data.MaxTag+1)}),
	} {
		s := data.NewSubscription(data.Date{Year: 2026, Month: 1, Day: 1})
		s.Product, s.Tags = "Visio", tags
		if err := s.Validate(); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// A name by which a file is saved is one on every system, and shows how it ends.
func TestSafeFileName(t *testing.T) {
	for name, want := range map[string]string{
		"Contract 2026.pdf":               "Contract 2026.pdf",
		`C:\Users\Jörg #1\100%.pdf`:       "100%.pdf",
		"/etc/passwd":                     "passwd",
		"../../up.txt":                    "up.txt",
		"..":                              "_",
		"":                                "_",
		"a:b*c?.pdf":                      "a_b_c_.pdf",
		"invoice\u202efdp.exe":            "invoicefdp.exe",
		"two\nlines\t.txt":                "twolines.txt",
		"trailing. . ":                    "trailing",
		".bashrc":                         "_.bashrc",
		"con.tar.gz":                      "_con.tar.gz",
		"COM1":                            "_COM1",
		"console.txt":                     "console.txt",
		"bad\xffname.txt":                 "badname.txt",
		strings.Repeat("é", 300) + ".pdf": strings.Repeat("é", 98) + ".pdf",
	} {
		got := data.SafeFileName(name)
		if got != want {
			t.Errorf("%q is saved as %q, want %q", name, got, want)
		}
		if again := data.SafeFileName(got); again != got {
			t.Errorf("%q made safe again is %q", got, again)
		}
	}
	if got := data.FreeFileName("A.pdf", []string{"a.PDF", "a (2).pdf"}); got != "A (3).pdf" {
		t.Errorf("a free name: %q", got)
	}
	for name, want := range map[string]bool{"setup.EXE": true, "run.sh": true, "order.pdf": false, "exe": false, "letter.docx": false} {
		if data.Runs(name) != want {
			t.Errorf("%s runs: %v", name, !want)
		}
	}
}

// A file is shown with a person whose name may stand in its name, and loses the name
// only where it does.
func TestNamesInFiles(t *testing.T) {
	names := data.NamesOf(data.Person{Name: "Jan Bos", Address: "jan.bos@x.nl"})
	for file, want := range map[string]struct {
		mentioned bool
		without   string
	}{
		"Jan Bos.pdf":               {true, "#7.pdf"},
		"contract_jan_bos_2026.pdf": {true, "contract #7 2026.pdf"},
		"bos-jan.pdf":               {true, "bos-jan.pdf"},
		"jan.bos@x.nl.eml":          {true, "#7.eml"},
		"Jan Bosman.pdf":            {false, "Jan Bosman.pdf"},
		"Jan.pdf":                   {false, "Jan.pdf"},
	} {
		if got := names.Mentioned(file); got != want.mentioned {
			t.Errorf("%s mentioned: %v", file, got)
		}
		if got := names.TakeOutOfFile(file, "#7"); got != want.without {
			t.Errorf("%s without the name is %q, want %q", file, got, want.without)
		}
	}
	one := data.NamesOf(data.Person{Name: "Bram", Address: "b@x.nl"})
	if !one.Mentioned("Order Bram.pdf") || one.Mentioned("Bramble.pdf") {
		t.Error("a name of one word")
	}
}
