package importing

import (
	"slices"
	"strings"

	"seatbook/data"
)

// ofOrganization leaves out the rows that a list says are another organization's than the
// one that is imported into, and says of each file of whom and how many. A list of one
// organization alone is that one's, whatever it is called there.
func (p *planner) ofOrganization(facts Facts) Facts {
	called := func(name string) bool {
		return data.Fold(name) == data.Fold(p.record.Name) || slices.ContainsFunc(p.record.AlsoCalled, func(other string) bool { return data.Fold(name) == data.Fold(other) })
	}
	names, rows := map[string][]string{}, map[string]int{} // by file
	for source, name := range facts.Organizations {
		if !slices.Contains(names[source.File], name) {
			names[source.File] = append(names[source.File], name)
		}
	}
	isOurs := func(source Source) bool {
		name, told := facts.Organizations[source]
		if !told || len(names[source.File]) < 2 || called(name) {
			return true
		}
		rows[source.File]++
		return false
	}
	ours := facts
	ours.Subscriptions = slices.DeleteFunc(slices.Clone(facts.Subscriptions), func(f SubscriptionFact) bool { return !isOurs(f.Source) })
	ours.People = slices.DeleteFunc(slices.Clone(facts.People), func(f PersonFact) bool { return !isOurs(f.Source) })
	for _, file := range sortedFiles(names) {
		n := rows[file]
		if n == 0 {
			continue
		}
		others := slices.DeleteFunc(slices.Clone(names[file]), called)
		slices.Sort(others)
		reason := data.NewError(data.CodeRowsElsewhere, "Count", n, "Others", strings.Join(others, ", "))
		if len(others) == len(names[file]) {
			p.reject(Source{File: file}, reason)
		} else {
			p.notes = append(p.notes, Note{File: file, Reason: reason})
		}
	}
	return ours
}

func sortedFiles(names map[string][]string) (files []string) {
	for file := range names {
		files = append(files, file)
	}
	slices.Sort(files)
	return files
}
