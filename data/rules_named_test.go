package data_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every rule is named by the test that holds it, so that a newcomer finds the
// test from the rule's number.
func TestEveryRuleIsNamedByATest(t *testing.T) {
	named := map[string]bool{}
	number := regexp.MustCompile(`\bR[0-9]+b?\b`)
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		inSuite := strings.HasSuffix(filepath.Dir(path), "booktest")
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") ||
			!strings.HasSuffix(path, "_test.go") && !inSuite || filepath.Base(path) == "rules_named_test.go" {
			return err
		}
		text, err := os.ReadFile(path)
		for _, rule := range number.FindAllString(string(text), -1) {
			named[rule] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	rules := []string{"R8b", "R13b", "R21", "R22", "R23", "R24"}
	for n := 1; n <= 20; n++ {
		rules = append(rules, fmt.Sprintf("R%d", n))
	}
	for _, rule := range rules {
		if !named[rule] {
			t.Errorf("no test names %s", rule)
		}
	}
}
