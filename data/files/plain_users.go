package files

import (
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/importing"
)

// plainUsers are users as Get-MgUser writes them where nobody asks for more than it shows
// by itself (F14): nothing of licenses.
var plainUsers = peopleForm{
	vendor:  data.Microsoft,
	address: []string{"UserPrincipalName"}, name: []string{"DisplayName"}, first: []string{"GivenName"}, last: []string{"Surname"}, department: []string{"Department"}, id: []string{"Id"},
}

// shownOfUsers are the columns that such a list may have; any other may tell of licenses,
// and the user says what it holds.
var shownOfUsers = []string{
	"UserPrincipalName", "DisplayName", "Id", "Mail", "GivenName", "Surname", "Department", "JobTitle", "MobilePhone", "OfficeLocation", "PreferredLanguage", "BusinessPhones", "UserType", "UsageLocation", "City", "Country", "CompanyName", "CreatedDateTime",
}

func isPlainUsers(t *table) bool {
	return t.hasAll([]string{"UserPrincipalName"}, []string{"DisplayName"}, []string{"Id"}) && !slices.ContainsFunc(t.header, func(column string) bool {
		key := columnKey(column)
		return key != "" && !slices.ContainsFunc(shownOfUsers, func(known string) bool { return columnKey(known) == key })
	})
}

func readPlainUsers(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	return plainUsers.read(ctx, t, order)
}
