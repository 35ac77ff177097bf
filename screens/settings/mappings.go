package settings

import (
	"context"
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// listMappings adds the mappings that are remembered to a dialog, each to be saved as
// a file for the command line or another computer (F6).
func (f *form) listMappings(column *fyne.Container) {
	desk.Ask(f.Desk, &f.mappings, f.Book.Mappings, func(mappings []importing.Mapping) {
		if len(mappings) == 0 {
			return
		}
		column.Add(parts.NewFaint(f.Text("settings.mappings")))
		for _, m := range mappings {
			save := parts.NewQuietButton(f.Text("settings.save_mapping", "Name", mappingName(m)), theme.DocumentSaveIcon(), func() { f.saveMapping(m) })
			column.Add(parts.NewAtEdge(save))
		}
		column.Refresh()
	})
}

// mappingName is how a mapping is called: by its name, or by the first columns of its
// table.
func mappingName(m importing.Mapping) string {
	if m.Name != "" {
		return m.Name
	}
	return strings.Join(m.Header[:min(3, len(m.Header))], ", ")
}

func (f *form) saveMapping(m importing.Mapping) {
	f.SaveFile(f.Text("settings.save_mapping", "Name", mappingName(m)), mappingName(m)+".toml", func(_ context.Context, path string) error {
		return files.Save(path, func(w io.Writer) error { return files.WriteMapping(w, m) })
	})
}
