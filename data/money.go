package data

import (
	"math"
	"math/big"
	"slices"

	"github.com/bojanz/currency"
)

// MaxPriceMinor is the highest price of one license per billing period, in
// minor units. With [MaxTotal] licenses the amount still fits an int64.
const MaxPriceMinor = 9_999_999_999

// Money is an amount in the minor unit of its currency: cents for EUR, whole
// yen for JPY. The zero value means that no amount is known.
type Money struct {
	Minor    int64  // amount in minor units; negative is a credit
	Currency string // ISO 4217 code
}

// Known tells whether there is an amount at all.
func (m Money) Known() bool { return m.Currency != "" }

// AddMoney adds an amount to those of its currency; one that is not known adds nothing.
func AddMoney(all []Money, m Money) []Money {
	if !m.Known() {
		return all
	}
	for i := range all {
		if all[i].Currency == m.Currency {
			all[i] = all[i].Plus(m)
			return all
		}
	}
	return append(all, m)
}

// HomeFirst returns amounts with the one in the user's own currency first, whatever it
// comes to, and the others as they were.
func HomeFirst(all []Money, home string) []Money {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b Money) int { return CompareHome(a.Currency, b.Currency, home) })
	return sorted
}

// CompareHome has the user's own currency come before all others.
func CompareHome(a, b, home string) int {
	switch {
	case a == b:
		return 0
	case a == home:
		return -1
	case b == home:
		return 1
	}
	return 0
}

// MostMinor is the largest amount that is held, in minor units. What comes to more, as a
// hundred million licenses at a hundred million each do in a year, is said to be more than
// that: a sum never runs over into a wrong one.
const MostMinor = math.MaxInt64

// Plus returns the sum of two amounts of one currency, at most MostMinor either way.
func (m Money) Plus(other Money) Money {
	sum := m.Minor + other.Minor
	switch {
	case m.Minor > 0 && other.Minor > 0 && sum < 0:
		sum = MostMinor
	case m.Minor < 0 && other.Minor < 0 && sum >= 0:
		sum = -MostMinor
	}
	return Money{max(sum, -MostMinor), m.Currency}
}

// Minus returns the difference of two amounts of one currency, at most MostMinor either
// way.
func (m Money) Minus(other Money) Money { return m.Plus(Money{-other.Minor, other.Currency}) }

// TooLarge tells whether an amount is more than can be held, so that it is only known to
// be that much at least.
func (m Money) TooLarge() bool { return m.Minor >= MostMinor || m.Minor <= -MostMinor }

// Times returns n times the amount, at most MostMinor either way.
func (m Money) Times(n int) Money { return m.Share(n, 1) }

// Share returns amount x numerator / denominator, rounded once, half away from
// zero, to the minor unit (R16). The denominator must be positive.
func (m Money) Share(numerator, denominator int) Money {
	const small = 1 << 30 // what fits into whole numbers whatever it is multiplied with
	if m.Minor > -small && m.Minor < small && numerator > -small && numerator < small && denominator < small {
		twice := 2 * m.Minor * int64(numerator)
		half := int64(denominator)
		if twice < 0 {
			half = -half
		}
		return Money{(twice + half) / (2 * int64(denominator)), m.Currency}
	}
	return m.shareOfMuch(numerator, denominator)
}

// shareOfMuch is Share for amounts of any size.
func (m Money) shareOfMuch(numerator, denominator int) Money {
	product := new(big.Int).Mul(big.NewInt(m.Minor), big.NewInt(int64(numerator)))
	negative := product.Sign() < 0
	product.Abs(product)
	product.Lsh(product, 1)
	product.Add(product, big.NewInt(int64(denominator)))
	product.Quo(product, big.NewInt(2*int64(denominator)))
	if negative {
		product.Neg(product)
	}
	return Money{held(product), m.Currency}
}

// held is a whole number as it is held, at most MostMinor either way.
func held(n *big.Int) int64 {
	switch most := big.NewInt(MostMinor); {
	case n.CmpAbs(most) < 0:
		return n.Int64()
	case n.Sign() < 0:
		return -MostMinor
	}
	return MostMinor
}

// Abs is an amount without its sign.
func (m Money) Abs() Money { return Money{max(m.Minor, -m.Minor), m.Currency} }

// Digits returns how many decimals the currency has.
func (m Money) Digits() int {
	if digits, ok := currency.GetDigits(m.Currency); ok {
		return int(digits)
	}
	return 2
}

// OneUnit is one whole unit of a currency in its minor unit: 100 for EUR, 1 for JPY.
func OneUnit(code string) int64 {
	unit := int64(1)
	for range (Money{Currency: code}).Digits() {
		unit *= 10
	}
	return unit
}

// ValidCurrency tells whether code is a current ISO 4217 currency.
func ValidCurrency(code string) bool { return currency.IsValid(code) }

// Currencies lists the codes of all current ISO 4217 currencies.
func Currencies() []string { return currency.GetCurrencyCodes() }
