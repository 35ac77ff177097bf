package data

import "cmp"

// OtherNameID names a row of [OtherName] in one record.
type OtherNameID int64

// OtherName is what files call a subscription beside what the record does: what one was
// known by that was merged into it. A file that still has it is about the one that stayed
// (F0).
type OtherName struct {
	ID           OtherNameID
	Version      int64
	Subscription SubscriptionID
	Product      string
	Vendor       string // as products are told apart: Microsoft for all of its clouds
	SKU          string
	SKUID        string
	ExternalID   string // the vendor's name for the purchase
}

// OtherNameRef names one and the version of it that was seen.
type OtherNameRef struct {
	ID      OtherNameID
	Version int64
}

// NamedAs returns by what files know a subscription, as another name of the one that it
// is merged into.
func (s Subscription) NamedAs(of SubscriptionID) OtherName {
	return OtherName{Subscription: of, Product: s.Product, Vendor: s.KnownVendor(), SKU: s.SKU, SKUID: s.SKUID, ExternalID: s.ExternalID}
}

// NamesOnly tells whether it is the name that a subscription has, and nothing else.
func (n OtherName) NamesOnly(s Subscription) bool {
	return NameKey(n.Product) == NameKey(s.Product) && n.Vendor == s.KnownVendor() && n.SKU == "" && n.SKUID == "" && n.ExternalID == ""
}

// KnownVendor is the vendor as products are told apart: all of Microsoft's clouds are one
// vendor's.
func (s Subscription) KnownVendor() string {
	if s.Cloud != CloudNone {
		return Microsoft
	}
	return s.Vendor
}

// Text is the name that is shown: the product, or what else it is known by.
func (n OtherName) Text() string { return cmp.Or(n.Product, n.SKU, n.SKUID, n.ExternalID) }

// Key names the row.
func (n OtherName) Key() Key { return Key{EntityOtherName, int64(n.ID)} }

// Written is how often it was written.
func (n OtherName) Written() int64 { return n.Version }

// Kept implements Row.
func (n OtherName) Kept(id, version int64) Row { n.ID, n.Version = OtherNameID(id), version; return n }

// Ref returns the reference of the row as it was seen.
func (n OtherName) Ref() OtherNameRef { return OtherNameRef{n.ID, n.Version} }

// Seen returns the reference to the row.
func (r OtherNameRef) Seen() Ref { return Ref{OtherName{ID: r.ID}.Key(), r.Version} }

// OrganizationName is another name of an organization in files: that of one that was
// merged into it.
type OrganizationName struct {
	ID           int64
	Version      int64
	Organization OrganizationID
	Name         string
}

// Key names the row.
func (n OrganizationName) Key() Key { return Key{EntityOrganizationName, n.ID} }

// Written is how often it was written.
func (n OrganizationName) Written() int64 { return n.Version }

// Kept implements Row.
func (n OrganizationName) Kept(id, version int64) Row { n.ID, n.Version = id, version; return n }
