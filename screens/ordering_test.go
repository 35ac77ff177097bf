package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// R18 R20: the steps say when, as the agreement asks it and the change has it.
func TestOrderingSaysWhen(t *testing.T) {
	mca := booktest.Office(40)
	mca.Agreement = data.AgreementNew
	s, _ := selected(t, mca)
	s.press("How to order")
	s.shows("3. Choose when: now.")
	s.total().Entry.SetText("35")
	s.press("Change at renewal")
	s.shows("3. Choose when: when the subscription renews.", "4. Enter 35 in the box Total licenses: the new total, not the difference.")

	classic, _ := selected(t, booktest.Office(40))
	classic.press("How to order")
	classic.shows("3. If you are asked when, choose now.")

	ending := booktest.Office(40)
	ending.RecurringBilling = false
	s, _ = selected(t, ending)
	s.press("How to order")
	s.shows("3. Enter the new total in the box Total licenses")
	s.hides("you are asked when")
}

// R12 R20: a step names the number to type, in digits alone as it is typed, and follows it;
// what was ticked stays while the same is to be done.
func TestStepsNameTheTotal(t *testing.T) {
	s, _ := selected(t, booktest.Office(40))
	s.press("How to order")
	s.shows("Enter the new total in the box Total licenses")
	s.total().Entry.SetText("41")
	s.shows("Enter 41 in the box Total licenses: the new total, not the difference.")
	check := func() *parts.Check {
		found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
			check, is := o.(*parts.Check)
			return is && check.Text == "" && check.Visible()
		})
		if found == nil {
			t.Fatalf("nothing to tick in view:\n%s", s.text())
		}
		return found.(*parts.Check)
	}
	check().SetChecked(true)
	s.total().Entry.SetText("1041")
	s.shows("Enter 1041 in the box")
	s.hides("Enter 41")
	if !check().Checked {
		t.Error("the tick is gone")
	}
	s.total().Entry.SetText("39") // other licenses are removed, on another page
	if check().Checked {
		t.Error("what is ticked is another step")
	}
}

// R3 R4 R5 R5b R20: what is not bought directly has steps of its own.
func TestOrderingByOthers(t *testing.T) {
	for channel, steps := range map[data.Channel][]string{
		data.ChannelProductKey:      {"1. In the Microsoft 365 admin center", "2. Choose the subscription, then Add more licenses", "3. Enter the key", "4. Then record it here with “Redeem a key”."},
		data.ChannelVolumeLicensing: {"1. Order the licenses through your licensing partner.", "2. Check under Billing > Your products > Volume licensing", "3. Then record the new total here."},
		data.ChannelReseller:        {"1. Ask your partner to change the total.", "2. Then record the new total here."},
		data.ChannelRepresentative:  {"1. Ask the representative to change the total.", "2. Then record the new total here."},
	} {
		sub := booktest.Office(40)
		sub.Channel = channel
		s, _ := selected(t, sub)
		s.press("How to order")
		s.shows(steps...)
	}
}

// R18: on day 7 a reseller can take licenses back until the hour of the purchase.
func TestResellersLastDay(t *testing.T) {
	sub := booktest.Office(40)
	sub.Channel, sub.Agreement = data.ChannelReseller, data.AgreementNew
	sub.TermStart, sub.RenewsOn = booktest.Today().AddDays(-3), booktest.Today().AddDays(362)
	s, _ := selected(t, sub)
	s.shows("40 licenses can still be removed, until 15 March 2026.")
	sub.TermStart, sub.RenewsOn = booktest.Today().AddDays(-7), booktest.Today().AddDays(358)
	s, _ = selected(t, sub)
	s.shows("40 licenses can still be removed today, until the hour of the purchase.")
	sub.TermStart, sub.RenewsOn = booktest.Today().AddDays(-8), booktest.Today().AddDays(357)
	s, _ = selected(t, sub)
	s.hides("can still be removed")
}

// R20: Germany's cloud is not offered for what is new, and kept where it is.
func TestGermanyOnOldRecordsOnly(t *testing.T) {
	german := named("Office 365 E3", 5)
	german.Cloud = data.CloudGermany
	s, sub := selected(t, german)
	s.press("Edit…")
	s.shows("Germany")
	s.fill("Notes", "closed in 2021")
	s.press("Save")
	if got := s.detail(sub.ID).Cloud; got != data.CloudGermany {
		t.Errorf("it went to %s", got)
	}
}

// R21: as the question opens nothing has been ordered, so that a key pressed once too
// often leaves a draft; Enter behind the order's number says that it was placed.
func TestEnterOrdersNothingAtOnce(t *testing.T) {
	s, sub := selected(t, booktest.Office(40))
	s.total().Entry.SetText("45")
	s.press("Continue to ordering…")
	s.key(fyne.KeyReturn)
	if d := s.detail(sub.ID); d.Total != 40 || d.Open == nil || d.Open.State != data.ChangeDraft {
		t.Fatalf("total %d, open %+v", d.Total, d.Open)
	}
	s.press("Record the order…")
	s.fill("Order number", "E0500")
	s.key(fyne.KeyReturn)
	if d := s.detail(sub.ID); d.Total != 45 {
		t.Errorf("total %d", d.Total)
	}
}
