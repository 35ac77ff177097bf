package renewals

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// shownChanged is how many of the subscriptions are named for which a rule changed
// something.
const shownChanged = 8

// TellRules tells once for which subscriptions the rules of today change something.
// Where they change nothing, that is kept as told: what is entered later is entered
// under these rules. A record that can't be written tells it each time.
func TellRules(d *desk.Desk) {
	d, book, settings := d, d.Book, d.Settings
	if settings.RulesTold >= data.RulesNow {
		return
	}
	query, on := data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct, On: d.Today()}, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) ([]data.RuleChange, error) {
		page, err := book.Subscriptions(ctx, query)
		return data.RulesToTell(settings, page.Rows, on), err
	}, func(changes []data.RuleChange) {
		switch {
		case len(changes) == 0:
			rulesTold(d)
		case len(d.Window.Dialogs) == 0:
			openRules(d, changes)
		}
	})
}

// openRules says what each change of the rules means, for which subscriptions, and what
// to do.
func openRules(d *desk.Desk, changes []data.RuleChange) {
	f := d.NewForm(d.Text("rules.title"))
	f.Topic = desk.TopicEndOfTerm
	f.Size.Width = 620
	f.Dismiss.SetText(d.Text("button.close"))
	f.First, f.Left = f.Dismiss, func() { rulesTold(d) }
	f.Say(d.Text("rules.text"))
	for _, change := range changes {
		f.Column.Add(parts.NewSeparator())
		f.Column.Add(newRuleChange(d, f, change))
	}
	f.ShowWith(f.Column, parts.NewButton(d.Text("rules.settings"), func() {
		f.Hide()
		d.Go.OpenSettings()
	}))
}

func newRuleChange(d *desk.Desk, f *desk.Form, change data.RuleChange) fyne.CanvasObject {
	text := func(part string) string { return d.Text("rules." + string(change.Code) + "." + part) }
	column := container.NewVBox(container.New(&parts.Packed{},
		parts.NewStrong(text("title")), parts.NewWrapped(text("means")), parts.NewWrapped(text("do"))))
	for i, s := range change.Subscriptions {
		if i == shownChanged {
			column.Add(parts.NewFaint(d.Count("rules.more", len(change.Subscriptions)-i)))
			break
		}
		open := parts.NewQuietButton(ruleSubject(d, s), theme.NavigateNextIcon(), func() {
			f.Hide()
			d.Go.ShowSubscription(s.ID)
		})
		column.Add(parts.NewAtEdge(open))
	}
	return column
}

// ruleSubject names a subscription with its day, and with its organization where there
// are several.
func ruleSubject(d *desk.Desk, s data.SubscriptionRow) string {
	said := []string{s.Product}
	if s.OrganizationName != "" && len(d.Go.Organizations()) > 1 {
		said = append(said, s.OrganizationName)
	}
	if day := d.RenewalText(s.Subscription, d.Today()); day != "" {
		said = append(said, day)
	}
	return strings.Join(said, " · ")
}

// rulesTold keeps that the rules were told, where the record can be written.
func rulesTold(d *desk.Desk) {
	if d.Book.ReadOnly() || d.Root.Ctx.Err() != nil {
		return
	}
	settings := d.Settings
	settings.RulesTold = data.RulesNow
	d.Root.Write(d.Does(acts.SaveSettings{Settings: settings}), nil)
}
