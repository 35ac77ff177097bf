package files_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// notProducts are some of what stands where a product belongs, of each kind.
var notProducts = []string{
	"01 Jan 2026", "2026-04-01T10:00:00+02:00", "#N/A", "#WERT!", "#NAAM?", "<null>", "NULL", "(blank)", "(leeg)", "n.v.t.", "n/a", "—", "--", "?", "Ja", "Nee", "True", "Error", "100%", "€ 10", "12",
	"System.Object[]", "[object Object]", "els@x.example", "\u200b", "\u00ad", strings.Repeat("long ", 20_000),
}

// F0: what is no product is none in any form of a list of people: what they hold is not
// told, and the cell is named.
func TestNoProductInAListOfPeople(t *testing.T) {
	for form, text := range map[string]string{
		"F1":              "User principal name,Display name,Licenses,Block credential\nels@x.example,Els,%s,False\n",
		"row per license": "UserPrincipalName,DisplayName,SkuPartNumber\nels@x.example,Els,%s\n",
		"usage report":    "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Exchange Last Activity Date,Assigned Products\n2026-11-20,els@x.example,Els,False,2026-11-01,%s\n",
		"gam":             "userId,productId,productDisplay,skuId,skuDisplay\nels@x.example,1,Google,1,%s\n",
		"Google":          "First Name [Required],Last Name [Required],Email Address [Required],Licenses [READ ONLY],Status [READ ONLY]\nEls,Berg,els@x.example,%s,Active\n",
		"Adobe":           "Identity Type,Email,First Name,Last Name,Team Products\nEnterprise ID,els@x.example,Els,Berg,%s\n",
		"GitHub":          "GitHub com login,GitHub com name,GitHub com verified domain emails,License type\nels,Els,els@x.example,%s\n",
		"license reports": "UPN,Display Name,License Plans,Account Status\nels@x.example,Els,%s,Enabled\n",
	} {
		for _, cell := range append(slices.Clone(notProducts), "Visio Plan 2, #N/A", "Visio Plan 2\nNULL") {
			facts, err := read(fmt.Sprintf(text, `"`+cell+`"`))
			if _, onlyCounts := strconv.Atoi(cell); onlyCounts == nil {
				if len(facts.People) > 0 && !facts.People[0].LicensesUntold {
					t.Errorf("%s, %.40q: %+v", form, cell, facts.People)
				}
				continue // a column that only counts them is offered to be mapped, or said to tell of none
			}
			if err != nil || len(facts.People) != 1 {
				t.Errorf("%s, %.40q: %+v, error %v", form, cell, facts.People, err)
				continue
			}
			nothing := data.CleanName(cell) == "" // nobody sees anything there
			person := facts.People[0]
			if len(person.Products) > 0 || !nothing && !person.LicensesUntold {
				t.Errorf("%s, %.40q: products %.80q, untold %t", form, cell, person.Products, person.LicensesUntold)
			}
			if !nothing && (len(facts.Unread) == 0 || facts.Unread[0].Line != 2 || !strings.HasPrefix(cell, strings.TrimSuffix(facts.Unread[0].Text, "…")) || len(facts.Unread[0].Text) > 200) {
				t.Errorf("%s, %.40q: not named: %+v", form, cell, facts.Unread)
			}
		}
	}
}

// F1: what says that somebody holds none says just that.
func TestNoLicensesAreTold(t *testing.T) {
	for _, cell := range []string{"Unlicensed", "UNLICENSED", " Unlicensed ", "Geen licentie", "Niet gelicentieerd", "Nicht lizenziert", "Sans licence", "Sin licencia", "Senza licenza", "None", "geen", ""} {
		facts, err := read("User principal name,Display name,Licenses,Block credential\nels@x.example,Els," + cell + ",False\n")
		if err != nil || len(facts.People) != 1 || facts.People[0].LicensesUntold || len(facts.People[0].Products) > 0 || len(facts.Unread) > 0 {
			t.Errorf("%q: %+v, error %v", cell, facts, err)
		}
	}
}

// F0: what is no product is none in any form of a list of products: its row is left out
// and named.
func TestNoProductInAListOfProducts(t *testing.T) {
	for form, text := range map[string]string{
		"F2":             "Product Title,Total Licenses,Assigned Licenses\n%s,10,4\n",
		"F5":             "SkuPartNumber,ConsumedUnits,Enabled\n%s,4,10\n",
		"Msol":           "AccountSkuId,ActiveUnits,WarningUnits,ConsumedUnits\n%s,10,0,4\n",
		"Snipe-IT":       "License Name,Seats,Product Key,Order Number\n%s,10,,\n",
		"Snipe holders":  "Full Name,Email,Item Name,Seats,Serial Number,Purchase Cost,Manufacturer\nEls,els@x.example,%s,10,,,\n",
		"GLPI":           "Name,Serial number,Number,Software,Expiration\n%s,,10,,\n",
		"Partner Center": "Subscription name,Subscription ID,Quantity,Status,Commitment end date\n%s,1,10,Active,\n",
		"F7":             "Product_Display_Name,String_Id,GUID\n%s,ABC,\n",
	} {
		for _, cell := range append(slices.Clone(notProducts), "Unlicensed", "none", "geen") {
			facts, err := read(fmt.Sprintf(text, `"`+cell+`"`))
			if err != nil {
				if reason, _ := err.(*data.Error); reason == nil || reason.Code != data.CodeNotMapped {
					t.Errorf("%s, %.40q: error %v", form, cell, err)
				}
				continue
			}
			if len(facts.Subscriptions)+len(facts.Products)+len(facts.People) > 0 {
				t.Errorf("%s, %.40q: %.300v", form, cell, facts)
			}
			if len(facts.Rejected) != 1 || len(fmt.Sprint(facts.Rejected[0].Reason.Params)) > 200 {
				t.Errorf("%s, %.40q: left out without a word: %+v", form, cell, facts.Rejected)
			}
		}
	}
}

// F0: what is no part number is none in an answer of Graph or of PowerShell; a GUID beside
// it names the product.
func TestNoProductInAnAnswer(t *testing.T) {
	const guid = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46"
	for _, cell := range notProducts[:len(notProducts)-3] { // the others can't be seen, or are long
		for form, text := range map[string]string{
			"F3": `{"value":[{"skuId":"%s","skuPartNumber":"%s","consumedUnits":3,"prepaidUnits":{"enabled":10}}]}`,
			"F4": `{"value":[{"id":"1","skuId":"%s","skuPartNumber":"%s","totalLicenses":10,"nextLifecycleDateTime":null,"status":"Enabled"}]}`,
			"F5": "SkuId,SkuPartNumber,ConsumedUnits,Enabled\n%s,\"%s\",4,10\n",
		} {
			facts, err := read(fmt.Sprintf(text, guid, cell))
			if err != nil || len(facts.Subscriptions) != 1 || facts.Subscriptions[0].SKU != "" || facts.Subscriptions[0].SKUID != guid || len(facts.Unread) != 1 {
				t.Errorf("%s, %q beside a GUID: %.300v, %v", form, cell, facts, err)
			}
			facts, err = read(fmt.Sprintf(text, "n/a", cell))
			if err != nil || len(facts.Subscriptions) != 0 || len(facts.Rejected) != 1 {
				t.Errorf("%s, %q alone: %.300v, %v", form, cell, facts, err)
			}
		}
	}
}

// F0: what is no product is none in a table that is mapped either.
func TestNoProductInATable(t *testing.T) {
	ofPurchases := importing.Mapping{Header: []string{"Product", "Total"}, Fields: []importing.Field{importing.FieldProduct, importing.FieldTotal}}
	ofPeople := importing.Mapping{Header: []string{"Mail", "Product"}, Fields: []importing.Field{importing.FieldAddress, importing.FieldProduct}, Licenses: true}
	bySKU := importing.Mapping{Header: []string{"Part", "Total"}, Fields: []importing.Field{importing.FieldSKU, importing.FieldTotal}}
	for _, cell := range notProducts {
		quoted := `"` + cell + `"`
		if facts := tableOf(t, "Product;Total\n"+quoted+";10\n", ofPurchases); len(facts.Subscriptions) > 0 || len(facts.Rejected) != 1 {
			t.Errorf("purchases, %.40q: %.300v", cell, facts)
		}
		if facts := tableOf(t, "Part;Total\n"+quoted+";10\n", bySKU); len(facts.Subscriptions) > 0 || len(facts.Rejected) != 1 {
			t.Errorf("part numbers, %.40q: %.300v", cell, facts)
		}
		facts := tableOf(t, "Mail;Product\nels@x.example;"+quoted+"\n", ofPeople)
		if len(facts.People) != 1 || len(facts.People[0].Products) > 0 || data.CleanName(cell) != "" && (!facts.People[0].LicensesUntold || len(facts.Unread) != 1) {
			t.Errorf("people, %.40q: %.300v", cell, facts)
		}
	}
}
