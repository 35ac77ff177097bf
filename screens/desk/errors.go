package desk

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/i18n"
)

// ErrorText says what went wrong and what to do, in the user's words.
func (w Words) ErrorText(err error) string {
	known, ok := errors.AsType[*data.Error](err)
	if row, is := errors.AsType[*importing.RowError](err); is {
		text := w.ErrorText(row.Err)
		if ok { // the file's own fault is named around the row that met it
			text = w.KnownError(known)
		}
		return w.Text("import.row_error", "Source", w.Source(row.Source), "Subject", row.Subject, "Text", text)
	}
	if ok {
		return w.KnownError(known)
	}
	if mistakes, ok := errors.AsType[*data.Mistakes](err); ok {
		for _, field := range slices.Sorted(KeysOf(mistakes.ByField)) {
			return w.FieldName(field) + ": " + w.KnownError(mistakes.ByField[field])
		}
	}
	if errors.Is(err, context.Canceled) {
		return w.Text("error.stopped")
	}
	return w.Text("error.unexpected")
}

// FieldName is what a field is called that a mistake names; one of the user's own is
// only called so.
func (w Words) FieldName(name string) string {
	if number, is := strings.CutPrefix(name, "own_"); is && strings.Trim(number, "0123456789") == "" {
		return w.Text("field.own")
	}
	return w.Text("field." + name)
}

// HasCode tells whether an error is one of a code.
func HasCode(err error, code data.Code) bool {
	known, ok := errors.AsType[*data.Error](err)
	return ok && known.Code == code
}

// KeysOf yields the keys of a map.
func KeysOf[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for key := range m {
			if !yield(key) {
				return
			}
		}
	}
}

// KnownError fills the params of an error into its words, and names the product that
// it is about where they don't.
func (w Words) KnownError(known *data.Error) string {
	text := w.errorSentence(known)
	product, _ := known.Params["Product"].(string)
	if product == "" || strings.Contains(text, product) {
		return text
	}
	return w.Text("error.about", "Product", product, "Text", text)
}

func (w Words) errorSentence(known *data.Error) string {
	if blocks, ok := known.Params["Blocks"].([]data.Block); ok && len(blocks) > 0 {
		return w.blockSentence(blocks[0], known)
	}
	if name, named := known.Params["After"].(string); named && known.Code == data.CodeDateOrder {
		day, _ := known.Params["Day"].(data.Date)
		return w.Text("date_order."+name, "Date", w.Date(day))
	}
	params := []any{}
	count, counted := known.Counted()
	for name, value := range known.Params {
		switch v := value.(type) {
		case int:
			params = append(params, name, w.Number(v))
		case data.Date:
			params = append(params, name, w.Date(v))
		case data.Step:
			params = append(params, name, w.StepText(v))
		case importing.Field:
			text, own := v.Own()
			if !own {
				text = Coded(w, "mapping.field", v)
			}
			params = append(params, name, text)
		case []string: // the first of those who are counted
			params = append(params, name, w.NamesOf(v, count))
		case string:
			if name == "File" || name == "Other" {
				v = filepath.Base(v)
			}
			if name == "List" {
				v = w.Text("export.list." + v)
			}
			params = append(params, name, v)
		}
	}
	if counted {
		key := "error." + string(known.Code)
		if state, told := known.Params["State"].(data.ChangeState); told && (state == data.ChangeDraft || state == data.ChangeCreditCheck) {
			key += "_" + string(state) // each is ended in its own way
		}
		return w.Count(key, count, params...)
	}
	return w.Text(w.Agreed("error."+string(known.Code), agreementOf(known)), params...)
}

// blockSentence says what blocks a change, and how many are to be unassigned first where
// it tells (R13).
func (w Words) blockSentence(block data.Block, known *data.Error) string {
	count, counted := known.Counted()
	assigned, _ := known.Params["Assigned"].(int)
	total, _ := known.Params["Total"].(int)
	if block == data.BlockAssigned && counted {
		return w.Count("block.assigned_count", count, "Assigned", w.Number(assigned), "Total", w.Number(total))
	}
	return w.BlockText(block, agreementOf(known))
}

// agreementOf is the agreement that a refusal speaks of, empty for none.
func agreementOf(known *data.Error) data.Agreement {
	agreement, _ := known.Params["Agreement"].(data.Agreement)
	return agreement
}

// Agreed is the key of what is said in words of its own under an agreement, or the key
// itself.
func (w Words) Agreed(key string, agreement data.Agreement) string {
	if own := key + "_" + string(agreement); agreement != "" && w.Has(own) {
		return own
	}
	return key
}

// BlockText says what blocks a change under an agreement (R18, R19b).
func (w Words) BlockText(block data.Block, agreement data.Agreement) string {
	return w.Text(w.Agreed("block."+string(block), agreement))
}

// NamesOf lists the first names of some people, and says how many more there are.
func (w Words) NamesOf(names []string, count int) string {
	listed := data.ListNames(names)
	if more := count - len(names); more > 0 {
		return w.Count("names_and_more", more, "Names", listed)
	}
	return listed
}

// ErrorText says what went wrong in the words of a language, for the commands
// that have no window.
func ErrorText(w *i18n.Translator, err error) string { return Words{Translator: w}.ErrorText(err) }
