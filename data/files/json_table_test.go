package files_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F6: what other programs answer as JSON is a table, whatever its objects stand in: fields
// of objects in it are columns by both names, a list is one cell, a row has its line.
func TestTablesOfJSON(t *testing.T) {
	const one, two = `{"who":{"name":"Els","mail":"els@x.nl"},"plans":[{"id":1,"name":"Pro"},{"id":2,"name":"Chat"}],"team":{"id":7,"name":"Sales"}}`, `{"who":{"name":"Joop","mail":"joop@x.nl"},"plans":[],"extra":null}`
	for _, text := range []string{
		"[\n" + one + ",\n" + two + "\n]", one + "\n" + two + "\n", `{"result":{"items":[` + one + "," + two + `]},"total":2}`, `{"data":[` + one + "]}\n{\"data\":[" + two + "]}", "\ufeff{\"users\":[" + one + "," + two + "]}",
	} {
		path := filepath.Join(t.TempDir(), "answer.json")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		asks := asked(t, path)
		if want := []string{"who.name", "who.mail", "plans", "team", "extra"}; !slices.Equal(asks.Header, want) || asks.Rows[0][2] != "Pro; Chat" || asks.Rows[0][3] != "Sales" {
			t.Fatalf("%s: %q, %q", text, asks.Header, asks.Rows)
		}
		m := asks.Mapping
		if m.Column(importing.FieldAddress) != 1 || m.Column(importing.FieldName) != 0 {
			t.Errorf("%s: %v", text, m.Fields)
		}
		m.Fields = []importing.Field{importing.FieldName, importing.FieldAddress, importing.FieldProduct, importing.FieldDepartment, importing.FieldNone}
		facts, err := files.ReadMapped(t.Context(), path, "", m)
		if err != nil || len(facts.People) != 2 || !slices.Equal(facts.People[0].Products, []string{"Pro", "Chat"}) || facts.People[0].Department != "Sales" || facts.People[1].Address != "joop@x.nl" {
			t.Errorf("%s: %+v, %v", text, facts.People, err)
		}
	}
}

// An answer that says that more of it follows is said to be a part, whoever's it is.
func TestPagesOfJSON(t *testing.T) {
	for answer, more := range map[string]bool{
		`{"users":[{"email":"a@x.nl","name":"A"}],"next_page_token":"abc"}`: true, `{"users":[{"email":"a@x.nl","name":"A"}],"next_page_token":""}`: false,
		`{"lastPage":false,"users":[{"email":"a@x.nl","name":"A"}]}`: true, `{"lastPage":true,"users":[{"email":"a@x.nl","name":"A"}]}`: false,
		`{"content":[{"email":"a@x.nl","name":"A"}],"page":{"number":0,"totalPages":3}}`: true, `{"content":[{"email":"a@x.nl","name":"A"}],"page":{"number":2,"totalPages":3}}`: false,
		`{"members":[{"email":"a@x.nl","name":"A"}],"response_metadata":{"next_cursor":"dXNlcg=="}}`: true, `{"users":[{"email":"a@x.nl","name":"A"}]}`: false,
	} {
		path := filepath.Join(t.TempDir(), "answer.json")
		if err := os.WriteFile(path, []byte(answer), 0o600); err != nil {
			t.Fatal(err)
		}
		facts, err := files.ReadMapped(t.Context(), path, "", asked(t, path).Mapping)
		said := slices.ContainsFunc(facts.Notes, func(n importing.Note) bool { return n.Reason.Code == data.CodeMorePages })
		if err != nil || len(facts.People) != 1 || said != more {
			t.Errorf("%s: %+v, %v", answer, facts.Notes, err)
		}
	}
}

// JSON that lists nothing, or what is no object, is no table.
func TestJSONThatIsNoTable(t *testing.T) {
	for _, text := range []string{`{}`, `[]`, `{"message":"Not Found","status":"404"}`, `[1,2,3]`, `["a","b"]`, `[[{"a":1}]]`, `{"a":{"b":{"c":{"d":[{"e":1,"f":2}]}}}}`} {
		if _, err := read(text); err == nil {
			t.Errorf("%s is read", text)
		}
	}
}
