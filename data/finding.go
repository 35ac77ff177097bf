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

// Missing is how many rows of one table of a damaged record could not be saved.
type Missing struct {
	Table string
	Rows  int
}
