package files

// The columns of Google Workspace's download of users (F11). Their names come in the
// admin's language, with a remark in brackets behind each.
var (
	columnGoogleFirst = []string{
		"First Name [Required]", "First Name", "Voornaam [vereist]", "Voornaam [Vereist]", "Vorname [Erforderlich]", "Prénom [Obligatoire]", "Prénom [Requis]", "Nombre [Obligatorio]", "Nome [Obbligatorio]", "Nome [Obrigatório]",
	}
	columnGoogleLast = []string{
		"Last Name [Required]", "Last Name", "Achternaam [vereist]", "Nachname [Erforderlich]", "Nom [Obligatoire]", "Nom [Requis]", "Apellidos [Obligatorio]", "Cognome [Obbligatorio]", "Sobrenome [Obrigatório]",
	}
	columnGoogleEmail = []string{
		"Email Address [Required]", "Email Address", "E-mailadres [vereist]", "E-Mail-Adresse [Erforderlich]", "Adresse e-mail [Obligatoire]", "Adresse e-mail [Requis]", "Dirección de correo electrónico [Obligatorio]", "Indirizzo email [Obbligatorio]", "Endereço de e-mail [Obrigatório]",
	}
	columnGoogleUnit = []string{
		"Org Unit Path [Required]", "Org Unit Path", "Pad van organisatie-eenheid [vereist]", "Pad organisatie-eenheid [vereist]", "Pfad der Organisationseinheit [Erforderlich]", "Chemin de l'unité organisationnelle [Obligatoire]", "Ruta de la unidad organizativa [Obligatorio]", "Percorso unità organizzativa [Obbligatorio]",
	}
	// columnGoogleOwn are columns that only this download has, of which one is there
	// where somebody chose the columns.
	columnGoogleOwn    = []string{"Licenses [READ ONLY]", "Status [READ ONLY]", "Last Sign In [READ ONLY]", "Licenties [ALLEEN LEZEN]", "Status [ALLEEN LEZEN]", "Lizenzen [NUR LESEN]", "Status [NUR LESEN]", "Licences [LECTURE SEULE]", "État [LECTURE SEULE]"}
	columnGoogleStatus = []string{"Status [READ ONLY]", "Status [ALLEEN LEZEN]", "Status [NUR LESEN]", "État [LECTURE SEULE]", "Estado [SOLO LECTURA]", "Stato [SOLA LETTURA]", "Status"}
	columnGoogleHeld   = []string{"Licenses [READ ONLY]", "Licenties [ALLEEN LEZEN]", "Lizenzen [NUR LESEN]", "Licences [LECTURE SEULE]", "Licencias [SOLO LECTURA]", "Licenze [SOLA LETTURA]", "Licenses"}
)
