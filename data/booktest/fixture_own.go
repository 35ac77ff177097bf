package booktest

import (
	"context"
	"io"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// Bytes opens a text as a file to attach.
func Bytes(text string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }
}

// addOwnField adds an own field.
func addOwnField(t *testing.T, book *ledger.Book) {
	must(t, Try(book, acts.SaveOwnField{Field: data.OwnField{Name: "Cost center", Kind: data.OwnText}}))
}

// addTwoOwnFields adds two.
func addTwoOwnFields(t *testing.T, book *ledger.Book) {
	addOwnField(t, book)
	must(t, Try(book, acts.SaveOwnField{Field: data.OwnField{Name: "Contract", Kind: data.OwnDate}}))
}

// attachFile attaches a file.
func attachFile(t *testing.T, book *ledger.Book) {
	must(t, Try(book, acts.Attach{Subscription: fixed{t, book}.subscription(office).Ref(), Name: "order.pdf", Open: Bytes("order")}))
}

// ownFieldOf is the last own field of a record.
func ownFieldOf(t fatal, book *ledger.Book) (last data.OwnField) {
	fields, err := book.OwnFields(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fields {
		last = f
	}
	return last
}

// fileOf is an attached file of a record.
func fileOf(t fatal, book *ledger.Book) (last data.AttachmentRef) {
	page, err := book.Subscriptions(context.Background(), data.SubscriptionQuery{On: Today()})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range page.Rows {
		files, err := book.Attachments(context.Background(), row.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			last = file.Ref()
		}
	}
	return last
}
