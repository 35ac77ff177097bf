package desk

import "seatbook/data"

// Topic is one text of the help: the name of its file in i18n/help.
type Topic string

// The topics that a place in the window leads to.
const (
	TopicStart            Topic = "start"
	TopicAdd              Topic = "add"
	TopicRemove           Topic = "remove"
	TopicPayment          Topic = "payment"
	TopicStatement        Topic = "statement"
	TopicAssign           Topic = "assign"
	TopicMissing          Topic = "missing"
	TopicCreditCheck      Topic = "credit-check"
	TopicProductKey       Topic = "product-key"
	TopicVolumeLicensing  Topic = "volume-licensing"
	TopicReseller         Topic = "reseller"
	TopicRepresentative   Topic = "representative"
	TopicSelfService      Topic = "self-service"
	TopicTrial            Topic = "trial"
	TopicEndOfSale        Topic = "end-of-sale"
	TopicNotActive        Topic = "not-active"
	TopicRoles            Topic = "roles"
	TopicEndOfTerm        Topic = "end-of-term"
	TopicCancel           Topic = "cancel"
	TopicPrices           Topic = "prices"
	TopicBuyAnother       Topic = "buy-another"
	TopicMovePlan         Topic = "move-plan"
	TopicSavings          Topic = "savings"
	TopicComeAndGo        Topic = "come-and-go"
	TopicReview           Topic = "review"
	TopicBudgets          Topic = "budgets"
	TopicOrganizations    Topic = "organizations"
	TopicOwnFields        Topic = "own-fields"
	TopicMerge            Topic = "merge"
	TopicSubscriptionForm Topic = "subscription-form"
	TopicChanges          Topic = "changes"
	TopicAttention        Topic = "attention"
	TopicImport           Topic = "import"
	TopicRecord           Topic = "record"
	TopicSettings         Topic = "settings"
	TopicKeys             Topic = "keys"
	TopicWords            Topic = "words"
	TopicReadMore         Topic = "read-more"
)

// TopicOfReason is the topic that tells more of a reason why Add/Remove licenses is
// missing.
func TopicOfReason(reason data.Reason) Topic {
	switch reason {
	case data.ReasonCreditCheck:
		return TopicCreditCheck
	case data.ReasonProductKey:
		return TopicProductKey
	case data.ReasonVolumeLicensing:
		return TopicVolumeLicensing
	case data.ReasonReseller:
		return TopicReseller
	case data.ReasonRepresentative:
		return TopicRepresentative
	case data.ReasonSelfService:
		return TopicSelfService
	case data.ReasonTrial:
		return TopicTrial
	case data.ReasonEndOfSale:
		return TopicEndOfSale
	case data.ReasonNotActive:
		return TopicNotActive
	case data.ReasonExtendedTerm:
		return TopicEndOfTerm
	case data.ReasonRole:
		return TopicRoles
	default:
		return TopicMissing
	}
}
