package main

import (
	"path/filepath"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/screens/desk"
	"seatbook/screens/imports"
)

// counts are how many rows of a kind an import adds, changes and leaves.
type counts struct {
	Added     int `json:"added"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
}

// rejected is a row, or with line 0 a file, that an import leaves out.
type rejected struct {
	File    string    `json:"file"`
	Line    int       `json:"line"`
	Reason  data.Code `json:"reason"`
	Message string    `json:"message"`
}

func (r rejected) place() string {
	if r.Line == 0 {
		return r.File
	}
	return r.File + ":" + strconv.Itoa(r.Line)
}

// imported is the answer of --json.
type imported struct {
	Subscriptions counts `json:"subscriptions"`
	People        counts `json:"people"`
	Assignments   struct {
		Added     int `json:"added"`
		Removed   int `json:"removed"`
		Unchanged int `json:"unchanged"`
	} `json:"assignments"`
	Organizations []string   `json:"new_organizations,omitempty"`
	Rejected      []rejected `json:"rejected"`
	Unread        []unread   `json:"unread"`
	Notes         []note     `json:"notes"`
}

// unread is a cell that was not understood; the rest of its row was taken in.
type unread struct {
	File    string    `json:"file"`
	Line    int       `json:"line"`
	Column  string    `json:"column"`
	Text    string    `json:"text"`
	Reason  data.Code `json:"reason"`
	Message string    `json:"message"`
}

// note is what concerns a whole file, or a product of it.
type note struct {
	File    string    `json:"file"`
	Code    data.Code `json:"code"`
	Message string    `json:"message"`
}

// teller works out what is told of a plan once it is written, so that it need not be held
// until then as it was made.
func (c importCommand) teller(p *program, plan importing.Plan) func() error {
	answer, story, partly := p.imported(plan), imports.PlanSummary(p.words, plan), refused(plan)
	told := plan
	told.People, told.Assignments = nil, nil
	return func() (err error) {
		p.tellOf(told)
		if c.JSON {
			err = p.sayJSON(answer)
		} else {
			err = p.sayLines(story)
		}
		if err == nil && partly {
			err = errPartly
		}
		return err
	}
}

// tellOf tells what was left out and what was not understood, a line each as it comes:
// there may be a hundred thousand.
func (p *program) tellOf(plan importing.Plan) {
	for _, r := range plan.Rejected {
		p.tell(oneLine(withPlace(rejected{File: r.File, Line: r.Line}.place(), desk.ErrorText(p.words, r.Reason))))
	}
	for _, u := range plan.Unread {
		p.tell(oneLine(rejected{File: u.File, Line: u.Line}.place() + ": " + desk.ErrorText(p.words, u.Reason())))
	}
	for _, n := range p.notesOf(plan) {
		p.tell(oneLine(withPlace(n.File, n.Message)))
	}
}

// withPlace puts before a text where it stands, unless it begins with that.
func withPlace(place, text string) string {
	if strings.HasPrefix(text, filepath.Base(place)) {
		return text
	}
	return place + ": " + text
}

// refused tells whether a whole file was left out, or every row of the files.
func refused(plan importing.Plan) bool {
	for _, r := range plan.Rejected {
		if r.Line == 0 {
			return true
		}
	}
	return len(plan.Rejected) > 0 && len(plan.Subscriptions)+len(plan.People)+len(plan.Products) == 0
}

// imported is what --json tells of a plan.
func (p *program) imported(plan importing.Plan) imported {
	s, people, a := plan.CountSubscriptions(), plan.CountPeople(), plan.CountAssignments()
	answer := imported{
		Subscriptions: counts{s.Added, s.Changed, s.Unchanged},
		People:        counts{people.Added, people.Changed, people.Unchanged},
		Rejected:      []rejected{}, Unread: []unread{}, Notes: p.notesOf(plan),
	}
	for _, o := range plan.NewOrganizations() {
		answer.Organizations = append(answer.Organizations, o.Name)
	}
	answer.Assignments.Added, answer.Assignments.Removed, answer.Assignments.Unchanged = a.Added, a.Removed, a.Unchanged
	for _, r := range plan.Rejected {
		answer.Rejected = append(answer.Rejected, rejected{r.File, r.Line, r.Reason.Code, desk.ErrorText(p.words, r.Reason)})
	}
	for _, u := range plan.Unread {
		answer.Unread = append(answer.Unread, unread{u.File, u.Line, u.Column, u.Text, u.Code, desk.ErrorText(p.words, u.Reason())})
	}
	return answer
}

// notesOf are what the user should know of whole files, and of products in them.
func (p *program) notesOf(plan importing.Plan) []note {
	notes := []note{}
	if p.empty != "" && !p.sample {
		begun := data.NewError(data.CodeBegunInEmpty)
		notes = append(notes, note{p.empty, begun.Code, desk.ErrorText(p.words, begun)})
	}
	for _, n := range plan.Notes {
		notes = append(notes, note{n.File, n.Reason.Code, desk.ErrorText(p.words, n.Reason)})
	}
	for _, row := range plan.Subscriptions {
		for _, reason := range row.Notes {
			notes = append(notes, note{row.File, reason.Code, row.After.Product + ": " + desk.ErrorText(p.words, reason)})
		}
	}
	return notes
}
