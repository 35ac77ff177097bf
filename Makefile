# Everything the project is worked with. make run and make test install the
# system packages that are missing.

TAGS    := accessibility,migrated_fynedo
GO      := go
BINARY  := bin/seatbook
PICTURE := pictures/seatbook.png

# Tools, by the version that is used everywhere.
GOFUMPT     := mvdan.cc/gofumpt@v0.12.0
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

.PHONY: run build test bench fuzz check pictures clean

## run: build the program and open it on your record
run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then $(BINARY); \
	else .ci/packages window && .ci/picture $(BINARY) $(PICTURE); fi

## build: build the program into bin/
build:
	@.ci/packages build
	$(GO) build -tags $(TAGS) -o $(BINARY) ./app

## test: every test, with the race detector, the journeys in a real window included
test:
	@.ci/packages window
	$(GO) test -race -tags $(TAGS) -timeout 20m ./...

## bench: how fast it is
bench:
	@.ci/packages build
	$(GO) test -tags $(TAGS) -run '^$$' -bench . -benchmem ./...

## fuzz: a minute of made-up files for every reader
FUZZTIME ?= 1m
fuzz:
	@.ci/packages build
	@for fuzz in files/FuzzRead files/FuzzMapped files/FuzzParseDay sqlite/FuzzFromJSON; do \
		$(GO) test -tags $(TAGS) -run '^$$' -fuzz "^$${fuzz#*/}$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s ./data/$${fuzz%/*} || exit 1; done

## check: formatting, vet, staticcheck, known vulnerabilities, the arrows, the words, the rules
check:
	@.ci/packages build
	@unformatted=$$($(GO) run $(GOFUMPT) -l .); \
	if [ -n "$$unformatted" ]; then echo "not formatted by gofumpt:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet -tags $(TAGS) ./...
	$(GO) vet -tags $(TAGS),journey,pictures ./...
	$(GO) run $(STATICCHECK) -tags $(TAGS) ./...
	@.ci/vulnerabilities $(GO) $(GOVULNCHECK) $(TAGS)
	$(GO) test -tags $(TAGS) -run 'Arrows|StoreKnows|EveryAct|RuleIsNamed|Bundles|Dutch|Keys|Words' ./app ./data ./data/acts ./i18n ./screens

## pictures: a picture of every screen, in each language, light and dark
pictures:
	@.ci/packages window
	SEATBOOK_PICTURES=$(CURDIR)/pictures $(GO) test -tags $(TAGS),pictures -count 1 -run TestPictures ./app/journeys

clean:
	rm -rf bin pictures
