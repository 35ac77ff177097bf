package savings_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/savings"
)

// R35: each row is listed under what is to be done about it.
func TestTodo(t *testing.T) {
	renewal := data.NewDate(2026, 5, 1)
	for name, c := range map[string]struct {
		row  savings.Row
		want savings.Todo
	}{
		"now":                {savings.Row{Way: savings.Way{Lower: data.WhenNow}}, savings.TodoNow},
		"some of them now":   {savings.Row{Way: savings.Way{From: renewal, Lower: data.WhenRenewal, Now: 2}}, savings.TodoNow},
		"an extended term":   {savings.Row{Way: savings.Way{Extended: true}}, savings.TodoNow},
		"at the renewal":     {savings.Row{Way: savings.Way{From: renewal, Lower: data.WhenRenewal}}, savings.TodoRenewal},
		"no renewal known":   {savings.Row{}, savings.TodoRenewal},
		"before it extends":  {savings.Row{Way: savings.Way{From: renewal, Extends: true}}, savings.TodoRenewal},
		"by whoever sold it": {savings.Row{Way: savings.Way{From: renewal, Ask: true}}, savings.TodoAsk},
		"by another role":    {savings.Row{Way: savings.Way{Lower: data.WhenNow, Barred: true}}, savings.TodoAsk},
		"the seller's term":  {savings.Row{Way: savings.Way{Ask: true, Extended: true}}, savings.TodoAsk},
		"held":               {savings.Row{Way: savings.Way{Held: data.ReasonCreditCheck}}, savings.TodoHeld},
		"none is needed":     {savings.Row{Whole: true, Way: savings.Way{Lower: data.WhenNow}}, savings.TodoCancel},
		"none, and it ends":  {savings.Row{Whole: true, Way: savings.Way{From: renewal, Ends: true}}, savings.TodoEnds},
		"it ends":            {savings.Row{Way: savings.Way{From: renewal, Ends: true}}, savings.TodoEnds},
		"in what ends":       {savings.Row{WithinEnds: renewal, Way: savings.Way{Lower: data.WhenNow}}, savings.TodoShort},
		"in a draft":         {savings.Row{Licenses: 2, Drafted: 2, Way: savings.Way{Lower: data.WhenNow}}, savings.TodoOrder},
		"partly in a draft":  {savings.Row{Licenses: 3, Drafted: 2, Way: savings.Way{Lower: data.WhenNow}}, savings.TodoNow},
	} {
		if got := c.row.Todo(); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
