package data

import (
	"net/mail"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
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
	Kind         PersonKind

	// NeedsLicense says that a shared mailbox or room has its license for a reason
	// (R33), which NeedsLicenseWhy holds as the user wrote it.
	NeedsLicense    bool
	NeedsLicenseWhy string

	// LastActive is the latest day on which a usage report knows them to have been
	// active, ReportedOn the day of the report; LastActive is zero where the report
	// knows them and no activity, both are where no report does (R32).
	LastActive Date
	ReportedOn Date
	MadeOn     Date // the day their account was made; zero when not known
}

// PersonKind is what somebody who can hold licenses is (R30).
type PersonKind string

// The kinds.
const (
	KindPerson        PersonKind = "person"
	KindSharedMailbox PersonKind = "shared_mailbox"
	KindRoom          PersonKind = "room"
	KindService       PersonKind = "service" // an account for a service
)

// PersonKinds lists every kind in the order in which a form offers them.
func PersonKinds() []PersonKind {
	return []PersonKind{KindPerson, KindSharedMailbox, KindRoom, KindService}
}

// NobodyInPerson tells whether a kind is used by nobody in person, so that it needs
// a license for a reason only (R33).
func (k PersonKind) NobodyInPerson() bool { return k == KindSharedMailbox || k == KindRoom }

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
	if p.Kind != "" && !slices.Contains(PersonKinds(), p.Kind) {
		mistakes.Add("kind", CodeRequired, nil)
	}
	if p.NeedsLicense && strings.TrimSpace(p.NeedsLicenseWhy) == "" {
		mistakes.Add("needs_license_why", CodeRequired, nil)
	}
	return mistakes.Err()
}

// ValidAddress tells whether text can be an address: of mail, or a user principal
// name, which may hold what addresses of mail quote.
func ValidAddress(address string) bool {
	// A user principal name may hold what mail addresses quote (O'Brien is
	// fine, but also accents): one @ with something on both sides is enough.
	local, domain, found := strings.Cut(address, "@")
	if found && local != "" && domain != "" && !strings.ContainsAny(address, " \t\r\n") && !strings.Contains(domain, "@") {
		return true
	}
	parsed, err := mail.ParseAddress(address) // which takes longer, and knows what is quoted
	return err == nil && parsed.Address == address
}

// AddressKey returns an address as two are compared: without case, and with accents
// written in one way, of the two that there are. Accents
// count, because they make another address.
func AddressKey(address string) string {
	key := strings.ToLower(strings.TrimSpace(address))
	if isASCII(key) {
		return key
	}
	return norm.NFC.String(key)
}
