package importing_test

import (
	"reflect"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// Whatever an import changes of a person is in the plan: of each field that it may, and of
// all of them.
func TestChangedPersonKeepsEveryField(t *testing.T) {
	before := data.Person{ID: 7, Version: 3, Organization: 2, Name: "Anouk", Address: "anouk@x.nl", ExternalID: "a"}
	other := reflect.ValueOf(data.Person{
		Name: "Anouk van Dijk", Department: "Sales", ExternalID: "b", Blocked: true, Kind: data.KindRoom, NeedsLicense: true,
		NeedsLicenseWhy: "Archive", LastActive: data.NewDate(2026, 3, 1), ReportedOn: data.NewDate(2026, 3, 2), MadeOn: data.NewDate(2026, 3, 3),
	})
	all := before
	for i := range other.NumField() {
		name := other.Type().Field(i).Name
		if name == "ID" || name == "Version" || name == "Organization" || name == "Address" { // no import changes these
			continue
		}
		if other.Field(i).IsZero() {
			t.Fatalf("%s has no other value here", name)
		}
		one := before
		reflect.ValueOf(&one).Elem().Field(i).Set(other.Field(i))
		reflect.ValueOf(&all).Elem().Field(i).Set(other.Field(i))
		for _, after := range []data.Person{one, all} {
			if got := importing.ChangedPerson(&before, after).After(); got != after {
				t.Errorf("%s: %+v instead of %+v", name, got, after)
			}
		}
	}
}
