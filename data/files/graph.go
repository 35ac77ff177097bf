package files

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// mostJSON is the size in bytes up to which JSON is read, which is held as a whole.
// A tenant has some hundreds of rows.
const mostJSON = 16 << 20

// graphAnswer is what Microsoft Graph answers: rows, and where the next page of
// them is when there are more.
type graphAnswer struct {
	Value    []json.RawMessage
	NextLink string `json:"@odata.nextLink"`
	Context  string `json:"@odata.context"` // what it is an answer about
	Refused  string // what an answer says that is an error
}

// readAnswers reads the answers in a file: objects with the rows in value, the bare
// array or the bare object that PowerShell makes of them, or several of these one
// behind the other.
func readAnswers(name string, text []byte) (all graphAnswer, err error) {
	for decoder := json.NewDecoder(bytes.NewReader(text)); ; {
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err == io.EOF {
			return all, nil
		} else if err != nil {
			return all, unreadable(name, err)
		}
		one, err := answerOf(raw)
		if err != nil {
			return all, unreadable(name, err)
		}
		all.Value, all.NextLink = append(all.Value, one.Value...), one.NextLink // the last page has none
		all.Refused, all.Context = firstText(all.Refused, one.Refused), firstText(all.Context, one.Context)
	}
}

func answerOf(raw json.RawMessage) (one graphAnswer, err error) {
	if bytes.HasPrefix(raw, []byte("[")) {
		var rows []json.RawMessage
		if err := json.Unmarshal(raw, &rows); err != nil {
			return one, err
		}
		for _, row := range rows { // of several pages, or the rows themselves
			page, err := answerOf(row)
			if err == nil && page.Refused != "" && len(page.Value) == 0 {
				one.Refused = firstText(one.Refused, page.Refused)
				continue
			}
			if err != nil || len(page.Value) == 0 || !hasField(row, "value") && !hasField(row, "body") {
				one.Value = append(one.Value, row)
				continue
			}
			one.Value, one.Refused = append(one.Value, page.Value...), firstText(one.Refused, page.Refused)
		}
		return one, nil
	}
	if !bytes.HasPrefix(raw, []byte("{")) {
		return graphAnswer{Value: []json.RawMessage{raw}}, nil
	}
	if hasField(raw, "skuId") || hasField(raw, "skuPartNumber") || hasField(raw, "userPrincipalName") || hasField(raw, "displayName") { // a single row
		return graphAnswer{Value: []json.RawMessage{raw}}, nil
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return one, err
	}
	for name, value := range fields {
		switch strings.ToLower(name) {
		case "body", "responses": // of a batch, and of tools that hand on an answer
			inner, err := answerOf(value)
			if err != nil {
				return one, err
			}
			one.Value, one.NextLink = append(one.Value, inner.Value...), firstText(one.NextLink, inner.NextLink)
			one.Refused, one.Context = firstText(one.Refused, inner.Refused), firstText(one.Context, inner.Context)
		case "error", "odata.error":
			one.Refused = refusalIn(value)
		case "value":
			if err := json.Unmarshal(value, &one.Value); err != nil {
				one.Value = []json.RawMessage{value} // a single row
			}
		case "@odata.context":
			_ = json.Unmarshal(value, &one.Context) // no text tells nothing
		case "@odata.nextlink":
			_ = json.Unmarshal(value, &one.NextLink) // no text is no next page
		}
	}
	return one, nil
}

// refusalIn is what an error of Graph says: its code and its message, which some put into
// an object with the language.
func refusalIn(raw json.RawMessage) string {
	said := graphRow{graphReader: &graphReader{}}
	if json.Unmarshal(raw, &said.fields) != nil {
		return strings.Trim(string(raw), `"`)
	}
	message := said.raw("message")
	if inner := (graphRow{}); json.Unmarshal(message, &inner.fields) == nil && inner.fields != nil {
		message = inner.raw("value")
	}
	var text string
	_ = json.Unmarshal(message, &text) // what is no text says nothing
	return importing.Shown(strings.Trim(said.text("code")+": "+text, ": "))
}

func hasField(raw json.RawMessage, name string) bool {
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil {
		return false
	}
	for field := range fields {
		if strings.EqualFold(field, name) {
			return true
		}
	}
	return false
}

// graphReader reads the rows of an answer. A field that can't be read costs that
// field and not the row.
type graphReader struct {
	name  string
	facts importing.Facts
	known bool // a row was of a form that is known
	// about is what the answer says that it is about; objects that a row has what objects
	// of Graph have.
	about   string
	objects bool
	// Of people: whose licenses can't be read, and whether any row tells of some.
	untold []string
	tells  bool
	// deleted is how many of them are deleted.
	deleted int
}

// readGraph reads the answers of Microsoft Graph about products and subscriptions
// (F3, F4).
func readGraph(name string, text []byte) (importing.Facts, error) {
	answer, err := readAnswers(name, text)
	if err != nil {
		return importing.Facts{}, err
	}
	if answer.Refused != "" && len(answer.Value) == 0 {
		return importing.Facts{}, data.NewError(data.CodeGraphRefused, "File", name, "Text", answer.Refused)
	}
	r := graphReader{name: name, about: answer.Context}
	if answer.Refused != "" { // of several answers
		r.facts.Notes = append(r.facts.Notes, importing.Note{File: name, Reason: data.NewError(data.CodeGraphRefused, "File", name, "Text", answer.Refused)})
	}
	if answer.NextLink != "" {
		r.facts.Notes = append(r.facts.Notes, importing.Note{File: name, Reason: data.NewError(data.CodeMorePages)})
	}
	at, line := 0, 1
	for _, raw := range answer.Value {
		if found := bytes.Index(text[at:], raw); found >= 0 {
			line += bytes.Count(text[at:at+found], []byte("\n"))
			at += found
		}
		if reason := r.row(raw, importing.Source{File: name, Line: line}); reason != nil {
			r.facts.Rejected = append(r.facts.Rejected, importing.Rejection{Source: importing.Source{File: name, Line: line}, Reason: reason})
		}
	}
	if len(answer.Value) == 0 && bytes.Contains(bytes.ToLower(text), []byte(`"value"`)) {
		return importing.Facts{}, data.NewError(data.CodeEmptyFile, "File", name)
	}
	switch {
	case r.known:
	case answer.Context != "" || r.objects:
		return importing.Facts{}, data.NewError(data.CodeOtherAnswer, "File", name)
	default:
		return importing.Facts{}, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	r.noteUntold()
	return r.facts, nil
}

// row reads one row: of a whole product (F3), or of one subscription (F4).
func (r *graphReader) row(raw json.RawMessage, source importing.Source) *data.Error {
	row := graphRow{graphReader: r, source: source}
	if json.Unmarshal(raw, &row.fields) != nil {
		return data.NewError(data.CodeBadRow)
	}
	ofProduct, ofOne := row.has("prepaidUnits") || row.has("consumedUnits"), row.has("totalLicenses") || row.has("nextLifecycleDateTime")
	ofPerson := row.named("userPrincipalName") || row.named("displayName") && row.namesAUser()
	r.objects = r.objects || row.named("displayName") || row.named("skuId") || row.named("skuPartNumber")
	r.known = r.known || ofProduct || ofOne || ofPerson
	if ofPerson && !ofProduct && !ofOne {
		r.facts.People = append(r.facts.People, row.person())
		return nil
	}
	fact := importing.SubscriptionFact{Source: source, SKU: row.text("skuPartNumber"), SKUID: strings.ToLower(row.text("skuId"))}
	if account := row.text("accountSkuId"); fact.SKU == "" && account != "" { // tenant:PARTNUMBER
		fact.SKU = account[strings.LastIndex(account, ":")+1:]
	}
	if isNoProduct(fact.SKU) && fact.SKU != "" && importing.IsGUID(fact.SKUID) {
		row.unread("skuPartNumber", data.CodeNotProducts)
		fact.SKU = ""
	}
	switch {
	case fact.SKU == "" && fact.SKUID == "":
		return data.NewError(data.CodeNoProduct)
	case fact.SKU != "" && isNoProduct(fact.SKU):
		return data.NewError(data.CodeNotAProduct, "Text", importing.Shown(fact.SKU))
	case ofProduct:
		fact = row.ofProduct(fact)
	case ofOne:
		fact = row.ofOne(fact)
	default:
		return data.NewError(data.CodeBadRow)
	}
	r.facts.Subscriptions = append(r.facts.Subscriptions, fact)
	return nil
}
