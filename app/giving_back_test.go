package main

import (
	"testing"

	"seatbook/screens/desk"
)

// Memory is given back once all that ran beside the window is done, and only after what
// took long: a key that is typed takes none.
func TestMemoryIsGivenBack(t *testing.T) {
	given := make(chan struct{}, 1)
	g := newGivingBack(func() { given <- struct{}{} })
	var second func()
	run := g.around(func(work, then func()) {
		work()
		second = then
	})
	run(func() {}, func() {})
	first := second
	run(func() {}, func() {})
	first()
	if g.timer != nil {
		t.Fatal("memory is given back while something still runs")
	}
	second()
	<-given // the opening counts as long
	g.around(desk.InPlace)(func() {}, func() {})
	if g.after || g.timer.Stop() {
		t.Error("memory is given back after what took no time")
	}
}
