package data

// OrderStep is one step of placing an order in the vendor's admin center (R20).
type OrderStep string

// The steps.
const (
	StepOpenPage   OrderStep = "open_page"   // open the page of Ordering.Page
	StepChoose     OrderStep = "choose"      // choose the subscription and the link Buy or Remove licenses
	StepWhen       OrderStep = "when"        // choose now or the renewal
	StepEnterTotal OrderStep = "enter_total" // enter the new total in the box Total licenses
	StepFinish     OrderStep = "finish"      // finish with the button of Ordering.Finish
	StepPortal     OrderStep = "portal"      // another vendor: place the order in its own portal
	StepRecord     OrderStep = "record"      // another vendor: then record it here

	StepChooseKey         OrderStep = "choose_key"         // choose the subscription and to use another key
	StepRedeem            OrderStep = "redeem"             // enter the key and redeem it
	StepRecordKey         OrderStep = "record_key"         // then record the key here
	StepAskPartner        OrderStep = "ask_partner"        // order through the licensing partner
	StepSeeArrived        OrderStep = "see_arrived"        // see on the page of volume licensing whether they are there
	StepAskReseller       OrderStep = "ask_reseller"       // ask the reseller
	StepAskRepresentative OrderStep = "ask_representative" // ask the vendor's representative
	StepRecordTotal       OrderStep = "record_total"       // then record here what they made of it
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

// OrderingFor returns where and how an order for the subscription is placed: in the
// admin center of its cloud or the portal of its vendor, with a key, or by whoever
// sold it (R3 to R5b, R20).
func OrderingFor(s Subscription) Ordering {
	ordering := directOrdering(s)
	switch s.Channel {
	case ChannelProductKey:
		if s.Cloud != CloudNone {
			ordering.Steps, ordering.Finish = []OrderStep{StepOpenPage, StepChooseKey, StepRedeem, StepRecordKey}, FinishNone
		}
	case ChannelVolumeLicensing:
		steps := []OrderStep{StepAskPartner, StepRecordTotal}
		if s.Cloud == CloudWorldwide {
			steps = []OrderStep{StepAskPartner, StepSeeArrived, StepRecordTotal}
		}
		return Ordering{Cloud: s.Cloud, Steps: steps, Finish: FinishNone}
	case ChannelReseller:
		return Ordering{Cloud: s.Cloud, Steps: []OrderStep{StepAskReseller, StepRecordTotal}, Finish: FinishNone}
	case ChannelRepresentative:
		return Ordering{Cloud: s.Cloud, Steps: []OrderStep{StepAskRepresentative, StepRecordTotal}, Finish: FinishNone}
	}
	return ordering
}

func directOrdering(s Subscription) Ordering {
	older := []OrderStep{StepOpenPage, StepChoose, StepEnterTotal, StepFinish}
	switch s.Cloud {
	case CloudWorldwide:
		steps := older
		if s.RecurringBilling { // without it, there is no renewal to choose
			steps = []OrderStep{StepOpenPage, StepChoose, StepWhen, StepEnterTotal, StepFinish}
		}
		return Ordering{s.Cloud, "https://go.microsoft.com/fwlink/p/?linkid=842054", steps, FinishSave}
	case CloudGermany:
		return Ordering{s.Cloud, "https://go.microsoft.com/fwlink/p/?linkid=847745", older, FinishSubmitClose}
	case Cloud21Vianet:
		return Ordering{s.Cloud, "https://go.microsoft.com/fwlink/p/?linkid=850626", older, FinishSubmitClose}
	default:
		return Ordering{s.Cloud, s.Portal, []OrderStep{StepPortal, StepEnterTotal, StepRecord}, FinishNone}
	}
}

// The pages of the admin center that export the two files which an import begins with
// (F1, F2).
const (
	PageOfUsers    = "https://admin.microsoft.com/Adminportal/Home#/users"
	PageOfLicenses = "https://admin.microsoft.com/Adminportal/Home#/licenses"
)
