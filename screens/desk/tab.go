package desk

// Tab is one of the places that the rail at the left of the window leads to.
type Tab string

const (
	TabHome          Tab = "home"
	TabSubscriptions Tab = "subscriptions"
	TabPeople        Tab = "people"
	TabChanges       Tab = "changes"
	TabSavings       Tab = "savings"
	TabCosts         Tab = "costs"
	TabHelp          Tab = "help"
)
