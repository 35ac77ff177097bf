//go:build linux && !wine

package journeys

import (
	"path/filepath"
	"testing"
)

// The main job in Dutch.
func TestInDutch(t *testing.T) {
	record := office(t)
	w := open(t, "nl", "--record", record)
	w.click("M365 Business Standard")
	w.sees("2 van 40", "Hoeveel licenties wilt u in totaal?", "Zo bestelt u het")
	w.clickTotal()
	w.types("45")
	w.sees("5 erbij", "Beschikbaar zodra", "Schatting: €")
	w.orderInDutch()
	w.sees("38 van 45", "U hebt 5 licenties gekocht.")
	wantSQL(t, record, "SELECT total FROM subscription", "45")
	w.press("Ongedaan maken")
	w.sees("Ongedaan gemaakt: Totaal van", "38 van 40")
	wantSQL(t, record, "SELECT total FROM subscription", "40")
}

func TestReasonsInDutch(t *testing.T) {
	w := open(t, "nl", "--record", filepath.Join(t.TempDir(), "own.seatbook"), "--sample")
	w.ofOne("Alle organisaties")
	w.click("M365 Business Premium")
	w.sees("Waarom kan ik geen licenties", "Er loopt een kredietcontrole", "Pagina openen")
	w.scrollTo("Controle afgewezen")
	w.press("Controle afgewezen")
	w.sees("7 van 10", "Hoeveel licenties wilt u in totaal?")
	wantSQL(t, w.sampleRecord(), "SELECT total, credit_check_since FROM subscription WHERE sku = 'SPB'", "10|")
	wantSQL(t, w.sampleRecord(), "SELECT state FROM change WHERE to_total = 12", "withdrawn")
}
