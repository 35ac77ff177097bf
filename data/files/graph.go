package files

import (
	"bytes"
	"encoding/json"
	"io"
	"time"

	"seatbook/data"
	"seatbook/data/importing"
)

// graphRow is a row of subscribedSkus or of directory/subscriptions; each has
// its own half of the fields.
type graphRow struct {
	SKUID         string `json:"skuId"`
	SKUPartNumber string `json:"skuPartNumber"`

	// F3
	ConsumedUnits *int `json:"consumedUnits"`
	PrepaidUnits  *struct {
		Enabled, Warning, Suspended, LockedOut int
	} `json:"prepaidUnits"`

	// F4
	ID                     string  `json:"id"`
	CommerceSubscriptionID string  `json:"commerceSubscriptionId"`
	TotalLicenses          *int    `json:"totalLicenses"`
	IsTrial                bool    `json:"isTrial"`
	CreatedDateTime        string  `json:"createdDateTime"`
	NextLifecycleDateTime  string  `json:"nextLifecycleDateTime"`
	OwnerTenantID          *string `json:"ownerTenantId"`
	Status                 string  `json:"status"`
}

// mostJSON is the size in bytes up to which JSON is read, which is held as a whole.
// A tenant has some hundreds of rows.
const mostJSON = 16 << 20

// graphAnswer is what Microsoft Graph answers: rows, and where the next page of
// them is when there are more.
type graphAnswer struct {
	Value    []json.RawMessage
	NextLink string `json:"@odata.nextLink"`
}

// readAnswer reads an answer: an object with the rows in value, or the bare array
// that PowerShell makes of it. It returns the text, too, in which a row has a line.
func readAnswer(name string, r io.Reader) (answer graphAnswer, text []byte, err error) {
	text, err = io.ReadAll(io.LimitReader(r, mostJSON+1))
	switch {
	case err != nil:
		return answer, nil, unreadable(name, err)
	case len(text) > mostJSON:
		return answer, nil, data.NewError(data.CodeFileTooLarge, "File", name)
	}
	if bytes.HasPrefix(bytes.TrimSpace(text), []byte("[")) {
		err = json.Unmarshal(text, &answer.Value)
	} else {
		err = json.Unmarshal(text, &answer)
	}
	if err != nil {
		return answer, nil, unreadable(name, err)
	}
	return answer, text, nil
}

// readGraph reads the answers of Microsoft Graph about products and subscriptions
// (F3, F4).
func readGraph(name string, r io.Reader) (importing.Facts, error) {
	answer, text, err := readAnswer(name, r)
	if err != nil {
		return importing.Facts{}, err
	}
	var facts importing.Facts
	if answer.NextLink != "" {
		facts.Rejected = append(facts.Rejected, importing.Rejection{Source: importing.Source{File: name}, Reason: data.NewError(data.CodeMorePages, "File", name)})
	}
	known, at := false, 0
	for _, raw := range answer.Value {
		at += bytes.Index(text[at:], raw)
		source := importing.Source{File: name, Line: 1 + bytes.Count(text[:at], []byte("\n"))}
		at += len(raw)
		var row graphRow
		if err := json.Unmarshal(raw, &row); err != nil {
			facts.Rejected = append(facts.Rejected, importing.Rejection{Source: source, Reason: data.NewError(data.CodeBadRow)})
			continue
		}
		known = known || row.PrepaidUnits != nil || row.TotalLicenses != nil
		fact, reason := row.fact(source)
		if reason != nil {
			facts.Rejected = append(facts.Rejected, importing.Rejection{Source: source, Reason: reason})
			continue
		}
		facts.Subscriptions = append(facts.Subscriptions, fact)
	}
	if len(answer.Value) == 0 && bytes.Contains(text, []byte(`"value"`)) {
		return importing.Facts{}, data.NewError(data.CodeEmptyFile, "File", name)
	}
	if !known {
		return importing.Facts{}, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	return facts, nil
}

func (r graphRow) fact(source importing.Source) (importing.SubscriptionFact, *data.Error) {
	fact := importing.SubscriptionFact{Source: source, SKU: r.SKUPartNumber, SKUID: r.SKUID}
	switch {
	case fact.SKU == "":
		return fact, data.NewError(data.CodeNoProduct)
	case r.PrepaidUnits != nil:
		return r.ofProduct(fact)
	case r.TotalLicenses != nil:
		return r.ofOne(fact)
	}
	return fact, data.NewError(data.CodeBadRow)
}

// ofProduct reads a row of subscribedSkus, which stands for all subscriptions of
// a product (F3).
func (r graphRow) ofProduct(fact importing.SubscriptionFact) (importing.SubscriptionFact, *data.Error) {
	fact.Kind = importing.FileGraphSKUs
	u := units(*r.PrepaidUnits)
	if min(u.Enabled, u.Warning, u.Suspended, u.LockedOut) < 0 {
		return fact, data.NewError(data.CodeNegative, "Column", "prepaidUnits")
	}
	if r.ConsumedUnits != nil && *r.ConsumedUnits < 0 {
		return fact, data.NewError(data.CodeNegative, "Column", "consumedUnits")
	}
	fact.Total, fact.Status = readUnits(u)
	fact.Assigned = r.ConsumedUnits
	return fact, nil
}

// ofOne reads a row of directory/subscriptions, which is one subscription (F4).
func (r graphRow) ofOne(fact importing.SubscriptionFact) (importing.SubscriptionFact, *data.Error) {
	fact.Kind, fact.ExternalID = importing.FileGraphSubscriptions, r.ID
	if fact.ExternalID == "" {
		fact.ExternalID = r.CommerceSubscriptionID
	}
	if fact.ExternalID == "" {
		return fact, data.NewError(data.CodeBadRow)
	}
	if *r.TotalLicenses < 0 {
		return fact, data.NewError(data.CodeNegative, "Column", "totalLicenses")
	}
	fact.Total, fact.Trial = r.TotalLicenses, r.IsTrial
	fact.Partner = r.OwnerTenantID != nil && *r.OwnerTenantID != ""
	fact.Status = map[string]data.Status{
		"Enabled": data.StatusActive, "Warning": data.StatusExpired, "Suspended": data.StatusDisabled,
		"LockedOut": data.StatusDisabled, "Deleted": data.StatusDeleted,
	}[r.Status]
	fact.StartedOn, fact.RenewsOn = instantDate(r.CreatedDateTime), instantDate(r.NextLifecycleDateTime)
	return fact, nil
}

// instantDate returns the UTC day of an instant, none where it is not one.
func instantDate(text string) data.Date {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return data.Date{}
	}
	return data.DateOf(t.UTC())
}
