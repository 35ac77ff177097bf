package files

import (
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// What tells of somebody's activity and account (F1, F8, F9), by column.
var (
	columnReportDay = []string{"Report Refresh Date"}
	columnActive    = []string{"Last Activity Date"}
	columnRecipient = []string{"Recipient Type Details", "Recipient Type"}
	columnStored    = []string{"Storage Used (Byte)"}
	columnArchive   = []string{"Has Archive"}
	columnMade      = []string{
		"When created", "WhenCreated", "CreatedDateTime", "Created Date", "Creation time", "Added to org", "Wanneer gemaakt", "Gemaakt op", "Aangemaakt op",
		"Erstellt am", "Zeitpunkt der Erstellung", "Date de création", "Créé le", "Fecha de creación",
	}
)

// activity reads what a row tells of the activity of the person that it has just
// added, of their account, and of what they are (R30, R32).
func (r *reader) activity(at int) {
	r.dayOfPerson(at, r.at(columnMade...), func(p *importing.PersonFact, day data.Date) { p.MadeOn = day })
	person := &r.facts.People[at]
	_, report := r.has(columnReportDay...)
	mailbox := importing.MailboxFact{Kind: r.recipient()}
	if report {
		mailbox.NeedsWhy = r.needsLicense()
	}
	if mailbox != (importing.MailboxFact{}) {
		person.Mailbox = &mailbox
	}
	if !report {
		return
	}
	_, person.InPart = r.has(columnActive...)
	r.dayOfPerson(at, r.at(columnReportDay...), func(p *importing.PersonFact, day data.Date) { p.ReportedOn = day })
	if r.activities == nil {
		for i, column := range r.header {
			if strings.HasSuffix(columnKey(column), "lastactivitydate") {
				r.activities = append(r.activities, i)
			}
		}
	}
	for _, i := range r.activities {
		if i >= len(r.fields) {
			continue
		}
		r.dayOfPerson(at, cell{column: r.header[i], text: strings.TrimSpace(r.fields[i])}, func(p *importing.PersonFact, day data.Date) {
			if day.After(p.LastActive) {
				p.LastActive = day
			}
		})
	}
}

// recipient reads what holds a mailbox, none where the cell is empty or holds a word
// that is not known.
func (r *reader) recipient() data.PersonKind {
	c := r.at(columnRecipient...)
	kind, known := recipientKinds[data.Fold(c.text)]
	if !known && !c.empty() {
		r.unread(c, data.CodeBadKind)
	}
	return kind
}

// systemMailboxes are those that Exchange has for itself, or that nobody signs in to.
var systemMailboxes = folded("DiscoveryMailbox", "ArbitrationMailbox", "MonitoringMailbox", "AuditLogMailbox", "AuxAuditLogMailbox", "SystemMailbox", "PublicFolderMailbox", "SupervisoryReviewPolicyMailbox", "GroupMailbox", "TeamMailbox", "MailContact")

// ofExchange leaves out the rows of mailboxes that are nobody's.
func ofExchange(r *reader) bool { return systemMailboxes[data.Fold(r.text(columnRecipient...))] }

// freeMailbox is the size in bytes up to which a mailbox that nobody uses in person needs
// no license: 50 GB (R33).
const freeMailbox = 50 << 30

// needsLicense cites what a report tells of a mailbox that needs a license for it (R33,
// F9): what is stored there, or its archive.
func (r *reader) needsLicense() string {
	stored, archive := r.at(columnStored...), r.at(columnArchive...)
	if !stored.empty() {
		size, err := strconv.ParseUint(withoutMarks.Replace(stored.text), 10, 64)
		switch {
		case err != nil:
			r.unread(stored, data.CodeBadNumber)
		case size > freeMailbox:
			return stored.column + ": " + stored.text
		}
	}
	if has := r.yes(archive); has != nil && *has {
		return archive.column + ": " + archive.text
	}
	return ""
}

// firstYear is the first in which an account can have been made.
const firstYear = 1990

// dayOfPerson reads a day for a person. One as reports write it is taken at once, so
// that a hundred thousand of them need not wait for the rest of their column.
func (r *reader) dayOfPerson(at int, c cell, set func(*importing.PersonFact, data.Date)) {
	if end := strings.IndexAny(c.text+" ", "T "); end > 0 {
		if day, err := data.ParseDate(c.text[:end]); err == nil {
			if day.Year >= firstYear { // before it stands what means none
				set(&r.facts.People[at], day)
			}
			return
		}
	}
	c.text = strings.Clone(c.text)
	r.day(c, func(facts *importing.Facts, day data.Date) { set(&facts.People[at], day) })
}

// recipientKinds are what mailbox reports call those who hold a mailbox.
var recipientKinds = map[string]data.PersonKind{
	"user": "", "usermailbox": "", "user mailbox": "", "linked": "", "linkedmailbox": "", "linked mailbox": "", "regular": "",
	"shared": data.KindSharedMailbox, "sharedmailbox": data.KindSharedMailbox, "shared mailbox": data.KindSharedMailbox,
	"room": data.KindRoom, "roommailbox": data.KindRoom, "room mailbox": data.KindRoom,
	"mailuser": "", "guestmailuser": "", "remoteusermailbox": "", "legacymailbox": "", "remotesharedmailbox": data.KindSharedMailbox, "remoteroommailbox": data.KindRoom, "schedulingmailbox": data.KindService,
	"equipment": data.KindRoom, "equipmentmailbox": data.KindRoom, "equipment mailbox": data.KindRoom,
}
