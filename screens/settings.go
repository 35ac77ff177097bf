package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/i18n"
	"seatbook/screens/parts"
)

// openSettings shows who the user is, what they may do, and how the program
// looks and speaks.
func (w *Window) openSettings() {
	d := w.desk
	book := d.book
	type asked struct {
		organizations []data.Organization
		sets          []data.LicenseSet
	}
	ask(d, &w.toOpen, func(ctx context.Context) (all asked, err error) {
		if all.organizations, err = book.Organizations(ctx); err != nil {
			return all, err
		}
		all.sets, err = book.LicenseSets(ctx)
		return all, err
	}, func(all asked) {
		f := &settingsForm{form: d.newForm(d.Text("settings.title")), organizations: all.organizations, sets: all.sets}
		f.topic = topicRoles
		f.size.Width = 560
		f.build()
		f.show(d.Text("button.save"), f.read, func() { w.notifier.turn(f.notify.Checked) })
	})
}

// settingsForm is the dialog with the settings.
type settingsForm struct {
	*form
	organizations []data.Organization

	user, organization *parts.Entry
	role               *parts.Choice[data.Role]
	account            *parts.Choice[data.AccountRole]
	accountText        *widget.Label
	country, currency  *parts.Choice[string]
	language           *parts.Choice[string]
	theme              *parts.Choice[data.Theme]
	notice, lowest     *parts.NumberField
	inactive           *parts.NumberField
	sets               []data.LicenseSet
	mappings           place
	notify             *parts.Check
}

func (f *settingsForm) build() {
	s := f.settings
	f.user = parts.NewEntry(s.UserName, "")
	f.add("user_name", false, f.user)
	f.buildRoles()
	f.buildOrganizations()
	f.country = parts.NewChoice(countryOptions(f.words), s.Country, nil)
	f.currency = f.newCurrencyChoice(s.Currency)
	f.column.Add(container.New(&sideBySide{},
		f.takeOut(f.add("country", true, f.country)), f.takeOut(f.add("currency", true, f.currency))))
	f.language = parts.NewChoice(languageOptions(f.words), s.Language, nil)
	f.theme = parts.NewChoice(options(f.words, "theme", data.Themes()), s.Theme, nil)
	f.column.Add(container.New(&sideBySide{},
		f.takeOut(f.add("language", true, f.language)), f.takeOut(f.add("theme", true, f.theme))))
	f.notice = f.numberBetween("notice_days", s.NoticeDays, 1, data.MaxNoticeDays)
	f.lowest = f.numberBetween("lowest_available", s.LowestAvailable, 0, data.MaxTotal)
	f.column.Add(container.New(&sideBySide{}, f.takeOut(f.fields["notice_days"]), f.takeOut(f.fields["lowest_available"])))
	f.inactive = f.numberBetween("inactive_days", s.InactiveAfter(), 1, data.MaxInactiveDays)
	f.listSets()
	f.notify = parts.NewCheck(f.Text("settings.notify"), f.window.notifier.on(), nil)
	f.column.Add(f.notify)
	f.column.Add(parts.NewFaint(f.Text("settings.record", "Path", f.window.options.Path)))
	copied := parts.NewButton(f.Text("settings.copy_path"), func() { f.window.app.Clipboard().SetContent(f.window.options.Path) })
	copied.SetIcon(theme.ContentCopyIcon())
	f.column.Add(container.NewHBox(copied))
	f.listMappings(f.column)
}

// buildRoles asks for both roles, and says what holds of the one on the billing
// account while it is not chosen (R19, R19b).
func (f *settingsForm) buildRoles() {
	s := f.settings
	f.role = parts.NewChoice(options(f.words, "role", data.Roles()), s.Role, func(data.Role) { f.sayAccount() })
	f.add("role", true, f.role)
	f.column.Add(parts.NewFaint(f.Text("settings.role_text")))
	f.account = parts.NewChoice(options(f.words, "account_role", data.AccountRoles()), s.AccountRole, func(data.AccountRole) { f.sayAccount() })
	f.add("account_role", false, f.account)
	f.accountText = parts.NewFaint("")
	f.column.Add(f.accountText)
	f.sayAccount()
}

func (f *settingsForm) sayAccount() {
	text := f.Text("settings.account_text")
	if f.account.Value() == data.AccountRoleOpen {
		text += " " + f.Text("settings.account_open_"+string(data.Admin{Role: f.role.Value()}.OnAccount()))
	}
	f.accountText.SetText(text)
}

// takeOut takes a field out of the column, to stand beside another.
func (f *settingsForm) takeOut(field *parts.Field) *parts.Field {
	f.column.Remove(field)
	return field
}

// buildOrganizations shows the name of the one organization, or all of them
// once there are several, and lets one be added.
func (f *settingsForm) buildOrganizations() {
	f.organization = parts.NewEntry("", "")
	if len(f.organizations) == 1 {
		f.organization.SetText(f.organizations[0].Name)
		f.add("organization", false, f.organization)
	} else {
		for _, o := range f.organizations {
			edit := parts.NewQuietButton(o.Name, theme.DocumentCreateIcon(), func() { f.desk.openOrganizationForm(o) })
			f.column.Add(container.NewHBox(edit))
		}
	}
	add := parts.NewQuietButton(f.Text("organization.add"), theme.ContentAddIcon(), func() { f.desk.openOrganizationForm(data.Organization{}) })
	f.column.Add(container.NewHBox(add))
}

func (f *settingsForm) read(read *reading) func(context.Context) error {
	s := f.settings
	s.UserName, s.Role, s.AccountRole = f.user.Text, f.role.Value(), f.account.Value()
	s.Country, s.Currency = f.country.Value(), f.currency.Value()
	s.Language, s.Theme = f.language.Value(), f.theme.Value()
	s.NoticeDays, s.LowestAvailable = read.number("notice_days", f.notice), read.number("lowest_available", f.lowest)
	s.InactiveDays = read.number("inactive_days", f.inactive)
	save := acts.SaveSettings{Settings: s}
	if only := f.organizations[0]; len(f.organizations) == 1 && f.organization.Text != only.Name {
		only.Name = f.organization.Text
		save.Organization = &only
	}
	return f.does(save)
}

// listSets shows the sets of licenses that a new person can be given, each to be
// removed (R37).
func (f *settingsForm) listSets() {
	if len(f.sets) == 0 {
		return
	}
	f.column.Add(parts.NewStrong(f.Text("settings.sets")))
	for _, set := range f.sets {
		var line *fyne.Container
		remove := parts.NewIconButton(theme.DeleteIcon(), f.Text("set.remove", "Name", set.Name), func() {
			f.write(f.does(acts.RemoveLicenseSet{Set: set}), func() { f.column.Remove(line) })
		})
		line = container.NewBorder(nil, nil, nil, container.NewVBox(remove), parts.NewTail(set.Name+": "+strings.Join(set.ProductNames(), ", ")))
		f.column.Add(line)
	}
}

// openOrganizationForm adds an organization, or edits one that has an ID.
func (d *desk) openOrganizationForm(o data.Organization) {
	title := d.Text("organization.add")
	if o.ID != 0 {
		title = d.Text("organization.edit")
	}
	f := d.newForm(title)
	name := parts.NewEntry(o.Name, "")
	f.add("name", true, name)
	asRecord := parts.Option[string]{Label: d.Text("organization.country_of_record")}
	country := parts.NewChoice(append([]parts.Option[string]{asRecord}, countryOptions(d.words)...), o.Country, nil)
	f.add("country", false, country)
	f.show(d.Text("button.save"), func(*reading) func(context.Context) error {
		saved := o
		saved.Name, saved.Country = name.Text, country.Value()
		return d.does(acts.SaveOrganization{Organization: saved})
	}, nil)
}

// countryOptions names the countries whose holidays are known in the user's
// language.
func countryOptions(w words) []parts.Option[string] {
	names := display.Regions(language.Make(w.Tag()))
	var all []parts.Option[string]
	for _, code := range data.Countries() {
		all = append(all, parts.Option[string]{Value: code, Label: names.Name(language.MustParseRegion(code))})
	}
	return all
}

// languageOptions names each language in itself.
func languageOptions(w words) []parts.Option[string] {
	all := []parts.Option[string]{{Value: "", Label: w.Text("settings.system_language")}}
	for _, tag := range i18n.Languages() {
		all = append(all, parts.Option[string]{Value: tag, Label: i18n.New(tag).Text("language.name")})
	}
	return all
}
