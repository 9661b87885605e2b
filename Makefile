# Collate. `make help` lists the targets. GNU make, no recursion but for sanitizer kinds, no generated build system.
PREFIX     ?= /usr/local
PKG_CONFIG ?= pkg-config
KIND       ?= release
B          := build/$(KIND)

MSGPACK := $(shell $(PKG_CONFIG) --exists msgpack-c 2>/dev/null && echo msgpack-c || echo msgpack)
PKGS    := libzmq libconfig $(MSGPACK) sqlite3 icu-uc icu-i18n libxxhash libxml-2.0 libcjson libexttextcat
WARN    := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wno-sign-conversion
ifdef CI
WARN    += -Werror
endif
KIND_release := -O2 -g
KIND_asan    := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all -DCL_ARENA_DEBUG=1
KIND_tsan    := -O1 -g -fsanitize=thread
BASE_CFLAGS  := -std=c11 -D_GNU_SOURCE -fPIC -fvisibility=hidden -Iinclude -Idaemon -Itests/unit -MMD -MP $(WARN) $(KIND_$(KIND)) \
                $(shell $(PKG_CONFIG) --cflags $(PKGS) 2>/dev/null)
ALL_CFLAGS    = $(BASE_CFLAGS) $(CFLAGS)
ALL_LDFLAGS   = $(KIND_$(KIND)) $(LDFLAGS)
LIBS         := $(shell $(PKG_CONFIG) --libs $(PKGS) 2>/dev/null) -lstemmer -lpthread -lm

# What each layer may use, and nothing else. The linker and tests/lint/layers both enforce this table.
DEPS_base    :=
DEPS_text    := base
DEPS_corpus  := text base
DEPS_engine  := corpus text base
DEPS_store   := corpus text base
DEPS_service := store engine corpus text base
LAYERS := base text corpus engine store service
archive = $(patsubst %,$(B)/lib%.a,$(1))
objects = $(patsubst %.c,$(B)/%.o,$(wildcard $(1)))

UNIT   := $(foreach l,$(LAYERS),$(if $(wildcard tests/unit/$(l)/*_test.c),$(B)/test_$(l)))

.PHONY: all check asan tsan lint clean help unit
all: $(call archive,$(foreach l,$(LAYERS),$(if $(wildcard daemon/$(l)/*.c),$(l)))) ## build everything

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

# One archive per layer; its unit tests link the whole layer and only its DEPS, so that a call in the wrong
# direction is an undefined symbol, not a review comment.
define layer
$(call archive,$(1)): $(call objects,daemon/$(1)/*.c)
	@mkdir -p $$(@D)
	rm -f $$@; $(AR) rcs $$@ $$^
$(B)/test_$(1): $(call objects,tests/unit/runner.c) $(call objects,tests/unit/$(1)/*_test.c) $(call archive,$(1) $(DEPS_$(1)))
	$(CC) $(ALL_LDFLAGS) -o $$@ $$(filter %.o,$$^) -Wl,--whole-archive $(call archive,$(1)) -Wl,--no-whole-archive \
	  $(call archive,$(DEPS_$(1))) $(LIBS) -lcmocka
endef
$(foreach l,$(LAYERS),$(eval $(call layer,$(l))))

unit: $(UNIT) ## unit tests of every layer
	@for t in $(UNIT); do $$t || exit 1; done
check: unit all lint ## every test
asan tsan: ## the same tests under a sanitizer, in their own build folder
	$(MAKE) KIND=$@ check
lint: ## include direction
	@tests/lint/layers $(foreach l,$(LAYERS),"$l: $(DEPS_$l)")
clean: ## remove build/
	rm -rf build
help: ## this list
	@sed -n 's/^\([a-z][a-z ]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

-include $(shell find build/$(KIND) -name '*.d' 2>/dev/null)
