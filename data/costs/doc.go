// Package costs works out what subscriptions cost: what each statement carries,
// what a month adds up to, and whose share that is (R15, R16, R18).
//
// What lives here are answers that are worked out from the record and kept
// nowhere. It reads what package data knows of a subscription, its changes and
// its prices. What does not live here: what a change of the total will do before
// it is made (data.PreviewChange), what one subscription costs as it is
// (data.Subscription.CostPerMonth), anything that writes, and anything that knows
// where the record is kept. It imports data and nothing else of ours.
//
// Read statement.go first.
package costs
