package data_test

import (
	"slices"
	"testing"

	"seatbook/data"
)

// globalAdmin is who may do everything.
var globalAdmin = data.Admin{Role: data.GlobalAdmin}

// R19: the table of who may do what.
func TestRolesMay(t *testing.T) {
	for role, may := range map[data.Role]map[data.Right]bool{
		data.GlobalAdmin:         {data.RightAssign: true, data.RightBuy: true},
		data.BillingAdmin:        {data.RightAssign: false, data.RightBuy: true},
		data.LicenseAdmin:        {data.RightAssign: true, data.RightBuy: false},
		data.UserAdmin:           {data.RightAssign: true, data.RightBuy: false},
		data.ServiceSupportAdmin: {data.RightAssign: false, data.RightBuy: false},
	} {
		if role.CanBuy() != may[data.RightBuy] || role.CanAssign() != may[data.RightAssign] {
			t.Errorf("%s by itself: buys %v, assigns %v", role, role.CanBuy(), role.CanAssign())
		}
		for right, want := range may {
			if got := (data.Admin{Role: role}).May(right, office()); got != want {
				t.Errorf("%s may %s: %v", role, right, got)
			}
		}
	}
	if globalAdmin.May("", office()) {
		t.Error("a Global admin has a right that there is none of")
	}
}

// R8b R19: the roles are Microsoft's, so on another vendor's subscription they
// block neither buying nor assigning.
func TestRolesBlockNothingOfAnotherVendor(t *testing.T) {
	adobe := office()
	adobe.Vendor, adobe.Cloud = "Adobe", data.CloudNone
	for _, role := range data.Roles() {
		admin := data.Admin{Role: role, Account: data.AccountRoleNone}
		if !admin.May(data.RightBuy, adobe) || !admin.May(data.RightAssign, adobe) {
			t.Errorf("%s may not", role)
		}
		if d := data.AddRemove(adobe, today, admin); !d.Available {
			t.Errorf("%s: missing for %v", role, d.Reasons)
		}
		wish := data.Wish{NewTotal: 45, When: data.WhenNow, On: today, Admin: admin}
		if p := data.PreviewChange(adobe, wish); !p.Allowed() {
			t.Errorf("%s: blocked by %v", role, p.Blocks)
		}
		if p := data.PreviewChange(office(), wish); slices.Contains(p.Blocks, data.BlockRole) == role.CanBuy() {
			t.Errorf("%s on a subscription of Microsoft's: %v", role, p.Blocks)
		}
	}
}

// R19b: under the new agreement the role on the billing account alone decides who may
// buy; as long as none is chosen a Global admin is owner, and nobody else is anything.
func TestBillingAccountRoles(t *testing.T) {
	anew := office()
	anew.Agreement = data.AgreementNew
	for _, role := range data.Roles() {
		for account, want := range map[data.AccountRole]bool{
			data.AccountRoleOpen: role == data.GlobalAdmin, data.AccountRoleOwner: true,
			data.AccountRoleContributor: true, data.AccountRoleNone: false,
		} {
			admin := data.Admin{Role: role, Account: account}
			if got := admin.May(data.RightBuy, anew); got != want {
				t.Errorf("%s, %q on the account, buys under the new agreement: %v", role, account, got)
			}
			if got := admin.May(data.RightBuy, office()); got != role.CanBuy() {
				t.Errorf("%s, %q on the account, buys under the classic one: %v", role, account, got)
			}
			if got := admin.May(data.RightAssign, anew); got != role.CanAssign() {
				t.Errorf("%s, %q on the account, assigns: %v", role, account, got)
			}
		}
	}
}

func TestValidRoles(t *testing.T) {
	for _, role := range data.Roles() {
		if !role.Valid() {
			t.Errorf("%s is no role", role)
		}
	}
	for _, role := range []data.Role{"", "guest", "GLOBAL_ADMIN"} {
		if role.Valid() {
			t.Errorf("%q is a role", role)
		}
	}
}
