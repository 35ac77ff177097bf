package files

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"seatbook/data"
	"seatbook/data/importing"
)

// mappingFile is a mapping as a file keeps it, for the command line and for another
// computer. The README names its keys.
type mappingFile struct {
	Name      string            `toml:"name"`
	Dates     string            `toml:"dates,omitempty"`
	Licenses  *bool             `toml:"licenses,omitempty"`
	Product   string            `toml:"product,omitempty"`
	Separator string            `toml:"separator,omitempty"`
	Vendor    string            `toml:"vendor,omitempty"`
	Billing   string            `toml:"billing_period,omitempty"`
	Channel   string            `toml:"channel,omitempty"`
	Columns   []mappedColumn    `toml:"column"`
	States    map[string]string `toml:"states,omitempty"`
}

type mappedColumn struct {
	Name  string `toml:"name"`
	Holds string `toml:"holds"`
}

// WriteMapping writes a mapping as a file.
func WriteMapping(w io.Writer, m importing.Mapping) error {
	file := mappingFile{
		Name: m.Name, Dates: string(m.Dates), Licenses: &m.Licenses, Product: m.Product, Separator: m.Separator,
		Vendor: m.Vendor, Billing: string(m.Billing), Channel: string(m.Channel), States: map[string]string{},
	}
	for i, name := range m.Header {
		file.Columns = append(file.Columns, mappedColumn{name, string(m.Fields[i])})
	}
	for word, status := range m.States {
		file.States[word] = string(status)
	}
	if err := toml.NewEncoder(w).Encode(file); err != nil {
		return fmt.Errorf("writing a mapping: %w", err)
	}
	return nil
}

// ReadMapping reads a mapping from a file. Errors: CodeUnreadableFile, CodeNotAFile,
// CodeFileTooLarge, CodeBadMapping with the line and the key that are wrong, and those
// of Mapping.Validate.
func ReadMapping(path string) (importing.Mapping, error) {
	opened, err := openFile(path)
	if err != nil {
		return importing.Mapping{}, err
	}
	text, err := io.ReadAll(opened)
	if err = errors.Join(err, opened.Close()); err != nil {
		return importing.Mapping{}, unreadable(path, err)
	}
	var file mappingFile
	meta, err := toml.Decode(string(text), &file)
	bad := func(line int, key, value string) error {
		return &data.Error{Code: data.CodeBadMapping, Params: map[string]any{"File": path, "Line": line, "Key": key, "Text": value}, Err: err}
	}
	if parse, is := errors.AsType[toml.ParseError](err); is {
		return importing.Mapping{}, bad(parse.Position.Line, parse.LastKey, lineOf(text, parse.Position.Line))
	}
	if err != nil { // a value of another kind: only the words of the error say where
		line, key := placeIn(err.Error())
		return importing.Mapping{}, bad(line, key, lineOf(text, line))
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		key := unknown[0][len(unknown[0])-1]
		line := lineWith(text, key, "")
		return importing.Mapping{}, bad(line, key, lineOf(text, line))
	}
	m := importing.Mapping{
		Name: file.Name, Dates: importing.DateOrder(file.Dates), Licenses: file.Licenses == nil || *file.Licenses, Product: file.Product,
		Separator: file.Separator, Vendor: file.Vendor, Billing: data.BillingPeriod(file.Billing), Channel: data.Channel(file.Channel),
		States: map[string]data.Status{},
	}
	if m.Dates == "" {
		m.Dates = importing.DayFirst
	}
	for _, column := range file.Columns {
		m.Header = append(m.Header, column.Name)
		m.Fields = append(m.Fields, importing.Field(column.Holds))
	}
	for word, status := range file.States {
		m.States[word] = data.Status(status)
	}
	if key, value, is := wrongWord(m); is {
		line := lineWith(text, key, value)
		return m, bad(line, key, lineOf(text, line))
	}
	return m, m.Validate()
}

// wrongWord returns the first key of a mapping whose value has no meaning.
func wrongWord(m importing.Mapping) (key, value string, is bool) {
	if !slices.Contains(importing.DateOrders(), m.Dates) {
		return "dates", string(m.Dates), true
	}
	if m.Billing != "" && !slices.Contains(data.BillingPeriods(), m.Billing) {
		return "billing_period", string(m.Billing), true
	}
	if m.Channel != "" && !slices.Contains(data.Channels(), m.Channel) {
		return "channel", string(m.Channel), true
	}
	for _, field := range m.Fields {
		if !field.Known() {
			return "holds", string(field), true
		}
	}
	for _, word := range slices.Sorted(maps.Keys(m.States)) {
		if !slices.Contains(data.Statuses(), m.States[word]) {
			return word, string(m.States[word]), true
		}
	}
	return "", "", false
}

// lineWith returns the line on which a key is given a value, or any where value is
// empty; 0 where there is none.
func lineWith(text []byte, key, value string) int {
	for i, line := range strings.Split(string(text), "\n") {
		name, rest, found := strings.Cut(line, "=")
		if found && strings.Trim(strings.TrimSpace(name), `"'`) == key && strings.Contains(rest, value) {
			return i + 1
		}
	}
	return 0
}

// lineOf returns the text of a line, empty where there is none.
func lineOf(text []byte, line int) string {
	lines := strings.Split(string(text), "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	return strings.TrimSpace(lines[line-1])
}

var placeForm = regexp.MustCompile(`line (\d+) \(last key "([^"]*)"\)`)

// placeIn finds the line and the key in the words of an error.
func placeIn(text string) (line int, key string) {
	if m := placeForm.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1]) // it is digits
		key = m[2]
	}
	return line, key
}
