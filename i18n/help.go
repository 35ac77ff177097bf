package i18n

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

// helpFiles are the topics of the help: help/TAG/TOPIC.md, in Markdown.
//
//go:embed help
var helpFiles embed.FS

// HelpTopics lists the topics of the help; English has every one.
func HelpTopics() (topics []string) {
	entries, err := helpFiles.ReadDir("help/en")
	if err != nil {
		panic(err) // embedded
	}
	for _, entry := range entries {
		topics = append(topics, strings.TrimSuffix(entry.Name(), ".md"))
	}
	return topics
}

// Help returns a topic of the help as Markdown, in English where the language has
// none of its own. What it leaves to be filled in stands as in text/template. A
// topic that is not there is empty.
func (t *Translator) Help(topic string) string { return helpText(helpFiles, t.Tag(), topic) }

func helpText(files fs.FS, tag, topic string) string {
	for _, tag := range []string{tag, "en"} {
		if content, err := fs.ReadFile(files, path.Join("help", tag, topic+".md")); err == nil {
			return string(content)
		}
	}
	return ""
}
