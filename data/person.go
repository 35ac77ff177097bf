package data

import (
	"net/mail"
	"strings"
)

// PersonID names a person in one record.
type PersonID int64

// Person is somebody who can hold licenses.
type Person struct {
	ID           PersonID
	Version      int64
	Organization OrganizationID
	Name         string
	Address      string // the user principal name or e-mail address; unique in its organization
	Department   string
	ExternalID   string // the vendor's object id; empty when not known
	Blocked      bool   // may not sign in
}

// Validate returns a mistake for each field that can't be as it is.
func (p Person) Validate() error {
	var mistakes Mistakes
	if strings.TrimSpace(p.Name) == "" {
		mistakes.Add("name", CodeRequired, nil)
	}
	switch {
	case strings.TrimSpace(p.Address) == "":
		mistakes.Add("address", CodeRequired, nil)
	case !ValidAddress(p.Address):
		mistakes.Add("address", CodeAddress, nil)
	}
	return mistakes.Err()
}

// ValidAddress tells whether text can be an address: of mail, or a user principal
// name, which may hold what addresses of mail quote.
func ValidAddress(address string) bool {
	parsed, err := mail.ParseAddress(address)
	if err == nil && parsed.Address == address {
		return true
	}
	// A user principal name may hold what mail addresses quote (O'Brien is
	// fine, but also accents): one @ with something on both sides is enough.
	local, domain, found := strings.Cut(address, "@")
	return found && local != "" && domain != "" && !strings.ContainsAny(address, " \t\r\n") && !strings.Contains(domain, "@")
}

// AddressKey returns an address as two are compared: without case. Accents
// count, because they make another address.
func AddressKey(address string) string { return strings.ToLower(strings.TrimSpace(address)) }
