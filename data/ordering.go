package data

// OrderStep is one step of placing an order in the vendor's admin center (R20).
type OrderStep string

// The steps.
const (
	StepOpenPage   OrderStep = "open_page"   // open the page of Ordering.Page
	StepChoose     OrderStep = "choose"      // choose the subscription and the link Buy or Remove licenses
	StepEnterTotal OrderStep = "enter_total" // enter the new total in the box Total licenses
	StepFinish     OrderStep = "finish"      // finish with the button of Ordering.Finish
	StepPortal     OrderStep = "portal"      // another vendor: place the order in its own portal
	StepRecord     OrderStep = "record"      // another vendor: then record it here
)

// Finish is the button that finishes an order.
type Finish string

// The ways to finish.
const (
	FinishSave        Finish = "save"         // worldwide: Save, formerly Submit change
	FinishSubmitClose Finish = "submit_close" // germany and 21vianet: Submit, then Close
	FinishNone        Finish = "none"
)

// Ordering is where and how an order is placed for a cloud (R20). Screens turn
// the cloud, the steps and the finish into words.
type Ordering struct {
	Cloud  Cloud
	Link   string // the page's address; empty when it is not known
	Steps  []OrderStep
	Finish Finish
}

// OrderingFor returns where and how an order for the subscription is placed
// (R20).
func OrderingFor(s Subscription) Ordering {
	microsoft := []OrderStep{StepOpenPage, StepChoose, StepEnterTotal, StepFinish}
	switch s.Cloud {
	case CloudWorldwide:
		return Ordering{s.Cloud, "https://go.microsoft.com/fwlink/p/?linkid=842054", microsoft, FinishSave}
	case CloudGermany:
		return Ordering{s.Cloud, "https://go.microsoft.com/fwlink/p/?linkid=847745", microsoft, FinishSubmitClose}
	case Cloud21Vianet:
		return Ordering{s.Cloud, "https://go.microsoft.com/fwlink/p/?linkid=850626", microsoft, FinishSubmitClose}
	default:
		return Ordering{s.Cloud, s.Portal, []OrderStep{StepPortal, StepEnterTotal, StepRecord}, FinishNone}
	}
}
