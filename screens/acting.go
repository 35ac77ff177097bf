package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/ledger"
)

// does returns what does an act, to run beside the window.
func (d *desk) does(act ledger.Act) func(context.Context) error {
	book := d.book
	return func(ctx context.Context) error {
		_, err := book.Do(ctx, act)
		return err
	}
}

// makes is does for an act after which a screen goes on with the row of a kind that
// it wrote.
func makes[T data.Row](d *desk, act ledger.Act) func(context.Context) (T, error) {
	book := d.book
	return func(ctx context.Context) (T, error) {
		done, err := book.Do(ctx, act)
		return ledger.Last[T](done), err
	}
}
