package data

import "fmt"

// AliasID names a row of [Alias] in one record.
type AliasID int64

// Alias is another address of a person, which was that of somebody who was merged into
// them: files that still name it are about them.
type Alias struct {
	ID      AliasID
	Version int64
	Person  PersonID
	Address string
}

// Key names the alias.
func (a Alias) Key() Key { return Key{EntityAlias, int64(a.ID)} }

// Written is how often it was written.
func (a Alias) Written() int64 { return a.Version }

// Kept implements Row.
func (a Alias) Kept(id, version int64) Row { a.ID, a.Version = AliasID(id), version; return a }

// Forgotten returns the alias without what tells who it is of.
func (a Alias) Forgotten() Alias {
	a.Address = fmt.Sprintf("%d-%d@forgotten.invalid", a.Person, a.ID)
	return a
}
