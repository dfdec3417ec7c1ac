# Makefile: one command for each thing people do. `make` alone lists them.
#
# Every target works from a clean clone; what is missing on the machine is installed or named (make deps).

SWIFT ?= swift
SEEDS ?= 2000
# As in Tools/image/stage.sh.
RELEASE_FLAGS = --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked
SECONDS ?= 60
ROUNDS ?= 10
SEED ?= 1
JOBS ?= 2
SWIFT_FILES = git ls-files -z --cached --others --exclude-standard -- '*.swift' ':!:*/Generated/*'

.DEFAULT_GOAL := help
.PHONY: help deps build test client lint format tidy proto proto-check fuzz sanitize sim bench demo image containers chaos clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install what the build needs (Debian, Ubuntu), or say what to install
	@Tools/install-dependencies.sh build

build: deps ## build everything, debug
	$(SWIFT) build

# Eight cases at a time: with all of them at once, a call in one test waits for the computing of hundreds of others.
test: deps ## run every test
	$(SWIFT) test --experimental-maximum-parallelization-width 8

client: deps ## build a package that uses the client library as README.md says
	$(SWIFT) build --package-path Tools/client-package --scratch-path .build/client

lint: ## check format and documentation rules
	$(SWIFT_FILES) | xargs -0 $(SWIFT) format lint --strict --parallel

format: ## rewrite the sources as lint wants them
	$(SWIFT_FILES) | xargs -0 $(SWIFT) format format --in-place --parallel

tidy: ## check the house rules: sizes, imports, purity, headers, stray files
	@$(SWIFT) run --quiet tidy

proto: ## regenerate everything that is made from Proto/
	@Tools/install-dependencies.sh proto
	Tools/proto/generate.sh

proto-check: ## prove that what is generated is current
	@Tools/install-dependencies.sh proto
	Tools/proto/check.sh

fuzz: deps ## fuzz what takes bytes from strangers; SECONDS=60 each; TARGETS="machine pair"
	Tools/fuzz/fuzz.sh -s $(SECONDS) $(TARGETS)

sanitize: deps ## run the suites under the address and the thread sanitizer
	Tools/sanitize/sanitize.sh address
	Tools/sanitize/sanitize.sh thread

sim: deps ## simulate federations under faults, one seed each; SEEDS=2000
	$(SWIFT) run --configuration release hansa-sim --seeds $(SEEDS)

bench: deps ## measure unary calls and placements; PEERS=FILE and STORES=FILE add other systems (docs/performance.md)
	$(SWIFT) build --configuration release --product hansa-bench $(RELEASE_FLAGS) --scratch-path .build/image
	$(SWIFT) build --configuration release --product hansad $(RELEASE_FLAGS) --scratch-path .build/image
	.build/image/release/hansa-bench rpc $(if $(PEERS),--peers $(PEERS))
	.build/image/release/hansa-bench placements $(if $(STORES),--peers $(STORES))

demo: ## run four regions on this machine; KEEP=1 leaves them running
	@Tools/install-dependencies.sh demo
	KEEP=$(KEEP) Tools/demo/demo.sh

image: ## stage the root of the image and build hansa:local with Docker
	@Tools/install-dependencies.sh containers
	Tools/image/stage.sh
	docker build --file Dockerfile --tag hansa:local .staging

containers: ## test a federation of containers: spill, network cut, kill, pause
	Tools/containers/run.sh

chaos: ## random faults on real processes, audited; ROUNDS=10 SEED=1 JOBS=2
	@Tools/install-dependencies.sh chaos
	Tools/chaos/run.sh --rounds $(ROUNDS) --seed $(SEED) --jobs $(JOBS)

clean: ## remove everything that was built
	rm -rf .build .staging Tools/protoc-gen-hansa/.build
