package screens_test

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// The language is switched at once, the toolkit's words included.
func TestLanguageIsSwitchedAtOnce(t *testing.T) {
	s, _ := selected(t, booktest.Office(40))
	s.press("Settings…")
	s.speakFromNowOn("nl")
	s.press("Save")
	s.shows("Abonnementen", "Personen", "Zoeken", "€ 468,00", "1 mei 26", "Instellingen gewijzigd")
	s.hides("Subscriptions", "Search")
	s.tap("M365 Business Standard")
	s.shows("Hoeveel licenties wilt u in totaal?", "40 van 40")
	s.total().Entry.SetText("41")
	s.shows("Schatting: € 7,93 op de eerste factuur, daarna € 11,70 per maand.")
}

// speakFromNowOn picks a language by its tag: a bundle that is only copied still has the
// name of another language.
func (s *seen) speakFromNowOn(tag string) {
	s.t.Helper()
	field := find.Field(s.canvas, "Language")
	if field == nil {
		s.t.Fatalf("no field for the language in view:\n%s", s.text())
	}
	field.Input.(*parts.Choice[string]).Pick(tag)
}

// toEnd scrolls what scrolls in the dialog on view to its end.
func (s *seen) toEnd() {
	s.t.Helper()
	scroll, is := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*container.Scroll); return is }).(*container.Scroll)
	if !is {
		s.t.Fatal("nothing scrolls")
	}
	scroll.ScrollToBottom()
}

func TestSettingsAreKept(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Settings…")
	s.fill("Your name", "Anouk")
	s.fill("Organization", "Van Dijk")
	s.choose("Country", "Belgium")
	s.toEnd()
	s.shows(s.book.Path())
	s.press("Save")
	settings, err := s.book.Settings(t.Context())
	if err != nil || settings.UserName != "Anouk" || settings.Country != "BE" {
		t.Errorf("%+v, error %v", settings, err)
	}
	organizations, err := s.book.Organizations(t.Context())
	if err != nil || organizations[0].Name != "Van Dijk" {
		t.Errorf("%+v, error %v", organizations, err)
	}
	s.press("Settings…")
	s.press("Add an organization")
	s.fill("Name", "van dijk")
	s.press("Save")
	s.shows("This already exists.")
	s.fill("Name", "Bakkerij Smit")
	s.press("Save")
	s.key(fyne.KeyEscape)
}

func TestDarkAndLight(t *testing.T) {
	s := look(t, newBook(t))
	background := func() (r uint32) {
		r, _, _, _ = fyne.CurrentApp().Settings().Theme().Color("background", 0).RGBA()
		return r
	}
	s.press("Settings…")
	s.choose("Light or dark", "Dark")
	s.press("Save")
	dark := background()
	s.press("Settings…")
	s.choose("Light or dark", "Light")
	s.press("Save")
	if dark >= background() {
		t.Error("dark is not darker than light")
	}
}

func TestRefusalSaysWhatToDo(t *testing.T) {
	book := newBook(t)
	s := look(t, book)
	s.window.Refuse(&data.Error{Code: data.CodeInUse, Params: map[string]any{"File": book.Path()}}, nil)
	s.shows("The record can't be opened", "open in another Seatbook", "Open as read-only")
	s.window.Refuse(errors.New("bus error"), nil)
	s.shows("Something went wrong, and nothing was changed.")
	s.hides("Open as read-only")
}

// The size of text is chosen for this computer, and taken at once.
func TestTextSize(t *testing.T) {
	s, _ := selected(t, booktest.Office(40))
	size := func() float32 {
		return find.Text(s.canvas, "How many licenses").(*canvas.Text).TextSize
	}
	before := size()
	s.press("Settings…")
	s.choose("Text size", "Larger")
	s.press("Save")
	s.shows("Settings saved")
	if find.Button(s.canvas, "Undo") != nil { // it is no step of the record
		t.Error("the size of text can be undone as a step")
	}
	s.tap("M365 Busi")
	if got := size(); got != before*1.3 {
		t.Errorf("the text is %v large, before %v", got, before)
	}
	s.press("Settings…")
	if chosen := find.Field(s.canvas, "Text size").Input.(interface{ SelectedIndex() int }).SelectedIndex(); chosen != 3 {
		t.Errorf("the settings say the size at %d", chosen)
	}
}

// How light the window is belongs to the computer, and not to the record: another record
// looks the same. One of an older version that says how light it is keeps that until
// another is chosen.
func TestThemeIsOfTheComputer(t *testing.T) {
	older, app := newBook(t), test.NewTempApp(t)
	settings, err := older.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settings.Theme = data.ThemeDark
	if err := booktest.Try(older.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	isDark := func() bool { return app.Settings().Theme().(parts.Theme).IsDark(theme.VariantLight) }
	s := lookIn(t, app, older)
	if !isDark() {
		t.Error("what the record says is not taken while nothing was chosen")
	}
	s.press("Settings…")
	s.choose("Light or dark", "Light")
	s.press("Save")
	if isDark() {
		t.Error("what was chosen is not taken")
	}
	if now, err := older.Settings(t.Context()); err != nil || now.Theme != data.ThemeDark {
		t.Errorf("the record says %q, error %v", now.Theme, err)
	}
	s.window.Fyne().Close()
	lookIn(t, app, older)
	if isDark() {
		t.Error("what was chosen is gone the next time")
	}
}
