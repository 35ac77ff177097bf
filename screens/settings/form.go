package settings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/i18n"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/own"
	"seatbook/screens/parts"
)

// Open shows who the user is, what they may do, and how the program
// looks and speaks.
func Open(d *desk.Desk) {
	book := d.Book
	type asked struct {
		organizations []data.Organization
		sets          []data.LicenseSet
	}
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (all asked, err error) {
		if all.organizations, err = book.Organizations(ctx); err != nil {
			return all, err
		}
		all.sets, err = book.LicenseSets(ctx)
		return all, err
	}, func(all asked) {
		f := &form{Form: d.NewForm(d.Text("settings.title")), look: d.Window.Look(), organizations: all.organizations, sets: all.sets}
		f.Topic = desk.TopicSettings
		f.Size.Width = 560
		f.Back = f.askSets
		f.build()
		f.Show(d.Text("button.save"), f.read, func() {
			d.Go.Notify(f.notify.Checked)
			d.Go.SetLook(desk.Look{Theme: f.theme.Value(), Text: f.text.Value()})
		})
	})
}

// form is the dialog with the settings.
type form struct {
	*desk.Form
	organizations []data.Organization

	user, organization *parts.Entry
	role               *parts.Choice[data.Role]
	account            *parts.Choice[data.AccountRole]
	accountText        *parts.Text
	country, currency  *parts.Choice[string]
	language           *parts.Choice[string]
	theme              *parts.Choice[data.Theme]
	text               *parts.Choice[desk.TextSize]
	look               desk.Look
	notice, lowest     *parts.NumberField
	inactive           *parts.NumberField
	sets               []data.LicenseSet
	setList            *fyne.Container
	setsAsked          desk.Place
	mappings           desk.Place
	notify             *parts.Check
}

func (f *form) build() {
	f.Column.Add(parts.NewFaint(f.Text("settings.here")))
	f.part("you")
	f.user = parts.NewEntry(f.Settings.UserName, "")
	f.Add("user_name", false, f.user)
	f.buildRoles()
	f.part("organizations")
	f.buildOrganizations()
	f.country = parts.NewChoice(countryOptions(f.Words), f.Settings.Country, nil)
	f.currency = f.NewCurrencyChoice(f.Settings.Currency)
	f.beside(f.Add("country", true, f.country), f.Add("currency", true, f.currency))
	f.part("appearance")
	f.buildAppearance()
	f.part("reporting")
	f.buildReporting()
	f.part("own")
	f.listSets()
	fields := parts.NewQuietButton(f.Text("own.open"), theme.ListIcon(), func() { own.OpenFields(f.Desk) })
	f.Column.Add(parts.NewAtEdge(fields))
	f.part("record")
	f.sayWhere()
	f.listMappings(f.Column)
}

// part begins a part of the settings.
func (f *form) part(name string) {
	f.Column.Add(container.New(&parts.Stacked{Gap: 12}, parts.NewSeparator(), parts.NewPlain(f.Text("settings.part."+name), parts.SizeHead)))
}

// beside has fields stand beside each other.
func (f *form) beside(fields ...*parts.Field) {
	row := container.New(&parts.SideBySide{})
	for _, field := range fields {
		f.Column.Remove(field)
		row.Add(field)
	}
	f.Column.Add(row)
}

// buildAppearance asks how the program speaks and looks.
func (f *form) buildAppearance() {
	f.language = parts.NewChoice(languageOptions(f.Words), f.Settings.Language, nil)
	f.theme = parts.NewChoice(desk.OptionsOf(f.Words, "theme", data.Themes()), f.look.Theme, nil)
	f.text = parts.NewChoice(desk.OptionsOf(f.Words, "text_size", desk.TextSizes()), f.look.Text, nil)
	f.beside(f.Add("language", true, f.language), f.Add("theme", true, f.theme))
	f.beside(f.Add("text_size", true, f.text), parts.NewField("", false, container.NewWithoutLayout()))
}

// buildReporting asks what is reported, and from when on.
func (f *form) buildReporting() {
	f.notice = f.AddNumberBetween("notice_days", f.Settings.NoticeDays, 1, data.MaxNoticeDays)
	f.lowest = f.AddNumberBetween("lowest_available", f.Settings.LowestAvailable, 0, data.MaxTotal)
	f.beside(f.Fields["notice_days"], f.Fields["lowest_available"])
	f.inactive = f.AddNumberBetween("inactive_days", f.Settings.InactiveAfter(), 1, data.MaxInactiveDays)
	f.notify = parts.NewCheck(f.Text("settings.notify"), f.Go.Notifies(), nil)
	f.Column.Add(f.notify)
}

// sayWhere says which file the record is; the sample is none that is kept.
func (f *form) sayWhere() {
	if f.Window.Sample || !f.IsOwn() {
		f.Column.Add(parts.NewFaint(f.Text("settings.sample_record")))
		return
	}
	f.Column.Add(parts.NewFaint(f.Text("settings.record", "Path", f.Window.Options.Path)))
	copied := parts.NewButton(f.Text("settings.copy_path"), func() { f.Window.App.Clipboard().SetContent(f.Window.Options.Path) })
	copied.SetIcon(theme.ContentCopyIcon())
	f.Column.Add(container.NewHBox(copied))
}

// buildRoles asks for both roles, and says what holds of the one on the billing
// account while it is not chosen (R19, R19b).
func (f *form) buildRoles() {
	s := f.Settings
	f.role = parts.NewChoice(desk.OptionsOf(f.Words, "role", data.Roles()), s.Role, func(data.Role) { f.sayAccount() })
	f.Add("role", true, f.role)
	f.Column.Add(parts.NewFaint(f.Text("settings.role_text")))
	f.account = parts.NewChoice(desk.OptionsOf(f.Words, "account_role", data.AccountRoles()), s.AccountRole, func(data.AccountRole) { f.sayAccount() })
	f.Add("account_role", false, f.account)
	f.accountText = parts.NewFaint("")
	f.Column.Add(f.accountText)
	f.sayAccount()
}

func (f *form) sayAccount() {
	text := f.Text("settings.account_text")
	if f.account.Value() == data.AccountRoleOpen {
		text += " " + f.Text("settings.account_open_"+string(data.Admin{Role: f.role.Value()}.OnAccount()))
	}
	f.accountText.SetText(text)
}

// buildOrganizations shows the name of the one organization, or all of them
// once there are several, and lets one be added.
func (f *form) buildOrganizations() {
	f.organization = parts.NewEntry("", "")
	if len(f.organizations) == 1 {
		f.organization.SetText(f.organizations[0].Name)
		f.Add("organization", false, f.organization)
	} else {
		for _, o := range f.organizations {
			edit := parts.NewIconButton(theme.DocumentCreateIcon(), f.Text("organization.edit_one", "Name", o.Name), func() { openOrganizationForm(f.Desk, o) })
			f.Column.Add(container.NewBorder(nil, nil, nil, edit, container.New(&parts.Packed{}, parts.NewWrapped(o.Name))))
		}
	}
	add := parts.NewQuietButton(f.Text("organization.add"), theme.ContentAddIcon(), func() { openOrganizationForm(f.Desk, data.Organization{}) })
	f.Column.Add(parts.NewAtEdge(add))
}

func (f *form) read(read *desk.Reading) func(context.Context) error {
	s := f.Settings
	s.UserName, s.Role, s.AccountRole = f.user.Text, f.role.Value(), f.account.Value()
	s.Country, s.Currency = f.country.Value(), f.currency.Value()
	s.Language = f.language.Value()
	s.NoticeDays, s.LowestAvailable = read.Number("notice_days", f.notice), read.Number("lowest_available", f.lowest)
	s.InactiveDays = read.Number("inactive_days", f.inactive)
	save := acts.SaveSettings{Settings: s}
	if only := f.organizations[0]; len(f.organizations) == 1 && f.organization.Text != only.Name {
		only.Name = f.organization.Text
		save.Organization = &only
	}
	return f.Does(save)
}

// listSets shows the sets of licenses that a new person can be given, each to be changed
// or removed, and lets one be made (R37).
func (f *form) listSets() {
	f.Column.Add(parts.NewDim(f.Text("settings.sets"), parts.SizeSmall))
	f.setList = container.New(&parts.Packed{})
	f.Column.Add(f.setList)
	add := parts.NewQuietButton(f.Text("set.new"), theme.ContentAddIcon(), func() { comings.OpenSet(f.Desk, data.LicenseSet{}, f.askSets) })
	f.Column.Add(parts.NewAtEdge(add))
	f.showSets()
}

// askSets asks which sets there are now.
func (f *form) askSets() {
	desk.Ask(f.Desk, &f.setsAsked, f.Book.LicenseSets, func(sets []data.LicenseSet) {
		f.sets = sets
		f.showSets()
	})
}

func (f *form) showSets() {
	f.setList.Objects = nil
	for _, set := range f.sets {
		edit := parts.NewIconButton(theme.DocumentCreateIcon(), f.Text("set.edit", "Name", set.Name), func() { comings.OpenSet(f.Desk, set, f.askSets) })
		remove := parts.NewIconButton(theme.DeleteIcon(), f.Text("set.remove", "Name", set.Name), func() {
			f.Write(f.Does(acts.RemoveLicenseSet{Set: set}), f.askSets)
		})
		f.setList.Add(container.NewBorder(nil, nil, nil, container.NewHBox(edit, remove), container.New(&parts.Packed{}, parts.NewWrapped(set.Name+": "+strings.Join(set.ProductNames(), ", ")))))
	}
	if len(f.sets) == 0 {
		f.setList.Add(parts.NewFaint(f.Text("set.none")))
	}
	f.setList.Refresh()
	if f.Dialog != nil {
		f.Fit()
	}
}

// openOrganizationForm adds an organization, or edits one that has an ID.
func openOrganizationForm(d *desk.Desk, o data.Organization) {
	title := d.Text("organization.add")
	if o.ID != 0 {
		title = d.Text("organization.edit")
	}
	f := d.NewForm(title)
	name := parts.NewEntry(o.Name, "")
	f.Add("name", true, name)
	asRecord := parts.Option[string]{Label: d.Text("organization.country_of_record")}
	country := parts.NewChoice(append([]parts.Option[string]{asRecord}, countryOptions(d.Words)...), o.Country, nil)
	f.Add("country", false, country)
	f.Asks = func(goOn func()) bool { return asksNear(f, o.ID, name.Text, goOn) }
	f.Show(d.Text("button.save"), func(*desk.Reading) func(context.Context) error {
		saved := o
		saved.Name, saved.Country = name.Text, country.Value()
		return d.Does(acts.SaveOrganization{Organization: saved})
	}, nil)
}

// countryOptions names the countries whose holidays are known in the user's
// language.
func countryOptions(w desk.Words) []parts.Option[string] {
	names := display.Regions(language.Make(w.Tag()))
	var all []parts.Option[string]
	for _, code := range data.Countries() {
		all = append(all, parts.Option[string]{Value: code, Label: names.Name(language.MustParseRegion(code))})
	}
	return all
}

// languageOptions names each language in itself.
func languageOptions(w desk.Words) []parts.Option[string] {
	all := []parts.Option[string]{{Value: "", Label: w.Text("settings.system_language")}}
	for _, tag := range i18n.Languages() {
		all = append(all, parts.Option[string]{Value: tag, Label: i18n.New(tag).Text("language.name")})
	}
	return all
}
