# background.awk - the counts of background_en.tsv as a C hash table, read by background.c and by nothing else.
#
# Buckets are those of `word_hash` in background.c: change both together. A word's bytes lie in bucket order in one string.
BEGIN {
    FS = "\t"
    for (i = 1; i < 256; i++)
        code[sprintf("%c", i)] = i
}
/^#/ { next }
{
    hash = 0
    for (i = 1; i <= length($1); i++)
        hash = (hash * 33 + code[substr($1, i, 1)]) % 4294967296
    bucket = hash % 65536
    in_bucket[bucket] = in_bucket[bucket] $1 "\t" $2 "\n"
}
END {
    print "/* Made by background.awk from background_en.tsv. */"
    print "static const char word_bytes[] ="
    for (bucket = 0; bucket < 65536; bucket++) {
        first[bucket] = n
        rows = split(in_bucket[bucket], row, "\n") - 1
        line = ""
        for (i = 1; i <= rows; i++) {
            split(row[i], field, "\t")
            start[n] = at
            count[n++] = field[2]
            at += length(field[1])
            line = line field[1]
        }
        if (line != "")
            printf "\"%s\"\n", line
    }
    print ";\nstatic const struct { unsigned start; unsigned short count; } entries[] = {"
    for (i = 0; i < n; i++)
        printf "{%d,%d},%s", start[i], count[i], i % 8 == 7 ? "\n" : ""
    printf "{%d,0}};\nstatic const unsigned buckets[] = {", at
    for (bucket = 0; bucket < 65536; bucket++)
        printf "%d,%s", first[bucket], bucket % 16 == 15 ? "\n" : ""
    printf "%d};\n", n
}
