package org.rumbo.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Template;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.provenance.WebAddress;
import org.rumbo.text.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the row of a workbook that something came from. */
@Service
@Transactional(readOnly = true)
public class CitedRows {

    /** How many rows stand before and after the cited one; fewer where a row is a page of text. */
    private static final int AROUND = 4;

    private static final int AROUND_TEXTS = 2;

    /** Columns that no reader of the row looks for: the file's own cell stands before the row, notes of editors are not public. */
    private static final Set<String> LEFT_OUT = Set.of(Template.ORIGINAL_CELL, Template.EDITOR_NOTE);

    private static final String VALUE = "value";

    private final ReleaseCatalogue releases;
    private final ReleaseService contents;
    private final ReleaseTables tables;

    CitedRows(ReleaseCatalogue releases, ReleaseService contents, ReleaseTables tables) {
        this.releases = releases;
        this.contents = contents;
        this.tables = tables;
    }

    /**
     * The row that a cell of a release's workbook belongs to; empty where no row that was loaded has that cell.
     *
     * @param cell in the form {@code Data!D15}
     * @param indicator code of the indicator whose figure it is; null where it is none or not known
     * @param locale whose language the columns are chosen for
     */
    public Optional<CitedRow> find(long release, String cell, @Nullable String indicator, Locale locale) {
        Optional<Release> found = releases.release(release);
        int mark = cell.lastIndexOf('!');
        if (found.isEmpty() || mark < 1) {
            return Optional.empty();
        }
        CellRef ref = new CellRef(release, cell.substring(0, mark), cell.substring(mark + 1));
        // the template's sheets have its names; figures of a publisher's file lie in sheets of any name
        return Stream.concat(
                        Template.TABLES.stream().filter(sheet -> sheet.name().equals(ref.sheet())),
                        Stream.of(Template.DATA))
                .distinct()
                .flatMap(sheet -> new Search(sheet, ref).in(release, indicator).stream())
                .findFirst()
                .map(search -> row(found.get(), search, locale));
    }

    /** Looks through a sheet for one row, and keeps those around it. */
    private final class Search {

        private final Template.Sheet sheet;
        private final CellRef cell;
        private final int original;
        private final int around;
        private final Deque<@Nullable Object[]> before = new ArrayDeque<>();
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private int at = -1;

        Search(Template.Sheet sheet, CellRef cell) {
            this.sheet = sheet;
            this.cell = cell;
            original = sheet.names().indexOf(Template.ORIGINAL_CELL);
            around = sheet == Template.DATA ? AROUND : AROUND_TEXTS;
        }

        Optional<Search> in(long release, @Nullable String indicator) {
            if (original >= 0) {
                tables.search(release, sheet, sheet == Template.DATA ? indicator : null, this::take);
            }
            return at < 0 ? Optional.empty() : Optional.of(this);
        }

        private boolean take(@Nullable Object[] cells) {
            if (at >= 0) {
                rows.add(cells);
            } else if (cell.toString().equals(cells[original])) {
                rows.addAll(before);
                at = rows.size();
                rows.add(cells);
            } else {
                before.add(cells);
                if (before.size() > around) {
                    before.remove();
                }
            }
            return at < 0 || rows.size() <= at + around;
        }

        @Nullable
        String text(String column) {
            int place = sheet.names().indexOf(column);
            Object value = place < 0 ? null : rows.get(at)[place];
            return value == null ? null : value.toString();
        }
    }

    private CitedRow row(Release release, Search search, Locale locale) {
        List<Source> sources = releases.sourcesOf(release.id());
        List<Integer> shown = columns(search, locale);
        List<String> names = shown.stream().map(search.sheet.names()::get).toList();
        List<CitedRow.Row> rows = new ArrayList<>();
        for (@Nullable Object[] cells : search.rows) {
            List<@Nullable Object> values = new ArrayList<>();
            shown.forEach(column -> values.add(cells[column]));
            rows.add(new CitedRow.Row(String.valueOf(cells[search.original]), values));
        }
        return new CitedRow(
                release,
                search.cell,
                published(release, search, sources).orElse(null),
                sources,
                contents.contents(release.id()).rowsNameSources(),
                names,
                Math.max(0, names.indexOf(VALUE)),
                rows,
                search.at);
    }

    /** Columns with something in them; of a text in several languages the English original and the reader's. */
    private static List<Integer> columns(Search search, Locale locale) {
        List<Integer> shown = new ArrayList<>();
        List<String> names = search.sheet.names();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            String name = names.get(i);
            boolean otherLanguage = Texts.LANGUAGES.stream()
                    .map(Locale::getLanguage)
                    .filter(language -> !language.equals(locale.getLanguage()) && !language.equals("en"))
                    .anyMatch(language -> name.endsWith("-" + language));
            boolean empty = search.rows.stream().allMatch(cells -> cells[column] == null);
            if (!LEFT_OUT.contains(name) && !otherLanguage && !empty) {
                shown.add(column);
            }
        }
        return shown;
    }

    private static Optional<CitedRow.Published> published(Release release, Search search, List<Source> sources) {
        String code = search.sheet == Template.DATA ? search.text("source") : null;
        if (code != null) {
            return sources.stream()
                    .filter(source -> source.code().equals(code))
                    .findFirst()
                    .map(source -> new CitedRow.Published(
                            source.publisher(),
                            source.title(),
                            source.edition(),
                            source.url(),
                            source.licence(),
                            source.citation()));
        }
        String title = Optional.ofNullable(search.text("source-title")).orElse(search.text("citation-title"));
        if (title == null) {
            return Optional.empty();
        }
        String address = Stream.of("source-url", "doi", "url")
                .map(column -> WebAddress.orNull(search.text(column)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean study = search.sheet == Template.STUDIES;
        return Optional.of(new CitedRow.Published(
                search.text(study ? "publisher" : "source-publisher"),
                study ? search.text("authors") + ": " + title : title,
                search.text(study ? "year" : "source-year"),
                address,
                null,
                null));
    }
}
