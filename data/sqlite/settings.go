package sqlite

import (
	"context"
	"fmt"

	"seatbook/data"
)

func settingsColumns(s data.Settings) columns {
	return columns{
		"user_name": s.UserName, "role": string(s.Role), "country": s.Country, "currency": s.Currency,
		"language": s.Language, "theme": string(s.Theme),
		"notice_days": s.NoticeDays, "lowest_available": s.LowestAvailable,
		"backup_folder": s.BackupFolder, "backup_recipient": s.BackupRecipient,
	}
}

// Settings returns what the record knows of its user.
func (b *Book) Settings(ctx context.Context) (data.Settings, error) {
	return readSettings(ctx, b.reader)
}

func readSettings(ctx context.Context, q queryer) (data.Settings, error) {
	var s data.Settings
	row := q.QueryRowContext(ctx,
		"SELECT version, user_name, role, country, currency, language, theme, notice_days, lowest_available, backup_folder, backup_recipient FROM settings WHERE id = 1")
	if err := row.Scan(&s.Version, &s.UserName, &s.Role, &s.Country, &s.Currency, &s.Language, &s.Theme,
		&s.NoticeDays, &s.LowestAvailable, &s.BackupFolder, &s.BackupRecipient); err != nil {
		return s, fmt.Errorf("reading the settings: %w", err)
	}
	return s, nil
}

// SaveSettings writes the settings.
func (b *Book) SaveSettings(ctx context.Context, s data.Settings) error {
	if err := s.Validate(); err != nil {
		return err
	}
	return b.write(ctx, &data.Step{Kind: data.StepSettings}, func(t *tx) error {
		return t.update("settings", 1, s.Version, settingsColumns(s))
	})
}

// role returns the user's own role, as it is inside the transaction.
func (t *tx) role() (data.Role, error) {
	settings, err := readSettings(t.ctx, t)
	return settings.Role, err
}
