package data

// RulesNow counts the changes of Microsoft's rules that the program knows; see
// Settings.RulesTold.
const RulesNow = 1

// RuleCode is a change of Microsoft's rules that matters for what is on record.
type RuleCode string

// The changes of rules.
const (
	RuleEndCancel  RuleCode = "end_of_term_cancel" // R26: no free 30 days after the end
	RuleEndExtend  RuleCode = "end_of_term_extend" // R26: it goes on by the month, at a higher price
	RuleTrialPays  RuleCode = "trial_pays"         // R6: it becomes paid by itself
	RuleBuyingRole RuleCode = "buying_role"        // R19b: the billing account decides who may buy
)

// RuleChange is a change of the rules and the subscriptions for which it changes
// something.
type RuleChange struct {
	Code          RuleCode
	Subscriptions []SubscriptionRow
}

// RulesToTell returns what the rules that came since a record's user was last told
// change for its subscriptions on a day, in the order in which it is told. It is empty
// where everything is told, or nothing changes.
func RulesToTell(settings Settings, all []SubscriptionRow, on Date) []RuleChange {
	if settings.RulesTold >= RulesNow {
		return nil
	}
	changes := []RuleChange{{Code: RuleEndCancel}, {Code: RuleEndExtend}, {Code: RuleTrialPays}, {Code: RuleBuyingRole}}
	for _, row := range all {
		if row.Free || row.Cloud == CloudNone || CurrentStatus(row.Subscription, on).Status == StatusDeleted {
			continue
		}
		for i := range changes {
			if changes[i].Code.changes(row.Subscription, settings.Admin()) {
				changes[i].Subscriptions = append(changes[i].Subscriptions, row)
			}
		}
	}
	var told []RuleChange
	for _, change := range changes {
		if len(change.Subscriptions) > 0 {
			told = append(told, change)
		}
	}
	return told
}

// changes tells whether a change of the rules changes something for a subscription
// and an admin. What was chosen or cancelled is as it was said to be.
func (c RuleCode) changes(s Subscription, admin Admin) bool {
	leftToTheRules := !s.RecurringBilling && !s.Cancelled && s.AtEnd == AtEndOpen && s.ExtendedUntil.IsZero()
	switch c {
	case RuleEndCancel:
		return leftToTheRules && s.EndChosen() == AtEndCancel
	case RuleEndExtend:
		return leftToTheRules && s.EndChosen() == AtEndExtend
	case RuleTrialPays:
		return BecomesPaid(s)
	case RuleBuyingRole:
		return s.Agreement == AgreementNew && admin.Role.CanBuy() && !admin.May(RightBuy, s)
	default:
		return false
	}
}
