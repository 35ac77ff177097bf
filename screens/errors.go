package screens

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

// errorText says what went wrong and what to do, in the user's words.
func (w words) errorText(err error) string {
	known, ok := errors.AsType[*data.Error](err)
	if row, is := errors.AsType[*importing.RowError](err); is {
		text := w.errorText(row.Err)
		if ok { // the file's own fault is named around the row that met it
			text = w.knownError(known)
		}
		return w.Text("import.row_error", "Source", w.source(row.Source), "Subject", row.Subject, "Text", text)
	}
	if ok {
		return w.knownError(known)
	}
	if mistakes, ok := errors.AsType[*data.Mistakes](err); ok {
		for _, field := range slices.Sorted(keysOf(mistakes.ByField)) {
			return w.Text("field."+field) + ": " + w.knownError(mistakes.ByField[field])
		}
	}
	if errors.Is(err, context.Canceled) {
		return w.Text("error.stopped")
	}
	return w.Text("error.unexpected")
}

func keysOf[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for key := range m {
			if !yield(key) {
				return
			}
		}
	}
}

// knownError fills the params of an error into its words.
func (w words) knownError(known *data.Error) string {
	if blocks, ok := known.Params["Blocks"].([]data.Block); ok && len(blocks) > 0 {
		return w.blockText(blocks[0], agreementOf(known))
	}
	params := []any{}
	count, counted := known.Params["Count"].(int)
	for name, value := range known.Params {
		switch v := value.(type) {
		case int:
			params = append(params, name, w.Number(v))
		case data.Date:
			params = append(params, name, w.date(v))
		case data.Step:
			params = append(params, name, w.stepText(v))
		case importing.Field:
			params = append(params, name, coded(w, "mapping.field", v))
		case []string: // the first of those who are counted
			params = append(params, name, w.namesOf(v, count))
		case string:
			if name == "File" || name == "Other" {
				v = filepath.Base(v)
			}
			params = append(params, name, v)
		}
	}
	if counted {
		return w.Count("error."+string(known.Code), count, params...)
	}
	return w.Text(w.agreed("error."+string(known.Code), agreementOf(known)), params...)
}

// agreementOf is the agreement that a refusal speaks of, empty for none.
func agreementOf(known *data.Error) data.Agreement {
	agreement, _ := known.Params["Agreement"].(data.Agreement)
	return agreement
}

// agreed is the key of what is said in words of its own under an agreement, or the key
// itself.
func (w words) agreed(key string, agreement data.Agreement) string {
	if own := key + "_" + string(agreement); agreement != "" && w.Has(own) {
		return own
	}
	return key
}

// blockText says what blocks a change under an agreement (R18, R19b).
func (w words) blockText(block data.Block, agreement data.Agreement) string {
	return w.Text(w.agreed("block."+string(block), agreement))
}

// namesOf lists the first names of some people, and says how many more there are.
func (w words) namesOf(names []string, count int) string {
	listed := strings.Join(names, ", ")
	if more := count - len(names); more > 0 {
		return w.Count("names_and_more", more, "Names", listed)
	}
	return listed
}

// ErrorText says what went wrong in the words of a language, for the commands
// that have no window.
func ErrorText(w *i18n.Translator, err error) string { return words{w}.errorText(err) }

// stepText says what a step did (R22).
func (w words) stepText(s data.Step) string {
	params := []any{"Subject", s.Subject, "From", w.Number(s.From), "To", w.Number(s.To)}
	switch s.Kind {
	case data.StepUndone: // it has the totals of what it undid the other way round
		return w.Text("step.undone", "Step", w.stepText(data.Step{Kind: s.Undid, Subject: s.Subject, From: s.To, To: s.From}))
	case data.StepPricesAnnounced:
		if s.Subject == "" {
			return w.Count("step.prices_announced_many", s.From+s.To)
		}
	case data.StepImported:
		if s.Subject != "" {
			return w.imported(s)
		}
		return w.Count("step.imported", s.To, params...)
	case data.StepImportedTotals:
		return w.importedTotals(s)
	case data.StepAssigned, data.StepUnassigned, data.StepFreed, data.StepLicenseKept, data.StepNotKept, data.StepLeft, data.StepJoined,
		data.StepMoved, data.StepKindSet:
		return w.Count("step."+string(s.Kind), s.To, params...)
	}
	return w.Text("step."+string(s.Kind), params...)
}

// imported says what an import brought: the names of its files, the people who came
// or changed and the licenses given. Where there were neither, it brought products.
func (w words) imported(s data.Step) string {
	var brought []string
	if s.From > 0 {
		brought = append(brought, w.Count("import.brought.people", s.From))
	}
	if s.To > 0 {
		brought = append(brought, w.Count("import.brought.given", s.To))
	}
	if len(brought) == 0 {
		return w.Text("import.brought.rest", "Files", s.Subject)
	}
	return w.Text("import.brought.step", "Files", s.Subject, "Brought", strings.Join(brought, ", "))
}

// importedTotals says what an import brought that told of nobody: subscriptions, or the
// names of products.
func (w words) importedTotals(s data.Step) string {
	brought := slices.Concat(
		ifAny(s.To, w.Count("import.brought.subscriptions", s.To)), ifAny(s.From, w.Count("import.brought.names", s.From)),
	)
	if len(brought) == 0 {
		return w.Text("step.imported_totals", "Subject", s.Subject)
	}
	return w.Text("import.brought.step", "Files", s.Subject, "Brought", strings.Join(brought, ", "))
}
