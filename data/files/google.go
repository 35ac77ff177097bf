package files

// The columns of Google Workspace's download of users (F11).
var (
	columnGoogleFirst = []string{"First Name [Required]", "First Name"}
	columnGoogleLast  = []string{"Last Name [Required]", "Last Name"}
	columnGoogleEmail = []string{"Email Address [Required]", "Email Address"}
	columnGoogleUnit  = []string{"Org Unit Path [Required]", "Org Unit Path"}
	// columnGoogleOwn are columns that only this download has, of which one is there
	// where somebody chose the columns.
	columnGoogleOwn    = []string{"Licenses [READ ONLY]", "Status [READ ONLY]", "Last Sign In [READ ONLY]"}
	columnGoogleStatus = []string{"Status [READ ONLY]", "Status"}
)
