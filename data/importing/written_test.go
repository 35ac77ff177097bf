package importing_test

import (
	"testing"

	"seatbook/data/importing"
)

// Only what an import gives or takes back is written.
func TestOnlyWhatIsWrittenIsKept(t *testing.T) {
	plan := importing.Plan{Assignments: []importing.PlannedAssignment{
		{Person: "a", Action: importing.ActionLeave},
		{Person: "b", Action: importing.ActionAdd},
		{Person: "c", Action: importing.ActionLeave},
		{Person: "d", Action: importing.ActionRemove, Moved: true},
	}}
	named := ""
	for _, row := range plan.WrittenAssignments() {
		named += row.Person
	}
	if named != "bd" {
		t.Errorf("written are %q, want b and d", named)
	}
}
