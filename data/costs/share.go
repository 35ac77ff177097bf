package costs

import (
	"cmp"
	"slices"
	"strings"

	"seatbook/data"
)

// By is what costs are split up by.
type By string

// What costs can be split up by.
const (
	ByProduct      By = "product"
	ByOrganization By = "organization"
	ByDepartment   By = "department"
	ByYear         By = "year"
)

// Share is what one product, organization, department or year costs in one
// currency.
type Share struct {
	Name   string     // empty for licenses of no department, or that nobody holds
	Month  data.Money // what its subscriptions cost in a month as they are
	Amount data.Money // the sum of its lines
	Lines  []*Line
}

// Told is the part of the amount that was charged.
func (s Share) Told() data.Money {
	told := data.Money{Currency: s.Amount.Currency}
	for _, line := range s.Lines {
		if line.Charged && !line.Reckoned {
			told = told.Plus(line.Amount)
		}
	}
	return told
}

// Shares splits lines up, and what the active subscriptions cost in a month
// on a day; the dearest first, currencies apart. A line that is shared by several
// departments is split to the minor unit: licenses that nobody holds by name, and
// people without a department, share under the empty name.
func Shares(rows []data.SubscriptionRow, lines []*Line, by By, holders data.Holders, on data.Date) []Share {
	shares, split := shareList{}, newSplitter(by, holders)
	for _, line := range lines {
		currency := line.Amount.Currency
		split.line(line, func(name string, part *Line) {
			share := shares.of(name, currency)
			share.Amount = share.Amount.Plus(part.Amount)
			share.Lines = append(share.Lines, part)
		})
	}
	for i := range rows {
		row := &rows[i]
		cost := row.CostPerMonth(on)
		if by == ByYear || !cost.Known() || data.CurrentStatus(row.Subscription, on).Status != data.StatusActive {
			continue
		}
		whole := Line{On: on, Subscription: row, Licenses: row.PaidTotal(), Amount: cost}
		split.line(&whole, func(name string, part *Line) {
			share := shares.of(name, cost.Currency)
			share.Month = share.Month.Plus(part.Amount)
		})
	}
	return shares.sorted(by)
}

// shareKey tells shares apart.
type shareKey struct{ name, currency string }

type shareList map[shareKey]*Share

// of returns the share of a name in a currency, a new one where there is none.
func (l shareList) of(name, code string) *Share {
	key := shareKey{name, code}
	share := l[key]
	if share == nil {
		currency := data.Money{Currency: code}
		share = &Share{Name: name, Month: currency, Amount: currency}
		l[key] = share
	}
	return share
}

func (l shareList) sorted(by By) []Share {
	var all []Share
	for _, share := range l {
		all = append(all, *share)
	}
	slices.SortFunc(all, func(a, b Share) int {
		byName := strings.Compare(a.Name, b.Name)
		if by == ByYear {
			return cmp.Or(byName, strings.Compare(a.Amount.Currency, b.Amount.Currency))
		}
		return cmp.Or(strings.Compare(a.Amount.Currency, b.Amount.Currency), cmp.Compare(b.Amount.Minor, a.Amount.Minor), byName)
	})
	return all
}

// splitter splits lines up.
type splitter struct {
	by          By
	holders     data.Holders
	past        data.HolderSteps       // by which lines that are charged are split; nil splits all by who holds them now
	then        map[*Line]int          // the total that a charged line was charged with
	departments map[heldOn]departments // of those that were split
	weights     []int
}

// heldOn is who holds the licenses of a subscription before its latest steps.
type heldOn struct {
	subscription data.SubscriptionID
	steps        int
}

func newSplitter(by By, holders data.Holders) splitter {
	return splitter{by: by, holders: holders, departments: map[heldOn]departments{}}
}

// totalsThen returns the total that lines were charged with: whole periods tell it, and
// parts come to it.
func totalsThen(lines []*Line) map[*Line]int {
	then, totals := map[*Line]int{}, map[data.SubscriptionID]int{}
	for _, line := range lines {
		id := line.Subscription.ID
		total, known := totals[id]
		switch {
		case !line.Charged:
			continue
		case line.Kind == KindPart || line.Kind == KindCredit:
			if !known {
				continue
			}
			total += line.Licenses
		default:
			total = line.Licenses
		}
		totals[id], then[line] = total, total
	}
	return then
}

// departments are those whose people hold licenses of a subscription, by name, the
// empty one first, whether it has anybody or not.
type departments struct {
	names []string
	held  []int
	named int // all of them
}

// line calls each for the part of a line that each name has.
func (s *splitter) line(line *Line, each func(name string, part *Line)) {
	switch s.by {
	case ByOrganization:
		each(line.Subscription.OrganizationName, line)
	case ByYear:
		each(line.On.String()[:4], line)
	case ByDepartment:
		s.byDepartment(line, each)
	default:
		each(line.Subscription.Product, line)
	}
}

// of returns the departments of the subscription of a line.
func (s *splitter) of(line *Line) departments {
	at := heldOn{subscription: line.Subscription.ID}
	if line.Charged {
		at.steps = s.past.After(at.subscription, s.holders[at.subscription], line.On)
	}
	all, known := s.departments[at]
	if known {
		return all
	}
	held := s.holders[at.subscription]
	if at.steps > 0 {
		held = s.past.Before(at.subscription, held, at.steps)
	}
	all.names = append(all.names, "")
	for name := range held {
		if name != "" {
			all.names = append(all.names, name)
		}
	}
	slices.Sort(all.names)
	for _, name := range all.names {
		all.held = append(all.held, held[name])
		all.named += held[name]
	}
	s.departments[at] = all
	return all
}

// byDepartment splits a line by who holds the licenses; what nobody holds by name
// goes under the empty name.
func (s *splitter) byDepartment(line *Line, each func(name string, part *Line)) {
	if len(s.holders[line.Subscription.ID]) == 0 && len(s.past[line.Subscription.ID]) == 0 {
		each("", line)
		return
	}
	all := s.of(line)
	s.weights = append(s.weights[:0], all.held...)
	licenses := max(line.Licenses, -line.Licenses)
	paid, known := s.then[line]
	if !known && line.Kind != KindPeriod && line.Kind != KindExtended { // of some licenses of the total
		paid = line.Subscription.PaidTotal()
	}
	s.weights[0] += max(0, max(licenses, paid)-all.named)
	total := 0
	for _, weight := range s.weights {
		total += weight
	}
	if total == 0 {
		each("", line)
		return
	}
	if slices.Contains(s.weights, total) { // one of them has all of it
		each(all.names[slices.Index(s.weights, total)], line)
		return
	}
	before, amount, count := 0, int64(0), int64(0)
	for i, weight := range s.weights {
		if weight == 0 {
			continue
		}
		before += weight
		part := *line
		part.Amount.Minor, amount = cut(line.Amount.Minor, before, total, amount)
		part.Licenses, count = asInt(cut(int64(line.Licenses), before, total, count))
		each(all.names[i], &part)
	}
}

// cut returns the next part of a whole number that is cut into whole numbers which add
// up to it: what it is until some of a total, less what was given before.
func cut(whole int64, until, total int, given int64) (part, givenNow int64) {
	if until == total {
		return whole - given, whole
	}
	now := data.Money{Minor: whole}.Share(until, total).Minor
	return now - given, now
}

func asInt(part, given int64) (int, int64) { return int(part), given }
