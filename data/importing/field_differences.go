package importing

import (
	"strconv"

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
	Record, File Value
}

func subscriptionFields(row PlannedSubscription, on data.Date) (fields []FieldDifference) {
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
			fields = append(fields, FieldDifference{field, record, file})
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
	if len(fields) == 0 && !isNew {
		differ(DiffReported, reported(before), reported(after))
	}
	if len(fields) == 0 {
		fields = append(fields, FieldDifference{Field: DiffOther})
	}
	return fields
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
			fields = append(fields, FieldDifference{field, Value{Text: record}, Value{Text: file}})
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
		fields = append(fields, FieldDifference{DiffBlocked, Value{Yes: &was}, Value{Yes: &is}})
	}
	if len(fields) == 0 {
		fields = append(fields, FieldDifference{Field: DiffOther})
	}
	return fields
}
