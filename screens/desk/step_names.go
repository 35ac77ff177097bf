package desk

import (
	"slices"
	"strings"

	"seatbook/data"
)

// A step tells at most mostInStep names in full; of more, the first ones and how many others
// there are. The record keeps them all.
const (
	mostInStep = 4
	toldInStep = 2
)

// severalNamed are the kinds of steps whose subject lists names.
func severalNamed() []data.StepKind {
	return []data.StepKind{
		data.StepLeft, data.StepKindSet, data.StepPeopleMerged, data.StepSubscriptionsMerged, data.StepOrganizationsMerged,
		data.StepAssigned, data.StepUnassigned, data.StepFreed, data.StepLicenseKept, data.StepNotKept,
	}
}

// FewNamed is what a step was about, with a few of the names that it lists: what is told in a
// notice, a menu and a row stays as short for thousands as for three.
func (w Words) FewNamed(s data.Step) string {
	kind := s.Kind
	if kind == data.StepUndone {
		kind = s.Undid
	}
	if !slices.Contains(severalNamed(), kind) {
		return s.Subject
	}
	list, onTo, is := strings.Cut(s.Subject, data.StepOnTo)
	names := data.ListedNames(list)
	if len(names) <= mostInStep {
		return s.Subject
	}
	list = w.NamesOf(names[:toldInStep], len(names))
	if is {
		list += data.StepOnTo + onTo
	}
	return list
}
