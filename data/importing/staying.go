package importing

import "seatbook/data"

// Staying are the licenses that a plan leaves with those who hold them, as its files tell
// once more. There may be hundreds of thousands, of which a few are looked at.
type Staying struct {
	rows     []stayingRow
	products []string
	places   []Source // files and sheets, without a line
}

// stayingRow is one of them: a place in each list, the line in its file, and who holds it.
type stayingRow struct {
	person               *data.Person // of the record
	product, place, line int32
}

// StayingLicense is one license that stays with the one who holds it.
type StayingLicense struct {
	Source
	Product, Person string
}

// Len is how many there are.
func (s Staying) Len() int { return len(s.rows) }

// At is the nth.
func (s Staying) At(n int) StayingLicense {
	row := s.rows[n]
	source := s.places[row.place]
	source.Line = int(row.line)
	return StayingLicense{source, s.products[row.product], row.person.Name}
}

// with are these and others behind them.
func (s Staying) with(others Staying) Staying {
	products, places := int32(len(s.products)), int32(len(s.places))
	s.products, s.places = append(s.products, others.products...), append(s.places, others.places...)
	for _, row := range others.rows {
		row.product, row.place = row.product+products, row.place+places
		s.rows = append(s.rows, row)
	}
	return s
}

// stayingLicenses gathers them.
type stayingLicenses struct {
	Staying
	productAt map[*workingSubscription]int32
	placeAt   map[Source]int32
}

// add takes in one that a row tells of.
func (s *stayingLicenses) add(license *heldLicense, told Source) {
	if s.productAt == nil {
		s.productAt, s.placeAt = map[*workingSubscription]int32{}, map[Source]int32{}
	}
	product, known := s.productAt[license.on]
	if !known {
		product = int32(len(s.products))
		s.productAt[license.on] = product
		s.products = append(s.products, license.on.after.Product)
	}
	line := told.Line
	told.Line = 0
	place, known := s.placeAt[told]
	if !known {
		place = int32(len(s.places))
		s.placeAt[told] = place
		s.places = append(s.places, told)
	}
	s.rows = append(s.rows, stayingRow{license.person, product, place, int32(line)})
}
