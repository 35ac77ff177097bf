package importing

import (
	"context"

	"seatbook/data"
)

// Book is a record that files can be imported into.
type Book interface {
	data.Book

	// Mappings returns what the columns of imported tables hold (F6).
	Mappings(ctx context.Context) ([]Mapping, error)
	// Snapshot returns everything an import compares its files with.
	Snapshot(ctx context.Context, id data.OrganizationID) (Snapshot, error)
	// Import writes a plan as one step (R22). The plan names the versions it
	// saw. Errors: CodeConflict when the record has changed since.
	Import(ctx context.Context, plan Plan) error
}
