package files

import (
	"errors"
	"fmt"
	"io"
	"slices"

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
// CodeFileTooLarge, CodeBadMapping with what is wrong in it, and those of Mapping.Validate.
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
	if err != nil {
		return importing.Mapping{}, &data.Error{Code: data.CodeBadMapping, Params: map[string]any{"File": path, "Text": err.Error()}, Err: err}
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return importing.Mapping{}, data.NewError(data.CodeBadMapping, "File", path, "Text", unknown[0].String())
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
	if wrong, is := wrongWord(m); is {
		return m, data.NewError(data.CodeBadMapping, "File", path, "Text", wrong)
	}
	return m, m.Validate()
}

// wrongWord returns the first word of a mapping that has no meaning.
func wrongWord(m importing.Mapping) (string, bool) {
	if !slices.Contains(importing.DateOrders(), m.Dates) {
		return string(m.Dates), true
	}
	if m.Billing != "" && !slices.Contains(data.BillingPeriods(), m.Billing) {
		return string(m.Billing), true
	}
	if m.Channel != "" && !slices.Contains(data.Channels(), m.Channel) {
		return string(m.Channel), true
	}
	for _, status := range m.States {
		if !slices.Contains(data.Statuses(), status) {
			return string(status), true
		}
	}
	return "", false
}
