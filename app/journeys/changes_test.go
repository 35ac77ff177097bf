//go:build linux && !wine

package journeys

import (
	"path/filepath"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/booktest"
)

// recordOf makes a record with one subscription, as it would be today.
func recordOf(t *testing.T, change func(*data.Subscription)) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.seatbook")
	book := openBook(t, path, time.Now)
	today := data.DateOf(time.Now())
	s := booktest.Office(40)
	s.PeriodStart, s.NextBilling = today.AddDays(-10), today.AddDays(20)
	s.TermStart, s.RenewsOn = today.AddDays(-100), today.AddDays(265)
	change(&s)
	_, err := booktest.AddSubscription(book, s)
	must(t, err)
	must(t, book.Close())
	return path
}

// R2 R14 R21: an invoice change waits for its credit check, takes Add/Remove
// licenses away, and comes back when the check is done.
func TestInvoiceWaitsForItsCheck(t *testing.T) {
	record := recordOf(t, func(s *data.Subscription) { s.Payment = data.PaymentInvoice })
	w := open(t, "en", "--record", record)
	w.click("M365 Business Standard")
	w.clickTotal()
	w.types("45")
	w.sees("May be available only after a credit check")
	w.order()
	w.sees("Why can't I add or remove licenses?", "A credit check is pending")
	wantSQL(t, record, "SELECT total, (SELECT state FROM change) FROM subscription", "40|credit_check")
	w.counts("Changes", "1")
	w.press("Changes")
	w.sees("1 open change")
	w.press("Check completed")
	w.sees("No open changes.", "40 to 45")
	wantSQL(t, record, "SELECT total, (SELECT state FROM change) FROM subscription", "45|confirmed")
	w.press("Subscriptions")
	w.sees("How many licenses do you want in total?", "Continue to ordering…")
}

// R18 in Dutch: a removal outside the window is scheduled for the renewal.
func TestRemovalIsScheduledInDutch(t *testing.T) {
	record := recordOf(t, func(s *data.Subscription) { s.Agreement = data.AgreementNew })
	w := open(t, "nl", "--record", record)
	w.click("M365 Business Standard")
	w.clickTotal()
	w.types("35")
	w.sees("Deze licenties kunt u nu niet verwijderen")
	w.press("Bij de verlenging wijzigen")
	w.sees("Het totaal verandert bij de verlenging")
	w.orderInDutch()
	w.sees("Een wijziging van 40 naar 35 licenties staat gepland")
	w.counts("Wijzigingen", "1")
	wantSQL(t, record, "SELECT total, (SELECT state FROM change) FROM subscription", "40|scheduled")
	w.press("Laten vervallen")
	w.misses("Een wijziging van 40 naar 35")
	wantSQL(t, record, "SELECT state FROM change", "withdrawn")
}

// R22: an import is one step of undo, and can be done again.
func TestUndoOfAnImport(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	w := open(t, "en", "--record", record)
	w.copySamples()
	w.press("Import from Microsoft 365")
	w.click("users-ex")
	w.click("Open")
	w.sees("What this import changes")
	w.press("Import")
	w.sees("M365 Business Standard")
	wantSQL(t, record, "SELECT count(*) FROM person", "64")
	w.keys("ctrl+z")
	w.sees("Welcome to Seatbook")
	wantSQL(t, record, "SELECT count(*) FROM person", "0")
	w.keys("ctrl+y")
	w.sees("M365 Business Standard")
	wantSQL(t, record, "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM assignment)", "64|70")
}

// lastMonth makes a record whose total was raised a week ago.
func lastMonth(t *testing.T) (record string, day data.Date) {
	t.Helper()
	record = filepath.Join(t.TempDir(), "record.seatbook")
	now := time.Now().AddDate(0, 0, -40)
	book := openBook(t, record, func() time.Time { return now })
	today := data.DateOf(time.Now())
	s := booktest.Office(40)
	s.PeriodStart, s.NextBilling = today.AddDays(-10), today.AddDays(20)
	s.TermStart, s.RenewsOn = today.AddDays(-100), today.AddDays(265)
	s, err := booktest.AddSubscription(book, s)
	must(t, err)
	now = time.Now().AddDate(0, 0, -7)
	_, err = booktest.SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 45, When: data.WhenNow, On: data.DateOf(now)})
	must(t, err)
	must(t, book.Close())
	return record, today.AddDays(-30)
}

// R22: the record as it was last month, by mouse in Dutch.
func TestAsItWasLastMonthInDutch(t *testing.T) {
	record, day := lastMonth(t)
	w := open(t, "nl", "--record", record)
	w.sees("0 van 45")
	w.press("Terugkijken…")
	w.into("Dag")
	w.types(day.Time().Format("02-01-2006"))
	w.press("Tonen")
	w.sees("Stand op", "0 van 40")
	w.press("Terug naar vandaag")
	w.sees("0 van 45")
}

// R22: an earlier step is found in the history of its subscription and undone.
func TestUndoFromHistory(t *testing.T) {
	record, _ := lastMonth(t)
	w := open(t, "en", "--record", record)
	w.click("M365 Business Standard")
	w.press("More")
	w.click("History")
	w.sees("Only Microsoft 365 Business Standard.")
	w.click("Total of Microsoft 365 Business Standard from 40 to 45")
	w.press("Undo this step")
	w.sees("Undone later")
	wantSQL(t, record, "SELECT total FROM subscription", "40")
}
