package data

import (
	"cmp"
	"fmt"
	"sort"
	"strings"
)

// Code names what went wrong, for a screen to turn into words.
type Code string

// The errors a user can cause or run into.
const (
	CodeNoFileChosen       Code = "no_file_chosen"       // a file has to be chosen
	CodeRequired           Code = "required"             // a field must be filled in
	CodeNotANumber         Code = "not_a_number"         // text where a whole number belongs
	CodeNotADate           Code = "not_a_date"           // text where a date belongs
	CodeNoSuchDay          Code = "no_such_day"          // a day that its month does not have
	CodeNotAnAmount        Code = "not_an_amount"        // text where an amount of money belongs
	CodeOutOfRange         Code = "out_of_range"         // params Min, Max
	CodeAddress            Code = "address"              // no address of a person
	CodeOneOfTwo           Code = "one_of_two"           // one of two fields is to be filled in, not both
	CodeMixedPeriods       Code = "mixed_periods"        // one price for different billing periods (R27)
	CodeCurrency           Code = "currency"             // no ISO 4217 currency
	CodeDateOrder          Code = "date_order"           // the later date is not later; params After, the name of the day that it must come after, and Day
	CodeAmountOrder        Code = "amount_order"         // the most is less than the least, or in another currency; param Text, the least as it is written
	CodePastDate           Code = "past_date"            // today or a day before it belongs there
	CodeDayAhead           Code = "day_ahead"            // a day after today belongs there
	CodeTooLong            Code = "too_long"             // more letters than fit; param Max
	CodeTooMany            Code = "too_many"             // more of something than there can be; param Max
	CodeTwiceChosen        Code = "twice_chosen"         // a choice that is there twice; param Text
	CodeNotAChoice         Code = "not_a_choice"         // a text that is none of the choices; param Text
	CodeFieldInUse         Code = "field_in_use"         // an own field whose kind can't change: it has values; param Count
	CodeChoiceInUse        Code = "choice_in_use"        // a choice that subscriptions have; params Text, Count
	CodeFieldHasValues     Code = "field_has_values"     // an own field that would go with its values; param Count
	CodeTooManyFields      Code = "too_many_fields"      // as many own fields as there can be; param Max
	CodeTooManyFiles       Code = "too_many_files"       // as many files as can be attached; param Max
	CodeAttachmentLarge    Code = "attachment_large"     // a file larger than can be attached; params File, Max in megabytes
	CodeFileGone           Code = "file_gone"            // the bytes of an attached file are not kept any more; param File
	CodeOtherOrganization  Code = "other_organization"   // it belongs to another one; param Name
	CodeTaken              Code = "taken"                // somebody or something has it already
	CodeProductKey         Code = "product_key"          // not 25 characters in 5 groups (R9)
	CodeConflict           Code = "conflict"             // the row was changed since it was seen
	CodeNotFound           Code = "not_found"            // the row is gone
	CodeBlocked            Code = "blocked"              // the rules block the change; params Blocks, and where people are in the way Count, Assigned, Total
	CodeNotLower           Code = "not_lower"            // a total to be lowered to that is not below the present one; param Total
	CodeNotMore            Code = "not_more"             // a total to be renewed with that is above the present one; param Total
	CodeCantLower          Code = "cant_lower"           // unused licenses whose total can't be lowered here; param Product
	CodeNobody             Code = "nobody"               // nobody of the record has the name or address; param Text
	CodeSeveralPeople      Code = "several_people"       // a name that several people have; param Text
	CodeOtherPurchase      Code = "other_purchase"       // it can't be the same purchase; params Name, Other
	CodeLeavesToo          Code = "leaves_too"           // who is to get what they hold leaves, too; param Name
	CodeSuccessorElsewhere Code = "successor_elsewhere"  // who is to get what somebody holds is of another organization; params Name, Leaves
	CodeIntoItself         Code = "into_itself"          // what is merged is what it is merged into
	CodeOpenChange         Code = "open_change"          // another change is open (R21), as OpenChangeError says it
	CodeNoneAvailable      Code = "none_available"       // params Wanted, Available
	CodeAlreadyHolds       Code = "already_holds"        // the person has the product; param Name
	CodeCantAssign         Code = "cant_assign"          // the role may not assign (R19)
	CodeCantBuy            Code = "cant_buy"             // the role may not buy (R19)
	CodeNotActive          Code = "not_active"           // no assigning while disabled or deleted (R23)
	CodeDeleted            Code = "deleted"              // a deleted subscription can't be reactivated (R23)
	CodeWrongChannel       Code = "wrong_channel"        // the step does not fit the subscription's channel
	CodeCancelTotal        Code = "cancel_total"         // too many licenses to cancel now (R23); params Max, Total
	CodeSelfService        Code = "self_service"         // an admin can't give or take what a user bought (R5c)
	CodeStillHolds         Code = "still_holds"          // the person still holds licenses; param Count
	CodeHoldsElsewhere     Code = "holds_elsewhere"      // who changes organization still holds licenses of the old one; params Name, Count
	CodeHeldByOthers       Code = "held_by_others"       // a subscription that changes organization still has assignments; params Product, Count
	CodeStillAssigned      Code = "still_assigned"       // the subscription still has assignments; param Count
	CodeNothingToUndo      Code = "nothing_to_undo"      // no step is left
	CodeNothingToRedo      Code = "nothing_to_redo"      // nothing was undone, or something was done since
	CodeCantUndo           Code = "cant_undo"            // something changed since; param Step
	CodeUndoneAlready      Code = "undone_already"       // the step is undone already
	CodeTooLongAgo         Code = "too_long_ago"         // more than Count steps were made since
	CodeForgotten          Code = "forgotten"            // who was forgotten can't be remembered again
	CodeRescued            Code = "rescued"              // what was saved from a damaged record stays
	CodeUndoAssigned       Code = "undo_assigned"        // more would be assigned than paid for (R13); param Count
	CodeNothingMapped      Code = "nothing_mapped"       // no column of products or addresses is named (F6)
	CodeMappedTwice        Code = "mapped_twice"         // two columns hold one field; param Field
	CodeNotMapped          Code = "not_mapped"           // the columns of a table are not known yet (F6); param File
	CodeReadOnly           Code = "read_only"            // the record was opened to read
	CodeInUse              Code = "in_use"               // open in another Seatbook; param File
	CodeNotARecord         Code = "not_a_record"         // the file is not ours; param File
	CodeDamaged            Code = "damaged"              // the file fails its check; param File
	CodeNewerVersion       Code = "newer_version"        // written by a newer Seatbook; param File
	CodeNoAccess           Code = "no_access"            // the system refuses the file; param File
	CodeNoDisplay          Code = "no_display"           // there is nothing to show a window on
	CodeNoOpenGL           Code = "no_opengl"            // the display can't draw a window
	CodeNotTheSame         Code = "not_the_same"         // what was typed twice differs
	CodeShortPassphrase    Code = "short_passphrase"     // it is soon guessed; param Least, in characters
	CodeWrongPassphrase    Code = "wrong_passphrase"     // it does not open the backup
	CodeCantSave           Code = "cant_save"            // a file can't be written there; param File
	CodeDiskFull           Code = "disk_full"            // the disk has no room
	CodeUnknownFormat      Code = "unknown_format"       // an import does not know the file; param File
	CodeWebPage            Code = "web_page"             // a web page saved under another name; param File
	CodeZipped             Code = "zipped"               // a ZIP with no file or several in it, or one that can't be unpacked; params File, Count
	CodeOtherSheet         Code = "other_sheet"          // a table in a form that is not read, and that a spreadsheet opens; param File
	CodeOnScreen           Code = "on_screen"            // a table as PowerShell shows it on the screen; param File
	CodeUnreadableFile     Code = "unreadable_file"      // a file can't be opened or read; params File, Why
	CodeEmptyFile          Code = "empty_file"           // nothing stands in it; param File
	CodeFileTooLarge       Code = "file_too_large"       // param File
	CodeMorePages          Code = "more_pages"           // an answer of which the next pages are not in the file
	CodeNoRows             Code = "no_rows"              // a table of columns alone; none
	CodeNoAddress          Code = "no_address"           // F1: a person without an address
	CodeTwice              Code = "twice"                // F1: an address twice in one file; param Address
	CodeBadRow             Code = "bad_row"              // a row that can't be read
	CodeBadRows            Code = "bad_rows"             // rows that can't be told apart, because of a quote; params Line, Last
	CodeLongRow            Code = "long_row"             // a row with more cells than its table has columns; params Cells, Columns, Text
	CodeShortRow           Code = "short_row"            // a row with fewer cells than its table has columns; param Column, the first it lacks
	CodeCutRow             Code = "cut_row"              // the last row of a file that ends in the middle of it; params Column, Text
	CodeBesideTable        Code = "beside_table"         // a cell beside the table; param Text
	CodeLicensesContradict Code = "licenses_contradict"  // a row that tells its licenses two ways; params Column, Text
	CodeLicensesEmpty      Code = "licenses_empty"       // an empty cell in a list that has a word for who holds none (F1); param Column
	CodeColumnMissing      Code = "column_missing"       // a column of the mapping that the file lacks; param Column
	CodeColumnTwice        Code = "column_twice"         // a column that is there several times; param Column
	CodeBadNumber          Code = "bad_number"           // a cell that is no whole number; params Column, Text
	CodeNumberTooLarge     Code = "number_too_large"     // a cell with more than there can be; params Column, Text, Max
	CodeFormulaOpen        Code = "formula_open"         // a formula of which the file does not keep what it comes to; params Column, Text
	CodeNotAnAddress       Code = "not_an_address"       // F1: what stands where an address belongs; params Column, Text
	CodeColumnsDiffer      Code = "columns_differ"       // two columns that hold one thing contradict each other; params Count, Line, Column, Other
	CodeOwnExport          Code = "own_export"           // a list that Seatbook wrote and that can't be read back; params File, List
	CodeRowsElsewhere      Code = "rows_elsewhere"       // rows of other organizations than the one that is imported into; params Count, Others
	CodeOrganizationNear   Code = "organization_near"    // an organization is made that may be another one, only spelled otherwise; params Name and Known
	CodeRowsOfNobody       Code = "rows_of_nobody"       // rows that name no organization, in a list that does of others; params Count, and Name of the one into which they go
	CodeOwnRecord          Code = "own_record"           // a record as JSON, which is restored and not imported
	CodeOwnSheets          Code = "own_sheets"           // sheets that Seatbook wrote and that can't be read back, beside others that were; param Sheet
	CodeSheetsRead         Code = "sheets_read"          // which of several sheets of a workbook were read; param Sheet
	CodeExtendedPrice      Code = "extended_price"       // a price of an extended term in a list that Seatbook wrote
	CodeOtherAnswer        Code = "other_answer"         // an answer of Microsoft Graph about something else, or without what is needed
	CodeNoAddresses        Code = "no_addresses"         // people of an answer, none of whom has an address
	CodeGraphRefused       Code = "graph_refused"        // an answer that is an error; params File, Text
	CodeNoOrganization     Code = "no_organization"      // the record has none of that name; params Name, Known
	CodeBadDate            Code = "bad_date"             // a cell that is no day; params Column, Text
	CodeBadAmount          Code = "bad_amount"           // a cell that is no amount; params Column, Text
	CodeAmountUnclear      Code = "amount_unclear"       // a cell whose amount can be read two ways; params Column, Text
	CodeMarkTaken          Code = "mark_taken"           // a mark that was taken to part thousands; params Column, Text, Whole
	CodeAmountRounded      Code = "amount_rounded"       // a column of amounts with more decimals than the currency; params Column, Text
	CodeBadCurrency        Code = "bad_currency"         // a currency that is not known, or that several countries have; params Column, Text
	CodeCurrencyTaken      Code = "currency_taken"       // amounts without a currency, in a column of one; params Column, Text, Currency
	CodePriceOfNothing     Code = "price_of_nothing"     // prices of 0, which are taken for none; params Column, Text
	CodeAvailableOver      Code = "available_over"       // more available than the total; params Column, Text
	CodeAvailableAlone     Code = "available_alone"      // a number of available ones beside neither total nor assigned; params Column, Text
	CodeAvailableDiffers   Code = "available_differs"    // available that is not the total less assigned; params Column, Text
	CodeTotalOutOfRange    Code = "total_out_of_range"   // a total of 0 or of too many that a file tells; param Told
	CodeOtherPeriod        Code = "other_period"         // a price for another billing period than the record's; none
	CodeOtherChannel       Code = "other_channel"        // another way to buy than the record's; none
	CodeOtherDay           Code = "other_day"            // a day that the record has otherwise, and keeps; params Column, Date, Recorded
	CodeToldOtherwise      Code = "told_otherwise"       // what the record has otherwise, and keeps; param Column
	CodeToldTwice          Code = "told_twice"           // what two rows of one product tell differently: the first counts; params Column, Text
	CodeOfNoProduct        Code = "of_no_product"        // what a row tells of a subscription, and names none or several; params Column, Text
	CodeTotalOfOne         Code = "total_of_one"         // a total smaller than the number of people who hold it; params Column, Text
	CodeNothingChosen      Code = "nothing_chosen"       // a form that would change nothing
	CodeTwoReadings        Code = "two_readings"         // what was typed can mean two things, which stand beside the field
	CodeNegative           Code = "negative"             // a number below zero; params Column, Text
	CodeNoProduct          Code = "no_product"           // a row without a product
	CodeNoLicenses         Code = "no_licenses"          // a product of which there are none; param Product
	CodeTotalDiffers       Code = "total_differs"        // one row stands for several subscriptions; params Told, Recorded
	CodeChangeMade         Code = "change_made"          // an open change that is confirmed: the file has its total; param Count, the total
	CodeChangePassed       Code = "change_passed"        // one that is confirmed: the file's total lies beyond its; param Count, the file's
	CodeChangeOff          Code = "change_off"           // one that is withdrawn: recurring billing is off (R18); param Count
	CodeChangeDeleted      Code = "change_deleted"       // one that is withdrawn: the subscription is deleted (R8); param Count
	CodeChangeMoved        Code = "change_moved"         // one that waits for the renewal on another day (R21); params Count, Date
	CodeEndMade            Code = "end_made"             // the end that was asked for is there
	CodeEndOff             Code = "end_off"              // the end that was asked for is withdrawn: it goes on month by month
	CodeEndMoved           Code = "end_moved"            // the end that was asked for is on another day; param Date
	CodeTotalNotTold       Code = "total_not_told"       // the file does not hold the total
	CodeBadKind            Code = "bad_kind"             // what holds a mailbox, by a word that is not known; params Column, Text
	CodeNotYesOrNo         Code = "not_yes_or_no"        // a cell that says neither; params Column, Text
	CodeBadStatus          Code = "bad_status"           // a state that is not known; params Column, Text
	CodeBadBilling         Code = "bad_billing"          // a billing period that is not known; params Column, Text
	CodeBadTerm            Code = "bad_term"             // a length of a term that is not known; params Column, Text
	CodePeriodUntold       Code = "period_untold"        // an amount of which no period is told; params Column, Text
	CodePeriodTaken        Code = "period_taken"         // a column of prices of which no period is told; param Column
	CodeBadChannel         Code = "bad_channel"          // a way to buy that is not known; params Column, Text
	CodeBadPayment         Code = "bad_payment"          // a way to pay that is not known; params Column, Text
	CodeBadAgreement       Code = "bad_agreement"        // an agreement that is not known; params Column, Text
	CodeBadText            Code = "bad_text"             // something else where a text belongs; params Column, Text
	CodeNotProducts        Code = "not_products"         // a cell that names no products (F0); params Column, Text
	CodeNotAProduct        Code = "not_a_product"        // text that can't be a product's name (F0); param Text
	CodeLicensesUntold     Code = "licenses_untold"      // people whose licenses could not be read (F0); params Count, Namess
	CodeNoLicensesTold     Code = "no_licenses_told"     // a list of people that tells nothing of licenses; param Vendor
	CodeDateOrderTaken     Code = "date_order_taken"     // a column of days that can be read two ways; params Column, Text, Day
	CodeConcealed          Code = "concealed"            // a report that hides who it is about (F8)
	CodeDeletedPeople      Code = "deleted_people"       // people who are deleted were left out; param Count
	CodeNoSuchField        Code = "no_such_field"        // a mapping names a field that there is none of; param Text
	CodeNoOwnField         Code = "no_own_field"         // a mapping names an own field that the record has none of; param Text
	CodeNoSuchChoice       Code = "no_such_choice"       // a cell that is none of the choices of an own field; params Column, Text
	CodeBadMapping         Code = "bad_mapping"          // a file that is no mapping; params File, Line, Key, Text
	CodeNoSuchMapping      Code = "no_such_mapping"      // no mapping of that name is remembered; param Name
	CodeMappingDoesNotFit  Code = "mapping_does_not_fit" // the file lacks its columns; params File, Name
	CodeManySeats          Code = "many_seats"           // an unknown product that may be free; params Product, Seats
	CodeTotalsRow          Code = "totals_row"           // the row of totals under a table; params Line, Text
	CodeSheetNotRead       Code = "sheet_not_read"       // a sheet of a workbook that no form fits, beside others; param Sheet
	CodeSheetHidden        Code = "sheet_hidden"         // a sheet of a workbook that is hidden; param Sheet
	CodeProductTwice       Code = "product_twice"        // a product on two rows of one file that differ; params Product, Line, the one that counts
	CodeOnlyGUID           Code = "only_guid"            // a product of which only the GUID is told (F7)
	CodeNamesakes          Code = "namesakes"            // people who are added have the name of others of the record; params Count, Names
	CodePeopleDisagree     Code = "people_disagree"      // two lists that contradict each other, File decides; params Count, Names, File, Other

	// What happens to files and disks; each has a param File unless it says otherwise.
	CodeGone             Code = "gone"              // the file is not there
	CodeReplaced         Code = "replaced"          // another file is in its place, or another program wrote into it
	CodeNotAFile         Code = "not_a_file"        // a folder, a device or a pipe
	CodeNoWriting        Code = "no_writing"        // the system lets nothing be written in a folder; File is the folder
	CodeOnlyReadable     Code = "only_readable"     // it can be read, but neither it nor its folder may be written
	CodeIsAFolder        Code = "is_a_folder"       // a folder where a file belongs
	CodeNotAFolder       Code = "not_a_folder"      // a file where a folder belongs
	CodeNameTaken        Code = "name_taken"        // a file of that name is there, and stays
	CodeNothingToRead    Code = "nothing_to_read"   // it is so damaged that nothing can be saved of it
	CodeDamagedBackup    Code = "damaged_backup"    // what was to be restored is damaged
	CodeSeveralNames     Code = "several_names"     // the file has another name as well (a hard link)
	CodeWasARecord       Code = "was_a_record"      // it is empty, and was a record
	CodeEmptyRecord      Code = "empty_record"      // it is empty, and nothing tells that it was a record
	CodeBegunInEmpty     Code = "begun_in_empty"    // an import began a record in an empty file; no params
	CodeUnknownPart      Code = "unknown_part"      // a record as JSON with more in it than is known; params File, Name
	CodeStopped          Code = "stopped"           // the user stopped it; no params
	CodeHeld             Code = "held"              // another program holds it for a while
	CodeQuota            Code = "quota"             // the user's share of the disk is used up
	CodeFileLimit        Code = "file_limit"        // the file is larger than the disk or the system lets it be
	CodeDiskFault        Code = "disk_fault"        // the disk can't be read or written
	CodePassphraseNeeded Code = "passphrase_needed" // it is encrypted, and no passphrase was given
	CodeNoKey            Code = "no_key"            // the key of a folder's encrypted backups is gone; File is the folder
	CodeOtherKey         Code = "other_key"         // encrypted backups with another key are there; File is the folder
	CodeKeyNotBeside     Code = "key_not_beside"    // an encrypted backup stands without its key; param File
	CodeProtected        Code = "protected"         // it would write over a record, a backup or its own input
	CodeNotOurReport     Code = "not_our_report"    // a file that no report may take the place of is there; File is its path
	CodeStartAgain       Code = "start_again"       // only a new start can open it safely
)

// Error is an error that the user caused or can do something about. Code and
// Params become a sentence in the user's language.
type Error struct {
	Code   Code
	Params map[string]any
	Err    error // what lies under it, for the log; may be nil
}

// NewError returns an Error with params given as name, value, name, value.
func NewError(code Code, params ...any) *Error {
	e := &Error{Code: code, Params: map[string]any{}}
	for i := 0; i+1 < len(params); i += 2 {
		e.Params[params[i].(string)] = params[i+1]
	}
	return e
}

// OpenChangeError says which change is open where another can't be made (R21): its Total,
// the day that it is of as On, and its State, which says what to do with it.
func OpenChangeError(open Change) *Error {
	return NewError(CodeOpenChange, "Total", open.To, "On", open.SubmittedOn, "State", open.State)
}

// Counted returns the number by which the words of the error take their plural form, and
// whether there is one.
func (e *Error) Counted() (n int, counted bool) {
	name := map[Code]string{CodeOpenChange: "Total", CodeTotalDiffers: "Told"}[e.Code]
	n, counted = e.Params[cmp.Or(name, "Count")].(int)
	return n, counted
}

// Error returns the code and the params, for the log.
func (e *Error) Error() string {
	if len(e.Params) == 0 {
		return string(e.Code)
	}
	return fmt.Sprintf("%s %v", e.Code, e.Params)
}

// Unwrap returns the error under it.
func (e *Error) Unwrap() error { return e.Err }

// Mistakes are the fields of a form that can't be as they are. The zero value
// is none.
type Mistakes struct {
	ByField map[string]*Error
}

// Add notes what is wrong with a field; the first mistake of a field stays.
func (m *Mistakes) Add(field string, code Code, params map[string]any) {
	if m.ByField == nil {
		m.ByField = map[string]*Error{}
	}
	if _, there := m.ByField[field]; !there {
		m.ByField[field] = &Error{Code: code, Params: params}
	}
}

// Err returns the mistakes as an error, nil when there is none.
func (m *Mistakes) Err() error {
	if len(m.ByField) == 0 {
		return nil
	}
	return m
}

// Error lists the fields with their codes, for the log.
func (m *Mistakes) Error() string {
	var fields []string
	for field, mistake := range m.ByField {
		fields = append(fields, field+": "+string(mistake.Code))
	}
	sort.Strings(fields)
	return strings.Join(fields, ", ")
}
