package imports

import (
	"path/filepath"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/screens/desk"
)

// planView is which lines of a plan are shown.
type planView string

const (
	viewChanges  planView = "changes"
	viewRejected planView = "rejected"
	viewGone     planView = "gone"
	viewAll      planView = "all"
)

// planKind is what a line of a plan does.
type planKind uint8

const (
	planLeft planKind = iota
	planChanges
	planRejected
	planGone // a person or a subscription of the record that the files don't have
)

// planLine is one line of a plan. There may be hundreds of thousands, of which a few are
// looked at: its words are made when it comes into view.
type planLine struct {
	at    int32 // its place in what it is of; of a title, how many lines the group has
	group planGroup
	kind  planKind
	of    lineOf
	open  bool // of a title: the lines of its group are shown
}

func (l planLine) isTitle() bool { return l.of == ofTitle }

// lineOf is what the words of a line are made of.
type lineOf uint8

const (
	ofTitle lineOf = iota // of a group
	ofRejected
	ofUnread
	ofNote
	ofSubscriptionNote
	ofOrganization // a new one
	ofDifference
	ofGone
	ofUnclear
	ofLacking
	ofSubscription // one that stays as it is, as the next two
	ofPerson
	ofAssignment
)

// planLines lays out a plan: what was rejected, what is done, who is gone, and what stays
// as it is.
func planLines(plan importing.Plan, made []importing.NewOrganization, reconciled importing.Reconciliation) []planLine {
	lines := make([]planLine, 0, len(plan.Rejected)+len(plan.Unread)+len(plan.Notes)+reconciled.Differences.Len()+reconciled.Missing()+countStays(plan))
	for n := range plan.Rejected {
		lines = append(lines, planLine{kind: planRejected, group: groupRejected, of: ofRejected, at: int32(n)})
	}
	for n := range plan.Unread {
		lines = append(lines, planLine{kind: planRejected, group: groupRejected, of: ofUnread, at: int32(n)})
	}
	for n := range plan.Notes {
		lines = append(lines, planLine{kind: planRejected, group: groupNotes, of: ofNote, at: int32(n)})
	}
	for n := range subscriptionNotes(plan) {
		lines = append(lines, planLine{kind: planRejected, group: groupNotes, of: ofSubscriptionNote, at: int32(n)})
	}
	for n := range made {
		lines = append(lines, planLine{kind: planChanges, group: groupOrganizations, of: ofOrganization, at: int32(n)})
	}
	for n := range reconciled.Differences.Len() {
		lines = append(lines, planLine{kind: planChanges, group: groupOf(reconciled.Differences.Bare(n)), of: ofDifference, at: int32(n)})
	}
	for n := range reconciled.Gone {
		lines = append(lines, planLine{kind: planGone, group: groupGone, of: ofGone, at: int32(n)})
	}
	for n := range reconciled.Unclear {
		lines = append(lines, planLine{kind: planGone, group: groupUnclear, of: ofUnclear, at: int32(n)})
	}
	for n := range reconciled.Lacking {
		lines = append(lines, planLine{kind: planGone, group: groupLacking, of: ofLacking, at: int32(n)})
	}
	eachThatStays(plan, func(of lineOf, at int) { lines = append(lines, planLine{group: groupStays, of: of, at: int32(at)}) })
	return lines
}

// subscriptionNote is what the admin should know of a subscription.
type subscriptionNote struct {
	of   *importing.PlannedSubscription
	note *data.Error
}

// subscriptionNotes are those of a plan, but for what is asked about.
func subscriptionNotes(plan importing.Plan) (notes []subscriptionNote) {
	for n := range plan.Subscriptions {
		for _, note := range plan.Subscriptions[n].Notes {
			if note.Code != data.CodeManySeats {
				notes = append(notes, subscriptionNote{&plan.Subscriptions[n], note})
			}
		}
	}
	return notes
}

func countStays(plan importing.Plan) (n int) {
	eachThatStays(plan, func(lineOf, int) { n++ })
	return n
}

// eachThatStays visits the rows that stay as they are.
func eachThatStays(plan importing.Plan, visit func(of lineOf, at int)) {
	for n := range plan.Subscriptions {
		if plan.Subscriptions[n].Action == importing.ActionLeave {
			visit(ofSubscription, n)
		}
	}
	for n := range plan.People {
		if plan.People[n].Action == importing.ActionLeave {
			visit(ofPerson, n)
		}
	}
	for n := range plan.Staying.Len() {
		visit(ofAssignment, n)
	}
}

// lineWords are the words of a line.
type lineWords struct {
	action, what, detail string
	record, file         []string // as each side has it
	from, newer          string
}

// words puts a line into words.
func (i *dialog) words(line planLine) lineWords {
	w, plan := i.Words, i.plan
	stays := func(source importing.Source, what, detail string) lineWords {
		return lineWords{action: desk.Coded(w, "import.action", importing.ActionLeave), what: what, detail: detail, from: w.Source(source)}
	}
	switch line.of {
	case ofRejected:
		r := plan.Rejected[line.at]
		return lineWords{action: w.Text("import.action.reject"), what: w.KnownError(r.Reason), from: w.Source(r.Source)}
	case ofUnread:
		u := plan.Unread[line.at]
		return lineWords{action: w.Text("import.action.unread"), what: w.KnownError(u.Reason()), from: w.Source(u.Source)}
	case ofNote:
		n := plan.Notes[line.at]
		return lineWords{action: w.Text("import.action.note"), what: w.KnownError(n.Reason), from: filepath.Base(n.File)}
	case ofSubscriptionNote:
		n := subscriptionNotes(plan)[line.at]
		what := data.ShortName(n.of.After.Product) + ": " + w.KnownError(n.note)
		return lineWords{action: w.Text("import.action.note"), what: what, from: w.Source(n.of.Source)}
	case ofOrganization:
		return organizationWords(w, i.made[line.at])
	case ofDifference:
		return differenceWords(w, plan, i.reconciled.Differences.At(int(line.at)))
	case ofGone:
		return goneWords(w, i.reconciled.Gone[line.at], "import.gone", "import.not_there")
	case ofUnclear:
		return goneWords(w, i.reconciled.Unclear[line.at], "import.not_understood", "import.unclear")
	case ofLacking:
		lacking := i.reconciled.Lacking[line.at]
		return lineWords{
			action: w.Text("import.gone"), what: data.ShortName(lacking.Product), detail: lacking.Vendor,
			record: []string{TotalOf(w, lacking)}, file: []string{w.Text("import.not_there")},
		}
	case ofSubscription:
		row := &plan.Subscriptions[line.at]
		return stays(row.Source, data.ShortName(row.After.Product), planDetail(w, plan, importing.Row{Kind: importing.RowSubscription, Index: int(line.at)}))
	case ofPerson:
		row := plan.People[line.at]
		return stays(row.Source(), row.After().Name, withOwner(plan, row.After().Organization, row.After().Address))
	default: // ofAssignment
		row := plan.Staying.At(int(line.at))
		return stays(row.Source, w.Text("import.holds", "Person", row.Person, "Product", data.ShortName(row.Product)), "")
	}
}

// differenceWords says what is done with a row, and what each side has.
func differenceWords(w desk.Words, plan importing.Plan, difference importing.Difference) lineWords {
	words := lineWords{
		action: desk.Coded(w, "import.action", difference.Action), what: subjectOf(w, difference),
		from: w.Source(difference.Source), detail: planDetail(w, plan, difference.Row),
	}
	words.record, words.file = Sides(w, difference.Fields)
	if difference.Action == importing.ActionAdd && difference.Kind != importing.RowAssignment {
		words.record = nil // which the title of the group says
	}
	// That the file is newer is said once, above the lines.
	if difference.Newer == importing.SideRecord && difference.Action == importing.ActionChange {
		words.newer = desk.Coded(w, "import.newer", difference.Newer)
	}
	return words
}

// subjectOf is what a difference is about, a product by its short name: there it
// differs from its sisters.
func subjectOf(w desk.Words, difference importing.Difference) string {
	if difference.Kind == importing.RowSubscription {
		return data.ShortName(difference.Subject)
	}
	return difference.Subject
}

// fileIsNewer tells whether the files are newer than every row that they change.
func fileIsNewer(r importing.Reconciliation) bool {
	newer := false
	for n := range r.Differences.Len() {
		d := r.Differences.Bare(n)
		if d.Action == importing.ActionChange {
			if d.Newer != importing.SideFile {
				return false
			}
			newer = true
		}
	}
	return newer
}

// goneWords are the words for a person whom no row speaks of: what that is called, and
// what it says of the file.
func goneWords(w desk.Words, gone importing.Gone, action, file string) lineWords {
	return lineWords{
		action: w.Text(action), what: gone.Person.Name, detail: gone.Person.Address, record: []string{goneText(w, gone)}, file: []string{w.Text(file)},
	}
}

func goneText(w desk.Words, gone importing.Gone) string {
	if len(gone.Products) == 0 {
		return w.Text("person.holds_none")
	}
	return strings.Join(gone.Products, ", ")
}

// TotalOf says the total of a subscription, or that it is not known.
func TotalOf(w desk.Words, s data.Subscription) string {
	if s.TotalUnknown {
		return w.Text("badge.total_unknown")
	}
	return w.Text("diff.total", "Value", w.Number(s.Total))
}

// Sides says what the record and the file have of some fields.
func Sides(w desk.Words, fields []importing.FieldDifference) (record, file []string) {
	for _, f := range fields {
		if f.Field == importing.DiffOther {
			file = append(file, w.Text("diff."+string(f.Field)))
			continue
		}
		name := "diff." + string(f.Field)
		for side, value := range map[*[]string]importing.Value{&record: f.Record, &file: f.File} {
			if text := valueText(w, value); text != "" {
				*side = append(*side, w.Text(name, "Value", text, "Name", f.Name))
			}
		}
	}
	return record, file
}

// valueText is one side of a difference as the language writes it.
func valueText(w desk.Words, v importing.Value) string {
	switch {
	case v.Number != nil:
		return w.Number(*v.Number)
	case !v.Day.IsZero():
		return w.ShortDate(v.Day)
	case v.Status != "":
		return desk.Coded(w, "status", v.Status)
	case v.Money.Known():
		return w.Money(v.Money)
	case v.Yes != nil && *v.Yes:
		return w.Text("diff.yes")
	case v.Yes != nil:
		return w.Text("diff.no")
	}
	return v.Text
}
