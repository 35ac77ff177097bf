package files

import (
	"regexp"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of a people export by what they hold (F1). The export's names come in
// the tenant's language; the words are those of Microsoft's terminology in it. Case,
// accents, blanks and marks do not count.
var (
	// columnUserPrincipal are the names that only Microsoft has for an address.
	columnUserPrincipal = []string{
		"User principal name", "UPN", "User Principal Name (UPN)", "User principal names", "Principal-naam van gebruiker", "Principal-naam van de gebruiker", "Gebruikersprincipalnaam", "Principalnaam van gebruiker", "UPN (User Principal Name)",
		"Benutzerprinzipalname", "Benutzerprinzipalname (UPN)", "Nom d'utilisateur principal", "Nom d'utilisateur principal (UPN)", "Nom principal de l'utilisateur", "Nom d'utilisateur principal UPN",
		"Nombre principal de usuario", "Nombre principal del usuario", "Nombre principal de usuario (UPN)", "Nome dell'entità utente", "Nome entità utente", "Nome principale utente", "Nome dell'entità utente (UPN)",
		"Nome principal do usuário", "Nome UPN", "Nome principal do utilizador", "Główna nazwa użytkownika", "Användarens huvudnamn", "UPN-namn", "Brugerens hovednavn", "Brukerhovednavn", "Brukerens hovednavn",
		"Käyttäjän päänimi", "Käyttäjän pääasiallinen nimi", "Hlavní název uživatele", "Hlavné meno používateľa", "Egyszerű felhasználónév", "Kullanıcı asıl adı", "Nume principal de utilizator", "Nume principal utilizator", "Nom principal d'usuari", "Glavno ime uporabnika", "Korisničko glavno ime", "Glavno korisničko ime", "Главно име на потребител", "Lietotāja pamatnosaukums", "Vartotojo pagrindinis vardas", "שם משתמש ראשי", "اسم المستخدم الأساسي", "ชื่อหลักของผู้ใช้", "Tên chính của người dùng", "Nama prinsipal pengguna", "Κύριο όνομα χρήστη",
		"Имя участника-пользователя", "Ім'я учасника-користувача", "ユーザー プリンシパル名", "用户主体名称", "用户主体名", "使用者主體名稱", "사용자 계정 이름",
	}
	columnAddress = append(append([]string{}, columnUserPrincipal...),
		"Gebruikersnaam", "Benutzername", "Username", "User name", "Nom d'utilisateur", "Nombre de usuario", "Nome utente", "Nome de usuário", "Nome de utilizador",
		"Nazwa użytkownika", "Användarnamn", "Brugernavn", "Brukernavn", "Käyttäjänimi", "Uživatelské jméno", "Felhasználónév", "Kullanıcı adı", "Имя пользователя", "ユーザー名", "用户名", "使用者名稱", "사용자 이름",
	)
	columnName = []string{
		"Megjelenítendő név", "Nom per mostrar", "Nom que es mostra", "Prikazno ime", "Zaslonsko ime", "Zaslonski naziv", "Показвано име", "Kuvatav nimi", "Parādāmais vārds", "Rodomas vardas", "Ім'я для відображення", "Відображуване ім'я", "שם תצוגה", "اسم العرض", "ชื่อที่แสดง", "Tên hiển thị", "Nama tampilan",
		"Display name", "Weergavenaam", "Anzeigename", "Nom d'affichage", "Nom complet", "Nom à afficher", "Nombre para mostrar", "Nome visualizzato", "Nome para exibição", "Nome de exibição", "Nome a apresentar", "Nome a exibir",
		"Nazwa wyświetlana", "Visningsnamn", "Vist navn", "Visningsnavn", "Näyttönimi", "Zobrazované jméno", "Zobrazovaný název", "Zobrazované meno", "Megjelenített név", "Görünen ad", "Nume afișat", "Εμφανιζόμενο όνομα",
		"Отображаемое имя", "Коротке ім'я", "表示名", "显示名称", "顯示名稱", "표시 이름",
	}
	columnFirst = []string{
		"First name", "GivenName", "Voornaam", "Vorname", "Prénom", "Nombre", "Nombre de pila", "Nome", "Nome di battesimo", "Imię", "Förnamn", "Fornavn", "Etunimi", "Jméno", "Keresztnév", "Ad", "名", "名字", "이름",
	}
	columnLast = []string{
		"Last name", "Surname", "Achternaam", "Nachname", "Nom de famille", "Nom", "Apellidos", "Apellido", "Cognome", "Sobrenome", "Apelido", "Nazwisko", "Efternamn", "Efternavn", "Etternavn", "Sukunimi", "Příjmení", "Vezetéknév", "Soyadı", "姓", "姓氏", "성",
	}
	columnDepartment = []string{
		"Department", "Afdeling", "Abteilung", "Service", "Département", "Departamento", "Reparto", "Dipartimento", "Dział", "Avdelning", "Afdeling", "Avdeling", "Osasto", "Oddělení", "Részleg", "Departman", "Отдел", "部署", "部门", "部門", "부서",
	}
	columnLicenses = []string{
		"Licenses", "AssignedLicenses", "Assigned Licenses", "LicenseSkus", "AssignedSkus", "LicJoined", "LicenseDetails", "License details", "AssignedLicense", "Licenses assigned", "SkuPartNumbers", "Skus", "$_.Licenses.AccountSkuId", "Licenses.AccountSkuId", "{$_.Licenses.AccountSkuId}", "Product licenses", "Assigned products",
		"Licenties", "Toegewezen licenties", "Productlicenties", "Lizenzen", "Zugewiesene Lizenzen", "Produktlizenzen", "Licences", "Licences attribuées", "Licences affectées", "Licencias", "Licencias asignadas", "Licenze", "Licenze assegnate",
		"Licenças", "Licenças atribuídas", "Licencje", "Licenser", "Tilldelade licenser", "Tildelte licenser", "Lisenser", "Tildelte lisenser", "Käyttöoikeudet", "Lisenssit", "Licence (přiřazené)", "Přiřazené licence", "Licencek", "Lisanslar", "Licențe", "Άδειες",
		"Άδειες χρήσης", "Llicències", "Лицензи", "Litsentsid", "Licencijos", "רישיונות", "التراخيص", "สิทธิ์การใช้งาน", "Giấy phép", "Lisensi",
		"Лицензии", "Ліцензії", "ライセンス", "许可证", "授权", "授權", "라이선스",
	}
	columnObjectID = []string{"Object Id", "Id", "Object-id", "Objekt-ID", "ID d'objet", "Id. de objeto", "ID oggetto", "ID do objeto", "ID de objeto"}
	columnBlocked  = []string{
		"Block credential", "BlockCredential", "Block credentials", "Sign-in blocked", "Block sign-in", "Sign in blocked", "Blocked", "Referentie blokkeren", "Referenties blokkeren", "Aanmelding blokkeren", "Aanmelden blokkeren", "Aanmelding geblokkeerd", "Aanmelden geblokkeerd",
		"Anmeldeinformationen blockieren", "Anmeldeinformation blockieren", "Anmeldung blockiert", "Anmeldung blockieren", "Anmelden blockiert", "Anmeldeinformationen sperren",
		"Bloquer les informations d'identification", "Informations d'identification bloquées", "Connexion bloquée", "Bloquer la connexion", "Bloquear credencial", "Bloquear credenciales", "Bloquear la credencial", "Inicio de sesión bloqueado", "Bloquear inicio de sesión",
		"Blocca credenziali", "Blocca credenziale", "Accesso bloccato", "Blocca accesso", "Bloquear credenciais", "Entrada bloqueada", "Início de sessão bloqueado", "Bloquear entrada", "Zablokuj poświadczenie", "Zablokuj poświadczenia", "Logowanie zablokowane",
		"Blockera autentiseringsuppgifter", "Inloggning blockerad", "Bloker legitimationsoplysninger", "Logon blokeret", "Blokker legitimasjon", "Pålogging blokkert", "Estä tunnistetieto", "Kirjautuminen estetty", "Blokovat přihlašovací údaje", "Přihlášení blokováno",
		"Estä tunnistetiedot", "Hitelesítő adatok letiltása", "Hitelesítő adat letiltása", "Bejelentkezés letiltva", "Kimlik bilgilerini engelle", "Kimlik bilgisini engelle", "Oturum açma engellendi", "Blocare acreditare", "Blocați acreditarea", "Conectare blocată", "Αποκλεισμός διαπιστευτηρίων", "Αποκλεισμός σύνδεσης",
		"Bloca les credencials", "Inici de sessió blocat", "Blokiraj poverilnice", "Blokiraj vjerodajnice", "Блокиране на идентификационните данни", "Bloķēt akreditācijas datus", "Blokuoti kredencialą", "Blokovať poverenie", "Blokovať poverenia",
		"Блокировать учетные данные", "Вход заблокирован", "Блокувати облікові дані", "Заблокувати облікові дані", "資格情報のブロック", "サインインがブロックされています", "已阻止登录", "封鎖認證", "封鎖登入",
		"Заблокировать учетные данные", "資格情報をブロック", "サインインのブロック", "阻止凭据", "阻止登录", "자격 증명 차단",
	}
	// columnSignIn says in a word whether somebody may sign in.
	columnSignIn = []string{
		"Sign-in status", "Sign in status", "Aanmeldingsstatus", "Aanmeldstatus", "Anmeldestatus", "Status der Anmeldung", "État de connexion", "Statut de connexion", "Estado de inicio de sesión", "Stato accesso", "Stato di accesso", "Status de entrada", "Estado de início de sessão",
		"Stan logowania", "Inloggningsstatus", "Logonstatus", "Påloggingsstatus",
	}
)

// folded is a set of words, as two are compared.
func folded(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, word := range words {
		set[data.Fold(word)] = true
	}
	return set
}

// isBlocked and isNot are what a fact points at, so that a hundred thousand of them
// share two.
var isBlocked, isNot = true, false

// blocked is whether signing in is blocked, as a fact tells it.
func blocked(is bool) *bool {
	if is {
		return &isBlocked
	}
	return &isNot
}

// isYes and isNotYes are the words for yes and no of the languages that exports come in,
// folded.
var (
	isYes = folded(
		"true", "waar", "wahr", "vrai", "verdadero", "vero", "verdadeiro", "prawda", "sant", "sand", "sann", "tosi", "pravda", "igaz", "doğru", "adevărat", "истина", "да", "yes", "ja", "oui", "sì", "sí", "sim", "tak", "kyllä", "ano", "igen", "evet", "y", "j", "1", "x", "✓", "✔", "on", "aan", "はい", "是",
	)
	isNotYes = folded(
		"false", "onwaar", "falsch", "faux", "falso", "fałsz", "falskt", "falsk", "usann", "epätosi", "nepravda", "hamis", "yanlış", "fals", "ложь", "нет", "no", "nee", "nein", "non", "não", "nie", "nej", "nei", "ei", "ne", "nem", "hayır", "n", "0", "off", "uit", "いいえ", "否",
	)
)

// saysBlocked and saysAllowed are the words that say themselves whether somebody may sign
// in, whichever way round their column asks, folded.
var (
	saysBlocked = folded(
		"blocked", "sign-in blocked", "blocked from signing in", "geblokkeerd", "aanmelding geblokkeerd", "aanmelden geblokkeerd", "gesperrt", "blockiert", "anmeldung blockiert", "bloqué", "bloquée", "connexion bloquée", "bloqueado", "bloqueada", "bloccato", "bloccata", "zablokowane", "zablokowany", "blockerad", "blokeret", "blokkert", "estetty", "blokováno", "заблокирован",
		"disabled", "uitgeschakeld", "gedeactiveerd", "niet actief", "geschorst", "nicht aktiv", "not active", "deaktiviert", "désactivé", "deshabilitado", "desactivado", "disabilitato", "disattivato", "desativado", "desabilitado", "wyłączone", "wyłączony", "inaktiverad", "deaktiveret", "deaktivert",
		"inactive", "inactief", "inaktiv", "inactif", "inactivo", "inattivo", "inativo", "nieaktywny", "suspended", "opgeschort", "suspendu", "suspendido", "sospeso", "suspenso", "zawieszony", "avstängd", "suspenderet", "deactivated", "archived", "gearchiveerd", "archiviert", "archivé", "archivado", "archiviato", "arquivado", "locked", "deprovisioned",
	)
	saysAllowed = folded(
		"allowed", "sign-in allowed", "not blocked", "toegestaan", "aanmelding toegestaan", "aanmelden toegestaan", "niet geblokkeerd", "zugelassen", "zulässig", "erlaubt", "anmeldung zugelassen", "nicht blockiert", "autorisé", "autorisée", "connexion autorisée", "permitido", "permitida", "consentito", "consentita", "dozwolone", "tillåten", "tilladt", "tillatt", "sallittu", "povoleno", "разрешен",
		"enabled", "ingeschakeld", "aktiviert", "activé", "habilitado", "activado", "abilitato", "attivato", "ativado", "włączone", "włączony", "aktiverad", "aktiveret", "aktivert",
		"active", "actief", "aktiv", "actif", "activo", "attivo", "ativo", "aktywny", "aktywne", "invited", "uitgenodigd",
	)
)

// yesOrNo reads yes or no in the languages that exports come in; known is false for
// anything else. Blocked is yes, since that is what columns ask.
func yesOrNo(text string) (yes, known bool) {
	key := data.Fold(text)
	yes = isYes[key] || saysBlocked[key]
	return yes, yes || isNotYes[key] || saysAllowed[key]
}

// joint is the + between two product names. One with white space around it
// belongs to a name (Enterprise Mobility + Security E3).
var joint = regexp.MustCompile(`(\S)\+(\S)`)

func splitProducts(text string) []string {
	if importing.SaysNoLicenses(text) {
		return nil
	}
	var products []string
	for _, name := range strings.Split(joint.ReplaceAllString(text, "$1\x00$2"), "\x00") {
		if name = strings.TrimSpace(name); name != "" {
			products = append(products, name)
		}
	}
	return products
}
