package files

import (
	"encoding/json"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// licenseFields are where a user's licenses stand, in Graph's answers and in what
// PowerShell makes of its objects.
var licenseFields = []string{"assignedLicenses", "licenseDetails", "licenses"}

// named tells whether a row has a field, empty or not.
func (r graphRow) named(name string) bool { return r.raw(name) != nil }

// namesAUser tells whether a row without an address is plainly one of users: by the
// answer, by a field that only they have, or since it tells nothing but a name. Groups and
// devices have names and addresses, too.
func (r graphRow) namesAUser() bool {
	ofUsers := strings.Contains(r.about[strings.LastIndex(r.about, "#")+1:], "users")
	ofOthers := r.about != "" && !ofUsers && !strings.Contains(r.about, "#directoryObjects")
	kind := r.text("@odata.type")
	if ofOthers || kind != "" && !strings.HasSuffix(strings.ToLower(kind), ".user") || slices.ContainsFunc([]string{"groupTypes", "securityEnabled", "mailEnabled", "visibility", "appId", "deviceId", "operatingSystem"}, r.named) {
		return false
	}
	nothingElse := true
	for name := range r.fields {
		key := strings.ToLower(name)
		nothingElse = nothingElse && (key == "displayname" || key == "id" || strings.HasPrefix(key, "@odata."))
	}
	return ofUsers || nothingElse || slices.ContainsFunc([]string{"assignedLicenses", "licenseDetails", "accountEnabled", "givenName", "surname", "jobTitle", "mail"}, r.named)
}

// person reads a row of users (F14). What is not told of their licenses takes nothing
// back (F0).
func (r graphRow) person() importing.PersonFact {
	fact := importing.PersonFact{
		Source: r.source, Name: r.text("displayName"), Address: oneAddress(firstText(r.text("userPrincipalName"), r.text("mail"))), Department: r.text("department"),
		ExternalID: firstText(r.text("id"), r.text("objectId")), Vendor: data.Microsoft, LicensesUntold: true,
	}
	fact.MadeOn = r.day("createdDateTime")
	if r.has("deletedDateTime") && !r.day("deletedDateTime").IsZero() || r.has("isDeleted") && r.yes("isDeleted") {
		fact.Deleted = true
		r.graphReader.deleted++
		return fact
	}
	if r.has("accountEnabled") {
		fact.Blocked = blocked(!r.yes("accountEnabled"))
	} else if r.has("blockCredential") {
		fact.Blocked = blocked(r.yes("blockCredential"))
	}
	for _, field := range licenseFields {
		if !r.has(field) {
			continue
		}
		r.graphReader.tells = true
		products, read := productsIn(r.raw(field))
		if !read {
			r.unread(field, data.CodeNotProducts)
			r.graphReader.untold = append(r.graphReader.untold, firstText(fact.Name, fact.Address))
			return fact
		}
		if r.has("isLicensed") && r.yes("isLicensed") != (len(products) > 0) { // it contradicts itself
			r.unread("isLicensed", data.CodeLicensesContradict)
			r.graphReader.untold = append(r.graphReader.untold, firstText(fact.Name, fact.Address))
			return fact
		}
		fact.Products, fact.LicensesUntold = products, false
		return fact
	}
	if products, told := assigned(r.raw("licenseAssignmentStates")); told {
		r.graphReader.tells = true
		fact.Products, fact.LicensesUntold = products, false
	}
	return fact
}

// assigned reads the ways in which a user has licenses: each product once, and none of a
// group that could not give it.
func assigned(raw json.RawMessage) (products []string, told bool) {
	var states []struct{ SkuID, State string }
	if len(raw) == 0 || json.Unmarshal(raw, &states) != nil || states == nil {
		return nil, false
	}
	for _, one := range states {
		if !importing.IsGUID(one.SkuID) {
			return nil, false
		}
		if !strings.EqualFold(one.State, "Error") && !slices.Contains(products, one.SkuID) {
			products = append(products, one.SkuID)
		}
	}
	return products, true
}

// productsIn reads the licenses of a user: a list of objects that name a product, or of
// part numbers, or a text of them. read is false where something in it names none.
func productsIn(raw json.RawMessage) (products []string, read bool) {
	var list []json.RawMessage
	if wrapped := (graphRow{}); json.Unmarshal(raw, &wrapped.fields) == nil && wrapped.has("value") { // {"value":[...],"Count":2} of older PowerShells
		raw = wrapped.raw("value")
	}
	if json.Unmarshal(raw, &list) != nil {
		list = []json.RawMessage{raw}
	}
	for _, one := range list {
		var text string
		if json.Unmarshal(one, &text) != nil {
			text = productOf(one)
			if text == "" {
				return nil, false
			}
		}
		for _, part := range listSplit(nil, text) {
			if part = strings.TrimSpace(part); importing.SaysNoLicenses(part) {
				continue
			}
			if importing.NamesNone(part) {
				return nil, false
			}
			products = append(products, part)
		}
	}
	return products, true
}

// productOf names the product of an object, empty for none: by its part number, or by
// its GUID.
func productOf(raw json.RawMessage) string {
	row := graphRow{graphReader: &graphReader{}}
	if json.Unmarshal(raw, &row.fields) != nil {
		return ""
	}
	inner := ""
	if row.has("accountSku") {
		inner = productOf(row.raw("accountSku"))
	}
	return firstText(row.text("skuPartNumber"), row.text("accountSkuId"), inner, row.text("skuId"))
}

// noteUntold says for whom the licenses could not be read, and where a list of people
// tells of none.
func (r *graphReader) noteUntold() {
	note := func(code data.Code, params ...any) {
		r.facts.Notes = append(r.facts.Notes, importing.Note{File: r.name, Reason: data.NewError(code, params...)})
	}
	if r.deleted > 0 {
		note(data.CodeDeletedPeople, "Count", r.deleted)
	}
	if len(r.facts.People) > 0 && !slices.ContainsFunc(r.facts.People, func(fact importing.PersonFact) bool { return fact.Address != "" }) {
		note(data.CodeNoAddresses)
	}
	if n := len(r.untold); n > 0 {
		note(data.CodeLicensesUntold, "Count", n, "Names", r.untold[:min(n, importing.NamedInANote)])
	}
	if len(r.facts.People) > 0 && !r.tells {
		note(data.CodeNoLicensesTold, "Vendor", data.Microsoft)
	}
}
