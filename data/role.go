package data

import "slices"

// Role is the user's own admin role in the vendor's admin center (R19).
type Role string

// The admin roles of R19.
const (
	GlobalAdmin         Role = "global_admin"
	BillingAdmin        Role = "billing_admin"
	LicenseAdmin        Role = "license_admin"
	UserAdmin           Role = "user_admin"
	ServiceSupportAdmin Role = "service_support_admin"
)

// Roles lists every role in the order in which a form offers them.
func Roles() []Role {
	return []Role{GlobalAdmin, BillingAdmin, LicenseAdmin, UserAdmin, ServiceSupportAdmin}
}

// AccountRole is the user's own role on the billing account or billing profile,
// which alone decides who may buy under the new agreement (R19b).
type AccountRole string

// The roles on the billing account. AccountRoleOpen is nothing chosen: owner for a
// Global admin, none for every other role.
const (
	AccountRoleOpen        AccountRole = ""
	AccountRoleOwner       AccountRole = "owner"
	AccountRoleContributor AccountRole = "contributor"
	AccountRoleNone        AccountRole = "none"
)

// AccountRoles lists every role on the billing account in the order in which a form
// offers them.
func AccountRoles() []AccountRole {
	return []AccountRole{AccountRoleOpen, AccountRoleOwner, AccountRoleContributor, AccountRoleNone}
}

// Right is what an act needs a role to have on a subscription (R19).
type Right string

// The rights.
const (
	RightBuy    Right = "buy" // and remove, cancel, reactivate, renew, end
	RightAssign Right = "assign"
)

// Admin is the user as the vendor's admin center knows them: who may do what (R19,
// R19b).
type Admin struct {
	Role    Role
	Account AccountRole
}

// May tells whether the admin has a right on a subscription. The roles are
// Microsoft's: on another vendor's subscription they block nothing (R19). Under the
// new agreement the role on the billing account alone decides who may buy (R19b).
func (a Admin) May(right Right, s Subscription) bool {
	switch {
	case s.Cloud == CloudNone:
		return true
	case right == RightAssign:
		return a.Role.CanAssign()
	case right == RightBuy && s.Agreement == AgreementNew:
		return a.OnAccount().CanBuy()
	default:
		return right == RightBuy && a.Role.CanBuy()
	}
}

// OnAccount returns the admin's role on the billing account, what holds where none
// was chosen (R19b).
func (a Admin) OnAccount() AccountRole {
	switch {
	case a.Account != AccountRoleOpen:
		return a.Account
	case a.Role == GlobalAdmin:
		return AccountRoleOwner
	default:
		return AccountRoleNone
	}
}

// CanBuy tells whether the role on the billing account may buy or remove licenses
// (R19b).
func (r AccountRole) CanBuy() bool { return r == AccountRoleOwner || r == AccountRoleContributor }

// CanBuy tells whether the role may buy or remove Microsoft's licenses under the
// classic agreement (R19).
func (r Role) CanBuy() bool { return r == GlobalAdmin || r == BillingAdmin }

// CanAssign tells whether the role may assign and unassign Microsoft's licenses
// (R19).
func (r Role) CanAssign() bool {
	return r == GlobalAdmin || r == LicenseAdmin || r == UserAdmin
}

// Valid tells whether the role is one of R19.
func (r Role) Valid() bool { return slices.Contains(Roles(), r) }
