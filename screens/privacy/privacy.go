package privacy

import (
	"context"
	"io"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/own"
	"seatbook/screens/parts"
)

// OpenData shows all that the record holds of a person on one page, to be
// saved or forgotten (the rights of access and of erasure).
func OpenData(d *desk.Desk, id data.PersonID) {
	book := d.Book
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (all heldOfPerson, err error) {
		if all.PersonData, err = book.PersonData(ctx, id); err != nil {
			return all, err
		}
		all.marks, err = own.MarksOf(ctx, book, all.Person)
		return all, err
	}, func(all heldOfPerson) {
		f := d.NewForm(d.Text("privacy.title", "Name", all.Name))
		f.Topic = desk.TopicRecord
		f.Size = fyne.NewSize(620, 520)
		f.Dismiss.SetText(d.Text("button.close"))
		text := parts.NewEdged()
		for _, section := range personReport(d, all).Sections {
			text.Add(parts.NewStrong(section.Title))
			text.Add(parts.NewWrapped(sectionText(section)))
		}
		save := parts.NewButton(d.Text("privacy.save"), func() { savePersonData(d, all) })
		forget := parts.NewButton(d.Text("privacy.forget"), func() {
			f.Hide()
			openForget(d, all)
		})
		forget.Importance = widget.DangerImportance
		if d.Book.ReadOnly() {
			forget.Disable()
		}
		f.First = save
		f.ShowWith(parts.NewScroll(text), forget, save)
	})
}

// sectionText is a section in lines.
func sectionText(s files.Section) string {
	if len(s.Rows) == 0 {
		return s.Empty
	}
	var lines []string
	for _, row := range s.Rows {
		var cells []string
		for _, cell := range row {
			if cell.Text != "" {
				cells = append(cells, cell.Text)
			}
		}
		lines = append(lines, strings.Join(cells, " · "))
	}
	return strings.Join(lines, "\n")
}

// personReport is all that the record holds of a person, as a document.
func personReport(d *desk.Desk, all heldOfPerson) files.Report {
	e := exports.NewExporter(d.Words.Translator, d.Book, d.Known(), d.Today())
	holds := files.Section{Empty: d.Text("person.holds_none")}
	holds.Title, holds.Columns = d.Text("person.holds"), e.Titles("product", "since")
	for _, h := range all.Holdings {
		holds.Rows = append(holds.Rows, []files.Cell{exports.Text(h.Product), e.Day(h.On)})
	}
	past := files.Section{Empty: d.Text("report.nothing")}
	past.Title, past.Columns = d.Text("export.list.history"), e.Titles("date", "change", "who")
	for _, step := range all.Steps {
		past.Rows = append(past.Rows, []files.Cell{e.Day(data.DateOf(step.At.Local())), exports.Text(d.StepText(step)), exports.Text(step.Actor)})
	}
	return files.Report{
		Title: d.Text("privacy.title", "Name", all.Name), Subtitle: d.Text("privacy.subtitle", "Date", d.Date(d.Today())),
		Page: d.Text("report.page"), Made: d.Window.Options.Now(),
		Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
		Sections: slices.Concat([]files.Section{aboutSection(d, all), holds}, decidedSections(d, all), markSections(d, all.marks), []files.Section{past}),
	}
}

// savePersonData saves the page as a document.
func savePersonData(d *desk.Desk, all heldOfPerson) {
	report := personReport(d, all)
	d.SaveFile(d.Text("privacy.save"), report.Title+".pdf", func(_ context.Context, path string) error {
		return files.Save(path, func(out io.Writer) error { return files.WritePDF(out, report) })
	})
}

// openForget says what forgetting does and that it can't be undone, and then which
// files still hold the person's data.
func openForget(d *desk.Desk, all heldOfPerson) {
	f := d.NewForm(d.Text("privacy.forget_title", "Name", all.Name))
	f.Topic = desk.TopicRecord
	f.Say(d.Text("privacy.forget_text"))
	f.Say(d.Text("privacy.forget_notes"))
	ticked := askForFiles(f, all.marks.Files, all.marks.Unlooked)
	person := all.Ref()
	f.Confirm = parts.NewMainButton(d.Text("privacy.forget_button"), func() {
		f.Send(func(*desk.Reading) func(context.Context) error {
			return d.Does(acts.Forget{Person: person, Files: ticked()})
		}, func() { tellCopies(d) })
	})
	f.Confirm.Importance = widget.DangerImportance
	f.First = f.Dismiss
	f.ShowWith(f.Column, f.Confirm)
}

// tellCopies lists the files that still hold what was just forgotten.
func tellCopies(d *desk.Desk) {
	if d.Window.Options.Backups == nil || !d.IsOwn() {
		return
	}
	backups, folder := d.Window.Options.Backups, d.Window.Options.Backups.Folder(d.Settings)
	desk.Ask(d, &desk.Place{}, func(context.Context) ([]string, error) { return backups.Copies(folder) }, func(copies []string) {
		if len(copies) == 0 {
			return
		}
		f := d.NewForm(d.Text("privacy.copies_title"))
		f.Topic = desk.TopicRecord
		f.Size = fyne.NewSize(620, 420)
		f.Dismiss.SetText(d.Text("button.close"))
		f.First = f.Dismiss
		lines := parts.NewEdged(parts.NewWrapped(d.Count("privacy.copies", len(copies))))
		for _, path := range copies {
			lines.Add(parts.NewFaint(path))
		}
		f.ShowWith(parts.NewScroll(lines))
	})
}
