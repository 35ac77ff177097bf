package data

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

// Right is what an act needs a role to have on a subscription (R19).
type Right string

// The rights.
const (
	RightBuy    Right = "buy" // and remove, cancel, reactivate, renew, end
	RightAssign Right = "assign"
)

// May tells whether the role has a right on a subscription. The roles are
// Microsoft's: on another vendor's subscription they block nothing (R19).
func (r Role) May(right Right, s Subscription) bool {
	switch {
	case s.Cloud == CloudNone:
		return true
	case right == RightBuy:
		return r.CanBuy()
	default:
		return right == RightAssign && r.CanAssign()
	}
}

// CanBuy tells whether the role may buy or remove Microsoft's licenses (R19).
func (r Role) CanBuy() bool { return r == GlobalAdmin || r == BillingAdmin }

// CanAssign tells whether the role may assign and unassign Microsoft's licenses
// (R19).
func (r Role) CanAssign() bool {
	return r == GlobalAdmin || r == LicenseAdmin || r == UserAdmin
}

// Valid tells whether the role is one of R19.
func (r Role) Valid() bool {
	for _, known := range Roles() {
		if r == known {
			return true
		}
	}
	return false
}
