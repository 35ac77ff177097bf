package sqlite

import (
	"crypto/sha256"
	"encoding/hex"

	"seatbook/data"
)

// owners looks for subscriptions that somebody owns who is not there.
func (e *examination) owners() error {
	return e.each("SELECT id FROM subscription WHERE owner <> 0 AND owner NOT IN (SELECT id FROM person)", func(scan func(...any) error) error {
		var id int64
		if err := scan(&id); err != nil {
			return err
		}
		e.add(data.Finding{Kind: data.FindingReference, Table: "subscription", ID: id, Detail: "owner"})
		return nil
	})
}

// waiting looks for who gives up a license of a subscription that is not there.
func (e *examination) waiting() error {
	return e.each("SELECT id FROM waiting WHERE moves_from <> 0 AND moves_from NOT IN (SELECT id FROM subscription)", func(scan func(...any) error) error {
		var id int64
		if err := scan(&id); err != nil {
			return err
		}
		e.add(data.Finding{Kind: data.FindingReference, Table: "waiting", ID: id, Detail: "moves_from"})
		return nil
	})
}

// attached looks whether the bytes of each attached file are those that were attached.
func (e *examination) attached() error {
	type file struct {
		id, size int64
		sum      string
	}
	var all []file
	err := e.each("SELECT id, size, sum FROM attachment ORDER BY id", func(scan func(...any) error) error {
		var f file
		err := scan(&f.id, &f.size, &f.sum)
		all = append(all, f)
		return err
	})
	if err != nil {
		return err
	}
	for _, f := range all {
		size, sum := int64(0), sha256.New()
		err := e.each("SELECT bytes FROM "+partsTable+" WHERE attachment = ? ORDER BY place", func(scan func(...any) error) error {
			var part []byte
			if err := scan(&part); err != nil {
				return err
			}
			size += int64(len(part))
			_, err := sum.Write(part)
			return err
		}, f.id)
		if err != nil {
			return err
		}
		if size != f.size || hex.EncodeToString(sum.Sum(nil)) != f.sum {
			e.add(data.Finding{Kind: data.FindingValue, Table: "attachment", ID: f.id, Detail: "bytes: not those that were attached"})
		}
	}
	return nil
}
