package files_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
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
			[]told{{ReportedOn: "2026-11-22", LastActive: "2026-10-01", InPart: true, Kind: data.KindSharedMailbox}, {ReportedOn: "2026-11-22", InPart: true}},
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
				got = append(got, told{p.ReportedOn.String(), p.LastActive.String(), p.MadeOn.String(), p.InPart, p.PersonKind})
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
