package desk

// Title calls a field that is added under a name as the user does: it is one of their
// own.
func (f *Form) Title(name, title string) {
	if f.titles == nil {
		f.titles = map[string]string{}
	}
	f.titles[name] = title
}

func (f *Form) titleOf(name string) string {
	if title, own := f.titles[name]; own {
		return title
	}
	return f.FieldName(name)
}
