package org.rumbo.workbooks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Localized;

/** A workbook of figures: About, Sources, Indicators, Data, Breaks. Joins of editions become breaks by themselves. */
final class FigureWorkbook {

    /** A row of Data before it is written. */
    record Figure(
            String country,
            String indicator,
            int year,
            double value,
            String status,
            Edition edition,
            @Nullable String origin,
            @Nullable Localized note,
            @Nullable String noteUrl) {

        Figure with(Localized remark, @Nullable String url) {
            return new Figure(country, indicator, year, value, status, edition, origin, remark, url);
        }
    }

    /** A place in a series: the key under which one value may stand. */
    record Key(String indicator, String country, int year) {}

    private final String dataset;
    private final String title;
    private final String publisher;
    private final String edition;
    private final @Nullable String asOf;
    private final String licence;
    private final Map<Key, Figure> figures = new TreeMap<>(java.util.Comparator.comparing(Key::indicator)
            .thenComparing(Key::country)
            .thenComparing(Key::year));
    private final List<@Nullable Object[]> breaks = new ArrayList<>();

    FigureWorkbook(
            String dataset, String title, String publisher, String edition, @Nullable String asOf, String licence) {
        this.dataset = dataset;
        this.title = title;
        this.publisher = publisher;
        this.edition = edition;
        this.asOf = asOf;
        this.licence = licence;
    }

    void add(Figure figure) {
        if (figures.put(key(figure), figure) != null) {
            throw new IllegalArgumentException("twice: " + figure);
        }
    }

    /** Adds a figure of a newer edition where the others have none; else the value that stands gets a note where the two differ. */
    void addWhereMissing(Figure newer, Localized noteWhereItDiffers) {
        Figure standing = figures.get(key(newer));
        if (standing == null) {
            add(newer);
        } else if (Math.abs(standing.value() - newer.value()) >= 0.005) {
            figures.put(key(newer), standing.with(noteWhereItDiffers, null));
        }
    }

    /** Puts what must be known of one figure beside it, and where it can be read up. */
    void remark(String country, String indicator, int year, Localized note, String url) {
        Key key = new Key(indicator, country, year);
        figures.put(
                key,
                Objects.requireNonNull(figures.get(key), () -> "no figure " + key)
                        .with(note, url));
    }

    void breakAt(
            String country,
            String indicator,
            String date,
            String noteEn,
            String noteEs,
            String notePt,
            String sourceTitle,
            String sourcePublisher,
            @Nullable String sourceUrl) {
        breaks.add(new @Nullable Object[] {
            country, indicator, date, "counting", noteEn, noteEs, notePt, sourceTitle, sourcePublisher, sourceUrl
        });
    }

    boolean has(String indicator, String country) {
        return figures.keySet().stream()
                .anyMatch(k -> k.indicator().equals(indicator) && k.country().equals(country));
    }

    TemplateWriter sheets() {
        var out = new TemplateWriter();
        Publication.about(
                out,
                dataset,
                title,
                publisher,
                edition,
                asOf,
                licence,
                "",
                "Rumbo: %s, edition %s, compiled from the sources named in each row.".formatted(title, edition));
        Publication.sources(out);
        var used = EnumSet.noneOf(Edition.class);
        figures.values().forEach(f -> used.add(f.edition()));
        for (Edition e : used) {
            Publication.source(out, e);
        }
        indicators(out);
        out.sheet(
                "Data",
                "country",
                "indicator",
                "year",
                "value",
                "lower",
                "upper",
                "status",
                "source",
                "origin",
                "note",
                "note-es",
                "note-pt",
                "note-url");
        for (Figure f : figures.values()) {
            out.row(
                    "Data",
                    f.country(),
                    f.indicator(),
                    f.year(),
                    f.value(),
                    null,
                    null,
                    f.status(),
                    f.edition().code,
                    f.origin(),
                    f.note() == null ? null : f.note().en(),
                    f.note() == null ? null : f.note().es(),
                    f.note() == null ? null : f.note().pt(),
                    f.noteUrl());
        }
        joins();
        out.sheet(
                "Breaks",
                "country",
                "indicator",
                "date",
                "kind",
                "note-en",
                "note-es",
                "note-pt",
                "source-title",
                "source-publisher",
                "source-url");
        breaks.forEach(b -> out.row("Breaks", b));
        return out;
    }

    private void indicators(TemplateWriter out) {
        String[] columns = {
            "code",
            "name-en",
            "name-es",
            "name-pt",
            "unit-en",
            "unit-es",
            "unit-pt",
            "decimals",
            "definition-en",
            "definition-es",
            "definition-pt",
            "higher-is",
            "topic",
            "caveat-en",
            "caveat-es",
            "caveat-pt"
        };
        out.sheet("Indicators", columns);
        for (var text : Table.texts("indicators.csv")) {
            if (text.get("dataset").equals(dataset)) {
                @Nullable Object[] row = new @Nullable Object[columns.length];
                for (int i = 0; i < columns.length; i++) {
                    row[i] = columns[i].equals("decimals")
                            ? Integer.valueOf(text.get("decimals"))
                            : text.get(columns[i]);
                }
                out.row("Indicators", row);
            }
        }
    }

    /** A break at each place where two neighbours of a series come from different editions. */
    private void joins() {
        Figure before = null;
        for (Figure f : figures.values()) {
            if (before != null
                    && before.country().equals(f.country())
                    && before.indicator().equals(f.indicator())
                    && before.edition() != f.edition()) {
                Edition a = before.edition();
                Edition b = f.edition();
                breaks.add(new @Nullable Object[] {
                    f.country(),
                    f.indicator(),
                    f.year() + "-01-01",
                    "edition",
                    "Two editions are joined: %s (%s) to %d, %s (%s) from %d."
                            .formatted(a.title, a.edition, before.year(), b.title, b.edition, f.year()),
                    "Se unen dos ediciones: %s hasta %d, %s desde %d."
                            .formatted(called(a, "-es"), before.year(), called(b, "-es"), f.year()),
                    "Duas edições são unidas: %s até %d, %s a partir de %d."
                            .formatted(called(a, "-pt"), before.year(), called(b, "-pt"), f.year()),
                    null,
                    null,
                    null
                });
            }
            before = f;
        }
    }

    private static String called(Edition e, String language) {
        return "%s (%s)"
                .formatted(
                        Publication.text(e.code, "title" + language), Publication.text(e.code, "edition" + language));
    }

    private static Key key(Figure f) {
        return new Key(f.indicator(), f.country(), f.year());
    }
}
