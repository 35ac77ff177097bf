package i18n_test

import (
	"errors"
	"slices"
	"testing"

	"seatbook/i18n"
)

// readings are what a reader made of a text: one is sure, two are a doubt, none is no
// number.
func readings(n int64, err error) []int64 {
	if doubt, ok := errors.AsType[*i18n.Doubt](err); ok {
		return doubt.Readings
	}
	if err != nil {
		return nil
	}
	return []int64{n}
}

// What the language reads in two ways, or what has more decimals than the currency, is
// never guessed.
func TestAmountsAsPeopleTypeThem(t *testing.T) {
	for _, c := range []struct {
		tag, text, code string
		want            []int64
	}{
		{"nl", "11,70", "EUR", []int64{1170}},
		{"nl", "11.70", "EUR", []int64{1170}},
		{"nl", "11.7", "EUR", []int64{1170}},
		{"nl", "12,", "EUR", []int64{1200}},
		{"nl", "€ 1.234,50", "EUR", []int64{123450}},
		{"nl", "1.234,5 eur", "EUR", []int64{123450}},
		{"nl", "1,234.50", "EUR", []int64{123450}},
		{"nl", "1.234", "EUR", []int64{123400}},
		{"nl", "1 234,50", "EUR", []int64{123450}},
		{"nl", "1\u00A0234", "EUR", []int64{123400}},
		{"en", "1'234.50", "CHF", []int64{123450}},
		{"nl", "1.234.567", "EUR", []int64{123456700}},
		{"nl", "1,234,567", "EUR", []int64{123456700}},
		{"nl", "12", "EUR", []int64{1200}},
		{"nl", "0", "EUR", []int64{0}},
		{"nl", ",50", "EUR", []int64{50}},
		{"nl", "11,7000", "EUR", []int64{1170}},
		{"nl", "1500", "JPY", []int64{1500}},
		{"nl", "1.500", "JPY", []int64{1500}},
		{"nl", "1,234", "KWD", []int64{1234}},
		{"en", "12,000", "EUR", []int64{1200000}},
		{"en", "1,234,567", "EUR", []int64{123456700}},
		{"en", "1,234", "JPY", []int64{1234}},
		{"en", "0,50", "EUR", []int64{50}},
		{"en", "12,", "EUR", []int64{1200}},

		{"nl", "12,345", "EUR", []int64{1235, 1234500}},
		{"en", "12.345", "EUR", []int64{1235, 1234500}},
		{"en", "12,345", "EUR", []int64{1235, 1234500}},
		{"en", "1,234", "EUR", []int64{123, 123400}},
		{"en", "12,34", "EUR", []int64{1234, 123400}},
		{"en", "12,5", "EUR", []int64{1250, 12500}},
		{"nl", "12,000", "EUR", []int64{1200, 1200000}},
		{"nl", "1.234", "KWD", []int64{1234, 1234000}},
		{"nl", "1,234", "JPY", []int64{1, 1234}},
		{"nl", "0,345", "EUR", []int64{34, 35}},
		{"nl", "1,2345", "EUR", []int64{123, 124}},
		{"nl", "1.234,567", "EUR", []int64{123456, 123457}},
		{"nl", "15,5", "JPY", []int64{15, 16}},

		{"nl", "", "EUR", nil},
		{"nl", "eleven", "EUR", nil},
		{"nl", "-5", "EUR", nil},
		{"nl", "+5", "EUR", nil},
		{"nl", "$ 12", "EUR", nil},
		{"nl", "12 USD", "EUR", nil},
		{"nl", "1.23.456", "EUR", nil},
		{"nl", "12 50", "EUR", nil},
		{"nl", "1,2,3", "EUR", nil},
		{"nl", ".", "EUR", nil},
		{"nl", "1..234", "EUR", nil},
		{"nl", "99999999999999999999", "EUR", nil},
		{"nl", "99999999999999999999,123", "EUR", nil},
	} {
		if got := readings(i18n.New(c.tag).ParseAmount(c.text, c.code)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q %s is read as %v, want %v", c.tag, c.text, c.code, got, c.want)
		}
	}
}

func TestWholeNumbersAsPeopleTypeThem(t *testing.T) {
	for _, c := range []struct {
		tag, text string
		want      []int64
	}{
		{"nl", "45", []int64{45}},
		{"nl", " 1.000 ", []int64{1000}},
		{"en", "1,000", []int64{1000}},
		{"nl", "1 000", []int64{1000}},
		{"nl", "12.345.678", []int64{12345678}},
		{"nl", "1,000", []int64{1, 1000}},
		{"en", "1.000", []int64{1, 1000}},
		{"en", "1.040", []int64{1040}}, // it can't be a part of a license
		{"nl", "12,345", []int64{12345}},
		{"nl", "0,345", nil},
		{"nl", "12,5", nil},
		{"nl", "12.5", nil},
		{"nl", "10000000000000000000", nil},
		{"nl", "", nil},
		{"nl", "45 licenties", nil},
	} {
		n, err := i18n.New(c.tag).ParseNumber(c.text)
		if got := readings(int64(n), err); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q is read as %v, want %v", c.tag, c.text, got, c.want)
		}
	}
}
