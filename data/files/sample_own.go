package files

import (
	"strings"

	"seatbook/data"
)

// SampleOwn is something of the sample's past that is about what the user keeps of
// subscriptions. Of its fields one is filled in.
type SampleOwn struct {
	Field   *data.OwnField // that was added; there is no product then
	Label   *SampleLabel
	File    *SampleFile
	Invoice string // the number of the invoice for the last change
}

// SampleLabel is who owns a subscription, its tags and what its own fields hold.
type SampleLabel struct {
	Owner string // an address of a person of the sample, or a name
	Tags  data.Tags
	Own   map[string]string // by the field's name, as data.OwnValues has it
}

// SampleFile is a file that was attached.
type SampleFile struct{ Name, Text string }

type sampleOwnField struct {
	Name    string
	Kind    data.OwnKind
	Choices []string
	Day     int
}

type sampleLabel struct {
	Product, Owner string
	Day            int
	Tags           []string
	Texts          map[string]string
	Days           map[string]int   // from today
	Amounts        map[string]int64 // in cents of a euro
}

type sampleAttached struct {
	Product, Name, Text string
	Day                 int
}

type sampleInvoice struct {
	Product, Number string
	Day             int
}

// ownEvents are what was done of that.
func (f sampleFile) ownEvents(today data.Date) (events []SampleEvent) {
	for _, field := range f.OwnField {
		added := data.OwnField{Name: field.Name, Kind: field.Kind, Choices: strings.Join(field.Choices, "\n")}
		events = append(events, SampleEvent{On: today.AddDays(field.Day), SampleOwn: SampleOwn{Field: &added}})
	}
	for _, l := range f.Label {
		label := SampleLabel{Owner: l.Owner, Tags: data.TagsOf(l.Tags), Own: map[string]string{}}
		for name, text := range l.Texts {
			label.Own[name] = text
		}
		for name, offset := range l.Days {
			label.Own[name] = today.AddDays(offset).String()
		}
		for name, minor := range l.Amounts {
			label.Own[name] = data.FormatOwnAmount(data.Money{Minor: minor, Currency: "EUR"})
		}
		if name := label.Owner; name != "" && f.isPerson(name) {
			label.Owner = addressOf(name, f.Domain)
		}
		events = append(events, SampleEvent{On: today.AddDays(l.Day), Product: l.Product, SampleOwn: SampleOwn{Label: &label}})
	}
	for _, a := range f.File {
		events = append(events, SampleEvent{On: today.AddDays(a.Day), Product: a.Product, SampleOwn: SampleOwn{File: &SampleFile{a.Name, a.Text}}})
	}
	for _, i := range f.Invoice {
		events = append(events, SampleEvent{On: today.AddDays(i.Day), Product: i.Product, SampleOwn: SampleOwn{Invoice: i.Number}})
	}
	return events
}

func (f sampleFile) isPerson(name string) bool {
	for _, known := range f.People {
		if known == name {
			return true
		}
	}
	return false
}
