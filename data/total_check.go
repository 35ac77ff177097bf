package data

// A total that is written down, rather than ordered, can be a slip of the finger: a
// digit too many is far from what it was. It is far when it is this many times as
// many or as few, and differs by this many licenses at least.
const (
	farTimes    = 3
	farLicenses = 20
)

// TotalSlip is what may be wrong with a total that is written down: whoever types it
// is asked, since the rules refuse neither (R22, R24).
type TotalSlip struct {
	From, To int
	Assigned int
	Over     int   // licenses more assigned than paid for then, 0 for none
	Far      bool  // it jumps
	Was, Is  Money // what the subscription costs a month with either, unknown without a price
}

// FindTotalSlip compares a subscription as it is with what it would be, and tells
// whether its total is to be asked about. A total that stays is not, and one that the rules refuse.
func FindTotalSlip(before, after Subscription, on Date) (TotalSlip, bool) {
	slip := TotalSlip{
		From: before.PaidTotal(), To: after.PaidTotal(), Assigned: before.Assigned(),
		Was: before.CostPerMonth(on), Is: after.CostPerMonth(on),
	}
	if slip.From == slip.To || after.TotalUnknown || slip.To < MinTotal || slip.To > MaxTotal {
		return slip, false
	}
	slip.Over = max(0, slip.Assigned-slip.To)
	slip.Far = !before.TotalUnknown && isFar(slip.From, slip.To)
	return slip, slip.Over > 0 || slip.Far
}

func isFar(a, b int) bool {
	least, most := min(a, b), max(a, b)
	return most-least >= farLicenses && most >= farTimes*max(least, 1)
}
