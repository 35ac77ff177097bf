//go:build linux && !wine

package journeys

import (
	"path/filepath"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R36: somebody leaves. What they hold is taken back, the total goes down and signing in
// is blocked, as one step with one undo.
func TestLeaverInDutch(t *testing.T) {
	record := office(t)
	w := open(t, "nl", "--record", record)
	w.press("Personen")
	w.click("Person A0")
	w.press("Vertrek vastleggen…")
	w.sees("Vertrek van Person A0 vastleggen", "Microsoft 365 Business Standard", "1 licentie komt vrij", "Aanmelden blokkeren")
	w.clickAt(w.place("field Hebt u de lagere totalen besteld?"))
	w.click("Ja, daar waar ze zijn gekocht")
	w.picture("leaver-nl")
	w.press("Vertrek vastleggen")
	w.misses("Vertrek van Person A0 vastleggen")
	w.sees("Aanmelden geblokkeerd")
	const state = "SELECT total, (SELECT count(*) FROM assignment), (SELECT count(*) FROM person WHERE blocked = 1) FROM subscription"
	wantSQL(t, record, state, "39|37|1")
	w.keys("ctrl+z")
	w.misses("Aanmelden geblokkeerd")
	wantSQL(t, record, state, "40|38|0")
}

// R38: somebody moves to another plan, for which a license has to be bought.
func TestPlanMove(t *testing.T) {
	record := office(t)
	book := openBook(t, record, time.Now)
	premium := booktest.Office(1)
	premium.Product, premium.SKU, premium.Price.Minor = "Microsoft 365 Business Premium", "SPB", 2060
	premium, err := booktest.AddSubscription(book, premium)
	must(t, err)
	must(t, book.Close())
	w := open(t, "en", "--record", record)
	w.press("People")
	w.click("Person A0")
	w.press("Move to another plan…")
	w.sees("Move to another plan")
	w.clickAt(w.place("field To"))
	w.click("Microsoft 365 Business Premium (1 available)")
	w.sees("The monthly cost goes down by €11.70") // the license that it takes is paid for already
	w.clickAt(w.place("field Have you placed the orders?"))
	w.click("Yes, where they were bought")
	w.picture("plan-move")
	w.press("Move")
	w.sees("€20.60") // what Person A0 costs now
	const state = "SELECT group_concat(total || ' ' || (SELECT count(*) FROM assignment WHERE subscription = s.id), '|') FROM subscription s ORDER BY id"
	wantSQL(t, record, state, "39 37|1 1")
	w.keys("ctrl+z")
	w.misses("€20.60")
	wantSQL(t, record, state, "40 38|1 0")
}

// R39: the renewal of the days of notice is reviewed, in the list of its month, by keyboard, and
// the lower total, which was ordered, is scheduled (R21).
func TestReviewInDutch(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	book := openBook(t, record, time.Now)
	today := data.DateOf(time.Now())
	s := booktest.Office(40)
	s.Agreement = data.AgreementNew
	s.PeriodStart, s.NextBilling = today.AddDays(-10), today.AddDays(20)
	s.TermStart, s.RenewsOn = today.AddDays(-345), today.AddDays(20)
	s, err := booktest.AddSubscription(book, s)
	must(t, err)
	p, err := booktest.SavePerson(book, data.Person{Name: "Anouk", Address: "anouk@example.nl"})
	must(t, err)
	must(t, booktest.Try(book, acts.Assign{Subscriptions: []data.SubscriptionRef{s.Ref()}, People: []data.PersonRef{p.Ref()}}))
	must(t, book.Close())
	w := open(t, "nl", "--record", record)
	w.click("M365 Business Standard")
	w.press("Verlenging beoordelen…")
	w.keys("Escape")
	w.click("Alles van")
	w.sees("1 van de 1 nog te beoordelen", "nog te beoordelen", "wordt verlengd met 40", "39 licenties")
	w.picture("reviews-nl")
	w.keys("Return")
	w.sees("Bij de verlenging", "Nu is 1 licentie van de 40 in gebruik")
	w.clickTotal()
	w.types("12")
	w.click("Nog niet: opslaan als concept")
	w.click("Ja, daar waar ze zijn gekocht")
	w.picture("review-nl")
	w.press("Antwoord vastleggen")
	w.misses("Bij de verlenging")
	w.sees("0 van de 1 nog te beoordelen", "het totaal verlagen naar 12", "wordt verlengd met 12")
	w.keys("Escape")
	w.sees("Een wijziging van 40 naar 12 licenties staat gepland", "Beantwoord op")
	wantSQL(t, record, "SELECT answer, total, (SELECT state || ' ' || to_total FROM change) FROM review", "lower|12|scheduled 12")
	wantSQL(t, record, "SELECT total FROM subscription", "40")
}
