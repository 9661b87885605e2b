# Collate. `make help` lists the targets. GNU make, no generated build system; recursion only to build another kind
# (asan, tsan, fuzz) and after `deps`, because what pkg-config says changes with it.
PREFIX     ?= /usr/local
SYSCONFDIR ?= $(PREFIX)/etc
PKG_CONFIG ?= pkg-config
KIND       ?= release
B          := build/$(KIND)
SHARED     ?= ../shared
V          ?= 0
Q          := $(if $(filter 0,$(V)),@)

MSGPACK := $(shell $(PKG_CONFIG) --exists msgpack-c 2>/dev/null && echo msgpack-c || echo msgpack)
CLIENT_PKGS := libzmq $(MSGPACK)
PKGS    := $(CLIENT_PKGS) libconfig sqlite3 icu-uc icu-i18n libxxhash libxml-2.0 libcjson
WARN    := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wno-sign-conversion
ifdef CI
WARN    += -Werror
endif
KIND_release := -O2 -g
KIND_asan    := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all -DCL_ARENA_DEBUG=1
KIND_tsan    := -O1 -g -fsanitize=thread
KIND_fuzz    := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all
ifeq ($(KIND),fuzz)
CC := clang
endif
BASE_CFLAGS  := -std=c11 -D_GNU_SOURCE -fPIC -fvisibility=hidden -Iinclude -Idaemon -Iclient -Itests/unit -MMD -MP $(WARN) \
                $(KIND_$(KIND)) $(shell $(PKG_CONFIG) --cflags $(PKGS) 2>/dev/null)
ALL_CFLAGS    = $(BASE_CFLAGS) $(CFLAGS)
ALL_LDFLAGS   = $(KIND_$(KIND)) $(LDFLAGS)
CLIENT_LIBS  := $(shell $(PKG_CONFIG) --libs $(CLIENT_PKGS) 2>/dev/null) -lpthread
LIBS         := $(shell $(PKG_CONFIG) --libs $(PKGS) 2>/dev/null) -lstemmer -lpthread -lm

# What each layer may use, and nothing else. The linker and tests/lint/layers both enforce this table.
DEPS_base    :=
DEPS_text    := base
DEPS_corpus  := text base
DEPS_engine  := corpus text base
DEPS_store   := corpus text base
DEPS_service := store engine corpus text base
LAYERS := base text corpus engine store service
DOWN   := service store engine corpus text base
archive = $(patsubst %,$(B)/lib%.a,$(1))
objects = $(patsubst %.c,$(B)/%.o,$(wildcard $(1)))
programs = $(patsubst tests/$(1)/%.c,$(B)/$(2)%,$(wildcard tests/$(1)/*.c))

HAVE    := $(foreach l,$(LAYERS),$(if $(wildcard daemon/$(l)/*.c),$(l)))
LAYERED := $(call archive,$(filter $(HAVE),$(DOWN)))
UNIT    := $(foreach l,$(LAYERS),$(if $(wildcard tests/unit/$(l)/*_test.c),$(B)/test_$(l)))
DAEMON  := $(if $(wildcard daemon/main.c),$(B)/collated)
COMMAND := $(if $(wildcard client/cli/main.c),$(B)/collate)
CLIENT  := $(if $(wildcard client/*.c),$(B)/libcollate.a $(B)/libcollate.so)
EMBED   := $(if $(wildcard daemon/service/server.c),$(B)/libcollated.a)
TOOLS   := $(call programs,tools,)
BENCH   := $(call programs,bench,bench_)

.PHONY: all unit check check-run asan tsan fuzz bench eval lint deps demo demo-run install uninstall clean help
all: $(DAEMON) $(COMMAND) $(CLIENT) $(EMBED) ## build the daemon, the command and the libraries

$(B)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  cc $<"
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

# The background counts become a C table at build time; see daemon/text/data/background.awk.
$(B)/background_en.inc: daemon/text/data/background.awk daemon/text/data/background_en.tsv
	@mkdir -p $(@D)
	LC_ALL=C awk -f $^ > $@.part && mv $@.part $@
$(B)/daemon/text/background.o: $(B)/background_en.inc
$(B)/daemon/text/background.o: ALL_CFLAGS += -I$(B)

# One archive per layer; its unit tests link the whole layer and only its DEPS, so that a call in the wrong
# direction is an undefined symbol, not a review comment.
define layer
$(call archive,$(1)): $(call objects,daemon/$(1)/*.c)
	@mkdir -p $$(@D)
	@echo "  archive $$@"
	$(Q)rm -f $$@; $(AR) rcs $$@ $$^
$(B)/test_$(1): $(call objects,tests/unit/runner.c) $(call objects,tests/unit/$(1)/*_test.c) $(call archive,$(1) $(DEPS_$(1)))
	@echo "  link $$@"
	$(Q)$(CC) $(ALL_LDFLAGS) -o $$@ $$(filter %.o,$$^) -Wl,--whole-archive $(call archive,$(1)) -Wl,--no-whole-archive \
	  $(call archive,$(DEPS_$(1))) $(LIBS) -lcmocka
endef
$(foreach l,$(LAYERS),$(eval $(call layer,$(l))))

$(B)/collated: $(call objects,daemon/main.c) $(LAYERED)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)
# q, not r: two layers may each have a file of the same name
$(B)/libcollated.a: $(foreach l,$(LAYERS),$(call objects,daemon/$(l)/*.c))
	@echo "  archive $@"
	$(Q)rm -f $@; $(AR) qcs $@ $^
# The client library sees include/ only: none of daemon/ is on its path, and it links with nothing of it.
CLIENT_OBJECTS := $(call objects,client/*.c)
$(CLIENT_OBJECTS): BASE_CFLAGS := $(filter-out -Idaemon -Itests/unit,$(BASE_CFLAGS))
$(B)/libcollate.a: $(CLIENT_OBJECTS)
	@echo "  archive $@"
	$(Q)rm -f $@; $(AR) rcs $@ $^
$(B)/libcollate.so: $(CLIENT_OBJECTS) client/libcollate.map
	@echo "  link $@"
	$(Q)$(CC) $(ALL_LDFLAGS) -shared -Wl,-soname,libcollate.so.0 -Wl,--version-script=client/libcollate.map -Wl,--no-undefined \
	  -o $@ $(filter %.o,$^) $(CLIENT_LIBS)
	ln -sf libcollate.so $(B)/libcollate.so.0
$(B)/collate: $(call objects,client/cli/*.c) $(filter %.a,$(CLIENT)) $(LAYERED)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)
$(TOOLS): $(B)/%: $(B)/tests/tools/%.o $(LAYERED)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)
$(BENCH): $(B)/bench_%: $(B)/tests/bench/%.o $(filter %.a,$(CLIENT)) $(LAYERED)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)
tools: $(TOOLS)

unit: $(UNIT) ## unit tests of every layer
	@for t in $(UNIT); do $$t || exit 1; done
check: deps ## every test, dependencies installed first; ends with "N passed, N failed"
	@$(MAKE) --no-print-directory -j$$(nproc) all $(if $(filter release,$(KIND)),tools)
	@$(MAKE) --no-print-directory -j$$(nproc) check-run
check-run: $(UNIT) all
	@KIND=$(KIND) BUILD=$(B) SHARED=$(SHARED) tests/run
asan tsan: ## every test under a sanitizer, in its own build folder
	@$(MAKE) --no-print-directory KIND=$@ check
fuzz: ## every fuzz target for FUZZ_SECONDS (60) each
	@$(MAKE) --no-print-directory KIND=fuzz deps
	@$(MAKE) --no-print-directory -j$$(nproc) KIND=fuzz fuzz-run
FUZZERS := $(call programs,fuzz,)
$(FUZZERS): $(B)/%: $(B)/tests/fuzz/%.o $(LAYERED)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(LIBS)
.PHONY: fuzz-run tools
fuzz-run: $(FUZZERS)
	@BUILD=$(B) tests/fuzz/run $(notdir $(FUZZERS))
bench: ## speed, as ratios to floors and peers measured in the same run
	@$(MAKE) --no-print-directory bench-run
.PHONY: bench-run
bench-run: all $(BENCH)
	@BUILD=$(B) SHARED=$(SHARED) tests/bench/run
eval: all ## quality on the development data of ../shared/eval; ARGS="--only quotes"
	@test -x $(SHARED)/eval/evaluate || { echo "eval: no $(SHARED)/eval here; nothing measured"; exit 0; }; \
	test ! -x $(SHARED)/eval/evaluate || python3 $(SHARED)/eval/evaluate --collate $(B)/collate $(ARGS)
lint: ## include direction, style and size rules
	@tests/lint/layers $(foreach l,$(LAYERS),"$l: $(DEPS_$l)")
	@tests/lint/rules

# What Debian 12 needs. Nothing is installed, asked or downloaded when all of it is there.
PACKAGES := build-essential pkg-config libzmq3-dev libmsgpack-dev libconfig-dev libsqlite3-dev libstemmer-dev libicu-dev libxxhash-dev \
            libxml2-dev libcjson-dev libcmocka-dev python3 python3-zmq python3-msgpack
FUZZ_PACKAGES := clang libclang-rt-14-dev
deps: ## install the Debian packages that are missing
	@tests/deps $(PACKAGES) $(if $(filter fuzz,$(KIND)),$(FUZZ_PACKAGES))
demo: deps ## build, then the main job on our own sample articles, with an in-process daemon
	@$(MAKE) --no-print-directory -j$$(nproc) all >build.log 2>&1 || { cat build.log; rm -f build.log; exit 1; }; rm -f build.log
	@$(MAKE) --no-print-directory -s demo-run
demo-run: all
	@tests/demo $(B)/collate

INSTALLED := include/collate/client.h include/collate/server.h include/collate/errors.h include/collate/limits.h \
             include/collate/requests.h include/collate/version.h
install: all ## into DESTDIR/PREFIX: programs, libraries, headers, pkg-config files, manuals, unit, configuration (SYSCONFDIR) where none is
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include/collate \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/man8 $(DESTDIR)$(PREFIX)/share/doc/collate \
	  $(DESTDIR)$(PREFIX)/lib/systemd/system
	install -m 755 $(B)/collated $(B)/collate $(DESTDIR)$(PREFIX)/bin/
	install -m 644 $(B)/libcollate.a $(B)/libcollated.a $(DESTDIR)$(PREFIX)/lib/
	install -m 755 $(B)/libcollate.so $(DESTDIR)$(PREFIX)/lib/libcollate.so.0
	ln -sf libcollate.so.0 $(DESTDIR)$(PREFIX)/lib/libcollate.so
	install -m 644 $(INSTALLED) $(DESTDIR)$(PREFIX)/include/collate/
	sed -e 's|@PREFIX@|$(PREFIX)|; s|@MSGPACK@|$(MSGPACK)|' client/libcollate.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/libcollate.pc
	sed -e 's|@PREFIX@|$(PREFIX)|; s|@MSGPACK@|$(MSGPACK)|' daemon/libcollated.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/libcollated.pc
	install -m 644 client/cli/collate.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 644 daemon/collated.8 $(DESTDIR)$(PREFIX)/share/man/man8/
	install -m 644 conf/collated.conf $(DESTDIR)$(PREFIX)/share/doc/collate/
	install -d $(DESTDIR)$(SYSCONFDIR)/collate
	test -e $(DESTDIR)$(SYSCONFDIR)/collate/collated.conf || install -m 644 conf/collated.conf $(DESTDIR)$(SYSCONFDIR)/collate/
	sed -e 's|/usr/local/etc|$(SYSCONFDIR)|; s|/usr/local/bin|$(PREFIX)/bin|' conf/collated.service \
	  > $(DESTDIR)$(PREFIX)/lib/systemd/system/collated.service
uninstall: ## remove what install put there
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/,bin/collated bin/collate lib/libcollate.a lib/libcollated.a lib/libcollate.so lib/libcollate.so.0 \
	  lib/pkgconfig/libcollate.pc lib/pkgconfig/libcollated.pc share/man/man1/collate.1 share/man/man8/collated.8 share/doc/collate/collated.conf lib/systemd/system/collated.service)
	rm -rf $(DESTDIR)$(PREFIX)/include/collate
clean: ## remove build/
	rm -rf build
help: ## this list
	@sed -n 's/^\([a-z][a-z ]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

-include $(shell find build/$(KIND) -name '*.d' 2>/dev/null)
