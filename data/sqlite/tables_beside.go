package sqlite

import (
	"seatbook/data"
)

var prices = table[data.DatedPrice]{
	name: "price", alias: "d",
	columns: []column[data.DatedPrice]{
		{name: "id", field: func(p *data.DatedPrice) any { return &p.ID }},
		{name: "version", field: func(p *data.DatedPrice) any { return &p.Version }},
		{name: "subscription", field: func(p *data.DatedPrice) any { return &p.Subscription }},
		{name: "from_day", field: func(p *data.DatedPrice) any { return &p.From }},
		{name: "announced", field: func(p *data.DatedPrice) any { return &p.Announced }},
		{name: "percent", field: func(p *data.DatedPrice) any { return &p.Percent }},
		{name: "price_minor", field: func(p *data.DatedPrice) any { return &p.Price.Minor }},
		{name: "currency", field: func(p *data.DatedPrice) any { return &p.Price.Currency }},
	},
	unique: func(p data.DatedPrice) (string, []any) {
		return "d.subscription = ? AND d.from_day = ? AND d.announced = ?", []any{int64(p.Subscription), p.From.String(), p.Announced.String()}
	},
}

var snoozes = table[data.Snooze]{
	name: "snooze", alias: "z",
	columns: []column[data.Snooze]{
		{name: "id", field: func(s *data.Snooze) any { return &s.ID }},
		{name: "version", field: func(s *data.Snooze) any { return &s.Version }},
		{name: "subscription", field: func(s *data.Snooze) any { return &s.Subscription }},
		{name: "concern", field: func(s *data.Snooze) any { return &s.Concern }},
		{name: "until", field: func(s *data.Snooze) any { return &s.Until }},
	},
	unique: func(s data.Snooze) (string, []any) {
		return "z.subscription = ? AND z.concern = ?", []any{int64(s.Subscription), string(s.Concern)}
	},
}

var products = table[data.NamedProduct]{
	name: "product", alias: "n",
	columns: []column[data.NamedProduct]{
		{name: "id", field: func(p *data.NamedProduct) any { return &p.ID }},
		{name: "version", field: func(p *data.NamedProduct) any { return &p.Version }},
		{name: "sku", field: func(p *data.NamedProduct) any { return &p.SKU }},
		{name: "sku_id", field: func(p *data.NamedProduct) any { return &p.SKUID }},
		{name: "name", field: func(p *data.NamedProduct) any { return &p.Name }},
		{name: "plans", field: func(p *data.NamedProduct) any { return &p.Plans }},
	},
	unique: func(p data.NamedProduct) (string, []any) { return "n.sku = ?", []any{p.SKU} },
}

var mappings = table[data.KeptMapping]{
	name: "mapping", alias: "m",
	columns: []column[data.KeptMapping]{
		{name: "id", field: func(m *data.KeptMapping) any { return &m.ID }},
		{name: "version", field: func(m *data.KeptMapping) any { return &m.Version }},
		{name: "header", field: func(m *data.KeptMapping) any { return &m.Header }},
		{name: "columns", field: func(m *data.KeptMapping) any { return &m.Columns }},
	},
	unique: func(m data.KeptMapping) (string, []any) { return "m.header = ?", []any{m.Header} },
}

var savings = table[data.Saving]{
	name: "saving", alias: "e",
	columns: []column[data.Saving]{
		{name: "id", field: func(d *data.Saving) any { return &d.ID }},
		{name: "version", field: func(d *data.Saving) any { return &d.Version }},
		{name: "leak", field: func(d *data.Saving) any { return &d.Leak }},
		{name: "subscription", field: func(d *data.Saving) any { return &d.Subscription }},
		{name: "person", field: func(d *data.Saving) any { return &d.Person }},
		{name: "state", field: func(d *data.Saving) any { return &d.State }},
		{name: "reason", field: func(d *data.Saving) any { return &d.Reason }},
		{name: "until", field: func(d *data.Saving) any { return &d.Until }},
		{name: "licenses", field: func(d *data.Saving) any { return &d.Licenses }},
		{name: "per_year_minor", field: func(d *data.Saving) any { return &d.PerYear.Minor }},
		{name: "currency", field: func(d *data.Saving) any { return &d.PerYear.Currency }},
		{name: "done_on", field: func(d *data.Saving) any { return &d.DoneOn }},
		{name: "saves_on", field: func(d *data.Saving) any { return &d.SavesFrom }},
	},
	unique: func(d data.Saving) (string, []any) {
		return "e.leak = ? AND e.subscription = ? AND e.person = ? AND e.state = 'kept' AND ? = 'kept'",
			[]any{string(d.Leak), int64(d.Subscription), int64(d.Person), string(d.State)}
	},
}

var licenseSets = table[data.LicenseSet]{
	name: "license_set", alias: "l",
	columns: []column[data.LicenseSet]{
		{name: "id", field: func(s *data.LicenseSet) any { return &s.ID }},
		{name: "version", field: func(s *data.LicenseSet) any { return &s.Version }},
		{name: "name", field: func(s *data.LicenseSet) any { return &s.Name }},
		{name: "products", field: func(s *data.LicenseSet) any { return &s.Products }},
	},
	derived: map[string]func(data.LicenseSet) any{"search": func(s data.LicenseSet) any { return folded(s.Name) }},
	unique:  func(s data.LicenseSet) (string, []any) { return "l.search = ?", []any{folded(s.Name)} },
}

var reviews = table[data.Review]{
	name: "review", alias: "r",
	columns: []column[data.Review]{
		{name: "id", field: func(r *data.Review) any { return &r.ID }},
		{name: "version", field: func(r *data.Review) any { return &r.Version }},
		{name: "subscription", field: func(r *data.Review) any { return &r.Subscription }},
		{name: "renews_on", field: func(r *data.Review) any { return &r.Renewal }},
		{name: "answer", field: func(r *data.Review) any { return &r.Answer }},
		{name: "total", field: func(r *data.Review) any { return &r.Total }},
		{name: "answered_on", field: func(r *data.Review) any { return &r.On }},
		{name: "note", field: func(r *data.Review) any { return &r.Note }},
	},
	unique: func(r data.Review) (string, []any) {
		return "r.subscription = ? AND r.renews_on = ?", []any{int64(r.Subscription), r.Renewal.String()}
	},
}

var budgets = table[data.Budget]{
	name: "budget", alias: "b",
	columns: []column[data.Budget]{
		{name: "id", field: func(b *data.Budget) any { return &b.ID }},
		{name: "version", field: func(b *data.Budget) any { return &b.Version }},
		{name: "organization", field: func(b *data.Budget) any { return &b.Organization }},
		{name: "department", field: func(b *data.Budget) any { return &b.Department }},
		{name: "per_year_minor", field: func(b *data.Budget) any { return &b.PerYear.Minor }},
		{name: "currency", field: func(b *data.Budget) any { return &b.PerYear.Currency }},
		{name: "snoozed_until", field: func(b *data.Budget) any { return &b.SnoozedUntil }},
	},
	derived: map[string]func(data.Budget) any{"search": func(b data.Budget) any { return folded(b.Department) }},
	unique: func(b data.Budget) (string, []any) {
		return "b.organization = ? AND b.search = ? AND b.currency = ?",
			[]any{int64(b.Organization), folded(b.Department), b.PerYear.Currency}
	},
}

var ownFields = table[data.OwnField]{
	name: "own_field", alias: "w",
	columns: []column[data.OwnField]{
		{name: "id", field: func(f *data.OwnField) any { return &f.ID }},
		{name: "version", field: func(f *data.OwnField) any { return &f.Version }},
		{name: "name", field: func(f *data.OwnField) any { return &f.Name }},
		{name: "kind", field: func(f *data.OwnField) any { return &f.Kind }},
		{name: "place", field: func(f *data.OwnField) any { return &f.Place }},
		{name: "choices", field: func(f *data.OwnField) any { return &f.Choices }},
	},
	derived: map[string]func(data.OwnField) any{"search": func(f data.OwnField) any { return folded(f.Name) }},
	unique:  func(f data.OwnField) (string, []any) { return "w.search = ?", []any{folded(f.Name)} },
}

var attachments = table[data.Attachment]{
	name: "attachment", alias: "y",
	columns: []column[data.Attachment]{
		{name: "id", field: func(a *data.Attachment) any { return &a.ID }},
		{name: "version", field: func(a *data.Attachment) any { return &a.Version }},
		{name: "subscription", field: func(a *data.Attachment) any { return &a.Subscription }},
		{name: "name", field: func(a *data.Attachment) any { return &a.Name }},
		{name: "size", field: func(a *data.Attachment) any { return &a.Size }},
		{name: "sum", field: func(a *data.Attachment) any { return &a.Sum }},
		{name: "added_on", field: func(a *data.Attachment) any { return &a.AddedOn }},
	},
}

var waiting = table[data.Waiting]{
	name: "waiting", alias: "q",
	columns: []column[data.Waiting]{
		{name: "id", field: func(w *data.Waiting) any { return &w.ID }},
		{name: "version", field: func(w *data.Waiting) any { return &w.Version }},
		{name: "subscription", field: func(w *data.Waiting) any { return &w.Subscription }},
		{name: "person", field: func(w *data.Waiting) any { return &w.Person }},
		{name: "moves_from", field: func(w *data.Waiting) any { return &w.MovesFrom }},
	},
	unique: func(w data.Waiting) (string, []any) {
		return "q.subscription = ? AND q.person = ?", []any{int64(w.Subscription), int64(w.Person)}
	},
}

var aliases = table[data.Alias]{
	name: "alias", alias: "x",
	columns: []column[data.Alias]{
		{name: "id", field: func(a *data.Alias) any { return &a.ID }},
		{name: "version", field: func(a *data.Alias) any { return &a.Version }},
		{name: "person", field: func(a *data.Alias) any { return &a.Person }},
		{name: "address", field: func(a *data.Alias) any { return &a.Address }},
	},
	derived: map[string]func(data.Alias) any{"address_key": func(a data.Alias) any { return data.AddressKey(a.Address) }},
	unique: func(a data.Alias) (string, []any) {
		return "x.person = ? AND x.address_key = ?", []any{int64(a.Person), data.AddressKey(a.Address)}
	},
}

var otherNames = table[data.OtherName]{
	name: "other_name", alias: "i",
	columns: []column[data.OtherName]{
		{name: "id", field: func(n *data.OtherName) any { return &n.ID }},
		{name: "version", field: func(n *data.OtherName) any { return &n.Version }},
		{name: "subscription", field: func(n *data.OtherName) any { return &n.Subscription }},
		{name: "product", field: func(n *data.OtherName) any { return &n.Product }},
		{name: "vendor", field: func(n *data.OtherName) any { return &n.Vendor }},
		{name: "sku", field: func(n *data.OtherName) any { return &n.SKU }},
		{name: "sku_id", field: func(n *data.OtherName) any { return &n.SKUID }},
		{name: "external_id", field: func(n *data.OtherName) any { return &n.ExternalID }},
	},
}

var organizationNames = table[data.OrganizationName]{
	name: "organization_name", alias: "j",
	columns: []column[data.OrganizationName]{
		{name: "id", field: func(n *data.OrganizationName) any { return &n.ID }},
		{name: "version", field: func(n *data.OrganizationName) any { return &n.Version }},
		{name: "organization", field: func(n *data.OrganizationName) any { return &n.Organization }},
		{name: "name", field: func(n *data.OrganizationName) any { return &n.Name }},
	},
}

var seats = table[data.Seats]{
	name: "seats", alias: "k", key: "subscription",
	columns: []column[data.Seats]{
		{name: "subscription", field: func(s *data.Seats) any { return &s.Subscription }},
		{name: "paid", field: func(s *data.Seats) any { return &s.Paid }},
		{name: "assigned", field: func(s *data.Seats) any { return &s.Assigned }},
		{name: "free", field: func(s *data.Seats) any { return &s.Free }},
		{name: "since", field: func(s *data.Seats) any { return &s.Since }},
	},
	derived: map[string]func(data.Seats) any{"available": func(s data.Seats) any { return s.Paid - s.Assigned }},
}

var usage = table[data.Usage]{
	name: "usage", alias: "v", key: "month",
	columns: []column[data.Usage]{
		{name: "month", field: func(u *data.Usage) any { return &u.Month }},
		{name: "paid", field: func(u *data.Usage) any { return &u.Paid }},
		{name: "assigned", field: func(u *data.Usage) any { return &u.Assigned }},
	},
}
