package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/files"
	"seatbook/i18n"
)

// The sample record shows every reason but the role, every badge and every cloud.
func TestSampleRecord(t *testing.T) {
	p := &program{ctx: t.Context(), now: time.Now, words: i18n.New("en")}
	book, err := p.openSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: p.today()})
	if err != nil {
		t.Fatal(err)
	}
	reasons, badges, clouds := map[data.Reason]bool{data.ReasonRole: true}, map[data.Badge]bool{}, map[data.Cloud]bool{}
	for _, row := range page.Rows {
		for _, reason := range data.AddRemove(row.Subscription, p.today(), data.Admin{Role: data.GlobalAdmin}).Reasons {
			reasons[reason] = true
		}
		scheduled := row.Open != nil && row.Open.State == data.ChangeScheduled
		for _, badge := range data.Badges(row.Subscription, p.today(), scheduled) {
			badges[badge] = true
		}
		clouds[row.Cloud] = true
	}
	for _, reason := range data.Reasons() {
		if !reasons[reason] {
			t.Errorf("no subscription for the reason %s", reason)
		}
	}
	for _, cloud := range data.Clouds() {
		if !clouds[cloud] {
			t.Errorf("no subscription in the cloud %s", cloud)
		}
	}
	if len(badges) != 12 {
		t.Errorf("%d badges, want all 12: %v", len(badges), badges)
	}
}

// The sample has a past, and something of all that the program tells of time and
// money.
func TestSampleHasAPast(t *testing.T) {
	p := &program{ctx: t.Context(), now: time.Now, words: i18n.New("nl")}
	book, err := p.openSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	notices, err := book.Attention(t.Context(), p.today())
	if err != nil {
		t.Fatal(err)
	}
	concerns := map[data.Concern]bool{}
	for _, n := range notices {
		concerns[n.Concern] = true
	}
	for _, wanted := range []data.Concern{ // all but the seats over what is allowed, which stand in for those nearly there
		data.ConcernOverAssigned, data.ConcernEnding, data.ConcernCreditCheck, data.ConcernChangeDue, data.ConcernNotOrdered,
		data.ConcernDecideSoon, data.ConcernDecide, data.ConcernRenewalSoon, data.ConcernRenewal, data.ConcernRemovalWindow,
		data.ConcernTrial, data.ConcernTrialPays, data.ConcernTrialPaid, data.ConcernBusinessNear, data.ConcernUnknown,
		data.ConcernNoneAvailable, data.ConcernFewAvailable, data.ConcernUnused,
	} {
		if !concerns[wanted] {
			t.Errorf("nothing in the sample is %s", wanted)
		}
	}
	_, rows, err := p.savings(book, p.today())
	if err != nil {
		t.Fatal(err)
	}
	leaks, kept := map[data.Leak]bool{}, 0
	for _, row := range rows {
		leaks[row.Leak] = true
		if row.State == data.SavingKept {
			kept++
		}
	}
	for _, wanted := range data.Leaks() {
		if !leaks[wanted] {
			t.Errorf("no license in the sample is %s", wanted)
		}
	}
	if kept == 0 {
		t.Error("no license in the sample is kept")
	}
	basis, err := book.SavingsBasis(t.Context())
	if err != nil || !slices.ContainsFunc(basis.Savings, func(s data.Saving) bool { return s.State == data.SavingDone }) {
		t.Errorf("no license in the sample was freed, error %v", err)
	}
	organizations, err := book.Organizations(t.Context())
	if err != nil || len(organizations) < 2 {
		t.Errorf("the sample has the organizations %v, error %v", organizations, err)
	}
	spent, err := costs.SpendingOf(t.Context(), book, p.today())
	if err != nil || len(spent) != 2 || spent[0].Left().Minor < 0 == (spent[1].Left().Minor < 0) {
		t.Errorf("of the budgets, one is kept and one is passed: left %v of %d, error %v", spent[0].Left(), len(spent), err)
	}
	if sets, err := book.LicenseSets(t.Context()); err != nil || len(sets) != 1 {
		t.Errorf("the sample has the sets of licenses %v, error %v", sets, err)
	}
	if reviews, err := book.Reviews(t.Context()); err != nil || len(reviews) == 0 {
		t.Errorf("no renewal in the sample is reviewed, error %v", err)
	}
	steps, err := book.Steps(t.Context(), 100)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[data.StepKind]bool{}
	for _, step := range steps {
		kinds[step.Kind] = true
	}
	for _, wanted := range []data.StepKind{
		data.StepImported, data.StepTotalChanged, data.StepChangeSubmitted, data.StepChangeScheduled,
		data.StepAssigned, data.StepPriceChanged, data.StepSubscriptionAdded, data.StepUndone,
		data.StepOwnFieldSaved, data.StepFileAttached, data.StepInvoiceNoted,
	} {
		if !kinds[wanted] {
			t.Errorf("nothing in the sample's history is %s", wanted)
		}
	}
	past, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{Search: "Business Standard", On: p.today().AddDays(-50), AsOf: p.today().AddDays(-50)})
	if err != nil || past.Count != 1 || past.Rows[0].Total != 36 || past.Rows[0].Assigned() != 34 {
		t.Errorf("50 days ago: %+v, %v", past.Rows, err)
	}
	usage, err := book.Usage(t.Context(), 12, p.today())
	if err != nil || len(usage) < 3 {
		t.Errorf("the licenses over time: %v, %v", usage, err)
	}
}

// The free texts of the sample are in the language of the program, and in English where
// there are none in it.
func TestSampleSpeaksTheLanguage(t *testing.T) {
	for _, c := range []struct{ language, note, department, field, file string }{
		{"nl", "Iedereen op kantoor.", "Verkoop", "Kostenplaats", "Afspraken Microsoft 365.txt"},
		{"en", "Everybody in the office.", "Sales", "Cost center", "Agreed on Microsoft 365.txt"},
		{"xx", "Everybody in the office.", "Sales", "Cost center", "Agreed on Microsoft 365.txt"},
	} {
		t.Run(c.language, func(t *testing.T) {
			sample, err := files.ReadSample(assets.Sample, data.Catalog{}, data.DateOf(time.Now()), c.language)
			if err != nil {
				t.Fatal(err)
			}
			said := fmt.Sprintf("%+v", sample.Plan.Subscriptions[0].After)
			if !strings.Contains(said, c.note) {
				t.Errorf("the first subscription does not say %q: %s", c.note, said)
			}
			if got := sample.Plan.People[0].After().Department; got != c.department {
				t.Errorf("department %q, want %q", got, c.department)
			}
			fields, names := map[string]bool{}, map[string]bool{}
			for _, event := range sample.Events {
				if event.Field != nil {
					fields[event.Field.Name] = true
				}
				if event.File != nil {
					names[event.File.Name] = true
				}
				if event.Label != nil {
					for name := range event.Label.Own {
						if !fields[name] {
							t.Errorf("a value of %q, which is no field", name)
						}
					}
				}
			}
			if !fields[c.field] || !names[c.file] {
				t.Errorf("fields %v and files %v, want %q and %q", fields, names, c.field, c.file)
			}
		})
	}
}

// Every text that the sample has in another language is one that it has: a text that was
// changed in one place only would stay Dutch.
func TestSampleTextsAreSaid(t *testing.T) {
	dutch, said, found := strings.Cut(string(assets.Sample), "[said.en]\n")
	if !found {
		t.Fatal("the sample has no English texts")
	}
	for line := range strings.Lines(said) {
		if text, _, pair := strings.Cut(line, " = "); pair && !strings.Contains(dutch, text) {
			t.Errorf("the sample does not say %s", text)
		}
	}
	for line := range strings.Lines(dutch) { // what is a free text whatever it says
		for _, key := range []string{"note", "notes", "reason", "needs_why"} {
			if text, free := strings.CutPrefix(strings.TrimSpace(line), key+" = "); free && !strings.Contains(said, text+" = ") {
				t.Errorf("not in English: %s", text)
			}
		}
	}
}
