package data_test

import (
	"testing"

	"seatbook/data"
)

// R37: the address of a new colleague is suggested as those of the others are made.
func TestAddressPattern(t *testing.T) {
	person := func(name, address string) data.Person {
		return data.Person{Name: name, Address: address, Kind: data.KindPerson}
	}
	for name, c := range map[string]struct {
		people []data.Person
		new    string
		want   string
	}{
		"first and last":        {[]data.Person{person("Kees van Vliet", "kees.vanvliet@zuid.example"), person("Jo Smit", "jo.smit@zuid.example")}, "Hanna de Wit", "hanna.dewit@zuid.example"},
		"dots between all":      {[]data.Person{person("Kees van Vliet", "Kees.van.Vliet@zuid.example"), person("Jo Smit", "jo.smit@zuid.example")}, "Hanna de Wit", "hanna.de.wit@zuid.example"},
		"initial":               {[]data.Person{person("Kees Vliet", "k.vliet@zuid.example"), person("Jo Smit", "j.smit@zuid.example")}, "Jürgen Wit", "j.wit@zuid.example"},
		"first name":            {[]data.Person{person("Kees Vliet", "kees@zuid.example"), person("Jo Smit", "jo@zuid.example")}, "Hanna", "hanna@zuid.example"},
		"the most of them":      {[]data.Person{person("A B", "a.b@x.example"), person("C D", "c@y.example"), person("E F", "e@y.example")}, "Hanna Wit", "hanna@y.example"},
		"one name is too few":   {[]data.Person{person("Kees Vliet", "kees.vliet@zuid.example")}, "Hanna", ""},
		"nobody to learn from":  {nil, "Hanna Wit", ""},
		"no pattern":            {[]data.Person{person("Kees Vliet", "u1234@zuid.example")}, "Hanna Wit", ""},
		"no name":               {[]data.Person{person("Kees Vliet", "kees.vliet@zuid.example")}, " ", ""},
		"a mailbox is nobody's": {[]data.Person{{Name: "Info Zuid", Address: "info@zuid.example", Kind: data.KindSharedMailbox}}, "Hanna Wit", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := data.AddressPatternOf(c.people).For(c.new); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
