package data

// ChargeDays is within how many calendar days a card or bank account is
// charged (R15).
const ChargeDays = 2

// Charge is when extra licenses are charged (R15): by a day, on the next
// billing statement, or not at all when both are zero.
type Charge struct {
	By            Date
	NextStatement bool
}

// ChargeOn returns when licenses bought on a day are charged (R15).
func ChargeOn(p Payment, on Date) Charge {
	switch p {
	case PaymentCreditCard, PaymentBankAccount:
		return Charge{By: on.AddDays(ChargeDays)}
	case PaymentInvoice:
		return Charge{NextStatement: true}
	default:
		return Charge{}
	}
}
