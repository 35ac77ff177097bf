package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Rest has the connections that nobody uses give back the pages of the file that they hold,
// 4 MB each and more: a window that was busy holds them for hours otherwise. They stay open.
func (s *Store) Rest(ctx context.Context) error {
	return errors.Join(rest(ctx, s.reader), rest(ctx, s.writer))
}

func rest(ctx context.Context, pool *sql.DB) (err error) {
	if pool == nil { // of a record that is only read
		return nil
	}
	for range pool.Stats().Idle {
		conn, taken := pool.Conn(ctx)
		if taken != nil {
			return errors.Join(err, fmt.Errorf("giving memory back: %w", taken))
		}
		defer conn.Close() //nolint:errcheck // back into the pool once each was had
		if _, failed := conn.ExecContext(ctx, "PRAGMA shrink_memory"); failed != nil {
			err = errors.Join(err, fmt.Errorf("giving memory back: %w", failed))
		}
	}
	return err
}
