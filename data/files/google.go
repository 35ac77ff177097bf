package files

// The columns of Google Workspace's download of users (F11).
var (
	columnGoogleFirst  = []string{"First Name [Required]", "First Name"}
	columnGoogleLast   = []string{"Last Name [Required]", "Last Name"}
	columnGoogleEmail  = []string{"Email Address [Required]", "Email Address"}
	columnGoogleUnit   = []string{"Org Unit Path [Required]", "Org Unit Path"}
	columnGoogleStatus = []string{"Status [READ ONLY]", "Status"}
)
