package files_test

import (
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
)

// F2: the column of status messages tells renewal dates, too, alone or in words.
func TestRenewalInAStatusMessage(t *testing.T) {
	const header = "Product Title,Total Licenses,Expired Licenses,Assigned licenses,Status Message or Renewal Date\n"
	for said, want := range map[string]data.Date{
		"2027-04-25":                  data.NewDate(2027, 4, 25),
		"4/25/2027":                   data.NewDate(2027, 4, 25),
		"Renews on 04/25/2027":        data.NewDate(2027, 4, 25),
		`"Expires on April 25, 2027"`: data.NewDate(2027, 4, 25),
		"Verlengt op 25 april 2027":   data.NewDate(2027, 4, 25),
		"Over-assigned":               {},
		"":                            {},
	} {
		path := filepath.Join(t.TempDir(), "licenses.csv")
		if err := os.WriteFile(path, []byte(header+"Visio Plan 2,5,0,1,"+said+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		facts, _, err := files.ReadAll(t.Context(), []string{path}, files.Options{})
		if err != nil || len(facts.Subscriptions) != 1 {
			t.Fatalf("%s: %+v, error %v", said, facts, err)
		}
		if got := facts.Subscriptions[0].RenewsOn; got != want {
			t.Errorf("%s: %s, want %s; unread %+v", said, got, want, facts.Unread)
		}
	}
}
