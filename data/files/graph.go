package files

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

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
}

// readAnswers reads the answers in a file: objects with the rows in value, the bare
// array or the bare object that PowerShell makes of them, or several of these one
// behind the other. It returns the text, too, in which a row has a line.
func readAnswers(name string, from io.Reader) (all graphAnswer, text []byte, err error) {
	text, err = io.ReadAll(io.LimitReader(from, mostJSON+1))
	switch {
	case err != nil:
		return all, nil, unreadable(name, err)
	case len(text) > mostJSON:
		return all, nil, data.NewError(data.CodeFileTooLarge, "File", name)
	}
	for decoder := json.NewDecoder(bytes.NewReader(text)); ; {
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err == io.EOF {
			return all, text, nil
		} else if err != nil {
			return all, nil, unreadable(name, err)
		}
		one, err := answerOf(raw)
		if err != nil {
			return all, nil, unreadable(name, err)
		}
		all.Value, all.NextLink = append(all.Value, one.Value...), one.NextLink // the last page has none
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
			if err != nil || len(page.Value) == 0 || !hasField(row, "value") && !hasField(row, "body") {
				one.Value = append(one.Value, row)
				continue
			}
			one.Value = append(one.Value, page.Value...)
		}
		return one, nil
	}
	if !bytes.HasPrefix(raw, []byte("{")) {
		return graphAnswer{Value: []json.RawMessage{raw}}, nil
	}
	if hasField(raw, "skuId") || hasField(raw, "skuPartNumber") || hasField(raw, "userPrincipalName") { // a single row
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
		case "value":
			if err := json.Unmarshal(value, &one.Value); err != nil {
				one.Value = []json.RawMessage{value} // a single row
			}
		case "@odata.nextlink":
			_ = json.Unmarshal(value, &one.NextLink) // no text is no next page
		}
	}
	return one, nil
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
	// Of people: whose licenses can't be read, and whether any row tells of some.
	untold []string
	tells  bool
}

// readGraph reads the answers of Microsoft Graph about products and subscriptions
// (F3, F4).
func readGraph(name string, from io.Reader) (importing.Facts, error) {
	answer, text, err := readAnswers(name, from)
	if err != nil {
		return importing.Facts{}, err
	}
	r := graphReader{name: name}
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
	if !r.known {
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
	ofPerson := row.named("userPrincipalName")
	r.known = r.known || ofProduct || ofOne || ofPerson
	if ofPerson && !ofProduct && !ofOne {
		r.facts.People = append(r.facts.People, row.person())
		return nil
	}
	fact := importing.SubscriptionFact{Source: source, SKU: row.text("skuPartNumber"), SKUID: strings.ToLower(row.text("skuId"))}
	if account := row.text("accountSkuId"); fact.SKU == "" && account != "" { // tenant:PARTNUMBER
		fact.SKU = account[strings.LastIndex(account, ":")+1:]
	}
	switch {
	case fact.SKU == "" && fact.SKUID == "":
		return data.NewError(data.CodeNoProduct)
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

// graphRow is a row as its fields, by name in any case.
type graphRow struct {
	*graphReader
	source importing.Source
	fields map[string]json.RawMessage
}

func (r graphRow) raw(name string) json.RawMessage {
	if raw, there := r.fields[name]; there {
		return raw
	}
	for field, raw := range r.fields {
		if strings.EqualFold(field, name) {
			return raw
		}
	}
	return nil
}

func (r graphRow) has(name string) bool {
	raw := r.raw(name)
	return len(raw) > 0 && string(raw) != "null"
}

func (r graphRow) unread(name string, code data.Code) {
	text := string(r.raw(name))
	if len(text) > 80 {
		text = text[:80]
	}
	text = strings.ToValidUTF8(strings.Trim(text, `"`), "")
	r.facts.Unread = append(r.facts.Unread, importing.Unread{
		Source: r.source, Column: name, Text: text, Code: code,
	})
}

func (r graphRow) text(name string) (text string) {
	if !r.has(name) {
		return ""
	}
	if json.Unmarshal(r.raw(name), &text) != nil {
		r.unread(name, data.CodeBadText)
	}
	return strings.TrimSpace(text)
}

func (r graphRow) count(name string) *int {
	if !r.has(name) {
		return nil
	}
	n, ok := countIn(r.raw(name))
	switch {
	case !ok:
		r.unread(name, data.CodeBadNumber)
		return nil
	case n < 0:
		r.unread(name, data.CodeNegative)
		return nil
	}
	return &n
}

// countIn reads a number, also one that is written as text.
func countIn(raw json.RawMessage) (int, bool) {
	return parseCount(strings.Trim(string(raw), `"`))
}

func (r graphRow) yes(name string) bool {
	if !r.has(name) {
		return false
	}
	is, known := yesOrNo(strings.Trim(string(r.raw(name)), `"`))
	if !known {
		r.unread(name, data.CodeNotYesOrNo)
	}
	return is
}

// graphStatus are Graph's states of a subscription, in lower case (F4).
var graphStatus = map[string]data.Status{
	"enabled": data.StatusActive, "warning": data.StatusExpired, "suspended": data.StatusDisabled,
	"lockedout": data.StatusDisabled, "deleted": data.StatusDeleted,
}

func (r graphRow) status(name string) data.Status {
	text := r.text(name)
	status, known := graphStatus[strings.ToLower(text)]
	if text != "" && !known {
		r.unread(name, data.CodeBadStatus)
	}
	return status
}

// ofProduct reads a row of subscribedSkus, which stands for all subscriptions of
// a product (F3).
func (r graphRow) ofProduct(fact importing.SubscriptionFact) importing.SubscriptionFact {
	fact.Kind = importing.FileGraphSKUs
	fact.Assigned = r.count("consumedUnits")
	capability := r.status("capabilityStatus")
	switch {
	case r.has("prepaidUnits"):
		fact.Total, fact.Status = r.prepaid()
	case r.has("activeUnits"): // Get-MsolAccountSku
		one := func(name string) int {
			if n := r.count(name); n != nil {
				return *n
			}
			return 0
		}
		fact.Total, fact.Status = readUnits(units{one("activeUnits"), one("warningUnits"), one("suspendedUnits"), one("lockedOutUnits")})
	}
	if fact.Status == "" {
		fact.Status = capability
	}
	return fact
}

// prepaid reads how many licenses of a product there are: of an object, or of one that
// was written as text. The name of a type tells nothing.
func (r graphRow) prepaid() (total *int, status data.Status) {
	inner := graphRow{graphReader: r.graphReader, source: r.source}
	if json.Unmarshal(r.raw("prepaidUnits"), &inner.fields) == nil {
		return readUnits(inner.units())
	}
	var written string
	_ = json.Unmarshal(r.raw("prepaidUnits"), &written) // what is no text holds no units
	if u, told := unitsIn(written); told {
		return readUnits(u)
	}
	r.unread("prepaidUnits", data.CodeBadNumber)
	return nil, ""
}

func (r graphRow) units() (u units) {
	for name, into := range map[string]*int{"enabled": &u.Enabled, "warning": &u.Warning, "suspended": &u.Suspended, "lockedOut": &u.LockedOut} {
		if n := r.count(name); n != nil {
			*into = *n
		}
	}
	return u
}

// ofOne reads a row of directory/subscriptions, which is one subscription (F4).
func (r graphRow) ofOne(fact importing.SubscriptionFact) importing.SubscriptionFact {
	fact.Kind, fact.ExternalID, fact.OtherID = importing.FileGraphSubscriptions, r.text("id"), r.text("commerceSubscriptionId")
	if fact.ExternalID == "" {
		fact.ExternalID = fact.OtherID
	}
	fact.Total, fact.Trial = r.count("totalLicenses"), r.yes("isTrial")
	fact.Partner = r.text("ownerTenantId") != ""
	if fact.Status = r.status("status"); fact.Status == "" {
		fact.Status = r.status("capabilityStatus")
	}
	fact.StartedOn = r.day("createdDateTime")
	next := r.day("nextLifecycleDateTime")
	switch fact.Status {
	case data.StatusExpired, data.StatusDisabled: // it is when the state after that begins
		fact.NextStateOn = next
	case data.StatusDeleted:
	default:
		fact.RenewsOn = next
	}
	return fact
}

var dateMillis = regexp.MustCompile(`^/Date\((-?\d+)(?:[+-]\d{4})?\)/$`)

// day returns the UTC day of an instant: ISO, as older PowerShells write one, or as
// an object with that in value.
func (r graphRow) day(name string) data.Date {
	if !r.has(name) {
		return data.Date{}
	}
	day, ok := dayIn(r.raw(name))
	if !ok {
		r.unread(name, data.CodeBadDate)
	}
	return day
}

func dayIn(raw json.RawMessage) (data.Date, bool) {
	var nested map[string]json.RawMessage
	if json.Unmarshal(raw, &nested) == nil && nested != nil {
		for _, field := range []string{"value", "DateTime"} {
			for name, inner := range nested {
				if strings.EqualFold(name, field) {
					if day, ok := dayIn(inner); ok {
						return day, true
					}
				}
			}
		}
		return data.Date{}, false
	}
	var text string
	if json.Unmarshal(raw, &text) != nil {
		return data.Date{}, false
	}
	if text == "" {
		return data.Date{}, true
	}
	if m := dateMillis.FindStringSubmatch(text); m != nil {
		millis, err := strconv.ParseInt(m[1], 10, 64)
		at := time.UnixMilli(millis).UTC()
		if err != nil || at.Year() < 1900 || at.Year() > 2200 {
			return data.Date{}, err == nil && at.Year() <= 1 // a day that is not set
		}
		return data.DateOf(at), true
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", time.DateOnly, "01/02/2006 15:04:05", "Monday, January 2, 2006 3:04:05 PM"} {
		if at, err := time.Parse(layout, text); err == nil {
			if at.Year() <= 1 {
				return data.Date{}, true
			}
			return data.DateOf(at.UTC()), true
		}
	}
	return data.Date{}, false
}
