package desk

import "seatbook/data"

// PersonFacts says what is known of a person beside their name: what they are, why they
// need a license, and their activity (R30, R32, R33).
func (w Words) PersonFacts(p data.Person) (facts []string) {
	if p.Kind != data.KindPerson {
		facts = append(facts, Coded(w, "person.kind", p.Kind))
	}
	if p.NeedsLicense {
		facts = append(facts, w.Text("person.needs_license", "Why", p.NeedsLicenseWhy))
	}
	switch {
	case p.ReportedOn.IsZero():
	case p.LastActive.IsZero():
		facts = append(facts, w.Text("person.never_active", "Report", w.Date(p.ReportedOn)))
	default:
		facts = append(facts, w.Text("person.last_active", "Date", w.Date(p.LastActive), "Report", w.Date(p.ReportedOn)))
	}
	if !p.MadeOn.IsZero() {
		facts = append(facts, w.Text("person.made_on", "Date", w.Date(p.MadeOn)))
	}
	return facts
}
