package files_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F0: two columns that hold one thing and contradict each other are named, in a form and in
// a list of one's own; two that say the same, or of which one is not read, are not.
func TestColumnsThatContradictEachOther(t *testing.T) {
	known := []importing.Mapping{{
		Header: []string{"Naam", "Mail", "E-mail", "Programma"}, Fields: []importing.Field{importing.FieldName, importing.FieldNone, importing.FieldAddress, importing.FieldProduct}, Dates: importing.DayFirst, Licenses: true,
	}}
	for text, want := range map[string]string{
		"UPN,User principal name,Display name,Licenses\nels@x.nl,els@y.nl,Els,Visio\njan@x.nl,JAN@x.nl,Jan,Visio\n":          "User principal name/UPN 1 from 2",
		"User principal name,Display name,Weergavenaam,Licenses\nels@x.nl,Els,Els Berg,Visio\njan@x.nl,Jan,Jan Dijk,Visio\n": "Display name/Weergavenaam 2 from 2",
		"User principal name,Display name,Licenses,Block credential,Sign-in blocked\nels@x.nl,Els,Visio,True,No\n":           "Block credential/Sign-in blocked 1 from 2",
		"User principal name,Display name,Licenses,Block credential,Sign-in blocked\nels@x.nl,Els,Visio,True,Yes\n":          "",
		"User principal name,Display name,Licenses,Assigned products\nels@x.nl,Els,Visio Plan 2,Project Plan 3\n":            "Licenses/Assigned products 1 from 2",
		"User principal name,Display name,Licenses,AssignedLicenses\nels@x.nl,Els,Visio Plan 2,System.Object[]\n":            "",
		"User principal name,Display name,Licenses,Mail,E-mail\nels@x.nl,Els,Visio,els@y.nl,els@z.nl\n":                      "", // neither is read
		"Identity Type,Mail,E-mail,First Name,Products\nBusiness ID,els@x.nl,els@y.nl,Els,Acrobat\n":                         "Mail/E-mail 1 from 2",
		"Product Title,Total Licenses,Purchased quantity,Assigned Licenses\nVisio,10,12,3\nProject,\"1,200\",1200,3\n":       "Total Licenses/Purchased quantity 1 from 2",
		"Naam;Mail;E-mail;Programma\nEls;els@x.nl;els@y.nl;Tekenpakket\nJan;;jan@x.nl;Tekenpakket\n":                         "E-mail/Mail 1 from 2",
	} {
		path := filepath.Join(t.TempDir(), "list.csv")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		facts, asks, err := files.ReadAll(context.Background(), []string{path}, files.Options{Known: known})
		if err != nil || len(asks) > 0 || len(facts.Rejected) > 0 {
			t.Errorf("%s: asks %+v, rejected %+v, error %v", text, asks, facts.Rejected, err)
		}
		got := ""
		for _, note := range facts.Notes {
			if p := note.Reason.Params; note.Reason.Code == data.CodeColumnsDiffer {
				got += fmt.Sprintf("%v/%v %v from %v", p["Column"], p["Other"], p["Count"], p["Line"])
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
