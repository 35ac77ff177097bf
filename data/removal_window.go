package data

// removalWindowDays is the last day of a removal window, the day of purchase
// counting as day 0 (R18).
const removalWindowDays = 7

// RemovableNow returns how many licenses the new agreement lets go today, and
// the last day on which that holds: every one inside the window after the
// term's start or renewal, otherwise those of purchases inside their own window
// (R18). It does not look at what is assigned. closes is zero when no window is
// open.
func RemovableNow(s Subscription, on Date) (licenses int, closes Date) {
	if start := s.TermOn(on).Start; inRemovalWindow(start, on) {
		return s.PaidTotal(), start.AddDays(removalWindowDays)
	}
	for _, purchase := range s.Purchases {
		if !inRemovalWindow(purchase.On, on) {
			continue
		}
		licenses += purchase.Licenses
		if last := purchase.On.AddDays(removalWindowDays); closes.IsZero() || last.Before(closes) {
			closes = last
		}
	}
	return licenses, closes
}

// TakenBackBy returns how many licenses a reseller can still take back on a day, the
// last day on which that holds, and whether that day is this one: it counts 168 hours,
// so that on the last day it can only until the hour of the purchase (R18). It is 0
// where no window is open, or all are assigned.
func TakenBackBy(s Subscription, on Date) (licenses int, closes Date, lastHours bool) {
	if s.Channel != ChannelReseller || !s.HasRemovalWindow() || !s.RecurringBilling {
		return 0, Date{}, false
	}
	licenses, closes = RemovableNow(s, on)
	return max(0, min(licenses, s.Available())), closes, closes == on
}

// HasRemovalWindow tells whether licenses can be removed inside a window only: under
// Microsoft's new agreement (R18).
func (s Subscription) HasRemovalWindow() bool {
	return s.Agreement == AgreementNew && s.Cloud != CloudNone
}

func inRemovalWindow(start, on Date) bool {
	if start.IsZero() || on.Before(start) {
		return false
	}
	return start.DaysUntil(on) <= removalWindowDays
}

// removalBlocks returns what keeps a removal from being made now under the
// subscription's agreement (R18).
func removalBlocks(s Subscription, removed int, on Date) []Block {
	if !s.HasRemovalWindow() {
		return nil
	}
	var blocks []Block
	if licenses, _ := RemovableNow(s, on); removed > licenses {
		blocks = append(blocks, BlockRemovalWindow)
	}
	if !s.RecurringBilling {
		blocks = append(blocks, BlockRecurringBillingOff)
	}
	return blocks
}

// DraftWindow is what the removal window has to do with a draft that lowers a total at once;
// the zero value is nothing (R18, R21).
type DraftWindow struct {
	Last    Date // the last day on which it can be ordered; zero where it can't be any more
	Late    bool // the window has closed: it can only wait for the renewal
	Renewal Date // when it could, once it is late; zero where it does not renew, or nobody knows when
}

// DraftWindow returns it for the draft of a subscription.
func (r SubscriptionRow) DraftWindow(on Date) (w DraftWindow) {
	fewer := r.Drafted()
	if fewer == 0 || r.Open.When != WhenNow || r.Channel != ChannelDirect || !r.HasRemovalWindow() || r.Extended(on) {
		return w
	}
	if licenses, closes := RemovableNow(r.Subscription, on); licenses >= fewer && r.RecurringBilling {
		return DraftWindow{Last: closes}
	}
	if w.Late = true; r.RecurringBilling {
		w.Renewal = r.NextRenewal(on)
	}
	return w
}
