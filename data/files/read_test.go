package files_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

func sample(t *testing.T, name string) importing.Facts {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", "samples", name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	facts, err := files.Read(context.Background(), name, file)
	if err != nil {
		t.Fatal(err)
	}
	if len(facts.Rejected) > 0 {
		t.Errorf("rejected: %+v", facts.Rejected[0])
	}
	return facts
}

func read(text string) (importing.Facts, error) {
	return files.Read(context.Background(), "file", strings.NewReader(text))
}

// tell writes a fact as the tests compare it.
func tell(f importing.SubscriptionFact) string {
	number := func(n *int) string {
		if n == nil {
			return "?"
		}
		return fmt.Sprint(*n)
	}
	return fmt.Sprintf("%d %s%s %s/%s %s %s", f.Line, f.SKU, f.Product, number(f.Assigned), number(f.Total), f.Status, f.RenewsOn)
}

func wantFacts(t *testing.T, facts importing.Facts, want ...string) {
	t.Helper()
	if len(facts.Subscriptions) != len(want) {
		t.Fatalf("%d subscriptions, want %d", len(facts.Subscriptions), len(want))
	}
	for i, fact := range facts.Subscriptions {
		if got := tell(fact); got != want[i] {
			t.Errorf("got  %q\nwant %q", got, want[i])
		}
	}
}

// F1: the people export.
func TestUsersExport(t *testing.T) {
	facts := sample(t, "users-export.csv")
	if len(facts.People) != 64 {
		t.Fatalf("%d people, want 64", len(facts.People))
	}
	noor := facts.People[3]
	if noor.Name != "Noor O'Brien" || noor.Department != "Verkoop" || noor.Line != 5 || len(noor.Products) != 2 {
		t.Errorf("%+v", noor)
	}
	if !isBlocked(facts.People[0]) || isBlocked(noor) || len(facts.People[1].Products) != 0 {
		t.Errorf("blocked or products: %+v", facts.People[:2])
	}
}

// F2: the licenses export.
func TestLicensesExport(t *testing.T) {
	wantFacts(t, sample(t, "licenses-export.csv"),
		"2 Microsoft 365 Business Standard 38/40 active ", "3 Microsoft 365 Business Premium 7/10 active ",
		"4 Microsoft 365 Business Basic 20/25 active ", "5 Visio Online Plan 2 2/1 active ",
		"6 Exchange Online (Plan 1) 3/5 expired ")
	facts, err := read("PRODUCT TITLE;assigned licenses;total licenses;Renewal Date\nVisio;1;1.200;2026-05-01\n;1;1;\nX;-1;1;\nY;much;1;\n")
	if err != nil {
		t.Fatal(err)
	}
	wantFacts(t, facts, "2 Visio 1/1200 active 2026-05-01", "4 X ?/1 active ", "5 Y ?/1 active ")
	if len(facts.Rejected) != 1 || facts.Rejected[0].Reason.Code != data.CodeNoProduct || facts.Rejected[0].Line != 3 {
		t.Errorf("rejected %+v", facts.Rejected)
	}
	for i, want := range []data.Code{data.CodeNegative, data.CodeBadNumber} {
		if got := facts.Unread[i]; got.Code != want || got.Line != i+4 || got.Column != "assigned licenses" {
			t.Errorf("line %d, %s: %s, want line %d for %s", got.Line, got.Column, got.Code, i+4, want)
		}
	}
}

// F3: subscribedSkus.
func TestGraphSKUs(t *testing.T) {
	wantFacts(t, sample(t, "graph-subscribedSkus.json"),
		"4 O365_BUSINESS_PREMIUM 38/40 active ", "24 SPB 7/10 active ", "44 O365_BUSINESS_ESSENTIALS 20/25 active ",
		"64 VISIOCLIENT 2/1 active ", "84 EXCHANGESTANDARD 3/5 expired ")
	facts, err := read(`[{"skuPartNumber":"SPB","consumedUnits":1,"prepaidUnits":{"suspended":5}},{"skuId":"x","prepaidUnits":{}},7]`)
	if err != nil {
		t.Fatal(err)
	}
	wantFacts(t, facts, "1 SPB 1/? disabled ", "1  ?/0  ")
	if len(facts.Rejected) != 1 {
		t.Errorf("rejected %+v", facts.Rejected)
	}
}

// F4: directory/subscriptions, one row a subscription.
func TestGraphSubscriptions(t *testing.T) {
	facts := sample(t, "graph-directory-subscriptions.json")
	wantFacts(t, facts,
		"4 O365_BUSINESS_PREMIUM ?/40 active 2026-05-01", "19 SPB ?/5 active 2027-02-10", "34 SPB ?/5 active 2026-05-01",
		"49 O365_BUSINESS_ESSENTIALS ?/25 active 2026-09-15", "64 EXCHANGESTANDARD ?/5 expired ")
	if s := facts.Subscriptions; s[4].NextStateOn != data.NewDate(2026, 4, 30) || !s[2].Trial || s[1].Trial || !s[3].Partner || s[0].Partner || s[0].ExternalID == "" {
		t.Errorf("%+v", s)
	}
}

// F5: Export-Csv of PowerShell, with and without expanded units, and in UTF-16.
func TestPowerShell(t *testing.T) {
	wantFacts(t, sample(t, "Get-MgSubscribedSku.csv"),
		"2 O365_BUSINESS_PREMIUM 38/? active ", "3 SPB 7/? active ", "4 O365_BUSINESS_ESSENTIALS 20/? active ", "5 VISIOCLIENT 2/? active ", "6 EXCHANGESTANDARD 3/? active ")
	wantFacts(t, sample(t, "Get-MsolAccountSku.csv"),
		"2 O365_BUSINESS_PREMIUM 38/40 active ", "3 SPB 7/40 active ", "4 O365_BUSINESS_ESSENTIALS 20/40 active ",
		"5 VISIOCLIENT 2/40 active ", "6 EXCHANGESTANDARD 3/40 active ")
	facts, err := read("#TYPE Selected\r\n\"SkuPartNumber\",\"ConsumedUnits\",\"Enabled\",\"WarningUnits\",\"SuspendedUnits\"\r\n\"SPB\",\"2\",\"0\",\"4\",\"0\"\r\n")
	if err != nil {
		t.Fatal(err)
	}
	wantFacts(t, facts, "3 SPB 2/4 expired ")
}

func TestEncodingsAndSeparators(t *testing.T) {
	const text = "Weergavenaam\tUser principal name\tLicenties\nZoë Müller\tzoë@example.nl\tVisio+Enterprise Mobility + Security E3\n"
	utf16 := func(endian unicode.Endianness, bom unicode.BOMPolicy) string {
		encoded, err := unicode.UTF16(endian, bom).NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return encoded
	}
	windows, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"UTF-8": text, "UTF-8 with BOM": "\uFEFF" + text, "Windows-1252": windows,
		"UTF-16 LE": utf16(unicode.LittleEndian, unicode.UseBOM), "UTF-16 BE": utf16(unicode.BigEndian, unicode.UseBOM),
		"UTF-16 LE without BOM": utf16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16 BE without BOM": utf16(unicode.BigEndian, unicode.IgnoreBOM),
		"semicolons": strings.ReplaceAll(text, "\t", ";"), "commas": strings.ReplaceAll(text, "\t", ","),
		"Windows line ends": strings.ReplaceAll(text, "\n", "\r\n"),
	} {
		facts, err := read(content)
		if err != nil || len(facts.People) != 1 {
			t.Errorf("%s: %d people, error %v", name, len(facts.People), err)
			continue
		}
		p := facts.People[0]
		if p.Name != "Zoë Müller" || p.Address != "zoë@example.nl" || len(p.Products) != 2 || p.Products[1] != "Enterprise Mobility + Security E3" {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

// F1: UTF-16 without a mark is told by its zeros in languages whose letters have others, too.
func TestUTF16WithoutAMark(t *testing.T) {
	for header, name := range map[string]string{
		"Główna nazwa użytkownika;Nazwa wyświetlana;Licencje": "Łukasz Żak", "Имя участника-пользователя;Отображаемое имя;Лицензии": "Юлия",
		"Κύριο όνομα χρήστη;Εμφανιζόμενο όνομα;Άδειες χρήσης": "Γιώργος", "ユーザー プリンシパル名;表示名;ライセンス": "山田", "UPN;Display name;Licenses": "Els",
	} {
		for _, endian := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
			text, err := unicode.UTF16(endian, unicode.IgnoreBOM).NewEncoder().String(header + "\nels@x.example;" + name + ";Visio Plan 2\n")
			if err != nil {
				t.Fatal(err)
			}
			facts, err := read(text)
			if err != nil || len(facts.People) != 1 || facts.People[0].Name != name || len(facts.People[0].Products) != 1 {
				t.Errorf("%s: %+v, %v", header, facts.People, err)
			}
		}
	}
}

func TestWhatIsNoExport(t *testing.T) {
	for text, want := range map[string]data.Code{
		"": data.CodeEmptyFile, " \n\t\n": data.CodeEmptyFile, "\uFEFF": data.CodeEmptyFile,
		"<!DOCTYPE html><html>Sign in</html>":             data.CodeWebPage,
		"a,b,c\n1,2,3\n":                                  data.CodeNotMapped,
		"just a sentence\nand another\n":                  data.CodeUnknownFormat,
		"\x00\x01\x02":                                    data.CodeUnknownFormat,
		`{"error":{"code":"InvalidAuthenticationToken"}}`: data.CodeGraphRefused,
		`{"value":[]}`:                                    data.CodeEmptyFile,
		`{"value":[{"skuPartNumber":"SPB"`:                data.CodeUnreadableFile,
		`{"value":[{"name":"Sanne"}]}`:                    data.CodeUnknownFormat, `{"value":[{"id":"1","displayName":"PC-1","deviceId":"2"}]}`: data.CodeOtherAnswer,
		"Display name,User principal name\nSanne,s@x.nl\n": data.CodeNotMapped,
		"Product Title,Total Licenses\nVisio,4\n":          data.CodeNotMapped,
		strings.Repeat("x", 64<<20) + ",":                  data.CodeFileTooLarge,
	} {
		_, err := read(text)
		var known *data.Error
		if !errors.As(err, &known) || known.Code != want {
			t.Errorf("%.40q: error %v, want %s", text, err, want)
		}
	}
}

func TestReadAllGoesOnPastABadFile(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.csv")
	facts, _, err := files.ReadAll(context.Background(), []string{missing, filepath.Join("testdata", "samples", "licenses-export.csv")}, files.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(facts.Rejected) != 1 || facts.Rejected[0].File != missing || facts.Rejected[0].Line != 0 || len(facts.Subscriptions) != 5 {
		t.Errorf("%+v", facts.Rejected)
	}
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := files.ReadAll(cancelled, []string{filepath.Join("testdata", "samples", "users-export.csv")}, files.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want cancelled", err)
	}
}
