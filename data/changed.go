package data

// Changed is what a step made of the fields of what it was about (R22).
type Changed struct{ Fields []FieldChange }

// FieldChange is one field of a row before a step and after it. A value is a text, a
// number, a yes or no, a [Date], a [Money], [Tags], an [Owner] or one of the codes of this
// package; the zero value of its type is none.
type FieldChange struct {
	Field    string     // the code by which forms know it
	Own      OwnFieldID // the own field that it is, 0 for none
	Name     string     // of the own field
	From, To any
}

// field is a field of a row, as a form knows it.
type field[T Row] struct {
	code string
	of   func(T) any
}

// FieldChanges returns which fields a write changed that a user knows. Of a subscription
// or a person that was added or removed there are none: the step says that.
func FieldChanges(write Write) []FieldChange {
	switch row := firstRow(write.After, write.Before).(type) {
	case Subscription:
		before, was := write.Before.(Subscription)
		after, is := write.After.(Subscription)
		if !was || !is {
			return nil
		}
		return append(fieldChanges(subscriptionFields(), before, after), ownChanges(before.Own, after.Own)...)
	case Person:
		return fieldsOfBoth(personFields(), write)
	case Organization:
		return fieldsOfBoth(organizationFields(), write)
	case Settings:
		return fieldsOfBoth(settingsFields(), write)
	case OwnField:
		return fieldsOfBoth(ownFieldFields(), write)
	case Budget:
		return fieldsOfEither(budgetFields(), write)
	case Attachment:
		return fieldsOfEither([]field[Attachment]{{"file", func(a Attachment) any { return a.Name }}}, write)
	case Change:
		return fieldsOfBoth(changeFields(), write)
	case DatedPrice:
		if row.Percent != 0 {
			return nil
		}
		return fieldsOfEither([]field[DatedPrice]{{"price", func(p DatedPrice) any { return p.Price }}}, write)
	}
	return nil
}

func firstRow(rows ...Row) Row {
	for _, row := range rows {
		if row != nil {
			return row
		}
	}
	return nil
}

// fieldsOfBoth are the changes of a row that was there before and is after.
func fieldsOfBoth[T Row](fields []field[T], write Write) []FieldChange {
	if write.Before == nil || write.After == nil {
		return nil
	}
	return fieldsOfEither(fields, write)
}

// fieldsOfEither are those of one that may be new, or gone.
func fieldsOfEither[T Row](fields []field[T], write Write) []FieldChange {
	before, _ := write.Before.(T)
	after, _ := write.After.(T)
	return fieldChanges(fields, before, after)
}

func fieldChanges[T Row](fields []field[T], before, after T) (changes []FieldChange) {
	for _, f := range fields {
		if from, to := f.of(before), f.of(after); from != to {
			changes = append(changes, FieldChange{Field: f.code, From: from, To: to})
		}
	}
	return changes
}

// ownChanges are those of the own fields, by number.
func ownChanges(before, after OwnValues) (changes []FieldChange) {
	if before == after {
		return nil
	}
	all := before
	for _, id := range after.Fields() {
		all = all.With(id, after.Of(id))
	}
	for _, id := range all.Fields() {
		if from, to := before.Of(id), after.Of(id); from != to {
			changes = append(changes, FieldChange{Field: OwnFieldName(id), Own: id, From: from, To: to})
		}
	}
	return changes
}

func subscriptionFields() []field[Subscription] {
	return []field[Subscription]{
		{"product", func(s Subscription) any { return s.Product }},
		{"vendor", func(s Subscription) any { return s.Vendor }},
		{"channel", func(s Subscription) any { return s.Channel }},
		{"cloud", func(s Subscription) any { return s.Cloud }},
		{"trial", func(s Subscription) any { return s.Trial }},
		{"end_of_sale", func(s Subscription) any { return s.EndOfSale }},
		{"total", func(s Subscription) any { return s.toldTotal() }},
		{"payment", func(s Subscription) any { return s.Payment }},
		{"agreement", func(s Subscription) any { return s.Agreement }},
		{"price", func(s Subscription) any { return s.Price }},
		{"billing_period", func(s Subscription) any { return s.BillingPeriod }},
		{"period_start", func(s Subscription) any { return s.PeriodStart }},
		{"next_billing", func(s Subscription) any { return s.NextBilling }},
		{"term", func(s Subscription) any { return s.Term }},
		{"offer", func(s Subscription) any { return s.Offer }},
		{"recurring_billing", func(s Subscription) any { return s.RecurringBilling }},
		{"at_end", func(s Subscription) any { return s.AtEnd }},
		{"monthly_plan", func(s Subscription) any { return s.MonthlyPlan }},
		{"term_start", func(s Subscription) any { return s.TermStart }},
		{"renews_on", func(s Subscription) any { return s.RenewsOn }},
		{"credit_check_since", func(s Subscription) any { return s.CreditCheckSince }},
		{"partner_name", func(s Subscription) any { return s.PartnerName }},
		{"partner_contact", func(s Subscription) any { return s.PartnerContact }},
		{"portal", func(s Subscription) any { return s.Portal }},
		{"sku", func(s Subscription) any { return s.SKU }},
		{"notice_days", func(s Subscription) any { return s.NoticeDays }},
		{"lowest_available", func(s Subscription) any { return s.LowestAvailable }},
		{"owner", func(s Subscription) any { return Owner{s.OwnerPerson, s.OwnerName} }},
		{"tags", func(s Subscription) any { return s.Tags }},
		{"notes", func(s Subscription) any { return s.Notes }},
	}
}

// toldTotal is the total where it is known, 0 where not.
func (s Subscription) toldTotal() int {
	if s.TotalUnknown {
		return 0
	}
	return s.Total
}

func changeFields() []field[Change] {
	return []field[Change]{
		{"change_state", func(c Change) any { return c.State }},
		{"change_due", func(c Change) any { return c.DueOn }},
		{"invoice", func(c Change) any { return c.Invoice }},
	}
}

func personFields() []field[Person] {
	return []field[Person]{
		{"name", func(p Person) any { return p.Name }},
		{"address", func(p Person) any { return p.Address }},
		{"department", func(p Person) any { return p.Department }},
		{"kind", func(p Person) any { return p.Kind }},
		{"blocked", func(p Person) any { return p.Blocked }},
		{"needs_license_why", func(p Person) any { return p.NeedsLicenseWhy }},
	}
}

func organizationFields() []field[Organization] {
	return []field[Organization]{
		{"name", func(o Organization) any { return o.Name }},
		{"country", func(o Organization) any { return o.Country }},
	}
}

func ownFieldFields() []field[OwnField] {
	return []field[OwnField]{
		{"name", func(f OwnField) any { return f.Name }},
		{"own_kind", func(f OwnField) any { return f.Kind }},
		{"choices", func(f OwnField) any { return Tags(f.Choices) }},
	}
}

func budgetFields() []field[Budget] {
	return []field[Budget]{
		{"budget_for", func(b Budget) any { return b.Department }},
		{"budget", func(b Budget) any { return b.PerYear }},
	}
}

// InAll returns the changes that several rows have in common: as they are where all have
// the same, only what it came to where they had different values before, and none where
// they have different ones after.
func InAll(rows [][]FieldChange) (common []FieldChange) {
	if len(rows) == 0 {
		return nil
	}
	for _, change := range rows[0] {
		same := true
		for _, other := range rows[1:] {
			at, there := changeOf(other, change.Field)
			if !there || at.To != change.To {
				same = false
				break
			}
			if at.From != change.From {
				change.From = nil
			}
		}
		if same {
			common = append(common, change)
		}
	}
	return common
}

func changeOf(all []FieldChange, code string) (FieldChange, bool) {
	for _, change := range all {
		if change.Field == code {
			return change, true
		}
	}
	return FieldChange{}, false
}

func settingsFields() []field[Settings] {
	return []field[Settings]{
		{"user_name", func(s Settings) any { return s.UserName }},
		{"role", func(s Settings) any { return s.Role }},
		{"account_role", func(s Settings) any { return s.AccountRole }},
		{"country", func(s Settings) any { return s.Country }},
		{"currency", func(s Settings) any { return s.Currency }},
		{"language", func(s Settings) any { return s.Language }},
		{"notice_days", func(s Settings) any { return s.NoticeDays }},
		{"inactive_days", func(s Settings) any { return s.InactiveAfter() }},
		{"lowest_available", func(s Settings) any { return s.LowestAvailable }},
	}
}
