package imports

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/screens/exports"
)

// rowsRejected tells whether rows or cells of files were left out, and not only
// whole files.
func (i *dialog) rowsRejected() bool {
	return len(i.plan.Unread) > 0 || slices.ContainsFunc(i.plan.Rejected, func(r importing.Rejection) bool { return r.Line > 0 })
}

// saveRejected saves the rows that are left out, with the reason beside each, to be
// mended and imported again; a file for each that they come from.
func (i *dialog) saveRejected() {
	rejected, unread, reason, words := i.plan.Rejected, i.plan.Unread, i.Text("import.reason"), i.Words
	style, protected := exports.CSVStyle(i.Words), i.Window.Options.Protected
	i.SaveFile(i.Text("import.save_rejected"), i.Text("import.rejected_name"), func(ctx context.Context, path string) error {
		sheets, err := files.RejectedRows(ctx, rejected, unread, reason, words.KnownError)
		if err != nil {
			return err
		}
		extension := filepath.Ext(path)
		for n, sheet := range sheets {
			target := path
			if n > 0 {
				target = strings.TrimSuffix(path, extension) + "-" + strconv.Itoa(n+1) + extension
			}
			if err := mayWrite(ctx, target, rejected, protected); err != nil {
				return err
			}
			if err := files.Save(target, func(w io.Writer) error { return files.WriteCSV(w, sheet, style) }); err != nil {
				return err
			}
		}
		return nil
	})
}

// mayWrite refuses a file that rows were read from, or that nothing may write over.
func mayWrite(ctx context.Context, target string, rejected []importing.Rejection, protected func(context.Context, string) error) error {
	there, err := os.Stat(target)
	if err != nil {
		return nil //nolint:nilerr // there is none to write over
	}
	for _, r := range rejected {
		if read, err := os.Stat(r.File); err == nil && os.SameFile(there, read) {
			return data.NewError(data.CodeProtected, "File", target)
		}
	}
	if protected != nil {
		return protected(ctx, target)
	}
	return nil
}
