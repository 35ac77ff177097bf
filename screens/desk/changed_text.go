package desk

import (
	"reflect"
	"strings"
	"unicode/utf8"

	"seatbook/data"
)

// mostOfValue is how many letters of a value history tells: notes may be pages.
const mostOfValue = 60

// changedText says from what to what a step changed, empty for nothing.
func (w Words) changedText(changed *data.Changed) string {
	if changed == nil {
		return ""
	}
	var said []string
	for _, change := range changed.Fields {
		field, from, to := w.fieldText(change), w.changedValue(change.From), w.changedValue(change.To)
		switch {
		case from != "" && to != "":
			said = append(said, w.Text("history.from_to", "Field", field, "From", from, "To", to))
		case to != "":
			said = append(said, w.Text("history.set", "Field", field, "To", to))
		case change.Field == "file" && from != "":
			said = append(said, w.Text("history.file_gone_called", "Name", from))
		case change.Field == "file":
			said = append(said, w.Text("history.file_gone"))
		case from != "":
			said = append(said, w.Text("history.cleared_from", "Field", field, "From", from))
		default:
			said = append(said, w.Text("history.cleared", "Field", field))
		}
	}
	return strings.Join(said, "; ")
}

// fieldText names a field: most are called as in their form, those that ask something
// there as in lists.
func (w Words) fieldText(change data.FieldChange) string {
	switch change.Field {
	case "file":
		return w.Text("column.file")
	case "blocked":
		return w.Text("column.blocked")
	case "trial":
		return w.Text("changed.trial")
	case "recurring_billing":
		return w.Text("changed.recurring_billing")
	}
	if change.Own != 0 {
		return change.Name
	}
	return w.Text("field." + change.Field)
}

// changedValue is a value as the language writes it, empty for none.
func (w Words) changedValue(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case bool:
		if v {
			return w.Text("diff.yes")
		}
		return w.Text("diff.no")
	case int:
		if v == 0 {
			return ""
		}
		return w.Number(v)
	case data.Date:
		if v.IsZero() {
			return ""
		}
		return w.ShortDate(v)
	case data.Money:
		if !v.Known() {
			return ""
		}
		return w.Money(v)
	case data.Tags:
		return w.cutValue(strings.Join(v.List(), ", "))
	case data.Owner:
		return w.cutValue(v.Name)
	case string:
		return w.cutValue(v)
	}
	return w.changedCode(value)
}

// changedCode is one of the codes of what a form offers.
func (w Words) changedCode(value any) string {
	code := reflect.ValueOf(value).String()
	if code == "" {
		return ""
	}
	switch value.(type) {
	case data.Role:
		return w.Text("role." + code)
	case data.AccountRole:
		return w.Text("account_role." + code)
	case data.ChangeState:
		return w.Text("change_state." + code)
	case data.Channel:
		return w.Text("channel." + code)
	case data.Cloud:
		return w.Text("cloud." + code)
	case data.Payment:
		return w.Text("payment." + code)
	case data.Agreement:
		return w.Text("agreement." + code)
	case data.BillingPeriod:
		return w.Text("billing_period." + code)
	case data.Term:
		return w.Text("term." + code)
	case data.Offer:
		return w.Text("offer." + code)
	case data.AtEnd:
		return w.Text("at_end." + code)
	case data.PersonKind:
		return w.Text("person.kind." + code)
	case data.OwnKind:
		return w.Text("own.kind." + code)
	}
	return code
}

// cutValue is as much of a text as history tells, in one line.
func (w Words) cutValue(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= mostOfValue {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:mostOfValue])) + "…"
}
