package booktest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testKinds holds that what somebody is, why they need a license and what is known of
// their activity is kept, undone, and forgotten with them (R30, R32, R33).
func testKinds(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	plain, err := SavePerson(book, data.Person{Name: "Noor", Address: "noor@example.nl"})
	must(t, err)
	equal(t, "kind", plain.Kind, data.KindPerson)
	p := plain
	p.Kind, p.NeedsLicense, p.NeedsLicenseWhy = data.KindSharedMailbox, true, "over 50 GB, says Noor Bos"
	p.LastActive, p.ReportedOn, p.MadeOn = Today().AddDays(-9), Today().AddDays(-2), Today().AddDays(-900)
	saved, err := SavePerson(book, p)
	must(t, err)
	p.Version++
	if diff := cmp.Diff(p, saved); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	_, err = Undo(book)
	must(t, err)
	_, err = Redo(book)
	must(t, err)
	all, err := book.PersonData(ctx, p.ID)
	must(t, err)
	equal(t, "activity", all.LastActive, p.LastActive)

	_, err = SavePerson(book, data.Person{Name: "Room", Address: "room@example.nl", Kind: data.KindRoom, NeedsLicense: true})
	wantMistake(t, err, "needs_license_why", data.CodeRequired)
	_, err = SavePerson(book, data.Person{Name: "Cat", Address: "cat@example.nl", Kind: "cat"})
	wantMistake(t, err, "kind", data.CodeRequired)

	must(t, Try(book, acts.Forget{Person: all.Ref()}))
	gone, err := book.Person(ctx, p.ID)
	must(t, err)
	want := data.Person{ID: p.ID, Version: gone.Version, Organization: p.Organization, Name: gone.Name, Address: gone.Address, Kind: p.Kind}
	if diff := cmp.Diff(want, gone.Person); diff != "" {
		t.Errorf("forgotten (-want +got)\n%s", diff)
	}
}
