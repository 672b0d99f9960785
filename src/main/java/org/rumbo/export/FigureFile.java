package org.rumbo.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.comparison.OverviewRanking;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.Cited;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.text.Localized;
import org.rumbo.text.Texts;
import org.rumbo.web.Figures;
import org.rumbo.web.QueryReader;

/** A file of figures and scores in the making: each figure with its own year, source and cell, and what is missing in the notes. */
final class FigureFile {

    /** How the rows of figures are put together. */
    enum Form {
        /** Each year has a row, with the figure and the scores of that year. */
        SERIES,
        /** Each place has a row for one year of scores; a figure may be of a year near it. */
        SNAPSHOT,
        /** The same with rank and change. */
        RANKING
    }

    private final Texts words;
    private final Map<CountryCode, String> names;
    private final Table data;
    private final Table flat;
    private final Table stance;
    private final Table sources;
    private final FileNotes notes;
    private final Form form;
    private final PolicyService policy;
    private final ReleaseCatalogue releases;
    private final @Nullable String policySource;
    private final List<Table> further = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Set<Long> cited = new LinkedHashSet<>();

    FigureFile(
            Form form, Texts words, Map<CountryCode, String> names, PolicyService policy, ReleaseCatalogue releases) {
        this.form = form;
        this.words = words;
        this.names = names;
        this.policy = policy;
        this.releases = releases;
        this.policySource =
                policy.release().map(release -> Sheets.cited(release, words)).orElse(null);
        List<String> figureColumns = new ArrayList<>(columns("country", "name", "indicator"));
        if (form == Form.RANKING) {
            figureColumns.addAll(columns("rank"));
        }
        figureColumns.addAll(columns("year", "value", "lower", "upper", "status", "unit"));
        if (form == Form.RANKING) {
            figureColumns.addAll(columns("change", "change-from", "change-to", "remark"));
        }
        figureColumns.addAll(columns("origin", "note", "publisher", "edition", "url", "cell"));
        List<String> scoreColumns = columns(
                "militarization",
                "militarization-lower",
                "militarization-upper",
                "militarization-known",
                "harm-reduction",
                "harm-reduction-lower",
                "harm-reduction-upper",
                "harm-reduction-known");
        this.data = new Table(words.get("export.sheet.data"), figureColumns);
        List<String> both = new ArrayList<>(figureColumns);
        if (form != Form.SERIES) {
            both.addAll(columns("scores-year"));
        }
        both.addAll(scoreColumns);
        both.addAll(columns("scores-source"));
        this.flat = new Table(words.get("export.sheet.data"), both);
        List<String> stanceColumns = new ArrayList<>(columns("country", "name", "year"));
        stanceColumns.addAll(scoreColumns);
        stanceColumns.addAll(columns("instruments", "scores-source"));
        this.stance = new Table(words.get("export.sheet.stance"), stanceColumns);
        this.sources = Sheets.sources(words);
        this.notes = new FileNotes(words);
    }

    private List<String> columns(String... keys) {
        return Sheets.columns(words, keys);
    }

    private String name(CountryCode code) {
        return names.getOrDefault(code, code.value());
    }

    void figure(
            Indicator indicator,
            CountryCode country,
            int year,
            Optional<Observation> observation,
            @Nullable Stance beside) {
        observation.ifPresent(o -> cited.add(o.sourceId()));
        figures.add(new Figure(indicator, country, year, observation.orElse(null), beside, null));
    }

    /** @param year of the ranking, which is that of the scores; the figure may be of one near it */
    void ranked(Indicator indicator, OverviewRanking.Place place, int year, @Nullable Stance beside) {
        Observation figure = place.figure();
        if (figure != null) {
            cited.add(figure.sourceId());
        }
        figures.add(new Figure(indicator, place.country().code(), year, figure, beside, place));
    }

    void stance(Stance row) {
        Score force = row.militarization();
        Score care = row.harmReduction();
        stance.add(
                row.country().value(),
                name(row.country()),
                row.year(),
                score(force, Score::value),
                score(force, Score::lower),
                score(force, Score::upper),
                score(force, Score::known),
                score(care, Score::value),
                score(care, Score::lower),
                score(care, Score::upper),
                score(care, Score::known),
                row.instruments().isEmpty() ? null : String.join(" ", row.instruments()),
                policySource);
    }

    private static @Nullable BigDecimal score(@Nullable Score score, Function<Score, Double> part) {
        return score == null ? null : Figures.score(part.apply(score));
    }

    /** What goes with the figures, to be written on. */
    FileNotes notes() {
        return notes;
    }

    /** Measures or events that stand beside the figures. */
    void beside(Table rows) {
        further.add(rows);
    }

    Download finish(String fileName) {
        return finish(fileName, List.of(data, stance), flat);
    }

    /** A file of scores alone, without figures beside them. */
    Download finishStance(String fileName) {
        return finish(fileName, List.of(stance), stance);
    }

    /** A file of measures alone. */
    Download finishMeasures(String fileName, Table measures) {
        return finish(fileName, List.of(measures), measures);
    }

    private Download finish(String fileName, List<Table> first, Table csv) {
        List<Source> used = cited.isEmpty() ? List.of() : releases.sources(cited);
        Map<Long, Source> byId = used.stream().collect(Collectors.toMap(Source::id, Function.identity()));
        for (Figure figure : figures) {
            row(figure, byId);
        }
        Map<Long, Release> byRelease =
                releases.releases().stream().collect(Collectors.toMap(Release::id, Function.identity()));
        List<Release> from = new ArrayList<>();
        for (Source source : used) {
            Release release = byRelease.get(source.releaseId());
            if (release != null) {
                from.add(release);
            }
            Cited told = source.in(words.locale());
            sources.add(
                    told.publisher(),
                    told.title(),
                    source.title(),
                    told.edition(),
                    source.asOf(),
                    told.licence(),
                    source.url(),
                    source.citation(),
                    source.dataset(),
                    release == null ? null : release.fileName(),
                    release == null ? null : release.checksum());
        }
        policy.release().ifPresent(release -> {
            from.add(release);
            Sheets.source(sources, release, words);
        });
        policy.researchedTo().ifPresent(notes::researchedTo);
        List<Table> sheets = new ArrayList<>(first);
        sheets.addAll(further);
        sheets.addAll(List.of(sources, notes.finished()));
        return new Download(fileName, Sheets.made(from), sheets, csv);
    }

    private void row(Figure figure, Map<Long, Source> byId) {
        Observation observation = figure.observation();
        Source source = observation == null ? null : byId.get(observation.sourceId());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(figure.country().value());
        cells.add(name(figure.country()));
        cells.add(indicatorName(figure.indicator()));
        if (form == Form.RANKING) {
            cells.add(figure.place() == null ? null : figure.place().rank());
        }
        // a value never stands beside another year than its own
        cells.add(observation != null ? (Integer) observation.year() : form == Form.SERIES ? figure.year() : null);
        cells.add(observation == null ? null : Figures.exact(observation.value()));
        cells.add(observation == null ? null : Figures.exactOrNull(observation.lower()));
        cells.add(observation == null ? null : Figures.exactOrNull(observation.upper()));
        cells.add(words.get(
                "export.status." + (observation == null ? "missing" : QueryReader.word(observation.status()))));
        cells.add(figure.indicator().unit().in(words.locale()));
        if (form == Form.RANKING) {
            change(figure.place(), cells);
        }
        cells.add(observation == null ? null : observation.origin());
        cells.add(observation == null ? null : Localized.in(observation.note(), words.locale()));
        cells.add(source == null ? null : source.in(words.locale()).publisher());
        cells.add(source == null ? null : source.in(words.locale()).edition());
        cells.add(source == null ? null : source.url());
        cells.add(observation == null ? null : observation.cell().toString());
        data.add(cells.toArray());
        if (form != Form.SERIES) {
            cells.add(figure.year());
        }
        scores(figure.beside(), cells);
        cells.add(policySource);
        flat.add(cells.toArray());
    }

    private void change(OverviewRanking.@Nullable Place place, List<@Nullable Object> cells) {
        OverviewRanking.Change change = place == null ? null : place.change();
        cells.add(change == null ? null : Figures.percent(change.percent()));
        cells.add(change == null ? null : (Integer) change.from());
        cells.add(change == null ? null : (Integer) change.to());
        List<String> remarks = new ArrayList<>();
        if (place != null && place.few() != null) {
            remarks.add(words.get("export.remark.few", place.few()));
        }
        if (place != null && place.broken()) {
            remarks.add(words.get("export.remark.broken"));
        }
        cells.add(remarks.isEmpty() ? null : String.join("; ", remarks));
    }

    private static void scores(@Nullable Stance row, List<@Nullable Object> cells) {
        for (Score score :
                Arrays.asList(row == null ? null : row.militarization(), row == null ? null : row.harmReduction())) {
            cells.add(score(score, Score::value));
            cells.add(score(score, Score::lower));
            cells.add(score(score, Score::upper));
            cells.add(score(score, Score::known));
        }
    }

    private String indicatorName(Indicator indicator) {
        return indicator.name().in(words.locale());
    }

    private record Figure(
            Indicator indicator,
            CountryCode country,
            int year,
            @Nullable Observation observation,
            @Nullable Stance beside,
            OverviewRanking.@Nullable Place place) {}
}
