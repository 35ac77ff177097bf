package data_test

import (
	"bytes"
	"testing"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
)

// F0: a name that is written one way here and another there is one product.
func TestNamesOfOneProduct(t *testing.T) {
	for _, names := range [][]string{
		{"Microsoft 365 E3", "microsoft 365 e3", " Microsoft  365\tE3 ", "Microsoft\n365 E3", "Microsoft\u00A0365\u00A0E3", "Microsoft® 365 E3", "Microsoft 365™ E3", "Microsoft(R) 365 E3", "M365 E3", "MS 365 E3", "MS365 E3", "Microsoft365 E3", "Micro\u00ADsoft 365 E3", "Microsoft 365 E3\u200B", "\uFEFFMicrosoft 365 E3", "Microsoft 365 - E3"},
		{"Microsoft 365 Business Standard", "M365 Business Standard", "M365 Business standard", "Microsoft-365 Business-Standard", "Ｍicrosoft 365 Business Standard"},
		{"Exchange Online (Plan 1)", "Exchange Online Plan 1", "Exchange Online - Plan 1", "Exchange Online P1", "Microsoft Exchange Online Plan 1", "exchange online (plan1)", "Exchange Online (abonnement 1)"},
		{"Office 365 E1", "Microsoft Office 365 E1", "O365 E1", "MS Office 365 E1", "Office365 E1", "Office 365 (E1)"},
		{"Microsoft Entra ID P1", "Entra ID P1", "Entra ID Plan 1", "Entra ID (P1)"},
		{"Power BI (free)", "Power BI Free", "Microsoft Power BI (Free)", "PowerBI Free", "POWER BI FREE"},
		{"Microsoft Fabric (Free)", "Fabric (Free)", "Microsoft Fabric Free"},
		{"Microsoft 365 E3 (no Teams)", "M365 E3 no Teams", "Microsoft 365 E3 without Teams", "Microsoft 365 E3 w/o Teams", "Microsoft 365 E3 - No Teams"},
		{"Enterprise Mobility + Security E3", "Enterprise Mobility+Security E3", "Enterprise Mobility & Security E3", "Enterprise Mobility and Security E3"},
		{"Windows 365 Business 2 vCPU 4 GB 128 GB", "Windows 365 Business 2 vCPU, 4 GB, 128 GB", "Windows 365 Business 2vCPU/4GB/128GB"},
		{"Microsoft Defender for Office 365 (Plan 1)", "Defender for Office 365 P1"},
		{"Slack Business+", "slack  business+"},
		{"Boekhouding (extra)", "BOEKHOUDING extra", "Boekhouding – extra"},
	} {
		for _, name := range names[1:] {
			if data.NameKey(name) != data.NameKey(names[0]) {
				t.Errorf("%q (%s) is not %q (%s)", name, data.NameKey(name), names[0], data.NameKey(names[0]))
			}
		}
	}
}

// F0: what makes another product is never lost.
func TestNamesOfTwoProducts(t *testing.T) {
	for _, pair := range [][2]string{
		{"Microsoft 365 Business Standard", "Microsoft 365 Business Premium"},
		{"Microsoft 365 Business Standard", "Microsoft 365 Business Basic"},
		{"Microsoft 365 E3", "Microsoft 365 E5"},
		{"Microsoft 365 E3", "Office 365 E3"},
		{"Microsoft 365 F1", "Microsoft 365 F3"},
		{"M365 E3", "O365 E3"},
		{"Microsoft 365 E3", "Microsoft 365 E3 (no Teams)"},
		{"Microsoft 365 E3 (no Teams)", "Microsoft 365 E3 EEA (no Teams)"},
		{"Microsoft 365 E3", "Microsoft 365 E3 - Unattended License"},
		{"Microsoft 365 E3", "Microsoft 365 E3 GCC"},
		{"Microsoft 365 A3 for faculty", "Microsoft 365 A3 for students"},
		{"Microsoft 365 A3 for students", "Microsoft 365 A3 for students use benefit"},
		{"Entra ID P1", "Entra ID P2"},
		{"Exchange Online (Plan 1)", "Exchange Online (Plan 2)"},
		{"Exchange Online Plan 1", "SharePoint Online Plan 1"},
		{"Power BI Pro", "Power BI Premium"},
		{"Power BI Premium P1", "Power BI Premium P2"},
		{"Power BI", "Power BI (free)"},
		{"Slack Business", "Slack Business+"},
		{"C", "C++"},
		{"C", "C#"},
		{"Visio Plan 1", "Visio Plan 2"},
		{"Plan 1.5", "Plan 15"},
		{"Windows 365 Business 2 vCPU 4 GB 128 GB", "Windows 365 Business 2 vCPU 8 GB 128 GB"},
		{"Teams Rooms Pro", "Teams Rooms Basic"},
		{"Microsoft Teams", "Microsoft Teams Premium"},
		{"Office 2019", "Office 2021"},
		{"AutoCAD", "AutoCAD LT"},
		{"Microsoft 365 Copilot", "Microsoft Copilot"},
		{"Dynamics 365 Sales Enterprise", "Dynamics 365 Sales Enterprise Trial"},
		{"Dynamics 365 Sales Professional", "Dynamics 365 Sales Professional Attach"},
		{"ソフト", "ゾフト2"},
	} {
		if data.NameKey(pair[0]) == data.NameKey(pair[1]) {
			t.Errorf("%q is taken for %q (%s)", pair[0], pair[1], data.NameKey(pair[0]))
		}
	}
}

// F0: no two products of the catalog that are called differently are compared as one.
func TestCatalogNamesStayApart(t *testing.T) {
	catalog, err := files.ReadCatalog(bytes.NewReader(assets.Catalog))
	if err != nil {
		t.Fatal(err)
	}
	called := map[string]string{}
	for _, name := range catalog.Names() {
		key := data.NameKey(name)
		if other, there := called[key]; there && data.Fold(other) != data.Fold(name) {
			t.Errorf("%q and %q are both %s", other, name, key)
		}
		called[key] = name
		if found, there := catalog.ByName(name); !there || data.Fold(found.Name) != data.Fold(name) {
			t.Errorf("%q is found as %q", name, found.Name)
		}
	}
}

// F0: a name is shown in one line, without what can't be seen.
func TestCleanName(t *testing.T) {
	for name, want := range map[string]string{
		"Visio Plan 2": "Visio Plan 2", " Visio\r\nPlan\t 2 ": "Visio Plan 2", "Visio\u00A0Plan 2\u200B": "Visio Plan 2", "\uFEFFVisio": "Visio", "Vi\u00ADsio": "Visio", "\u200B": "", "": "", "Één  naam": "Één naam",
	} {
		if got := data.CleanName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
