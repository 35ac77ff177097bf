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

// CanBuy tells whether the role may buy or remove licenses (R19).
func (r Role) CanBuy() bool { return r == GlobalAdmin || r == BillingAdmin }

// CanAssign tells whether the role may assign and unassign licenses (R19).
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
