package sqlite

import (
	"strings"

	"seatbook/data"
)

// tables are the tables of the entities. A column that comes later is added here,
// in a migration, and nowhere else.
var tables = map[data.Entity]keptTable{
	data.EntitySettings:     ready(&settingsTable),
	data.EntityOrganization: ready(&organizations),
	data.EntitySubscription: ready(&subscriptions),
	data.EntityPerson:       ready(&people),
	data.EntityAssignment:   ready(&assignments),
	data.EntityChange:       ready(&changes),
	data.EntityPrice:        ready(&prices),
	data.EntitySnooze:       ready(&snoozes),
	data.EntityProduct:      ready(&products),
	data.EntityMapping:      ready(&mappings),
	data.EntitySaving:       ready(&savings),
	data.EntityLicenseSet:   ready(&licenseSets),
	data.EntityReview:       ready(&reviews),
	data.EntityBudget:       ready(&budgets),
	data.EntityOwnField:     ready(&ownFields),
	data.EntityAttachment:   ready(&attachments),
	data.EntityWaiting:      ready(&waiting),
	data.EntityAlias:        ready(&aliases),
	data.EntityOtherName:    ready(&otherNames),
	data.EntitySeats:        ready(&seats),
	data.EntityUsage:        ready(&usage),

	data.EntityOrganizationName: ready(&organizationNames),
}

var settingsTable = table[data.Settings]{
	name: "settings", alias: "u",
	columns: []column[data.Settings]{
		{name: "version", field: func(s *data.Settings) any { return &s.Version }},
		{name: "user_name", field: func(s *data.Settings) any { return &s.UserName }},
		{name: "role", field: func(s *data.Settings) any { return &s.Role }},
		{name: "country", field: func(s *data.Settings) any { return &s.Country }},
		{name: "currency", field: func(s *data.Settings) any { return &s.Currency }},
		{name: "language", field: func(s *data.Settings) any { return &s.Language }},
		{name: "theme", field: func(s *data.Settings) any { return &s.Theme }},
		{name: "notice_days", field: func(s *data.Settings) any { return &s.NoticeDays }, missing: 30},
		{name: "lowest_available", field: func(s *data.Settings) any { return &s.LowestAvailable }},
		{name: "inactive_days", field: func(s *data.Settings) any { return &s.InactiveDays }, missing: 90},
		{name: "backup_folder", field: func(s *data.Settings) any { return &s.BackupFolder }},
		{name: "backup_recipient", field: func(s *data.Settings) any { return &s.BackupRecipient }},
		{name: "account_role", field: func(s *data.Settings) any { return &s.AccountRole }},
		{name: "rules_told", field: func(s *data.Settings) any { return &s.RulesTold }},
	},
	derived: map[string]func(data.Settings) any{"id": func(s data.Settings) any { return s.Key().ID }},
}

var organizations = table[data.Organization]{
	name: "organization", alias: "o",
	columns: []column[data.Organization]{
		{name: "id", field: func(o *data.Organization) any { return &o.ID }},
		{name: "version", field: func(o *data.Organization) any { return &o.Version }},
		{name: "name", field: func(o *data.Organization) any { return &o.Name }},
		{name: "country", field: func(o *data.Organization) any { return &o.Country }},
	},
	derived: map[string]func(data.Organization) any{"search": func(o data.Organization) any { return folded(o.Name) }},
	unique:  func(o data.Organization) (string, []any) { return "o.search = ?", []any{folded(o.Name)} },
}

var subscriptions = table[data.Subscription]{
	name: "subscription", alias: "s",
	columns: []column[data.Subscription]{
		{name: "id", field: func(s *data.Subscription) any { return &s.ID }},
		{name: "version", field: func(s *data.Subscription) any { return &s.Version }},
		{name: "organization", field: func(s *data.Subscription) any { return &s.Organization }},
		{name: "product", field: func(s *data.Subscription) any { return &s.Product }},
		{name: "sku", field: func(s *data.Subscription) any { return &s.SKU }},
		{name: "sku_id", field: func(s *data.Subscription) any { return &s.SKUID }},
		{name: "vendor", field: func(s *data.Subscription) any { return &s.Vendor }},
		{name: "external_id", field: func(s *data.Subscription) any { return &s.ExternalID }},
		{name: "free", field: func(s *data.Subscription) any { return &s.Free }},
		{name: "cloud", field: func(s *data.Subscription) any { return &s.Cloud }},
		{name: "channel", field: func(s *data.Subscription) any { return &s.Channel }},
		{name: "trial", field: func(s *data.Subscription) any { return &s.Trial }},
		{name: "payment", field: func(s *data.Subscription) any { return &s.Payment }},
		{name: "agreement", field: func(s *data.Subscription) any { return &s.Agreement }},
		{name: "offer", field: func(s *data.Subscription) any { return &s.Offer }},
		{name: "cancelled", field: func(s *data.Subscription) any { return &s.Cancelled }},
		{name: "total", field: func(s *data.Subscription) any { return &s.Total }},
		{name: "total_unknown", field: func(s *data.Subscription) any { return &s.TotalUnknown }},
		{name: "reported_assigned", field: func(s *data.Subscription) any { return &s.ReportedAssigned }},
		{name: "reported_on", field: func(s *data.Subscription) any { return &s.ReportedOn }},
		{name: "price_minor", field: func(s *data.Subscription) any { return &s.Price.Minor }},
		{name: "currency", field: func(s *data.Subscription) any { return &s.Price.Currency }},
		{name: "billing_period", field: func(s *data.Subscription) any { return &s.BillingPeriod }},
		{name: "period_start", field: func(s *data.Subscription) any { return &s.PeriodStart }},
		{name: "next_billing", field: func(s *data.Subscription) any { return &s.NextBilling }},
		{name: "term", field: func(s *data.Subscription) any { return &s.Term }},
		{name: "started_on", field: func(s *data.Subscription) any { return &s.StartedOn }},
		{name: "term_start", field: func(s *data.Subscription) any { return &s.TermStart }},
		{name: "renews_on", field: func(s *data.Subscription) any { return &s.RenewsOn }},
		{name: "recurring_billing", field: func(s *data.Subscription) any { return &s.RecurringBilling }},
		{name: "at_end", field: func(s *data.Subscription) any { return &s.AtEnd }},
		{name: "monthly_minor", field: func(s *data.Subscription) any { return &s.MonthlyPlan.Minor }},
		{name: "monthly_currency", field: func(s *data.Subscription) any { return &s.MonthlyPlan.Currency }},
		{name: "extended_from", field: func(s *data.Subscription) any { return &s.ExtendedFrom }},
		{name: "extended_until", field: func(s *data.Subscription) any { return &s.ExtendedUntil }},
		{name: "credit_check_since", field: func(s *data.Subscription) any { return &s.CreditCheckSince }},
		{name: "end_of_sale", field: func(s *data.Subscription) any { return &s.EndOfSale }},
		{name: "reported_status", field: func(s *data.Subscription) any { return &s.ReportedStatus }},
		{name: "status_on", field: func(s *data.Subscription) any { return &s.StatusOn }},
		{name: "partner_name", field: func(s *data.Subscription) any { return &s.PartnerName }},
		{name: "partner_contact", field: func(s *data.Subscription) any { return &s.PartnerContact }},
		{name: "portal", field: func(s *data.Subscription) any { return &s.Portal }},
		{name: "notes", field: func(s *data.Subscription) any { return &s.Notes }},
		{name: "notice_days", field: func(s *data.Subscription) any { return &s.NoticeDays }},
		{name: "lowest_available", field: func(s *data.Subscription) any { return &s.LowestAvailable }},
		{name: "total_from", field: func(s *data.Subscription) any { return &s.TotalFrom }},
		{name: "total_on", field: func(s *data.Subscription) any { return &s.TotalOn }},
		{name: "assigned_from", field: func(s *data.Subscription) any { return &s.AssignedFrom }},
		{name: "owner", field: func(s *data.Subscription) any { return &s.OwnerPerson }},
		{name: "owner_name", field: func(s *data.Subscription) any { return &s.OwnerName }},
		{name: "tags", field: func(s *data.Subscription) any { return &s.Tags }},
		{name: "own", field: func(s *data.Subscription) any { return &s.Own }},
	},
	counted: column[data.Subscription]{
		name:  "(SELECT count(*) FROM assignment AS held WHERE held.subscription = s.id)",
		field: func(s *data.Subscription) any { return &s.NamedAssigned },
	},
	derived: map[string]func(data.Subscription) any{
		"search":      func(s data.Subscription) any { return searched(s) },
		"product_key": func(s data.Subscription) any { return data.Fold(s.Product) },
		"list_key":    func(s data.Subscription) any { return data.Fold(data.ShortName(s.Product)) },
	},
	unique: func(s data.Subscription) (string, []any) {
		if s.ExternalID == "" {
			return "", nil
		}
		return "s.organization = ? AND s.external_id = ?", []any{int64(s.Organization), s.ExternalID}
	},
}

var people = table[data.Person]{
	name: "person", alias: "p", many: true,
	columns: []column[data.Person]{
		{name: "id", field: func(p *data.Person) any { return &p.ID }},
		{name: "version", field: func(p *data.Person) any { return &p.Version }},
		{name: "organization", field: func(p *data.Person) any { return &p.Organization }},
		{name: "name", field: func(p *data.Person) any { return &p.Name }},
		{name: "address", field: func(p *data.Person) any { return &p.Address }},
		{name: "department", field: func(p *data.Person) any { return &p.Department }},
		{name: "external_id", field: func(p *data.Person) any { return &p.ExternalID }},
		{name: "blocked", field: func(p *data.Person) any { return &p.Blocked }},
		{name: "kind", field: func(p *data.Person) any { return &p.Kind }},
		{name: "needs_license", field: func(p *data.Person) any { return &p.NeedsLicense }},
		{name: "needs_license_why", field: func(p *data.Person) any { return &p.NeedsLicenseWhy }},
		{name: "last_active_on", field: func(p *data.Person) any { return &p.LastActive }},
		{name: "reported_on", field: func(p *data.Person) any { return &p.ReportedOn }},
		{name: "made_on", field: func(p *data.Person) any { return &p.MadeOn }},
	},
	derived: map[string]func(data.Person) any{
		"search":      func(p data.Person) any { return folded(p.Name, p.Address, p.Department) },
		"address_key": func(p data.Person) any { return data.AddressKey(p.Address) },
	},
	unique: func(p data.Person) (string, []any) {
		return "p.organization = ? AND p.address_key = ?", []any{int64(p.Organization), data.AddressKey(p.Address)}
	},
}

var assignments = table[data.Assignment]{
	name: "assignment", alias: "a", many: true,
	columns: []column[data.Assignment]{
		{name: "id", field: func(a *data.Assignment) any { return &a.ID }},
		{name: "version", field: func(a *data.Assignment) any { return &a.Version }},
		{name: "subscription", field: func(a *data.Assignment) any { return &a.Subscription }},
		{name: "person", field: func(a *data.Assignment) any { return &a.Person }},
		{name: "assigned_on", field: func(a *data.Assignment) any { return &a.On }},
	},
	unique: func(a data.Assignment) (string, []any) {
		return "a.subscription = ? AND a.person = ?", []any{int64(a.Subscription), int64(a.Person)}
	},
}

var changes = table[data.Change]{
	name: "change", alias: "c",
	columns: []column[data.Change]{
		{name: "id", field: func(c *data.Change) any { return &c.ID }},
		{name: "version", field: func(c *data.Change) any { return &c.Version }},
		{name: "subscription", field: func(c *data.Change) any { return &c.Subscription }},
		{name: "kind", field: func(c *data.Change) any { return &c.Kind }},
		{name: "state", field: func(c *data.Change) any { return &c.State }},
		{name: "from_total", field: func(c *data.Change) any { return &c.From }},
		{name: "to_total", field: func(c *data.Change) any { return &c.To }},
		{name: "at_time", field: func(c *data.Change) any { return &c.When }},
		{name: "submitted_on", field: func(c *data.Change) any { return &c.SubmittedOn }},
		{name: "due_on", field: func(c *data.Change) any { return &c.DueOn }},
		{name: "confirmed_on", field: func(c *data.Change) any { return &c.ConfirmedOn }},
		{name: "note", field: func(c *data.Change) any { return &c.Note }},
		{name: "order_number", field: func(c *data.Change) any { return &c.OrderNumber }},
		{name: "ordered_on", field: func(c *data.Change) any { return &c.OrderedOn }},
		{name: "part_minor", field: func(c *data.Change) any { return &c.EstimatePart.Minor }},
		{name: "full_minor", field: func(c *data.Change) any { return &c.EstimateFull.Minor }},
		{name: "currency", field: func(c *data.Change) any { return &c.EstimateFull.Currency }},
		{name: "invoice_number", field: func(c *data.Change) any { return &c.Invoice }},
		{name: "draft_total", field: func(c *data.Change) any { return &c.DraftTo }},
		{name: "drafted_on", field: func(c *data.Change) any { return &c.DraftOn }},
		{name: "ends", field: func(c *data.Change) any { return &c.Ends }},
	},
	derived: map[string]func(data.Change) any{"open": func(c data.Change) any { return c.State.Open() }},
}

// searched is the text in which a search for subscriptions looks.
func searched(s data.Subscription) string {
	texts := []string{s.Product, data.ShortName(s.Product), s.Vendor, s.SKU}
	if s.OwnerName != "" || s.Tags != "" || s.Own != "" {
		texts = append(append(append(texts, s.OwnerName), s.Tags.List()...), s.Own.Texts()...)
	}
	return folded(texts...)
}

// folded is the text in which a search looks: each part on a line of its own.
func folded(parts ...string) string {
	for i, part := range parts {
		parts[i] = data.Fold(part)
	}
	return strings.Join(parts, "\n")
}
