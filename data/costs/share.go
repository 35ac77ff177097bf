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
	Lines  []Line
}

// Shares splits lines up, and what the active subscriptions cost in a month
// on a day; the dearest first, currencies apart. A line that is shared by several
// departments is split to the minor unit: licenses that nobody holds by name, and
// people without a department, share under the empty name.
func Shares(rows []data.SubscriptionRow, lines []Line, by By, holders data.Holders, on data.Date) []Share {
	shares := shareList{}
	for _, line := range lines {
		for _, part := range splitLine(line, by, holders) {
			share := shares.of(part.name, line.Amount.Currency)
			share.Amount.Minor += part.line.Amount.Minor
			share.Lines = append(share.Lines, part.line)
		}
	}
	for i := range rows {
		row := &rows[i]
		cost := row.CostPerMonth(on)
		if by == ByYear || !cost.Known() || data.CurrentStatus(row.Subscription, on).Status != data.StatusActive {
			continue
		}
		whole := Line{On: on, Subscription: row, Licenses: row.PaidTotal(), Amount: cost}
		for _, part := range splitLine(whole, by, holders) {
			shares.of(part.name, cost.Currency).Month.Minor += part.line.Amount.Minor
		}
	}
	return shares.sorted(by)
}

type shareList map[data.Money]map[string]*Share

// of returns the share of a name in a currency, a new one where there is none.
func (l shareList) of(name, code string) *Share {
	currency := data.Money{Currency: code}
	if l[currency] == nil {
		l[currency] = map[string]*Share{}
	}
	if l[currency][name] == nil {
		l[currency][name] = &Share{Name: name, Month: currency, Amount: currency}
	}
	return l[currency][name]
}

func (l shareList) sorted(by By) []Share {
	var all []Share
	for _, shares := range l {
		for _, share := range shares {
			all = append(all, *share)
		}
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

// linePart is the part of a line that one name has.
type linePart struct {
	name string
	line Line
}

func splitLine(line Line, by By, holders data.Holders) []linePart {
	switch by {
	case ByOrganization:
		return []linePart{{line.Subscription.OrganizationName, line}}
	case ByYear:
		return []linePart{{line.On.String()[:4], line}}
	case ByDepartment:
		return splitByDepartment(line, holders[line.Subscription.ID])
	default:
		return []linePart{{line.Subscription.Product, line}}
	}
}

// splitByDepartment splits a line by who holds the licenses; what nobody holds
// by name goes under the empty name.
func splitByDepartment(line Line, held map[string]int) []linePart {
	named := 0
	for _, n := range held {
		named += n
	}
	weights := map[string]int{}
	for department, n := range held {
		weights[department] = n
	}
	licenses := max(line.Licenses, -line.Licenses)
	weights[""] += max(0, max(licenses, line.Subscription.PaidTotal())-named)
	var names []string
	for name, weight := range weights {
		if weight > 0 {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return []linePart{{"", line}}
	}
	slices.Sort(names)
	var in []int
	for _, name := range names {
		in = append(in, weights[name])
	}
	var parts []linePart
	amounts, counts := splitWhole(line.Amount.Minor, in), splitWhole(int64(line.Licenses), in)
	for i, name := range names {
		part := line
		part.Amount.Minor, part.Licenses = amounts[i], int(counts[i])
		parts = append(parts, linePart{name, part})
	}
	return parts
}

// splitWhole splits a whole number by weights into whole numbers that add up to
// it.
func splitWhole(whole int64, weights []int) []int64 {
	total, before := 0, 0
	for _, weight := range weights {
		total += weight
	}
	var parts []int64
	given := int64(0)
	for _, weight := range weights {
		before += weight
		until := data.Money{Minor: whole}.Share(before, total).Minor
		parts = append(parts, until-given)
		given = until
	}
	return parts
}
