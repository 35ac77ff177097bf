package desk

import (
	"context"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Does returns what does an act, to run beside the window.
func (d *Desk) Does(act ledger.Act) func(context.Context) error {
	book := d.Book
	return func(ctx context.Context) error {
		_, err := book.Do(ctx, act)
		return err
	}
}

// Makes is does for an act after which a screen goes on with the row of a kind that
// it wrote.
func Makes[T data.Row](d *Desk, act ledger.Act) func(context.Context) (T, error) {
	book := d.Book
	return func(ctx context.Context) (T, error) {
		done, err := book.Do(ctx, act)
		return ledger.Last[T](done), err
	}
}
