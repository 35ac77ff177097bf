package data

import (
	"slices"
	"strings"
	"time"
)

// StepID names one step: everything that one act of the user wrote.
type StepID int64

// StepKind says what a step did.
type StepKind string

// The kinds of steps.
const (
	StepSettings            StepKind = "settings"
	StepOrganizationAdded   StepKind = "organization_added"
	StepOrganizationEdited  StepKind = "organization_edited"
	StepSubscriptionAdded   StepKind = "subscription_added"
	StepSubscriptionEdited  StepKind = "subscription_edited"
	StepSubscriptionRemoved StepKind = "subscription_removed"
	StepTotalChanged        StepKind = "total_changed"
	StepChangeSubmitted     StepKind = "change_submitted"
	StepChangeScheduled     StepKind = "change_scheduled"
	StepChangeWithdrawn     StepKind = "change_withdrawn"
	StepOrderWithdrawn      StepKind = "order_withdrawn" // and the draft beside it stays one (R21)
	StepCreditCheckDone     StepKind = "credit_check_done"
	StepCreditCheckRefused  StepKind = "credit_check_refused"
	StepKeyRedeemed         StepKind = "key_redeemed"
	StepExtraBought         StepKind = "extra_bought"
	StepPartnerChanged      StepKind = "partner_changed"
	StepTrialBought         StepKind = "trial_bought"
	StepReplacementAdded    StepKind = "replacement_added"
	StepReactivated         StepKind = "reactivated"
	StepCancelled           StepKind = "cancelled"
	StepResumed             StepKind = "resumed"
	StepWillExtend          StepKind = "will_extend"      // R26
	StepExtendedEnded       StepKind = "extended_ended"   // R8a
	StepExtendedRenewed     StepKind = "extended_renewed" // R8a
	StepTakenControl        StepKind = "taken_control"    // R5c
	StepTrialKept           StepKind = "trial_kept"       // R6
	StepTrialEnds           StepKind = "trial_ends"       // R6
	StepChangeDrafted       StepKind = "change_drafted"   // R21
	StepChangePostponed     StepKind = "change_postponed" // R18: a draft, to the renewal
	StepPricesAnnounced     StepKind = "prices_announced" // R27
	StepPriceChanged        StepKind = "price_changed"
	StepPersonAdded         StepKind = "person_added"
	StepPersonEdited        StepKind = "person_edited"
	StepPersonRemoved       StepKind = "person_removed"
	StepPeopleRemoved       StepKind = "people_removed" // several at once, To counts them
	StepAssigned            StepKind = "assigned"
	StepUnassigned          StepKind = "unassigned"
	StepNotWaiting          StepKind = "not_waiting"     // people, for a license that was to be bought (R17)
	StepImported            StepKind = "imported"        // people and licenses; From and To count them
	StepImportedTotals      StepKind = "imported_totals" // none of these; From counts names of products, To subscriptions
	StepColumnsKept         StepKind = "columns_kept"    // what those of a table hold, which changed nothing else
	StepSnoozed             StepKind = "snoozed"
	StepForgotten           StepKind = "forgotten"
	StepRescued             StepKind = "rescued"          // saved from a damaged record: of its rows history begins anew
	StepFreed               StepKind = "freed"            // licenses that were paid for without use (R35); From counts those that a draft takes off the total (R21)
	StepLicenseKept         StepKind = "license_kept"     // in spite of that (R35)
	StepNotKept             StepKind = "not_kept"         // such a license is in the list again
	StepLeft                StepKind = "left"             // R36
	StepJoined              StepKind = "joined"           // R37
	StepMoved               StepKind = "moved"            // people, from one plan to another (R38)
	StepReviewed            StepKind = "reviewed"         // R39
	StepReviewedDraft       StepKind = "reviewed_draft"   // what it comes to still has to be ordered (R21)
	StepReviewedToAsk       StepKind = "reviewed_to_ask"  // whoever sold it still has to be asked for it (R21, R35)
	StepReviewedExtends     StepKind = "reviewed_extends" // it goes on month by month (R26)
	StepKindSet             StepKind = "kind_set"         // R30
	StepSetSaved            StepKind = "set_saved"        // a set of licenses (R37)
	StepSetRemoved          StepKind = "set_removed"
	StepDepartmentSet       StepKind = "department_set"   // of several people
	StepOrganizationSet     StepKind = "organization_set" // likewise
	StepBudgetSaved         StepKind = "budget_saved"
	StepBudgetRemoved       StepKind = "budget_removed"
	StepOwnFieldSaved       StepKind = "own_field_saved"
	StepOwnFieldRemoved     StepKind = "own_field_removed"
	StepOwnFieldsOrdered    StepKind = "own_fields_ordered"
	StepFileAttached        StepKind = "file_attached"
	StepFileRemoved         StepKind = "file_removed"
	StepInvoiceNoted        StepKind = "invoice_noted"
	StepPeopleMerged        StepKind = "people_merged" // who were one all along
	StepSubscriptionsMerged StepKind = "subscriptions_merged"
	StepOtherNameRemoved    StepKind = "other_name_removed"
	StepOrganizationsMerged StepKind = "organizations_merged"
	StepSubscriptionsEdited StepKind = "subscriptions_edited" // several at once, To counts them
	StepSubscriptionsGone   StepKind = "subscriptions_removed"
	StepTermsRenew          StepKind = "terms_renew" // what is to become of several at the end of their terms
	StepTermsExtend         StepKind = "terms_extend"
	StepTermsEnd            StepKind = "terms_end"
	StepUndone              StepKind = "undone"
)

// StepOnTo stands in a step's subject between who or what something went from and what
// it went to (R36, R38).
const StepOnTo = " > "

// A step's subject lists several names by commas, or by semicolons where a name has a comma
// of its own, as "Bos, Anouk" has.
const (
	betweenNames = ", "
	betweenParts = "; "
)

// ListNames lists names as a step's subject has them.
func ListNames(names []string) string {
	between := betweenNames
	if slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, betweenNames) }) {
		between = betweenParts
	}
	return strings.Join(names, between)
}

// ListedNames are the names that ListNames has listed.
func ListedNames(list string) []string {
	if strings.Contains(list, betweenParts) {
		return strings.Split(list, betweenParts)
	}
	return strings.Split(list, betweenNames)
}

// RescuedMark is by what the store marks, in history, where that begins anew: the kind
// of the step.
const RescuedMark = string(StepRescued)

// StepKinds lists every kind that a notice can speak of.
func StepKinds() []StepKind {
	return []StepKind{
		StepSettings, StepOrganizationAdded, StepOrganizationEdited, StepSubscriptionAdded,
		StepSubscriptionEdited, StepSubscriptionRemoved, StepTotalChanged, StepChangeSubmitted,
		StepChangeScheduled, StepChangeWithdrawn, StepOrderWithdrawn, StepCreditCheckDone, StepCreditCheckRefused,
		StepKeyRedeemed, StepExtraBought, StepPartnerChanged, StepTrialBought, StepReplacementAdded,
		StepReactivated, StepCancelled, StepResumed, StepWillExtend, StepExtendedEnded, StepExtendedRenewed, StepTakenControl,
		StepTrialKept, StepTrialEnds, StepChangeDrafted, StepChangePostponed, StepPricesAnnounced, StepPriceChanged,
		StepPersonAdded, StepPersonEdited, StepPersonRemoved, StepPeopleRemoved, StepAssigned,
		StepUnassigned, StepNotWaiting, StepImported, StepImportedTotals, StepColumnsKept, StepSnoozed, StepForgotten, StepRescued, StepFreed, StepLicenseKept,
		StepNotKept, StepLeft, StepJoined, StepMoved, StepReviewed, StepReviewedDraft, StepReviewedToAsk, StepReviewedExtends, StepKindSet, StepSetSaved, StepSetRemoved,
		StepDepartmentSet, StepOrganizationSet, StepBudgetSaved, StepBudgetRemoved,
		StepOwnFieldSaved, StepOwnFieldRemoved, StepOwnFieldsOrdered, StepFileAttached, StepFileRemoved, StepInvoiceNoted, StepPeopleMerged, StepSubscriptionsMerged, StepOtherNameRemoved, StepOrganizationsMerged,
		StepSubscriptionsEdited, StepSubscriptionsGone, StepTermsRenew, StepTermsExtend, StepTermsEnd, StepUndone,
	}
}

// Topic is what a step of history was about.
type Topic string

// The topics.
const (
	TopicAll           Topic = "all"
	TopicTotals        Topic = "totals"
	TopicSubscriptions Topic = "subscriptions"
	TopicAssignments   Topic = "assignments"
	TopicPeople        Topic = "people"
	TopicImports       Topic = "imports"
	TopicSettings      Topic = "settings"
)

// Topics lists every topic in the order in which a screen offers them.
func Topics() []Topic {
	return []Topic{TopicAll, TopicTotals, TopicSubscriptions, TopicAssignments, TopicPeople, TopicImports, TopicSettings}
}

// Topic returns what steps of a kind are about. An undo is about what it undoes.
func (k StepKind) Topic() Topic {
	switch k {
	case StepTotalChanged, StepChangeDrafted, StepChangePostponed, StepChangeSubmitted, StepChangeScheduled, StepChangeWithdrawn, StepOrderWithdrawn,
		StepCreditCheckDone, StepCreditCheckRefused, StepKeyRedeemed, StepPartnerChanged, StepInvoiceNoted:
		return TopicTotals
	case StepAssigned, StepUnassigned, StepNotWaiting, StepFreed, StepLicenseKept, StepNotKept, StepLeft, StepMoved:
		return TopicAssignments
	case StepPersonAdded, StepPersonEdited, StepPersonRemoved, StepPeopleRemoved, StepForgotten, StepJoined, StepKindSet, StepDepartmentSet, StepOrganizationSet,
		StepPeopleMerged:
		return TopicPeople
	case StepImported, StepImportedTotals, StepColumnsKept:
		return TopicImports
	case StepSettings, StepOrganizationAdded, StepOrganizationEdited, StepRescued, StepSetSaved, StepSetRemoved, StepBudgetSaved, StepBudgetRemoved,
		StepOwnFieldSaved, StepOwnFieldRemoved, StepOwnFieldsOrdered, StepOrganizationsMerged:
		return TopicSettings
	default:
		return TopicSubscriptions
	}
}

// Rights returns what a step of a kind took, so that its reverse takes it, too (R19,
// R22). Writing down what others did, or what the record had wrong, takes none.
func (k StepKind) Rights() []Right {
	switch k {
	case StepTotalChanged, StepChangeSubmitted, StepChangeScheduled, StepChangeWithdrawn, StepOrderWithdrawn, StepKeyRedeemed,
		StepExtraBought, StepTrialBought, StepReplacementAdded, StepReactivated, StepCancelled, StepResumed,
		StepWillExtend, StepExtendedEnded, StepExtendedRenewed, StepTakenControl, StepTrialKept, StepTrialEnds, StepChangeDrafted, StepChangePostponed,
		StepTermsRenew, StepTermsExtend, StepTermsEnd:
		return []Right{RightBuy}
	case StepAssigned, StepUnassigned, StepFreed, StepLeft, StepJoined, StepMoved:
		return []Right{RightAssign}
	default:
		return nil
	}
}

// MayChangeTotals tells whether a step of a kind can have changed a total beside what
// else it did, so that its reverse takes the right to buy, and the rules are asked
// again (R19, R22).
func (k StepKind) MayChangeTotals() bool {
	switch k {
	case StepFreed, StepLeft, StepJoined, StepMoved, StepReviewed, StepReviewedDraft, StepReviewedToAsk, StepReviewedExtends:
		return true
	default:
		return false
	}
}

// Step is one act of the user: one transaction, one step of undo (R22).
type Step struct {
	ID      StepID
	At      time.Time // UTC
	Actor   string    // the user's name from Settings
	Kind    StepKind
	Subject string // the product or the person it was about, empty when many
	From    int    // totals or counts, where the kind has them
	To      int
	Note    string // why, if the user said
	// Undoes is the step that this one reverses, 0 for others. A step that undoes
	// an undo does something again.
	Undoes StepID
	Undid  StepKind // the kind of the step that an undo reverses, empty for others
	// Reversed tells that a later step has undone this one, or done it again.
	Reversed bool
	// Changed says from what to what the step changed a field, where its sentence does not;
	// nil where there is nothing to say, or nobody asked.
	Changed *Changed
}

// UndoReach is how many of the last steps can be chosen to be undone (R22). Those
// that undo others don't count.
const UndoReach = 100

// Event says that the record changed; screens that show it ask again.
type Event struct{ Step Step }
