package importing

import (
	"strconv"
	"strings"

	"seatbook/data"
)

// DiffField is what of a subscription or a person differs between the record and a
// file.
type DiffField string

// The fields.
const (
	DiffProduct    DiffField = "product"
	DiffTotal      DiffField = "total"
	DiffAssigned   DiffField = "assigned"
	DiffRenewsOn   DiffField = "renews_on"
	DiffStatus     DiffField = "status"
	DiffTrial      DiffField = "trial"
	DiffPrice      DiffField = "price"
	DiffName       DiffField = "name"
	DiffDepartment DiffField = "department"
	DiffBlocked    DiffField = "blocked"
	DiffOwner      DiffField = "owner"
	DiffTags       DiffField = "tags"
	DiffOwn        DiffField = "own"      // one of the record's own fields, whose name is told beside it
	DiffLicense    DiffField = "license"  // held, or not
	DiffReported   DiffField = "reported" // what a file said is assigned, where the named ones are as many or more
	DiffOther      DiffField = "rest"     // an ID, a note or what else a list does not show
)

// Value is one side of a difference. At most one of its fields is set; none is
// nothing.
type Value struct {
	Text   string
	Number *int
	Day    data.Date
	Status data.Status
	Money  data.Money
	Yes    *bool
}

// String writes the value without a language: digits, ISO days, codes.
func (v Value) String() string {
	switch {
	case v.Number != nil:
		return strconv.Itoa(*v.Number)
	case !v.Day.IsZero():
		return v.Day.String()
	case v.Status != "":
		return string(v.Status)
	case v.Money.Known():
		return strconv.FormatInt(v.Money.Minor, 10) + " " + v.Money.Currency
	case v.Yes != nil:
		return strconv.FormatBool(*v.Yes)
	}
	return v.Text
}

// FieldDifference is one field as the record and a file have it.
type FieldDifference struct {
	Field        DiffField
	Name         string // of an own field; empty for others
	Record, File Value
}

// kept are the people and the own fields by which what the user keeps of a subscription is
// put into words.
type kept struct {
	people map[data.PersonID]string
	fields []data.OwnField
}

func subscriptionFields(row PlannedSubscription, by kept, on data.Date) (fields []FieldDifference) {
	before, after := row.Before, row.After
	isNew := row.Action == ActionAdd
	number := func(s data.Subscription, n int) Value {
		if s.TotalUnknown {
			return Value{}
		}
		return Value{Number: &n}
	}
	differ := func(field DiffField, record, file Value) {
		if isNew {
			record = Value{}
		}
		if record.String() != file.String() {
			fields = append(fields, FieldDifference{Field: field, Record: record, File: file})
		}
	}
	if !isNew {
		differ(DiffProduct, Value{Text: before.Product}, Value{Text: after.Product})
	}
	differ(DiffTotal, number(before, before.Total), number(after, after.Total))
	if was, is := before.Assigned(), after.Assigned(); !isNew || is > 0 {
		differ(DiffAssigned, Value{Number: &was}, Value{Number: &is})
	}
	differ(DiffRenewsOn, Value{Day: before.NextRenewal(on)}, Value{Day: after.NextRenewal(on)})
	if !isNew {
		differ(DiffStatus, Value{Status: data.CurrentStatus(before, on).Status}, Value{Status: data.CurrentStatus(after, on).Status})
	}
	if !isNew || after.Trial {
		differ(DiffTrial, Value{Yes: &before.Trial}, Value{Yes: &after.Trial})
	}
	differ(DiffPrice, Value{Money: before.PriceOn(on)}, Value{Money: after.PriceOn(on)})
	fields = append(fields, by.fieldsOf(before, after)...)
	if len(fields) == 0 && !isNew {
		differ(DiffReported, reported(before), reported(after))
	}
	if len(fields) == 0 {
		fields = append(fields, FieldDifference{Field: DiffOther})
	}
	return fields
}

// keptBy knows the own fields of a record, and the people who own what a plan changes.
func keptBy(record Snapshot, plan Plan) kept {
	k := kept{people: map[data.PersonID]string{}, fields: record.OwnFields}
	for i := range plan.Subscriptions {
		for _, s := range []*data.Subscription{&plan.Subscriptions[i].Before, &plan.Subscriptions[i].After} {
			if s.OwnerPerson != 0 {
				k.people[s.OwnerPerson] = ""
			}
		}
	}
	if len(k.people) == 0 {
		return k
	}
	named := func(id data.PersonID, name string) {
		if _, owns := k.people[id]; owns {
			k.people[id] = name
		}
	}
	for i := range record.People {
		named(record.People[i].ID, record.People[i].Name)
	}
	for i := range plan.People {
		named(plan.People[i].person.ID, plan.People[i].person.Name)
	}
	return k
}

// fieldsOf are the owner, the tags and the own fields in which two states differ.
func (k kept) fieldsOf(before, after data.Subscription) (fields []FieldDifference) {
	differ := func(field DiffField, name string, record, file Value) {
		if record.String() != file.String() {
			fields = append(fields, FieldDifference{field, name, record, file})
		}
	}
	owner := func(s data.Subscription) string { return firstOf(k.people[s.OwnerPerson], s.OwnerName) }
	differ(DiffOwner, "", Value{Text: owner(before)}, Value{Text: owner(after)})
	differ(DiffTags, "", Value{Text: strings.Join(before.Tags.List(), ", ")}, Value{Text: strings.Join(after.Tags.List(), ", ")})
	for _, field := range k.fields {
		differ(DiffOwn, field.Name, ownValue(field, before), ownValue(field, after))
	}
	return fields
}

// ownValue is what a subscription has in an own field.
func ownValue(field data.OwnField, s data.Subscription) Value {
	text := s.Own.Of(field.ID)
	switch field.Kind {
	case data.OwnDate:
		if day, err := data.ParseDate(text); err == nil {
			return Value{Day: day}
		}
	case data.OwnAmount:
		if amount, is := data.ParseOwnAmount(text); is {
			return Value{Money: amount}
		}
	}
	return Value{Text: text}
}

// reported is the number that a file said is assigned, none where no file did.
func reported(s data.Subscription) Value {
	if s.ReportedOn.IsZero() {
		return Value{}
	}
	return Value{Number: &s.ReportedAssigned}
}

func personFields(row PlannedPerson) (fields []FieldDifference) {
	differ := func(field DiffField, record, file string) {
		if record != file {
			fields = append(fields, FieldDifference{Field: field, Record: Value{Text: record}, File: Value{Text: file}})
		}
	}
	before, after, isNew := data.Person{}, row.After(), row.Before() == nil
	if !isNew {
		before = *row.Before()
	}
	differ(DiffName, before.Name, after.Name)
	differ(DiffDepartment, before.Department, after.Department)
	if is := after.Blocked; isNew && is {
		fields = append(fields, FieldDifference{Field: DiffBlocked, File: Value{Yes: &is}})
	} else if was := before.Blocked; !isNew && was != is {
		fields = append(fields, FieldDifference{Field: DiffBlocked, Record: Value{Yes: &was}, File: Value{Yes: &is}})
	}
	if len(fields) == 0 {
		fields = append(fields, FieldDifference{Field: DiffOther})
	}
	return fields
}
