package files_test

import (
	"testing"

	"seatbook/data"
)

// F7: the program's own catalog names products as they are called today, and finds
// them by the names that they had.
func TestCatalog(t *testing.T) {
	catalog := programCatalog(t)
	for older, want := range map[string]string{
		"Azure Active Directory Premium P1": "Microsoft Entra ID P1", "Office 365 Business Premium": "Microsoft 365 Business Standard",
		"Visio Online Plan 2": "Visio Plan 2", "Copilot for Microsoft 365": "Microsoft 365 Copilot", "Project Plan 3": "Planner and Project Plan 3",
		"G Suite Basic": "Google Workspace Business Starter", "adobe acrobat pro dc": "Acrobat Pro", "Intune": "Microsoft Intune Plan 1",
	} {
		if p, there := catalog.ByName(older); !there || p.Name != want || p.Vendor == "" {
			t.Errorf("%s is %q of %q, want %q", older, p.Name, p.Vendor, want)
		}
	}
	if len(catalog.Names()) < 250 {
		t.Errorf("%d products", len(catalog.Names()))
	}
	if p, _ := catalog.ByGUID("639DEC6B-BB19-468B-871C-C5C441C4B0CB"); p.SKU != "Microsoft_365_Copilot" {
		t.Errorf("by its GUID: %+v", p)
	}
	// Microsoft's own file of some years ago takes no name of today away.
	with := catalog.With([]data.Product{{SKU: "AAD_PREMIUM", Name: "Azure Active Directory Premium P1"}, {SKU: "SPB", Name: "Microsoft 365 Business Premium Next"}})
	if with.NameOf("AAD_PREMIUM") != "Microsoft Entra ID P1" || with.NameOf("SPB") != "Microsoft 365 Business Premium Next" {
		t.Errorf("%s, %s", with.NameOf("AAD_PREMIUM"), with.NameOf("SPB"))
	}
}
