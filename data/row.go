package data

import "cmp"

// Entity is a kind of row that the record keeps.
type Entity string

// The entities.
const (
	EntitySettings     Entity = "settings"
	EntityOrganization Entity = "organization"
	EntitySubscription Entity = "subscription"
	EntityPerson       Entity = "person"
	EntityAssignment   Entity = "assignment"
	EntityChange       Entity = "change"
	EntityPrice        Entity = "price"
	EntitySnooze       Entity = "snooze"
	EntityProduct      Entity = "product"
	EntityMapping      Entity = "mapping"
	EntitySaving       Entity = "saving"
	EntityLicenseSet   Entity = "license_set"
	EntityReview       Entity = "review"
	EntityBudget       Entity = "budget"
	EntityOwnField     Entity = "own_field"
	EntityAttachment   Entity = "attachment"
	EntityWaiting      Entity = "waiting"
	EntityAlias        Entity = "alias"
	EntityOtherName    Entity = "other_name"

	EntityOrganizationName Entity = "organization_name"

	// What the ledger keeps of the others as they change, so that no question has to
	// walk history. It has no history of its own.
	EntitySeats Entity = "seats"
	EntityUsage Entity = "usage"
)

// Entities lists every entity that history tells of, each after those that its
// rows refer to.
func Entities() []Entity {
	return []Entity{
		EntitySettings, EntityOrganization, EntityProduct, EntityMapping, EntityOwnField, EntitySubscription, EntityPrice,
		EntityPerson, EntityAssignment, EntityChange, EntitySnooze, EntitySaving, EntityLicenseSet, EntityReview, EntityBudget,
		EntityAttachment, EntityWaiting, EntityAlias, EntityOtherName, EntityOrganizationName,
	}
}

// Key names one row of the record.
type Key struct {
	Entity Entity
	ID     int64
}

// Row is one row of the record as a value: what a store keeps, and what history
// holds of it before and after a step (R22). A row is a value of one of the types
// of this package, never a pointer.
type Row interface {
	// Key names the row; its ID is 0 before the record has given it one.
	Key() Key
	// Written is the row's version: how often it was written.
	Written() int64
	// Kept returns the row as it is kept, with a number and a version: without what
	// the record fills in for whoever reads it.
	Kept(id, version int64) Row
}

// Ref names a row and the version of it that was seen: a write that saw another
// version is a conflict.
type Ref struct {
	Key
	Version int64
}

// RefTo returns the reference of a row as it was seen.
func RefTo(row Row) Ref { return Ref{row.Key(), row.Written()} }

// Write is what a step did to one row: as it was before and after; nil where it
// was not (R22).
type Write struct {
	ID            int64 // its place in history, 0 for one that is not there yet
	Step          StepID
	Key           Key
	Before, After Row
	// Stands says that After is the row as it is in the record, where that was asked and
	// the store knows it.
	Stands bool
}

// DatedPrice is a price of a subscription that holds from a day on, as a row.
type DatedPrice struct {
	ID           int64
	Version      int64
	Subscription SubscriptionID
	PriceChange
}

// Snooze keeps a concern of a subscription out of what needs attention before a
// day (R25).
type Snooze struct {
	ID           int64
	Version      int64
	Subscription SubscriptionID
	Concern      Concern
	Until        Date
}

// NamedProduct is the name of a product that an import brought (F7), as a row.
type NamedProduct struct {
	ID      int64
	Version int64
	Product
}

// KeptMapping is what the columns of a table hold (F6), as a row: Header finds it
// again, and Columns is JSON that only importing reads.
type KeptMapping struct {
	ID      int64
	Version int64
	Header  string
	Columns string
}

// Key names the settings; there is one row of them.
func (s Settings) Key() Key { return Key{EntitySettings, 1} }

// Written is how often the settings were written.
func (s Settings) Written() int64 { return s.Version }

// Kept implements Row.
func (s Settings) Kept(_, version int64) Row { s.Version = version; return s }

// Key names the organization.
func (o Organization) Key() Key { return Key{EntityOrganization, int64(o.ID)} }

// Written is how often it was written.
func (o Organization) Written() int64 { return o.Version }

// Kept implements Row.
func (o Organization) Kept(id, version int64) Row {
	o.ID, o.Version = OrganizationID(id), version
	return o
}

// Key names the subscription.
func (s Subscription) Key() Key { return Key{EntitySubscription, int64(s.ID)} }

// Written is how often it was written.
func (s Subscription) Written() int64 { return s.Version }

// Kept implements Row: without who holds it, and without the purchases and dated
// prices, which are rows of their own.
func (s Subscription) Kept(id, version int64) Row {
	s.ID, s.Version = SubscriptionID(id), version
	s.NamedAssigned, s.Purchases, s.PriceChanges = 0, nil, nil
	return s
}

// Key names the person.
func (p Person) Key() Key { return Key{EntityPerson, int64(p.ID)} }

// Written is how often the person was written.
func (p Person) Written() int64 { return p.Version }

// Kept implements Row: who is of no kind is a person (R30).
func (p Person) Kept(id, version int64) Row {
	p.ID, p.Version, p.Kind = PersonID(id), version, cmp.Or(p.Kind, KindPerson)
	return p
}

// Key names the assignment.
func (a Assignment) Key() Key { return Key{EntityAssignment, a.ID} }

// Written is how often it was written.
func (a Assignment) Written() int64 { return a.Version }

// Kept implements Row.
func (a Assignment) Kept(id, version int64) Row { a.ID, a.Version = id, version; return a }

// Key names the change.
func (c Change) Key() Key { return Key{EntityChange, int64(c.ID)} }

// Written is how often it was written.
func (c Change) Written() int64 { return c.Version }

// Kept implements Row: its estimates are in one currency.
func (c Change) Kept(id, version int64) Row {
	c.ID, c.Version, c.EstimatePart.Currency = ChangeID(id), version, c.EstimateFull.Currency
	return c
}

// Key names the price.
func (p DatedPrice) Key() Key { return Key{EntityPrice, p.ID} }

// Written is how often it was written.
func (p DatedPrice) Written() int64 { return p.Version }

// Kept implements Row.
func (p DatedPrice) Kept(id, version int64) Row { p.ID, p.Version = id, version; return p }

// Key names the snooze.
func (s Snooze) Key() Key { return Key{EntitySnooze, s.ID} }

// Written is how often it was written.
func (s Snooze) Written() int64 { return s.Version }

// Kept implements Row.
func (s Snooze) Kept(id, version int64) Row { s.ID, s.Version = id, version; return s }

// Key names the product's row.
func (p NamedProduct) Key() Key { return Key{EntityProduct, p.ID} }

// Written is how often it was written.
func (p NamedProduct) Written() int64 { return p.Version }

// Kept implements Row: whether it is free, only the catalog tells.
func (p NamedProduct) Kept(id, version int64) Row {
	p.ID, p.Version, p.Free = id, version, false
	return p
}

// Key names the mapping's row.
func (m KeptMapping) Key() Key { return Key{EntityMapping, m.ID} }

// Written is how often it was written.
func (m KeptMapping) Written() int64 { return m.Version }

// Kept implements Row.
func (m KeptMapping) Kept(id, version int64) Row { m.ID, m.Version = id, version; return m }
