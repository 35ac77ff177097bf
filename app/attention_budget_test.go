package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// A budget that the year passes needs attention, and one that it keeps to does not.
func TestAttentionTellsOfABudget(t *testing.T) {
	today := data.NewDate(2026, 3, 15)
	path := filepath.Join(t.TempDir(), "record.seatbook")
	book, err := openRecord(t.Context(), path, sqlite.Options{Begin: true, Now: today.Time})
	if err != nil {
		t.Fatal(err)
	}
	s := data.NewSubscription(today)
	s.Product, s.Total, s.Price = "Visio", 10, data.Money{Minor: 1000, Currency: "EUR"}
	s.BillingPeriod, s.PeriodStart, s.NextBilling = data.BillingMonthly, data.NewDate(2026, 3, 1), data.NewDate(2026, 4, 1)
	s.StartedOn = data.NewDate(2025, 1, 1)
	organizations, err := book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	budget := func(department string, minor int64) data.Budget {
		return data.Budget{Organization: organizations[0].ID, Department: department, PerYear: data.Money{Minor: minor, Currency: "EUR"}}
	}
	for _, act := range []ledger.Act{
		acts.AddSubscription{Subscription: s}, acts.SaveBudget{Budget: budget("", 100000)}, acts.SaveBudget{Budget: budget("Verkoop", 100)},
	} {
		if _, err := book.Do(t.Context(), act); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	code, out, errs := command(t, "--record", path, "--language", "en", "attention", "--json", "--on", "2026-03-15")
	var notices []notice
	if err := json.Unmarshal([]byte(out), &notices); code != 0 || err != nil {
		t.Fatalf("exit %d, %v: %s", code, err, errs)
	}
	var over []notice
	for _, n := range notices {
		if n.Concern == data.ConcernOverBudget {
			over = append(over, n)
		}
	}
	// Twelve months of 10 licenses at 10.00; nobody of Verkoop holds one.
	if len(over) != 1 || over[0].CostMinor != 12*10000-100000 || over[0].By != data.NewDate(2026, 11, 1) || over[0].Currency != "EUR" {
		t.Errorf("over a budget: %+v", over)
	}
	_, out, _ = command(t, "--record", path, "--language", "en", "attention", "--on", "2026-03-15")
	if !strings.Contains(out, "Budget of everything: ") {
		t.Errorf("said %q", out)
	}
}
