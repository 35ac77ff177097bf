package files_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/importing"
)

// F1 F8 F9 R30 R32: what files tell of activity, of accounts, and of shared mailboxes.
func TestActivity(t *testing.T) {
	type told struct {
		ReportedOn, LastActive, MadeOn string
		InPart                         bool
		Kind                           data.PersonKind
	}
	for name, c := range map[string]struct {
		text string
		want []told
	}{
		"F8": {
			"Report Refresh Date,User Principal Name,Display Name,Is Deleted,Exchange Last Activity Date,Teams Last Activity Date,Assigned Products\n" +
				"2026-11-22,a@x.nl,A,False,2026-11-20,2026-11-21,\n2026-11-22,b@x.nl,B,False,,,\n",
			[]told{{ReportedOn: "2026-11-22", LastActive: "2026-11-21"}, {ReportedOn: "2026-11-22"}},
		},
		"F9": {
			"Report Refresh Date,User Principal Name,Display Name,Is Deleted,Created Date,Last Activity Date,Storage Used (Byte),Recipient Type\n" +
				"2026-11-22,a@x.nl,A,False,2021-01-01,2026-10-01,1,Shared\n2026-11-22,b@x.nl,B,False,2021-01-01,,1,User\n",
			[]told{{ReportedOn: "2026-11-22", LastActive: "2026-10-01", MadeOn: "2021-01-01", InPart: true, Kind: data.KindSharedMailbox}, {ReportedOn: "2026-11-22", MadeOn: "2021-01-01", InPart: true}},
		},
		"F1": {
			"Display name,Licenses,User principal name,When created\nA,Unlicensed,a@x.nl,2021-04-12 08:15:00Z\nB,Unlicensed,b@x.nl,\nC,Unlicensed,c@x.nl,13-2-2024\n",
			[]told{{MadeOn: "2021-04-12"}, {}, {MadeOn: "2024-02-13"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			facts, err := read(c.text)
			if err != nil {
				t.Fatal(err)
			}
			var got []told
			for _, p := range facts.People {
				got = append(got, told{p.ReportedOn.String(), p.LastActive.String(), p.MadeOn.String(), p.InPart, mailboxOf(p).Kind})
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// F9, R33: what a mailbox needs a license for is cited, and what can't be read is named.
func TestMailboxes(t *testing.T) {
	for _, c := range []struct{ cells, why, kind, said string }{
		{"2021-01-01,1024,False,Shared", "", "shared_mailbox", ""},
		{"2021-01-01,53687091200,False,Shared", "", "shared_mailbox", ""},
		{"2021-01-01,53687091201,False,Shared", "Storage Used (Byte): 53687091201", "shared_mailbox", ""},
		{"2021-01-01,62.277.025.792,False,Room", "Storage Used (Byte): 62.277.025.792", "room", ""},
		{"2021-01-01,1024,True,Shared", "Has Archive: True", "shared_mailbox", ""},
		{"2021-01-01,1024,True,User", "Has Archive: True", "", ""},
		{"2021-01-01,,,", "", "", ""},
		{"2021-01-01,lots,False,Shared", "", "shared_mailbox", "bad_number"},
		{"2021-01-01,1024,perhaps,Shared", "", "shared_mailbox", "not_yes_or_no"},
		{"2021-01-01,1024,False,Robot", "", "", "bad_kind"},
		{"some day,1024,False,UserMailbox", "", "", "bad_date"},
	} {
		facts, err := read("Report Refresh Date,User Principal Name,Display Name,Is Deleted,Created Date,Storage Used (Byte),Has Archive,Recipient Type\n" +
			"2026-11-22,info@x.example,Info,False," + c.cells + "\n")
		if err != nil || len(facts.People) != 1 {
			t.Fatalf("%s: %+v, error %v", c.cells, facts, err)
		}
		var said []string
		for _, u := range facts.Unread {
			said = append(said, string(u.Code))
		}
		if p := mailboxOf(facts.People[0]); p.NeedsWhy != c.why || string(p.Kind) != c.kind || strings.Join(said, " ") != c.said {
			t.Errorf("%s: %q, %q, said %v", c.cells, p.NeedsWhy, p.Kind, said)
		}
	}
}

// F1, F8, F11, F14: who is deleted is nobody who is active, whatever says so.
func TestDeletedPeople(t *testing.T) {
	for _, c := range []struct {
		columns, cells string
		deleted        bool
		said           int
	}{
		{"Soft deletion time stamp", "2026-10-01 08:00:00Z", true, 0},
		{"Soft deletion time stamp", "", false, 0},
		{"SoftDeletionTimestamp", "10/1/2026 8:00:00 AM", true, 0},
		{"Tijdstempel voor voorlopig verwijderen", "1-10-2026", true, 0},
		{"DeletedDateTime", "2026-10-01T08:00:00Z", true, 0},
		{"DeletedDateTime", "1/1/0001 12:00:00 AM", false, 0},
		{"DeletedDate", "2026-10-01", true, 0},
		{"DeletedDate", "some day", false, 1},
		{"Is Deleted", "True", true, 0},
		{"Is Deleted", "False", false, 0},
		{"Is Deleted", "perhaps", false, 1},
		{"IsDeleted,DeletedDate", "False,", false, 0},
	} {
		facts, err := read("User principal name,Display name,Licenses," + c.columns + "\nels@x.example,Els,Visio Plan 2," + c.cells + "\n")
		if err != nil || len(facts.People) != 1 {
			t.Fatalf("%s: %+v, error %v", c.columns, facts, err)
		}
		if p := facts.People[0]; p.Deleted != c.deleted || p.Deleted != p.LicensesUntold || len(facts.Unread) != c.said {
			t.Errorf("%s %q: deleted %t, licenses %v, unread %+v", c.columns, c.cells, p.Deleted, p.Products, facts.Unread)
		}
	}
	facts, err := read(`[{"userPrincipalName":"els@x.example","displayName":"Els","deletedDateTime":"2026-10-01T08:00:00Z","assignedLicenses":[]},{"userPrincipalName":"bob@x.example","createdDateTime":"2024-02-01T00:00:00Z","deletedDateTime":null}]`)
	if err != nil || len(facts.People) != 2 || !facts.People[0].Deleted || facts.People[1].Deleted || facts.People[1].MadeOn.String() != "2024-02-01" {
		t.Errorf("%+v, error %v", facts, err)
	}
}

// F11: GAM says of the archived that they are, beside the suspended.
func TestArchivedPeople(t *testing.T) {
	for cells, want := range map[string]string{"False,True": "blocked", "True,False": "blocked", "False,False": "may", ",": "untold"} {
		for _, licenses := range []string{"", ",Licenses"} {
			row := "els@x.example," + cells
			if licenses != "" {
				row += ",1010020028"
			}
			facts, err := read("primaryEmail,suspended,archived" + licenses + "\n" + row + "\n")
			if err != nil || len(facts.People) != 1 {
				t.Fatalf("%+v, error %v", facts, err)
			}
			got := "untold"
			if b := facts.People[0].Blocked; b != nil {
				got = map[bool]string{true: "blocked", false: "may"}[*b]
			}
			if got != want {
				t.Errorf("%s%s: %s, want %s", cells, licenses, got, want)
			}
		}
	}
}

// mailboxOf is what a row tells of a mailbox, the zero value for nothing.
func mailboxOf(p importing.PersonFact) importing.MailboxFact {
	if p.Mailbox == nil {
		return importing.MailboxFact{}
	}
	return *p.Mailbox
}
