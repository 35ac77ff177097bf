package main

import (
	"errors"
	"slices"

	"seatbook/data"
)

// failed is the answer of --json where a command could not do what it was asked.
type failed struct {
	Error failure `json:"error"`
}

// failure is why it could not.
type failure struct {
	Code    data.Code `json:"code"`
	Message string    `json:"message"`
}

// Codes of what has none of its own.
const (
	codeUsage      data.Code = "usage"
	codeUnexpected data.Code = "unexpected"
)

func codeOf(err error) data.Code {
	if reason, is := errors.AsType[*data.Error](err); is {
		return reason.Code
	}
	return codeUnexpected
}

// refuseJSON answers a program that asked for JSON, unless it has its answer already.
func (p *program) refuseJSON(args []string, why failure) {
	if end := slices.Index(args, "--"); end >= 0 {
		args = args[:end]
	}
	asked := slices.ContainsFunc(args, func(arg string) bool {
		return arg == "--json" || arg == "--json=true"
	})
	if asked && !p.answered {
		_ = p.sayJSON(failed{why}) // it is told on standard error, too
	}
}
