package sharing

import (
	"errors"
	"testing"
	"time"
)

var (
	errHeld  = errors.New("another program has it")
	errOther = errors.New("it is not there")
)

// What another program holds for a moment is tried again until it is let go of; what
// fails for another reason, or for too long, fails.
func TestRetry(t *testing.T) {
	for name, c := range map[string]struct {
		answers []error // the last one from then on
		tries   int
		want    error
	}{
		"at once":       {[]error{nil}, 1, nil},
		"the third one": {[]error{errHeld, errHeld, nil}, 3, nil},
		"another fault": {[]error{errOther}, 1, errOther},
		"then another":  {[]error{errHeld, errOther}, 2, errOther},
	} {
		tries := 0
		err := retry(func() error {
			tries++
			return c.answers[min(tries, len(c.answers))-1]
		}, func(err error) bool { return errors.Is(err, errHeld) }, func(time.Duration) {})
		if tries != c.tries || !errors.Is(err, c.want) {
			t.Errorf("%s: %d tries, %v", name, tries, err)
		}
	}
}

// It does not wait for ever.
func TestRetryGivesUp(t *testing.T) {
	waited := time.Duration(0)
	err := retry(func() error { return errHeld }, func(error) bool { return true }, func(wait time.Duration) { waited += wait })
	if !errors.Is(err, errHeld) || waited > patience || waited < patience-200*time.Millisecond {
		t.Errorf("gave up after %s with %v", waited, err)
	}
}
