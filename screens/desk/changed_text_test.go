package desk

import (
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/i18n"
)

// History says from what to what, as the language writes it (R22).
func TestHistorySaysFromWhatToWhat(t *testing.T) {
	step := data.Step{Kind: data.StepSubscriptionEdited, Subject: "Office", Changed: &data.Changed{Fields: []data.FieldChange{
		{Field: "owner", From: data.Owner{Name: "Ilse"}, To: data.Owner{Name: "Bente"}},
		{Field: "own_3", Own: 3, Name: "Kostenplaats", From: "", To: "4200"},
		{Field: "tags", From: data.TagsOf([]string{"a", "b"}), To: data.Tags("")},
		{Field: "price", From: data.Money{Minor: 1170, Currency: "EUR"}, To: data.Money{Minor: 1230, Currency: "EUR"}},
		{Field: "payment", From: data.PaymentInvoice, To: data.PaymentCreditCard},
		{Field: "trial", From: true, To: false},
	}}}
	for language, want := range map[string]string{
		"nl": "Office gewijzigd: Eigenaar van Ilse naar Bente; Kostenplaats: 4200; Labels leeggemaakt (was a, b); Prijs per licentie en factureringsperiode van €\u00a011,70 naar €\u00a012,30; Betalingswijze van Factuur naar Creditcard; Proefabonnement van ja naar nee",
		"en": "Office changed: Owner from Ilse to Bente; Kostenplaats: 4200; Tags cleared (was a, b); Price per license and billing period from €11.70 to €12.30; Payment method from Invoice to Credit card; Trial from yes to no",
	} {
		if got := (Words{Translator: i18n.New(language)}).StepText(step); got != want {
			t.Errorf("%s: %s\nwant %s", language, got, want)
		}
	}
}

// The kind of an account is said of one, and not as a filter calls those of that kind (R30).
func TestHistorySaysTheKindOfOneAccount(t *testing.T) {
	step := data.Step{Kind: data.StepPersonEdited, Subject: "Info", Changed: &data.Changed{Fields: []data.FieldChange{
		{Field: "kind", From: data.KindPerson, To: data.KindSharedMailbox},
	}}}
	for language, want := range map[string]string{"en": "from A person to A shared mailbox", "nl": "van Een persoon naar Een gedeeld postvak"} {
		if got := (Words{Translator: i18n.New(language)}).StepText(step); !strings.Contains(got, want) {
			t.Errorf("%s: %s\nwant %s", language, got, want)
		}
	}
}

// A file that is gone, as by the undo of what attached it, was not emptied.
func TestHistorySaysThatAFileIsRemoved(t *testing.T) {
	gone := []data.FieldChange{{Field: "file", From: "factuur.pdf", To: ""}}
	for language, want := range map[string]string{"en": "File factuur.pdf removed", "nl": "Bestand factuur.pdf verwijderd"} {
		if got := (Words{Translator: i18n.New(language)}).changedText(&data.Changed{Fields: gone}); got != want {
			t.Errorf("%s: %s\nwant %s", language, got, want)
		}
	}
}
