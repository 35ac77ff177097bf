package help

import (
	"cmp"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/lookup"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// topicText is a topic as it is searched.
type topicText struct {
	topic  desk.Topic
	prose  parts.Prose
	folded []string // what each block says
	also   string   // other words for it, which nobody sees
}

// Titled is a topic with its title.
type Titled struct {
	Topic desk.Topic
	Title string
}

// Titles returns every topic with its title in the language on view.
func (h *Screen) Titles() []Titled {
	var all []Titled
	for _, text := range h.read() {
		all = append(all, Titled{text.topic, text.title()})
	}
	return all
}

// Hit is a topic in which what is searched for stands: the sentence that has it, and the
// block of the heading that it stands below.
type Hit struct {
	Titled
	Said  string
	Block int
}

// Search returns the topics that have all words of what is searched for, each as a word or
// the beginning of one, the best first.
func (h *Screen) Search(query string) (hits []Hit) {
	words := lookup.Words(query)
	if len(words) == 0 {
		return nil
	}
	scores := map[desk.Topic]int{}
	for _, text := range h.read() {
		score, block := text.find(words)
		if score == 0 || !lookup.Begins(strings.Join(text.folded, " ")+" "+text.also, words) {
			continue
		}
		scores[text.topic] = score
		hits = append(hits, Hit{Titled{text.topic, text.title()}, sentenceWith(text.said(block), words), text.heading(block)})
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(scores[b.Topic], scores[a.Topic]) })
	return hits
}

// mostSaid is how many letters of a sentence are shown.
const mostSaid = 120

// sentenceWith is the sentence of a text in which most of some words stand, the first of
// several, cut where it is long.
func sentenceWith(text string, words []string) (best string) {
	most := -1
	for rest := text; rest != ""; {
		sentence := rest
		if end := strings.Index(rest, ". "); end >= 0 {
			sentence = rest[:end+1]
		}
		rest = strings.TrimSpace(rest[len(sentence):])
		here := 0
		for _, word := range words {
			if strings.Contains(data.Fold(sentence), word) {
				here++
			}
		}
		if here > most {
			most, best = here, sentence
		}
	}
	if at := strings.Index(strings.ToLower(best), words[0]); at > mostSaid/2 && len(best) > mostSaid { // what is searched for stays
		from := strings.LastIndexByte(best[:at-mostSaid/2+1], ' ')
		best = "… " + best[from+1:]
	}
	if letters := []rune(best); len(letters) > mostSaid {
		cut := string(letters[:mostSaid])
		return cut[:max(0, strings.LastIndexByte(cut, ' '))] + "…"
	}
	return best
}

// said is what a block says; of the title it is what stands first below it.
func (t topicText) said(block int) string {
	if block > 0 {
		return t.prose[block].Text()
	}
	return t.around(0, nil)
}

// read reads all topics, with the numbers of the general example.
func (h *Screen) read() []topicText {
	if h.texts != nil {
		return h.texts
	}
	for _, t := range topics() {
		prose, err := parts.ReadProse(filledTopic(h.Desk, t, example(h.Desk, nil)))
		if err != nil {
			desk.LogError(err)
		}
		text := topicText{topic: t, prose: prose, also: data.Fold(h.Text("help.words." + strings.ReplaceAll(string(t), "-", "_")))}
		for _, block := range prose {
			text.folded = append(text.folded, data.Fold(block.Text()))
		}
		h.texts = append(h.texts, text)
	}
	return h.texts
}

func (t topicText) title() string {
	if len(t.prose) == 0 {
		return string(t.topic)
	}
	return t.prose[0].Text()
}

// found returns the rows of the list: all topics below their headings, or those that
// hold every word of what is searched for, the best first.
func (h *Screen) found(query string) (rows []row) {
	words := strings.Fields(data.Fold(query))
	texts := map[desk.Topic]topicText{}
	for _, text := range h.read() {
		texts[text.topic] = text
	}
	if len(words) == 0 {
		for _, group := range topicGroups() {
			rows = append(rows, row{title: h.Text("help.group." + group.name)})
			for _, t := range group.topics {
				rows = append(rows, row{topic: t, title: texts[t].title()})
			}
		}
		return rows
	}
	scores := map[desk.Topic]int{}
	for _, text := range h.read() {
		if score, block := text.find(words); score > 0 {
			scores[text.topic] = score
			rows = append(rows, row{topic: text.topic, title: text.title(), below: text.around(block, words), block: text.heading(block)})
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(scores[b.topic], scores[a.topic]) })
	return rows
}

// What a word counts, by where it stands.
const (
	inTitle   = 100
	inAlso    = 60 // among its other words
	inHeading = 10
	inText    = 1
)

// worth is what a word counts in a block.
func worth(kind parts.BlockKind) int {
	switch kind {
	case parts.BlockTitle:
		return inTitle
	case parts.BlockHeading:
		return inHeading
	default:
		return inText
	}
}

// find tells how well a topic answers to words, 0 when one of them is not in it, and
// which block does so best: the one with most of them, a heading before the text.
func (t topicText) find(words []string) (score, block int) {
	best, most := 0, 0
	missing := slices.Clone(words)
	for _, word := range words {
		if len(t.prose) > 0 && lookup.Begins(t.also, []string{word}) {
			score += inAlso
			missing = slices.DeleteFunc(missing, func(m string) bool { return m == word })
		}
	}
	for i, said := range t.folded {
		here := 0
		for _, word := range words {
			if !strings.Contains(said, word) {
				continue
			}
			missing = slices.DeleteFunc(missing, func(m string) bool { return m == word })
			here++
			score += worth(t.prose[i].Kind)
		}
		if rank := worth(t.prose[i].Kind); here > most || here == most && here > 0 && rank > best {
			most, best, block = here, rank, i
		}
	}
	if len(missing) > 0 {
		return 0, 0
	}
	return score, block
}

// heading is the block of the heading above a block; 0 is the title.
func (t topicText) heading(block int) int {
	for ; block > 0; block-- {
		if t.prose[block].Kind == parts.BlockHeading {
			return block
		}
	}
	return 0
}

// below is the text that stands first below a title or a heading.
func (t topicText) below(block int) string {
	for _, next := range t.prose[block+1:] {
		if next.Kind == parts.BlockParagraph || next.Kind == parts.BlockItem {
			return next.Text()
		}
	}
	return ""
}

// contextBefore is how much of a text is shown before what was found in it.
const contextBefore = 24

// around returns what a block says from a little before the word that was found; of a
// heading it is that with what stands first below it. The title says nothing new: there it
// is the first sentence alone.
func (t topicText) around(block int, words []string) string {
	said := t.prose[block].Text()
	switch kind := t.prose[block].Kind; {
	case block == 0:
		return t.below(block)
	case kind == parts.BlockHeading:
		return said + " · " + t.below(block)
	}
	if len(words) == 0 {
		return said
	}
	at := strings.Index(strings.ToLower(said), words[0])
	if at <= contextBefore {
		return said
	}
	from := strings.LastIndexByte(said[:at-contextBefore], ' ')
	return "… " + said[from+1:]
}
