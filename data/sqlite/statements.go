package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"sync"
)

// mostStatements is how many statements a connection keeps.
const mostStatements = 100

// keptStatements are statements of the connection that writes, which would otherwise
// be prepared anew for each step: that takes longer than to run them.
type keptStatements struct {
	mu     sync.Mutex
	all    map[string]*sql.Stmt
	wanted []string // that a step ran and are not kept yet
}

// in returns a kept statement to be run in a transaction, nil where there is none.
func (k *keptStatements) in(ctx context.Context, tx querier, query string) *sql.Stmt {
	begun, is := tx.(*sql.Tx)
	if k == nil || !is {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if statement := k.all[query]; statement != nil {
		return begun.StmtContext(ctx, statement)
	}
	return nil
}

// ran notes what a step ran, for those that come.
func (k *keptStatements) ran(statements map[string]*sql.Stmt) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for query := range statements {
		known := k.all[query] != nil || slices.Contains(k.wanted, query)
		if !known && len(k.all)+len(k.wanted) < mostStatements {
			k.wanted = append(k.wanted, query)
		}
	}
}

// prepare prepares what earlier steps ran, before a transaction has the connection.
// Where that fails the transaction prepares it itself.
func (k *keptStatements) prepare(ctx context.Context, db *sql.DB) {
	k.mu.Lock()
	wanted := k.wanted
	k.wanted = nil
	k.mu.Unlock()
	for _, query := range wanted { // without the lock: the connection may be in a transaction that asks for it
		statement, err := db.PrepareContext(ctx, query)
		if err != nil {
			continue
		}
		k.mu.Lock()
		if k.all == nil {
			k.all = map[string]*sql.Stmt{}
		}
		if k.all[query] == nil {
			k.all[query] = statement
		} else {
			_ = statement.Close() // two were prepared at once
		}
		k.mu.Unlock()
	}
}
