package data

// Order is a change of a total that an admin submits.
type Order struct {
	SubscriptionRef
	NewTotal int
	When     When
	On       Date // today when it is zero
	Note     string
	Done     bool // "I have already done this": confirms at once (R21)
	// Draft is a change that is not ordered yet; it counts nowhere until it is (R21).
	Draft bool
	// Asked is a change that whoever sold it is asked for, and makes (R35).
	Asked       bool
	OrderNumber string // of the order at the vendor; empty where it is not known
	OrderedOn   Date   // the day it was placed
}

// TrialPurchase is what is known once a trial is bought (R6).
type TrialPurchase struct {
	Total   int
	Payment Payment
	Price   Money
	On      Date // today when it is zero
}

// ExtraPurchase is what is bought beside a prepaid subscription (R10).
type ExtraPurchase struct {
	Licenses int
	Payment  Payment // by card or bank account
	Price    Money
	On       Date // today when it is zero
}
