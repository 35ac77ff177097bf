package importing

import (
	"hash/maphash"

	"seatbook/data"
)

// addressIndex finds people of the record by their address. It holds a place for each and
// no address: a map of a hundred thousand takes three times as much.
type addressIndex struct {
	seed   maphash.Seed
	people []data.Person
	slots  []int32 // one more than a place, 0 for none; a power of two of them, half of them empty at least
	next   int     // the place behind the one that was found last
}

func newAddressIndex(people []data.Person) *addressIndex {
	size := 16
	for size < 2*len(people) {
		size *= 2
	}
	x := &addressIndex{seed: maphash.MakeSeed(), people: people, slots: make([]int32, size)}
	for i := range people {
		*x.slot(data.AddressKey(people[i].Address)) = int32(i + 1)
	}
	return x
}

// find returns the place of who has an address. A file that is imported again names people
// as the record has them, one after another: who comes next is looked at first.
func (x *addressIndex) find(address string) (place int, there bool) {
	if x.next < len(x.people) && x.people[x.next].Address == address {
		x.next++
		return x.next - 1, true
	}
	slot := int(*x.slot(data.AddressKey(address)))
	if slot > 0 {
		x.next = slot
	}
	return slot - 1, slot > 0
}

// slot is where the place of an address stands, or would.
func (x *addressIndex) slot(key string) *int32 {
	last := len(x.slots) - 1
	for at := int(maphash.String(x.seed, key)) & last; ; at = (at + 1) & last {
		if place := x.slots[at]; place == 0 || data.AddressKey(x.people[place-1].Address) == key {
			return &x.slots[at]
		}
	}
}

// Share lets go of the texts of people that the record has as well: of a hundred thousand
// who are imported again all are held already. It is worth doing before NewPlan, which
// finds people by what is made for it, and changes nothing that they tell.
func (f Facts) Share(record *Snapshot) {
	record.addresses = newAddressIndex(record.People)
	for i := range f.People {
		fact := &f.People[i]
		if place, there := record.addresses.find(fact.Address); there {
			fact.share(&record.People[place])
		}
	}
}

func (f *PersonFact) share(known *data.Person) {
	for _, text := range []struct{ told, known *string }{
		{&f.Name, &known.Name}, {&f.Address, &known.Address}, {&f.Department, &known.Department}, {&f.ExternalID, &known.ExternalID},
	} {
		if *text.told == *text.known {
			*text.told = *text.known
		}
	}
}
