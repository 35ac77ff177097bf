package importing

import (
	"slices"

	"seatbook/data"
)

// setOwn takes in what a row tells of what the user keeps of a subscription: who owns it,
// tags, which are added to those that it has, and values of own fields.
func (p *planner) setOwn(w *workingSubscription, fact SubscriptionFact) {
	s := &w.after
	if name := data.OneLine(fact.Owner); name != "" {
		owner := p.ownerOf(name)
		s.OwnerPerson, s.OwnerName = owner.Person, owner.Name
	}
	if len(fact.Tags) > 0 {
		if tags := data.TagsOf(append(s.Tags.List(), fact.Tags...)); len(tags.List()) <= data.MaxTags {
			s.Tags = tags
		} else {
			w.keepsOwn(FieldTags)
		}
	}
	for _, told := range fact.Own {
		p.setOwnValue(s, fact.Source, told)
	}
}

// ownerOf finds a person of the record by address, or by a name that only one of them
// has; else it is only a name.
func (p *planner) ownerOf(name string) data.Owner {
	p.indexNames()
	for _, key := range []string{data.AddressKey(name), data.Fold(name)} {
		if id := p.peopleByName[key]; id != 0 {
			return data.Owner{Person: id}
		}
	}
	return data.Owner{Name: name}
}

// indexNames knows the people of the record by name and address.
func (p *planner) indexNames() {
	if p.peopleByName != nil {
		return
	}
	p.peopleByName = map[string]data.PersonID{}
	for i := range p.record.People {
		person := &p.record.People[i]
		for _, key := range ownerKeys(person) {
			if _, twice := p.peopleByName[key]; twice {
				p.peopleByName[key] = 0
			} else {
				p.peopleByName[key] = person.ID
			}
		}
	}
}

// isOfRecord tells whether somebody of the record has a name or an address.
func (p *planner) isOfRecord(key string) bool {
	p.indexNames()
	_, there := p.peopleByName[key]
	return there
}

// nameOwners has the people whom files bring own what is so far owned by a name alone: files
// come in any order, on one day or another. A name that several have stays one.
func (p *planner) nameOwners() {
	var named []*workingSubscription
	for _, w := range p.subscriptions {
		if w.after.OwnerName != "" {
			named = append(named, w)
		}
	}
	if len(named) == 0 {
		return
	}
	brought := map[string]*PlannedPerson{}
	for i := range p.plannedPeople {
		row := &p.plannedPeople[i]
		if row.Action != ActionAdd {
			continue
		}
		for _, key := range ownerKeys(row.person) {
			if _, twice := brought[key]; twice {
				brought[key] = nil
			} else {
				brought[key] = row
			}
		}
	}
	for _, w := range named {
		for _, key := range []string{data.AddressKey(w.after.OwnerName), data.Fold(w.after.OwnerName)} {
			row := brought[key]
			if row == nil || p.isOfRecord(key) {
				continue
			}
			w.after.OwnerPerson, w.after.OwnerName = row.person.ID, ""
			p.speakOf(w, row.Source())
			break
		}
	}
}

// ownerKeys are by what an owner is found: the name and the address.
func ownerKeys(person *data.Person) []string {
	return []string{data.Fold(data.OneLine(person.Name)), data.AddressKey(person.Address)}
}

// setOwnValue takes in the value of an own field, or says why it can't.
func (p *planner) setOwnValue(s *data.Subscription, source Source, told OwnFact) {
	at := slices.IndexFunc(p.record.OwnFields, func(f data.OwnField) bool { return data.Fold(f.Name) == data.Fold(told.Name) })
	if at < 0 {
		p.noteOnce(source.File, told.Name)
		return
	}
	field := p.record.OwnFields[at]
	value, code := data.OneLine(told.Text), data.Code("")
	switch field.Kind {
	case data.OwnDate:
		if value, code = told.Day.String(), data.CodeBadDate; !told.Day.IsZero() {
			code = ""
		}
	case data.OwnAmount:
		value, code = p.ownAmount(told)
	case data.OwnChoice:
		choices := field.ChoiceList()
		same := slices.IndexFunc(choices, func(choice string) bool { return data.Fold(choice) == data.Fold(value) })
		if code = data.CodeNoSuchChoice; same >= 0 {
			value, code = choices[same], ""
		}
	}
	if code == "" {
		if wrong := field.Check(value); wrong != nil {
			code = data.CodeBadText
		}
	}
	if code != "" {
		p.unread = append(p.unread, Unread{Source: source, Column: told.Column, Text: Shown(told.Text), Code: code})
		return
	}
	s.Own = s.Own.With(field.ID, value)
}

func (p *planner) ownAmount(told OwnFact) (value string, code data.Code) {
	if told.Amount == nil {
		return "", data.CodeBadAmount
	}
	amount, known := p.inCurrency(*told.Amount, p.record.Currency)
	if !known {
		return "", data.CodeBadCurrency
	}
	return data.FormatOwnAmount(amount), ""
}

// inCurrency gives an amount that is written without a currency, or in kr, the one that
// it is taken to have; known is false where kr can't be told.
func (p *planner) inCurrency(amount data.Money, usual string) (in data.Money, known bool) {
	switch {
	case amount.Currency == Krone:
		amount.Currency = p.record.Currency
		return amount, slices.Contains([]string{"SEK", "NOK", "DKK", "ISK"}, p.record.Currency)
	case amount.Currency == "":
		amount.Currency = usual
	}
	return amount, true
}

// noteOnce says once for a file that the record has no own field of a name.
func (p *planner) noteOnce(file, name string) {
	note := Note{File: file, Reason: data.NewError(data.CodeNoOwnField, "Text", name)}
	same := func(n Note) bool {
		return n.File == file && n.Reason.Code == note.Reason.Code && n.Reason.Params["Text"] == name
	}
	if !slices.ContainsFunc(p.notes, same) {
		p.notes = append(p.notes, note)
	}
}
