package files

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of Google Workspace's download of users (F6).
var (
	columnGoogleFirst  = []string{"First Name [Required]", "First Name"}
	columnGoogleLast   = []string{"Last Name [Required]", "Last Name"}
	columnGoogleEmail  = []string{"Email Address [Required]", "Email Address"}
	columnGoogleUnit   = []string{"Org Unit Path [Required]", "Org Unit Path"}
	columnGoogleStatus = []string{"Status [READ ONLY]", "Status"}
)

func isGoogleUsers(t *table) bool {
	_, email := t.has(columnGoogleEmail...)
	_, unit := t.has(columnGoogleUnit...)
	return email && unit
}

// readGoogleUsers reads the users of Google Workspace. The download tells nothing
// of licenses; where no department is filled in, the last part of the
// organizational unit is taken for it.
func readGoogleUsers(ctx context.Context, t *table) (importing.Facts, error) {
	var facts importing.Facts
	err := t.rows(ctx, &facts, func() *data.Error {
		unit := t.text(columnGoogleUnit...)
		department := t.text("Department")
		if department == "" {
			department = unit[strings.LastIndex(unit, "/")+1:]
		}
		facts.People = append(facts.People, importing.PersonFact{
			Source: t.where(), Address: t.text(columnGoogleEmail...), Department: department,
			Name:    strings.TrimSpace(t.text(columnGoogleFirst...) + " " + t.text(columnGoogleLast...)),
			Blocked: blocked(strings.EqualFold(t.text(columnGoogleStatus...), "Suspended")), LicensesUntold: true,
		})
		return nil
	})
	return facts, err
}
