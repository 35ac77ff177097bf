package files

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// readWorkbook reads every sheet that can be read without asking; the others are named.
// Where there is none, the first that holds a table is asked about.
func readWorkbook(ctx context.Context, c *content, o Options) (all importing.Facts, asks *Unmapped, err error) {
	book, err := c.workbook()
	if err != nil {
		return all, nil, err
	}
	defer book.Close()
	var refused error
	var read, others, own []string
	filled := 0 // sheets in which something stands
	for i, sheet := range book.sheets {
		t, err := book.table(c.name, sheet)
		var facts importing.Facts
		var unknown *Unmapped
		if err == nil {
			if i > 0 {
				t.sheet = sheet
			}
			facts, unknown, err = t.facts(ctx, book.sheets, sheet, o)
		}
		reason, _ := errors.AsType[*data.Error](err)
		if reason == nil || reason.Code != data.CodeEmptyFile {
			filled++
		}
		switch {
		case ctx.Err() != nil:
			return all, nil, ctx.Err()
		case err != nil:
			refused = cmp.Or(refused, err)
			if reason != nil && reason.Code == data.CodeOwnExport {
				own = append(own, sheet)
			}
		case unknown != nil:
			others = append(others, sheet)
			if asks == nil {
				asks = unknown
			}
		default:
			read = append(read, sheet)
			all.Add(facts)
		}
	}
	if len(read) == 0 && asks == nil {
		return all, nil, refused
	}
	for _, sheet := range book.hidden {
		all.Notes = append(all.Notes, importing.Note{File: c.name, Reason: data.NewError(data.CodeSheetHidden, "Sheet", sheet)})
	}
	if len(read) > 0 {
		if filled > 1 {
			all.Notes = append(all.Notes, importing.Note{File: c.name, Reason: data.NewError(data.CodeSheetsRead, "Sheet", strings.Join(read, ", "))})
		}
		for _, sheet := range others {
			all.Notes = append(all.Notes, importing.Note{File: c.name, Reason: data.NewError(data.CodeSheetNotRead, "Sheet", sheet)})
		}
		if len(own) > 0 {
			all.Notes = append(all.Notes, importing.Note{File: c.name, Reason: data.NewError(data.CodeOwnSheets, "Sheet", strings.Join(own, ", "))})
		}
		asks = nil
	}
	return all, asks, nil
}
