/*
 * requests.h - the protocol: every request, its fields and its reply, in one table.
 *
 * Dispatcher, `describe`, the command, manual and fuzz dictionary read it; nothing about a request is written twice.
 * Since 0.1. Pure data: any thread. Op names and keys are never reused; a new field is an addition, old daemons ignore it.
 *
 * To add a request: write daemon/service/handle_OP.c with
 *     collate_err handle_OP(cl_worker *worker, const cl_request *request, cl_reply *reply)
 * and add its row below, in the same commit. No other list needs a change.
 *
 * REQUEST(op, since, access, where, deadline_ms, fields, reply, help)
 *   since        protocol version in which it appeared
 *   access       READ, WRITE or ADMIN
 *   where        INLINE  answered in the socket's thread: microseconds only
 *                WORKER  answered by a worker
 *                CACHED  by a worker; an answer is kept per generation (deterministic, costly reads)
 *                WRITER  prepared by a worker, finished by the writer thread (service/worker.h, cl_write)
 *   deadline_ms  when the request names none
 *   fields       what `args` may hold, in the language below; unknown keys are ignored
 *   reply        what `result` holds, same language; tests check every reply that they see against it
 *
 * The language of fields: items separated by blanks, each `name:type`, `name:type!` (must be given) or `name:type=default`.
 *   bool                  true, false
 *   uint(lo..hi)          integer; the range may be left out. hi may be a cap of limits.h: FRAME TEXT ID FIELD QUOTE
 *   int(lo..hi)           BATCH TEXTS LIST WORDS
 *   real(lo..hi)          floating point or integer
 *   id line quote text    string of 1..COLLATE_MAX_ID, _FIELD, _QUOTE bytes; text: 0..COLLATE_MAX_TEXT
 *   bytes                 string or binary of 0..COLLATE_MAX_TEXT bytes in any character set (HTML)
 *   when                  time: ISO 8601 string, or integer seconds since 1970
 *   enum(a|b|c)           one of these strings
 *   any                   replies only
 *   NAME                  a map with the fields of that SHAPE
 *   [T](lo..hi)           array of T; the range counts its items
 *   [T](lo..hi)?          requests only, T a shape: one that is wrong is reported and costs itself alone
 *   [T]~                  replies only, as any T: may be left out when there is nothing to say. In requests every item without
 *                         `!` may be left out, in replies only those with `~`
 *   %one(a|b)  %most(a|b)  %some(a|b)   exactly, at most, at least one of these items must be given
 *   %scope                at least one of the scope keys must be given; else error `scope`
 * A field that is null counts as not given.
 */
#ifndef COLLATE_REQUESTS_H
#define COLLATE_REQUESTS_H

/* The documents that a request is about: any mix, ANDed. */
#define COLLATE_SCOPE_KEYS "documents|story|collection|sources|query|since|until|texts"
#define COLLATE_SCOPE                                                                                                    \
    "documents:[id](1..LIST) story:uint collection:id sources:[id](1..500) query:line since:when until:when "           \
    "texts:[article](1..TEXTS) "
/* For requests that mean nothing without a scope. */
#define COLLATE_SCOPE_NEEDED COLLATE_SCOPE "%scope "
/* For listings; `cursor` of the reply, sent back, continues. */
#define COLLATE_PAGE "limit:uint(1..LIST)=100 cursor:line "
#define COLLATE_ARTICLE                                                                                                  \
    "text:text html:bytes %one(text|html) id:id source:id title:line byline:line published:when language:id url:line "   \
    "collection:id blocks:enum(auto|page|extracted|none)=auto "

/* SHAPE(name, fields): maps inside requests and replies. Add yours here. */
#define COLLATE_SHAPES(SHAPE)                                                                                            \
    /* requests */                                                                                                       \
    SHAPE(article, COLLATE_ARTICLE)                                                                                      \
    SHAPE(scope, COLLATE_SCOPE_NEEDED)                                                                                   \
    /* replies */                                                                                                        \
    SHAPE(span, "start:uint! end:uint!")                                                                                 \
    SHAPE(block, "label:line! start:uint! end:uint!")                                                                    \
    SHAPE(speaker, "mention:span~ name:text~ role:span~ type:line! confidence:real!")                                    \
    SHAPE(quote_read, "kind:line! stretches:[span]! content:[span]! cue:span~ speaker:speaker!")                         \
    SHAPE(name_read, "start:uint! end:uint! name:text! type:line! role:span~")                                           \
    SHAPE(date_read, "start:uint! end:uint! from:line~ until:line~ clock:line~ relative:bool!")                          \
    SHAPE(number_read, "start:uint! end:uint! value:real! high:real~ kind:line! unit:span~ currency:line~ hedge:line~")  \
    SHAPE(document_read,                                                                                                 \
          "id:text~ source:text~ collection:text~ title:text~ byline:text~ agency:text~ url:text~ published:line~ "      \
          "language:line~ text:text~ story:uint~ added:line~ blocks:[block]! sentences:[span]! quotes:[quote_read]! "                \
          "names:[name_read]! dates:[date_read]! numbers:[number_read]!")                                                \
    SHAPE(limits_read,                                                                                                   \
          "frame:uint! depth:uint! nodes:uint! text:uint! id:uint! field:uint! quote:uint! batch:uint! texts:uint! "     \
          "list:uint! words:uint!")                                                                                      \
    SHAPE(request_read,                                                                                                  \
          "op:line! since:uint! access:line! deadline_ms:uint! fields:[field_read]! rules:[rule_read]! "                 \
          "reply:[field_read]! help:text!")                                                                              \
    SHAPE(rule_read, "rule:line! of:[line]!")                                                                            \
    SHAPE(field_read,                                                                                                    \
          "name:line! type:line! list:bool~ required:bool~ default:any~ values:[line]~ low:real~ high:real~ items:any~") \
    SHAPE(shape_read, "name:line! fields:[field_read]! rules:[rule_read]!")                                              \
    SHAPE(error_read, "code:uint! name:line! text:line!")                                                                \
    SHAPE(cache_state, "hits:uint! misses:uint! entries:uint! bytes:uint!")                                              \
    SHAPE(corpus_state, "documents:uint! segments:uint! words:uint! bytes:corpus_bytes!")                                \
    SHAPE(corpus_bytes,                                                                                                  \
          "text:uint! documents:uint! indexes:uint! vocabulary:uint! furniture:uint! stories:uint! copies:uint! "        \
          "quotes:uint! total:uint!")                                                                                    \
    SHAPE(store_state, "folder:line! documents:uint! bytes:uint!")                                                       \
    SHAPE(support, "sources:[text]! documents:[text]! originals:uint!")                                                  \
    SHAPE(summary_value, "document:text! source:text! start:uint! end:uint! text:text!")                                 \
    SHAPE(summary_conflict, "type:line! kind:line! values:[summary_value]!")                                             \
    SHAPE(summary_sentence,                                                                                              \
          "document:text! source:text! title:text~ published:line~ start:uint~ end:uint~ text:text! when:line~ "         \
          "score:real! cut:bool~ support:support! conflicts:[summary_conflict]~")                                        \
    SHAPE(summary_read,                                                                                                  \
          "sentences:[summary_sentence]! words:uint! language:line~ sources:uint! originals:uint! "                      \
          "candidates:[summary_candidate]~")                                                                             \
    SHAPE(document_ref, "document:text! source:text! title:text~ published:line~ start:uint~ end:uint~")                 \
    SHAPE(brief_source, "source:text! documents:uint! originals:uint! repeats:[text]! coverage:real! cites:[text]!")     \
    SHAPE(summary_candidate,                                                                                             \
          "document:text! start:uint! end:uint! concepts:uint! score:real! position:real! penalty:real! "                \
          "cues:[line]! outcome:line!")                                                                                  \
    SHAPE(story_line,                                                                                                    \
          "id:uint! headline:text! sources:uint! originals:uint! first:line~ last:line~ documents:[id]!")                \
    SHAPE(story_document, "id:id! source:text~ title:text~ published:line~ original:uint! copy_of:id~")                  \
    SHAPE(word_diff, "op:line! given:text~ found:text~")                                                                 \
    SHAPE(quote_group,                                                                                                   \
          "id:uint! text:text! speaker:text~ speaker_type:line~ sources:uint! originals:uint! members:[quote_member]!") \
    SHAPE(quote_member,                                                                                                  \
          "document:id! source:text~ published:line~ stretches:[span]! text:text! kind:line! speaker:text~ "             \
          "speaker_type:line~ difference:line! cut:[line]~ changes:[line]~ diff:[word_diff]~")                           \
    SHAPE(verify_match,                                                                                                  \
          "document:id! source:text~ published:line~ start:uint! end:uint! text:text! speaker:text~ speaker_type:line~ " \
          "quoted:bool! verdict:line! similarity:real! changes:[line]~ diff:[word_diff]~")                               \
    SHAPE(compared_source,                                                                                               \
          "source:text! documents:uint! originals:uint! repeats:[text]! claims:uint! exclusive:uint! shared:uint! "      \
          "coverage:real!")                                                                                              \
    SHAPE(claim_member,                                                                                                  \
          "document:id! source:text! start:uint! end:uint! text:text! speaker:text~ speaker_type:line~ similarity:real! " \
          "stance:line!")                                                                                                \
    SHAPE(claim,                                                                                                         \
          "id:line! status:line! text:text! speaker:text~ speaker_type:line~ sources:[text]! originals:uint! "           \
          "confidence:real! importance:real! members:[claim_member]!")                                                   \
    SHAPE(text_span, "start:uint! end:uint! text:text!")                                                                 \
    SHAPE(conflict_value,                                                                                                \
          "document:id! source:text! start:uint! end:uint! text:text! normalized:text! sentence:text_span!")             \
    SHAPE(conflict, "claim:line! type:line! kind:line! slot:text! confidence:real! values:[conflict_value]!")            \
    SHAPE(omission, "source:text! claim:line! originals:uint!")                                                          \
    SHAPE(citation, "from:text! to:text! in_scope:bool! document:id! start:uint! end:uint! text:text!")                  \
    SHAPE(headline, "document:id! source:text! text:text! shared:[text]! own:[text]! hedges:[text]!")                    \
    SHAPE(timeline_entry,                                                                                                \
          "when:line~ document:id! source:text! start:uint! end:uint! text:text! date:span! claim:line! sources:uint!")  \
    SHAPE(mark, "kind:line! document:id! source:text! start:uint! end:uint! text:text!")                                 \
    SHAPE(nearest, "document:id! source:text! start:uint! end:uint! text:text! similarity:real!")                        \
    SHAPE(draft_note, "issue:line! kind:line~ start:uint! end:uint! text:text! nearest:nearest~")                        \
    SHAPE(draft_sentence,                                                                                                \
          "start:uint! end:uint! text:text! status:line! coverage:real! originals:uint! support:[nearest]!")             \
    SHAPE(draft_quote,                                                                                                   \
          "start:uint! end:uint! text:text! speaker:text~ verdict:line! changes:[line]~ match:verify_match~")            \
    SHAPE(draft_report, "sentences:[draft_sentence]! quotes:[draft_quote]! notes:[draft_note]! missing:[line]!")         \
    SHAPE(copy_pair, "a:id! b:id! containment_a:real! containment_b:real!")                                              \
    SHAPE(copy_group, "origin:id! documents:[id]!")                                                                      \
    SHAPE(added, "id:id! story:uint~ duplicate:bool!")                                                                   \
    SHAPE(rejected, "index:uint! id:text~ error:problem!")                                                               \
    SHAPE(problem, "code:uint! name:line! message:text! field:line~")                                                    \
    SHAPE(document_line,                                                                                                 \
          "id:id! source:text~ collection:text~ title:text~ byline:text~ published:line~ language:line~ story:uint~ "    \
          "added:line! bytes:uint! quotes:uint!")                                                                        \
    SHAPE(source_line, "source:text! documents:uint! originals:uint! stories:uint! first:line~ last:line~")              \
    SHAPE(search_sentence, "start:uint! end:uint! text:text! score:real!")                                               \
    SHAPE(search_hit, "id:id! source:text~ title:text~ published:line~ story:uint~ score:real! sentences:[search_sentence]!") \
    SHAPE(op_state, "op:line! requests:uint! errors:uint! mean_us:uint! max_us:uint!")

#define COLLATE_REQUESTS(REQUEST)                                                                                        \
    REQUEST(hello, 1, READ, INLINE, 1000, "client:line protocol:uint(1..1000)",                                          \
            "product:line! version:line! protocol:uint! protocol_min:uint! limits:limits_read! languages:[line]!",       \
            "who answers, which protocol it speaks and how much it takes")                                               \
    REQUEST(ping, 1, READ, INLINE, 1000, "", "", "is it alive")                                                          \
    REQUEST(describe, 1, READ, WORKER, 1000, "op:id",                                                                    \
            "requests:[request_read]! shapes:[shape_read]! errors:[error_read]!", "this table, for programs")            \
    REQUEST(parse, 1, READ, WORKER, 10000, COLLATE_ARTICLE, "document:document_read!",                                   \
            "read one article and keep nothing: blocks, sentences, quotes, names, dates, numbers")                       \
    REQUEST(status, 1, READ, INLINE, 1000, "",                                                                           \
            "uptime_ms:uint! workers:uint! under_way:uint! queue_limit:uint! requests:uint! errors:uint! malformed:uint! "\
            "busy:uint! dropped:uint! commits:uint! endpoints:[line]! events:[line]! event_sequence:uint! "              \
            "cache:cache_state! corpus:corpus_state! "                                                                 \
            "store:store_state~ ops:[op_state]!",                                                                        \
            "counters and sizes of the daemon")                                                                          \
    REQUEST(summarize, 1, READ, CACHED, 2000,                                                                            \
            COLLATE_SCOPE_NEEDED                                                                                         \
            "words:uint(1..WORDS) sentences:uint(1..500) bytes:uint(1..1000000) %most(words|sentences|bytes) "           \
            "known:scope kind:enum(digest|timeline|headlines)=digest order:enum(narrative|time|rank|source)=narrative "  \
            "language:id explain:bool=false conflicts:bool=true",                                                        \
            "sentences:[summary_sentence]! words:uint! language:line~ sources:uint! originals:uint! "                    \
            "candidates:[summary_candidate]~",                                                                           \
            "the sources' own sentences that tell what happened, within a budget: 100 words, 20 dates, 100 headlines")   \
    REQUEST(compare, 1, READ, CACHED, 5000,                                                                              \
            COLLATE_SCOPE_NEEDED "draft:text limit:uint(1..LIST)=500 marks:bool=false",                                  \
            "originals:uint! sources:[compared_source]! n_claims:uint! claims:[claim]! conflicts:[conflict]! "           \
            "omissions:[omission]! citations:[citation]! headlines:[headline]! timeline:[timeline_entry]! "              \
            "marks:[mark]~ draft:draft_report~ copies:[copy_pair]! quotes:[quote_group]!",                               \
            "what each source reports: claims, agreements, conflicts, omissions, who cites whom, headlines, timeline")   \
    REQUEST(stories, 1, READ, CACHED, 5000, COLLATE_SCOPE COLLATE_PAGE,                                                  \
            "stories:[story_line]! cursor:line~ total:uint!",                                                            \
            "stories with headline, outlets, originals and time; of a scope or all")                                     \
    REQUEST(story, 1, READ, WORKER, 1000, "id:uint!",                                                                    \
            "id:uint! headline:text! sources:uint! originals:uint! first:line~ last:line~ merged_from:uint~ "            \
            "documents:[story_document]!",                                                                               \
            "one story; the number of one that was merged leads to what it became")                                      \
    REQUEST(copies, 1, READ, CACHED, 5000, COLLATE_SCOPE COLLATE_PAGE,                                                   \
            "pairs:[copy_pair]! cursor:line~ groups:[copy_group]~ originals:uint~",                                      \
            "pairs of documents that repeat each other's text, and for a scope the groups with their likely origin")     \
    REQUEST(add, 1, WRITE, WRITER, 60000, "documents:[article](1..BATCH)?!", "added:[added]! rejected:[rejected]!",      \
            "keep documents, durably; each is accepted or rejected by itself, the same again is a duplicate")            \
    REQUEST(remove, 1, WRITE, WRITER, 10000, "documents:[id](1..LIST)!", "removed:[id]! rejected:[rejected]!",           \
            "forget documents by id, durably")                                                                           \
    REQUEST(documents, 1, READ, WORKER, 2000, COLLATE_SCOPE COLLATE_PAGE,                                                \
            "documents:[document_line]! total:uint! cursor:line~", "documents of a scope, or all, in order of adding")   \
    REQUEST(document, 1, READ, WORKER, 2000, "id:id!", "document:document_read!",                                        \
            "one document with its text and everything that was read from it")                                           \
    REQUEST(search, 1, READ, CACHED, 2000,                                                                               \
            COLLATE_SCOPE COLLATE_PAGE "%some(query) sentences:uint(0..10)=2",                                           \
            "documents:[search_hit]! total:uint! relaxed:bool! cursor:line~",                                            \
            "documents ranked for words, \"phrases\", source:, speaker:, before:, after:, with their best sentences")    \
    REQUEST(sources, 1, READ, CACHED, 5000, COLLATE_SCOPE COLLATE_PAGE,                                                  \
            "sources:[source_line]! total:uint! cursor:line~",                                                           \
            "outlets with their counts of documents, originals and stories, and their first and last time")              \
    REQUEST(checkpoint, 1, ADMIN, WRITER, 60000, "", "pages:uint! bytes:uint! documents:uint!",                          \
            "move the store's log into its main file")                                                                   \
    REQUEST(quotes, 1, READ, CACHED, 5000,                                                                               \
            "speaker:line text:quote kind:enum(direct|mixed|indirect|fragment) alone:bool=true "                         \
            "order:enum(sources|time|place)=sources " COLLATE_PAGE COLLATE_SCOPE                                         \
            "%some(speaker|text|" COLLATE_SCOPE_KEYS ")",                                                                \
            "groups:[quote_group]! total:uint! cursor:line~",                                                            \
            "quotations by speaker, words or scope, grouped across sources with what each made of them")                 \
    REQUEST(verify, 1, READ, CACHED, 2000, "text:quote! speaker:line limit:uint(1..100)=10 " COLLATE_SCOPE,              \
            "verdict:line! changes:[line]~ matches:[verify_match]!",                                                     \
            "is a quotation true: verdict, closest passages, speaker by each source, differences word by word")          \
    REQUEST(brief, 1, READ, CACHED, 5000,                                                                                \
            COLLATE_SCOPE_NEEDED "words:uint(1..WORDS)=120 known:scope",                                                 \
            "headline:text~ headline_of:document_ref~ summary:summary_read! timeline:[timeline_entry]! "                 \
            "quotes:[quote_group]! agreed:[claim]! disputed:[conflict]! only_in:[claim]! new:[claim]~ "                  \
            "sources:[brief_source]! originals:uint!",                                                                   \
            "one story for an editor: headline, summary, timeline, who said what, agreed, disputed, only in one")        \
    REQUEST(shutdown, 1, ADMIN, INLINE, 1000, "", "stopping:bool!", "finish what is under way and stop")

#endif
