package files_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// foundCase is a file as an admin met it, made up anew, and what it must give.
type foundCase struct {
	File, First, What string
	Expect            struct {
		Mapped        bool // the columns must be asked for
		Subscriptions []struct {
			Product, SKU, Status, Vendor, Currency string
			RenewsOn                               string `json:"renews_on"`
			Total, Assigned                        *int
			Trial                                  *bool
		}
		SubscriptionsCount *int `json:"subscriptions_count"`
		People             any
		Assignments        any
		Blocked            []string
		RejectedLines      []int `json:"rejected_lines"`
		Says, Never        []string
	}
}

// F0 to F14: each file as it really is, in a real record; what was read is imported
// once more, which changes nothing.
func TestFoundFiles(t *testing.T) {
	for _, folder := range []string{"found", "forms", "kinds", "tools", "sources"} {
		text, err := os.ReadFile(filepath.Join("testdata", folder, "expected.json"))
		if err != nil {
			t.Fatal(err)
		}
		var cases []foundCase
		if err := json.Unmarshal(text, &cases); err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			t.Run(folder+"/"+c.File+" "+c.First, func(t *testing.T) { c.check(t, filepath.Join("testdata", folder)) })
		}
	}
}

func (c foundCase) check(t *testing.T, folder string) {
	book, catalog := emptyRecord(t), programCatalog(t)
	load := func(name string) importing.Plan {
		facts, unmapped, err := files.ReadAll(context.Background(), []string{filepath.Join(folder, name)}, files.Options{})
		if err != nil || len(unmapped) > 0 != c.mustAsk(name, folder) {
			t.Fatalf("%d tables are asked about, error %v", len(unmapped), err)
		}
		return importInto(t, book, catalog, facts)
	}
	if c.First != "" {
		load(c.First)
	}
	plan := load(c.File)
	snapshot, err := book.Snapshot(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	c.checkSubscriptions(t, snapshot)
	if n := c.Expect.SubscriptionsCount; n != nil && *n != len(snapshot.Subscriptions) {
		t.Errorf("%d subscriptions, want %d", len(snapshot.Subscriptions), *n)
	}
	if !oneOf(len(snapshot.People), c.Expect.People) || !oneOf(len(snapshot.Assignments), c.Expect.Assignments) {
		t.Errorf("%d people, %d assignments", len(snapshot.People), len(snapshot.Assignments))
	}
	var blocked []string
	for _, person := range snapshot.People {
		if person.Blocked {
			blocked = append(blocked, person.Address)
		}
	}
	slices.Sort(blocked)
	if c.Expect.Blocked != nil && !slices.Equal(blocked, c.Expect.Blocked) {
		t.Errorf("blocked %v", blocked)
	}
	var lines []int
	for _, r := range plan.Rejected {
		lines = append(lines, r.Line)
	}
	if c.Expect.RejectedLines != nil && !slices.Equal(lines, c.Expect.RejectedLines) {
		t.Errorf("rejected lines %v, want %v", lines, c.Expect.RejectedLines)
	}
	said := len(plan.Notes) + len(plan.Unread) + len(plan.Rejected)
	for _, row := range plan.Subscriptions {
		said += len(row.Notes)
	}
	if len(c.Expect.Says) > 0 && said == 0 {
		t.Errorf("does not say %v", c.Expect.Says)
	}
	c.checkNever(t, snapshot)
	if again := load(c.File); !again.Empty() {
		t.Error("a second import changes something")
	}
}

// mustAsk tells whether a file is one of our own kinds whose columns nobody can know;
// of the found ones, those that a form knows by now may be read as well.
func (c foundCase) mustAsk(name, folder string) bool {
	return c.Expect.Mapped && name == c.File && slices.Contains([]string{"kinds", "tools", "sources"}, filepath.Base(folder))
}

func oneOf(n int, right any) bool {
	switch right := right.(type) {
	case float64:
		return n == int(right)
	case []any:
		return slices.ContainsFunc(right, func(one any) bool { return oneOf(n, one) })
	}
	return true
}

func (c foundCase) checkSubscriptions(t *testing.T, snapshot importing.Snapshot) {
	left := slices.Clone(snapshot.Subscriptions)
	for _, want := range c.Expect.Subscriptions {
		fits := func(s data.Subscription) bool {
			status := string(data.CurrentStatus(s, importedOn).Status)
			return (want.SKU != "" && strings.EqualFold(s.SKU, want.SKU) || want.Product != "" && data.Fold(s.Product) == data.Fold(want.Product)) &&
				(want.Total == nil || !s.TotalUnknown && s.Total == *want.Total) &&
				(want.Assigned == nil || s.Assigned() == *want.Assigned) && (want.Trial == nil || s.Trial == *want.Trial) &&
				(want.Status == "" || want.Status == status || want.Status == "!active" && status != "active") &&
				(want.RenewsOn == "" || s.RenewsOn.String() == want.RenewsOn) && (want.Vendor == "" || strings.HasPrefix(s.Vendor, want.Vendor)) &&
				(want.Currency == "" || s.PriceOn(importedOn).Currency == want.Currency)
		}
		at := slices.IndexFunc(left, fits)
		if at < 0 {
			t.Errorf("no subscription %+v among %+v", want, left)
			continue
		}
		left = slices.Delete(left, at, at+1)
	}
}

func (c foundCase) checkNever(t *testing.T, snapshot importing.Snapshot) {
	for _, pattern := range c.Expect.Never {
		kind, rest, narrowed := strings.Cut(pattern, ":")
		if !narrowed || !slices.Contains([]string{"product", "vendor", "person"}, kind) {
			kind, rest = "", pattern
		}
		var parts []string
		for _, part := range strings.Split(data.Fold(rest), "*") {
			parts = append(parts, regexp.QuoteMeta(part))
		}
		shape := regexp.MustCompile("^(?s:" + strings.Join(parts, ".*") + ")$")
		for _, s := range snapshot.Subscriptions {
			if kind != "vendor" && kind != "person" && (shape.MatchString(data.Fold(s.Product)) || shape.MatchString(data.Fold(s.SKU))) || kind != "product" && kind != "person" && shape.MatchString(data.Fold(s.Vendor)) {
				t.Errorf("%s: %q, %q of %q", pattern, s.Product, s.SKU, s.Vendor)
			}
		}
	}
}
