package data

import "strings"

// OrganizationID names an organization in one record.
type OrganizationID int64

// Organization is a customer: it owns subscriptions and people. A record always
// has at least one.
type Organization struct {
	ID      OrganizationID
	Version int64
	Name    string
	Country string // ISO 3166-1 code of the country whose holidays count (R14)
}

// Validate returns a mistake for each field that can't be as it is.
func (o Organization) Validate() error {
	var mistakes Mistakes
	if strings.TrimSpace(o.Name) == "" {
		mistakes.Add("name", CodeRequired, nil)
	}
	return mistakes.Err()
}
