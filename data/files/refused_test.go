package files_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// What PowerShell shows on the screen is told as such, whatever its first column and what
// stands before it.
func TestWhatPowerShellShows(t *testing.T) {
	for _, text := range []string{
		"Id                                   DisplayName   UserPrincipalName\n--                                   -----------   -----------------\n1a2b Els  els@x.nl\n",
		"\r\nId DisplayName\r\n-- -----------\r\n1a Els\r\n",
		"PS C:\\Users\\els> Get-MgUser\r\n\r\nId DisplayName\r\n-- -----------\r\n1a Els\r\n",
		"SkuPartNumber ConsumedUnits\n------------- -------------\nSPB 4\n",
		"AccountSkuId          ActiveUnits\n------------          -----------\nkaai:SPB              10\n",
		"Name\n----\nSPB\n",
		"Id          : 1a2b\nDisplayName : Els\nMail        : els@x.nl\n",
		"PS /home/els> Get-MgUser | Format-List\n\nId          : 1a2b\nDisplayName : Els\n",
	} {
		_, err := read(text)
		if reason, _ := err.(*data.Error); reason == nil || reason.Code != data.CodeOnScreen {
			t.Errorf("%.40q: %v", text, err)
		}
	}
	if facts, err := read("Product Title,Total Licenses,Assigned Licenses\n--,1,1\nVisio,2,1\n"); err != nil || len(facts.Subscriptions) != 1 {
		t.Errorf("%+v, %v", facts, err)
	}
}

// F3: an answer of Graph that is an error says so in its own words; among others it is
// noted.
func TestErrorsOfGraph(t *testing.T) {
	const refused = `{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation.","innerError":{"date":"2026-11-26T09:00:00"}}}`
	for _, text := range []string{
		refused, "[" + refused + "]", `{"responses":[{"id":"1","status":403,"body":` + refused + `}]}`,
		`{"odata.error":{"code":"Authorization_RequestDenied","message":{"lang":"en","value":"Insufficient privileges to complete the operation."}}}`,
	} {
		_, err := read(text)
		reason, _ := err.(*data.Error)
		if reason == nil || reason.Code != data.CodeGraphRefused || reason.Params["Text"] != "Authorization_RequestDenied: Insufficient privileges to complete the operation." {
			t.Errorf("%.40s: %v", text, err)
		}
	}
	facts, err := read(`{"value":[{"skuId":"cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46","skuPartNumber":"SPB","consumedUnits":4,"prepaidUnits":{"enabled":10}}]}` + refused)
	if err != nil || len(facts.Subscriptions) != 1 || len(facts.Notes) != 1 || facts.Notes[0].Reason.Code != data.CodeGraphRefused {
		t.Errorf("%+v, %v", facts, err)
	}
}

// F14: users of Graph without a user principal name are told by their mail, and the
// answer says what to ask for where they have none.
func TestUsersOfGraphWithoutAName(t *testing.T) {
	facts, err := read(`{"value":[{"id":"1","displayName":"Els","mail":"els@x.nl","assignedLicenses":[]}]}`)
	if err != nil || len(facts.People) != 1 || facts.People[0].Address != "els@x.nl" || len(facts.Notes) != 0 {
		t.Errorf("%+v, %v", facts, err)
	}
	facts, err = read(`{"value":[{"id":"1","displayName":"Els","accountEnabled":true,"assignedLicenses":[]},{"id":"2","displayName":"Joop","accountEnabled":true}]}`)
	if err != nil || len(facts.People) != 2 || len(facts.Notes) != 1 || facts.Notes[0].Reason.Code != data.CodeNoAddresses {
		t.Errorf("%+v, %v", facts, err)
	}
}

// F0: what is no list is told for what it is, and never offered a mapping.
func TestFilesThatAreNoLists(t *testing.T) {
	for text, want := range map[string]data.Code{
		"{\n\"format\": 1,\n\"schema\": 15,\n\"written_at\": \"2026-11-26T13:26:46Z\",\n\"subscription\": []}": data.CodeOwnRecord,
		"SQLite format 3\x00" + strings.Repeat("\x00", 52) + "SBBk\x00":                                        data.CodeOwnRecord, "SQLite format 3\x00" + strings.Repeat("\x01", 90): data.CodeUnknownFormat,
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Visio; renews\r\nUID:a;b\r\n": data.CodeUnknownFormat,
		"BEGIN:VCARD\r\nN:Berg;Els\r\nEMAIL;TYPE=work:els@x.nl\r\n":                              data.CodeUnknownFormat, "%PDF-1.4\n1 0 obj;x\n2 0 obj;y\n": data.CodeUnknownFormat,
	} {
		_, err := read(text)
		if reason, is := errors.AsType[*data.Error](err); !is || reason.Code != want {
			t.Errorf("%.30s: %v", text, err)
		}
	}
}

// F14: an answer about users that tells nothing but their names is one of people; one about
// something else, or without what is needed, says what to ask for.
func TestAnswersWithoutWhatIsNeeded(t *testing.T) {
	for text, people := range map[string]int{
		`{"value":[{"displayName":"Els"},{"displayName":"Joop"}]}`: 2, `[{"DisplayName":"Els","Id":"1"}]`: 1, `{"id":"1","displayName":"Els"}`: 1, `{"value":[{"displayName":"Els"}],"@odata.context":"users"}`: 1,
		`{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users(displayName,city)","value":[{"displayName":"Els","city":"Delft"}]}`:                          1,
		`{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#directoryObjects","value":[{"@odata.type":"#microsoft.graph.user","id":"1","displayName":"Els"}]}`: 1,
		`{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#groups(displayName)","value":[{"displayName":"Sales"}]}`:                                           0,
		`{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#devices","value":[{"id":"1","displayName":"PC-1"}]}`:                                               0,
		`{"value":[{"id":"1","displayName":"Sales","mail":"sales@x.nl","groupTypes":[],"securityEnabled":true}]}`:                                                         0,
		`{"value":[{"skuId":"cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46","skuPartNumber":"SPB"}]}`:                                                                              0,
	} {
		facts, err := read(text)
		reason, _ := errors.AsType[*data.Error](err)
		switch {
		case people == 0 && (reason == nil || reason.Code != data.CodeOtherAnswer):
			t.Errorf("%s: %+v, %v", text, facts, err)
		case people > 0 && (err != nil || len(facts.People) != people || !slices.ContainsFunc(facts.Notes, func(n importing.Note) bool { return n.Reason.Code == data.CodeNoAddresses })):
			t.Errorf("%s: %+v, %v", text, facts, err)
		}
	}
}

// F0: a formula of which a workbook does not keep what it comes to is named; the rest of
// its row goes, and what came to an empty text is empty.
func TestFormulasThatAreOpen(t *testing.T) {
	book := excelize.NewFile()
	for i, row := range [][]any{
		{"Product Title", "Total Licenses", "Assigned Licenses", "Renewal Date"}, {"Visio Plan 2", nil, 3, nil}, {"Microsoft 365 E3", 10, 4, "2027-01-01"}, {nil, nil, nil, nil},
	} {
		if err := book.SetSheetRow("Sheet1", fmt.Sprint("A", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	for cell, formula := range map[string]string{"B2": "2+3", "D2": "TODAY()", "A4": "A2", "B3": "5+5"} {
		if err := book.SetCellFormula("Sheet1", cell, formula); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.SetCellValue("Sheet1", "B3", 10); err != nil { // which takes its formula away
		t.Fatal(err)
	}
	var written bytes.Buffer
	if err := book.Write(&written); err != nil {
		t.Fatal(err)
	}
	facts, err := files.Read(context.Background(), "open.xlsx", bytes.NewReader(written.Bytes()))
	if err != nil || len(facts.Subscriptions) != 2 {
		t.Fatalf("%+v, %v", facts, err)
	}
	if s := facts.Subscriptions[0]; s.Total != nil || s.Assigned == nil || *s.Assigned != 3 || !s.RenewsOn.IsZero() {
		t.Errorf("%+v", s)
	}
	var said []string
	for _, u := range facts.Unread {
		said = append(said, fmt.Sprint(u.Line, " ", u.Column, " ", u.Text, " ", u.Code))
	}
	if got, want := fmt.Sprint(said), "[2 Total Licenses =2+3 formula_open 2 Renewal Date =TODAY() formula_open 4 Product Title =A2 formula_open]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
