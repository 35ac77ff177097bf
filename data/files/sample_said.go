package files

import (
	"fmt"

	"github.com/BurntSushi/toml"
)

// fallbackLanguage is the one that a sample is read in where it has no texts of another.
const fallbackLanguage = "en"

// inLanguage returns a sample's file with its free texts in a language, by the BCP 47 tag.
// The file is in the language that it names; under said.TAG stands what a text is in
// another. A text that is not there stays as it is, as a name does.
func inLanguage(content []byte, language string) ([]byte, error) {
	var file map[string]any
	if err := toml.Unmarshal(content, &file); err != nil {
		return nil, fmt.Errorf("reading the sample record: %w", err)
	}
	said, _ := file["said"].(map[string]any)
	if said == nil || file["language"] == language {
		return content, nil
	}
	texts, there := said[language].(map[string]any)
	if !there {
		texts, _ = said[fallbackLanguage].(map[string]any)
	}
	delete(file, "said")
	translated, err := toml.Marshal(inTexts(file, texts))
	if err != nil {
		return nil, fmt.Errorf("translating the sample record: %w", err)
	}
	return translated, nil
}

// inTexts returns a value of the file with every text that there is another for in its
// place, names of fields included.
func inTexts(value any, texts map[string]any) any {
	switch of := value.(type) {
	case string:
		if text, there := texts[of].(string); there {
			return text
		}
	case []any:
		for i, one := range of {
			of[i] = inTexts(one, texts)
		}
	case []map[string]any:
		for i, one := range of {
			of[i] = inTexts(one, texts).(map[string]any)
		}
	case map[string]any:
		table := make(map[string]any, len(of))
		for name, one := range of {
			table[inTexts(name, texts).(string)] = inTexts(one, texts)
		}
		return table
	}
	return value
}
