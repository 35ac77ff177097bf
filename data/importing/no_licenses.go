package importing

import (
	"regexp"

	"seatbook/data"
)

// SaysNoLicenses tells whether text is what exports write in the column of licenses for
// somebody who holds none (F1), in the languages that they come in.
func SaysNoLicenses(text string) bool {
	key := data.Fold(data.CleanName(text))
	return unlicensed[key] || len(key) <= longestNone && noLicense.MatchString(key)
}

// longestNone is how many letters there are in a text that says so.
const longestNone = 40

// noLicense is a short text that says so in words that were not met yet.
var noLicense = regexp.MustCompile(`^(?:(?:un|onge|o|non|ne|nie|u)-?(?:licen|lizen|lisen)\w*|(?:no|non|not|without|geen|zonder|niet|nicht|ohne|keine?|sans|aucune?|pas de|sin|ningun\w*|senza|nessuna?|sem|nao|bez|brak|ingen|inga|uden|utan|uten|ikke|ej|inte|ei|nie)[\s-](?:\w+[\s-])?\w{0,8}(?:licen|lizen|lisen|lisans)\w*)(?:\s\w+)?$`)

var unlicensed = folded(
	"unlicensed", "none", "no license", "no licenses", "not licensed", "no licence", "geen licentie", "zonder licentie", "niet gelicentieerd", "geen licenties", "geen", "geen licentie toegewezen",
	"nicht lizenziert", "ohne lizenz", "keine lizenz", "keine lizenzen", "unlizenziert", "keine", "sans licence", "aucune licence", "aucune", "non concédé sous licence", "sin licencia", "sin licencias", "ninguna", "ninguno",
	"senza licenza", "nessuna licenza", "nessuna", "senza licenze", "não licenciado", "sem licença", "sem licenças", "não licenciados", "bez licencji", "brak licencji", "nielicencjonowane", "olicensierad", "saknar licens", "ingen licens", "uden licens", "ikke licenseret", "ingen licenser",
	"uten lisens", "ulisensiert", "ingen lisens", "licenc nélkül", "nincs licenc", "nem licencelt", "lisans yok", "lisansı yok", "fără licență", "fără licențe", "χωρίς άδεια", "χωρίς άδεια χρήσης", "sense llicència", "sense llicències", "bez licencie", "bez licencií", "bez licencí", "brez licence", "без лиценз",
	"litsentsita", "bez licences", "be licencijos", "без ліцензії", "немає ліцензії", "ללא רישיון", "غير مرخص", "بدون ترخيص", "ไม่มีสิทธิ์การใช้งาน", "chưa được cấp phép", "tidak berlisensi", "未经许可", "无许可证", "沒有授權", "未獲授權", "ライセンスがありません", "未ライセンス", "사용 허가되지 않음",
	"ikke lisensiert", "ei käyttöoikeutta", "ei lisenssiä", "bez licence", "nelicencováno", "licencia nélküli", "lisanssız", "без лицензии", "нет лицензии", "ライセンスなし", "未许可", "未授权", "未授權", "라이선스 없음",
)

// folded is a set of words, as two are compared.
func folded(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, word := range words {
		set[data.Fold(word)] = true
	}
	return set
}
