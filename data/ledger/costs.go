package ledger

import (
	"context"

	"seatbook/data"
)

// CostBasis returns what package costs works out costs from (R16).
func (b *Book) CostBasis(ctx context.Context) (data.CostBasis, error) {
	return read(ctx, b, func(v View) (data.CostBasis, error) {
		var basis data.CostBasis
		var err error
		if basis.Rows, err = subscriptionRows(v, SubscriptionQuery{}); err != nil {
			return basis, err
		}
		changes, err := changesBySubscription(v)
		if err != nil {
			return basis, err
		}
		basis.Changes = map[data.SubscriptionID][]data.Change{}
		for id, made := range changes {
			for _, c := range made {
				if c.State != data.ChangeWithdrawn {
					basis.Changes[id] = append(basis.Changes[id], c)
				}
			}
		}
		holders, err := v.Holders()
		basis.Holders = holders
		return basis, err
	})
}
