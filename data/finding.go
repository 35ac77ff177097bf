package data

// FindingKind is what can be wrong with a record.
type FindingKind string

// What a whole check finds.
const (
	FindingFile      FindingKind = "file"      // the file itself does not hold together
	FindingMissing   FindingKind = "missing"   // what every record has is not there
	FindingReference FindingKind = "reference" // a row speaks of one that is not there
	FindingValue     FindingKind = "value"     // a value is none that belongs there: a date, a number
	FindingHistory   FindingKind = "history"   // history does not lead to the row
	FindingMixed     FindingKind = "mixed"     // a license of one organization is with a person of another
	FindingReading   FindingKind = "reading"   // a list can't be read, or does not agree with another
)

// Finding is one thing that is wrong with a record.
type Finding struct {
	Kind   FindingKind
	Table  string // one of the record's, or the list that can't be read; may be empty
	ID     int64  // of the row, 0 for none
	Detail string // for the log and for who looks closer; may be empty
}

// Rescued is what could be saved of one table of a damaged record.
type Rescued struct {
	Table   string
	Kept    int  // rows that are in the new record
	Missing int  // rows that are known to be lost
	Unsure  bool // there may be more of those: nothing tells how many there were
}

// Whole tells whether nothing of it is lost.
func (r Rescued) Whole() bool { return r.Missing == 0 && !r.Unsure }
