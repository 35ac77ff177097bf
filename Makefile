# Everything the project is worked with. make run and make test install the
# system packages that are missing.

# no_emoji leaves out 4 MB of pictures: where the system has such a font, it is used.
TAGS    := accessibility,migrated_fynedo,no_emoji
GO      := go
BINARY  := bin/seatbook
PICTURE := pictures/seatbook.png

# What the program says of itself.
SAYS = -X main.version=$(shell .ci/version number) -X main.commit=$(shell .ci/version commit)

# Wine has no screen reader, so that what runs on it is built without.
WINE_TAGS := migrated_fynedo,no_emoji
TO_WINDOWS := GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc CXX=x86_64-w64-mingw32-g++

# Tools, by the version that is used everywhere.
GOFUMPT     := mvdan.cc/gofumpt@v0.12.0
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

.PHONY: run build test test-windows package test-packages bench fuzz soak check pictures clean

## run: build the program and open it on your record
run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then $(BINARY); \
	else .ci/packages window && .ci/picture $(BINARY) $(PICTURE); fi

## build: build the program into bin/
build:
	@.ci/packages build
	$(GO) build -tags $(TAGS) -ldflags '$(SAYS)' -o $(BINARY) ./app

## test: every test, with the race detector, the journeys in a real window included
# Windows are made and thrown away by the hundred: with the usual GOGC a fifth of the time
# goes into collecting what is soon gone.
test: export GOGC = 300
test:
	@.ci/packages window
	$(GO) test -race -tags $(TAGS) -timeout 40m ./...

## test-windows: the program built for Windows and run under Wine: its commands, and a journey in its window
test-windows:
	@.ci/packages window windows
	$(GO) test -tags $(WINE_TAGS),wine -timeout 20m ./app/journeys
	$(TO_WINDOWS) $(GO) vet -trimpath -tags $(WINE_TAGS) ./...

## package: what is handed to users, into dist/
package:
	@.ci/packages build windows package
	.ci/package dist $(TAGS) linux windows

## test-packages: the packages are the same bytes from two builds, and are installed, started and removed
test-packages:
	@.ci/packages window windows package try
	.ci/test-packages $(TAGS) $(WINE_TAGS) twice debian wine

## bench: how fast it is at each size, each figure beside its limit; PEOPLE=1000 for one size
bench:
	@.ci/packages window
	@.ci/bench $(TAGS),bench

## fuzz: a minute of made-up files for every reader
FUZZTIME ?= 1m
fuzz:
	@.ci/packages build
	@for fuzz in files/FuzzRead files/FuzzMapped files/FuzzParseDay sqlite/FuzzFromJSON; do \
		$(GO) test -tags $(TAGS) -run '^$$' -fuzz "^$${fuzz#*/}$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s ./data/$${fuzz%/*} || exit 1; done

## soak: kills, damage, full disks and swaps for half an hour, or for SOAK=2h
SOAK ?= 30m
soak:
	@.ci/packages window
	$(GO) test -tags $(TAGS) -count 1 -timeout 0 -v -run TestSoak ./app/soak -soak $(SOAK)

## check: formatting, vet, staticcheck, known vulnerabilities, the arrows, the words, the rules
check:
	@.ci/packages build
	@unformatted=$$($(GO) run $(GOFUMPT) -l .); \
	if [ -n "$$unformatted" ]; then echo "not formatted by gofumpt:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet -tags $(TAGS) ./...
	$(GO) vet -tags $(TAGS),journey,pictures ./...
	$(GO) vet -tags $(TAGS),wine ./app/journeys
	$(GO) run $(STATICCHECK) -tags $(TAGS) ./...
	@.ci/vulnerabilities $(GO) $(GOVULNCHECK) $(TAGS)
	$(GO) test -tags $(TAGS) -run 'Arrows|StoreKnows|EveryAct|Connects|Packages|RuleIsNamed|Bundles|Dutch|Keys|Words' ./app ./data ./data/acts ./i18n ./screens

## pictures: a picture of every screen, in each language, light and dark, in the smallest window and at 200%
pictures: export SEATBOOK_PICTURES = $(CURDIR)/pictures
pictures:
	@.ci/packages window
	ls i18n/*.toml | sed 's,.*/,,; s,\.toml,,' | xargs -P 2 -I LANGUAGE \
		$(GO) test -tags $(TAGS),pictures -count 1 -timeout 60m -run 'TestPictures/LANGUAGE/' ./app
	$(GO) test -tags $(TAGS),pictures -count 1 -timeout 20m -run TestPictures ./app/journeys

clean:
	rm -rf bin dist pictures
