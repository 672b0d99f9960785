package org.rumbo.dataset.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils a workbook at random places: the same seed spoils it the same way. */
final class Mutation {

    private static final Pattern ATTRIBUTE = Pattern.compile("(?<= )([A-Za-z:]+)=\"([^\"]*)\"");
    private static final Pattern SMALL_ELEMENT =
            Pattern.compile("<(c|v|t|si|sheet|Relationship|f|is|r)\\b[^>]*?(/>|>[^<]*</\\1>|>.{0,300}?</\\1>)");
    private static final Pattern ROW = Pattern.compile("<row\\b[^>]*>.*?</row>", Pattern.DOTALL);
    private static final Pattern CONTENT = Pattern.compile("(?<=>)[^<]+(?=</)");
    private static final String[] VALUES = {
        "",
        " ",
        "0",
        "-1",
        "1",
        "2",
        "7",
        "99999",
        "2147483648",
        "-2147483649",
        "1E400",
        "1e-5",
        "NaN",
        "INF",
        "0x10",
        "1,5",
        "1.757,0",
        "<![CDATA[5]]>",
        "&amp;",
        "&lt;",
        "&#10;",
        "&#xD800;",
        "&nothing;",
        "A1",
        "D2",
        "XFD1048576",
        "XFE1",
        "a1",
        "$A$1",
        "n",
        "s",
        "str",
        "inlineStr",
        "b",
        "e",
        "d",
        "true",
        "#REF!",
        "=1+1",
        "SLV",
        "2015",
        "country",
        "_x000D_",
        "_x0041_",
        "😀",
        "ñ",
        "key",
        "dataset",
        "../..",
        "/etc/hostname",
        "http://127.0.0.1:9/",
        "External",
        "worksheet"
    };

    private final Random random;
    private final List<String> done = new ArrayList<>();

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** What was done, for the message of a failure. */
    @Override
    public String toString() {
        return done.toString();
    }

    /** Spoils one to three places of the parts of a workbook. */
    void spoil(RawWorkbook workbook) {
        int places = 1 + random.nextInt(3);
        for (int i = 0; i < places; i++) {
            List<String> names = new ArrayList<>(workbook.parts.keySet());
            List<String> sheets = names.stream()
                    .filter(name -> name.contains("sheet") || name.contains("sharedStrings"))
                    .toList();
            // most of what matters lies in the sheets
            List<String> from = random.nextInt(4) == 0 || sheets.isEmpty() ? names : sheets;
            String part = from.get(random.nextInt(from.size()));
            spoil(workbook, part);
        }
    }

    private void spoil(RawWorkbook workbook, String part) {
        byte[] bytes = workbook.parts.get(part);
        int kind = random.nextInt(12);
        done.add(part + " " + kind);
        if (bytes.length == 0) {
            return;
        }
        switch (kind) {
            case 0 -> workbook.parts.put(part, flipped(bytes));
            case 1 -> workbook.parts.put(part, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 2 -> {
                if (random.nextInt(4) == 0) {
                    workbook.without(part);
                } else {
                    replace(workbook, part, CONTENT, match -> value());
                }
            }
            case 3, 4 -> replace(workbook, part, ATTRIBUTE, match -> match.group(1) + "=\"" + value() + "\"");
            case 5 -> replace(workbook, part, ATTRIBUTE, match -> "");
            case 6, 7 -> replace(workbook, part, CONTENT, match -> value());
            case 8 -> replace(workbook, part, SMALL_ELEMENT, match -> "");
            case 9 -> replace(workbook, part, SMALL_ELEMENT, match -> match.group() + match.group());
            case 10 -> replace(workbook, part, ROW, match -> random.nextBoolean() ? "" : match.group() + match.group());
            default -> replace(workbook, part, SMALL_ELEMENT, match -> "<x>" + match.group() + "</x>");
        }
    }

    /** Spoils the archive itself, without mending its checksums. */
    byte[] spoil(byte[] archive) {
        if (random.nextInt(3) == 0) {
            int length = random.nextInt(archive.length);
            done.add("cut to " + length);
            return Arrays.copyOf(archive, length);
        }
        done.add("flipped");
        return flipped(archive);
    }

    boolean ofArchive() {
        return random.nextInt(5) == 0;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        int flips = 1 + random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private String value() {
        return VALUES[random.nextInt(VALUES.length)];
    }

    private void replace(
            RawWorkbook workbook, String part, Pattern pattern, java.util.function.Function<MatchResult, String> by) {
        String text = workbook.text(part);
        List<MatchResult> matches = pattern.matcher(text).results().toList();
        if (!matches.isEmpty()) {
            MatchResult match = matches.get(random.nextInt(matches.size()));
            String changed = by.apply(match);
            done.add(match.group() + " -> " + changed);
            workbook.parts.put(
                    part,
                    (text.substring(0, match.start()) + changed + text.substring(match.end()))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }
}
