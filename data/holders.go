package data

// Holders are how many people of each department hold a license of a
// subscription by name.
type Holders map[SubscriptionID]map[string]int

// HolderStep is a day on which the people of a department came to hold more licenses of
// a subscription by name, or fewer.
type HolderStep struct {
	On         Date
	Department string
	By         int
}

// HolderSteps are those of each subscription, the latest first.
type HolderSteps map[SubscriptionID][]HolderStep

// After returns how many of a subscription's steps were made after a day. Where nobody
// held a license by name yet, it is those after the first day on which somebody did:
// who holds them is known since then only.
func (s HolderSteps) After(id SubscriptionID, now map[string]int, day Date) (n int) {
	held, known := 0, 0
	for _, count := range now {
		held += count
	}
	for n < len(s[id]) && s[id][n].On.After(day) {
		if held > 0 {
			known = n
		}
		held -= s[id][n].By
		n++
	}
	if held > 0 {
		known = n
	}
	return known
}

// Before returns who held licenses of a subscription before its latest n steps.
func (s HolderSteps) Before(id SubscriptionID, now map[string]int, n int) map[string]int {
	then := make(map[string]int, len(now))
	for department, count := range now {
		then[department] = count
	}
	for _, step := range s[id][:n] {
		if then[step.Department] -= step.By; then[step.Department] <= 0 {
			delete(then, step.Department)
		}
	}
	return then
}
