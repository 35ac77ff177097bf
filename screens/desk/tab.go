package desk

// Tab is one of the screens that the bar at the top leads to.
type Tab string

const (
	TabSubscriptions Tab = "subscriptions"
	TabPeople        Tab = "people"
	TabChanges       Tab = "changes"
	TabAttention     Tab = "attention"
	TabSavings       Tab = "savings"
	TabCosts         Tab = "costs"
	TabHelp          Tab = "help"
)
