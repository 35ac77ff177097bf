package desk

import (
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/i18n"
)

// F0: each cell that was not understood is named with its column and its text.
func TestACellIsNamedWithItsText(t *testing.T) {
	for _, code := range []data.Code{
		data.CodeNegative, data.CodeBadNumber, data.CodeNumberTooLarge, data.CodeBadAmount, data.CodeBadDate, data.CodeNotYesOrNo,
		data.CodeBadStatus, data.CodeBadBilling, data.CodeBadTerm, data.CodeBadChannel, data.CodeBadPayment, data.CodeBadAgreement,
		data.CodeBadKind, data.CodeBadText, data.CodeNotProducts, data.CodeAvailableOver, data.CodeAvailableAlone, data.CodeAvailableDiffers,
		data.CodeToldTwice, data.CodeOfNoProduct, data.CodeTotalOfOne,
	} {
		for _, tag := range []string{"en", "nl"} {
			said := (Words{Translator: i18n.New(tag)}).KnownError(data.NewError(code, "Column", "Zetels", "Text", "-3", "Max", data.MaxTotal))
			if !strings.Contains(said, "Zetels") || !strings.Contains(said, "-3") {
				t.Errorf("%s in %s: %q", code, tag, said)
			}
		}
	}
}
