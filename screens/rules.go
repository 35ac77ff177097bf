package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// shownChanged is how many of the subscriptions are named for which a rule changed
// something.
const shownChanged = 8

// tellRules tells once for which subscriptions the rules of today change something. A
// record that can't be written tells it each time.
func (w *Window) tellRules() {
	d, book, settings := w.desk, w.desk.book, w.desk.settings
	if settings.RulesTold >= data.RulesNow {
		return
	}
	query, on := data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct, On: d.today()}, d.today()
	ask(d, &w.toOpen, func(ctx context.Context) ([]data.RuleChange, error) {
		page, err := book.Subscriptions(ctx, query)
		return data.RulesToTell(settings, page.Rows, on), err
	}, func(changes []data.RuleChange) {
		if len(changes) > 0 && len(w.dialogs) == 0 {
			d.openRules(changes)
		}
	})
}

// openRules says what each change of the rules means, for which subscriptions, and what
// to do.
func (d *desk) openRules(changes []data.RuleChange) {
	f := d.newForm(d.Text("rules.title"))
	f.topic = topicEndOfTerm
	f.size.Width = 620
	f.dismiss.SetText(d.Text("button.close"))
	f.first, f.left = f.dismiss, d.rulesTold
	f.say(d.Text("rules.text"))
	for _, change := range changes {
		f.column.Add(separator())
		f.column.Add(d.newRuleChange(f, change))
	}
	f.showWith(f.column, parts.NewButton(d.Text("rules.settings"), func() {
		f.hide()
		d.window.openSettings()
	}))
}

func (d *desk) newRuleChange(f *form, change data.RuleChange) fyne.CanvasObject {
	text := func(part string) string { return d.Text("rules." + string(change.Code) + "." + part) }
	column := container.NewVBox(container.New(&packed{},
		parts.NewStrong(text("title")), parts.NewWrapped(text("means")), parts.NewWrapped(text("do"))))
	for i, s := range change.Subscriptions {
		if i == shownChanged {
			column.Add(parts.NewFaint(d.Count("rules.more", len(change.Subscriptions)-i)))
			break
		}
		open := parts.NewQuietButton(d.ruleSubject(s), theme.NavigateNextIcon(), func() {
			f.hide()
			d.window.showSubscription(s.ID)
		})
		column.Add(container.NewHBox(open))
	}
	return column
}

// ruleSubject names a subscription with its day, and with its organization where there
// are several.
func (d *desk) ruleSubject(s data.SubscriptionRow) string {
	said := []string{s.Product}
	if s.OrganizationName != "" && len(d.window.subscriptions.organizations) > 1 {
		said = append(said, s.OrganizationName)
	}
	if day := d.renewalText(s.Subscription, d.today()); day != "" {
		said = append(said, day)
	}
	return strings.Join(said, " · ")
}

// rulesTold keeps that the rules were told, where the record can be written.
func (d *desk) rulesTold() {
	if d.book.ReadOnly() || d.root.ctx.Err() != nil {
		return
	}
	settings := d.settings
	settings.RulesTold = data.RulesNow
	d.root.write(d.does(acts.SaveSettings{Settings: settings}), nil)
}
