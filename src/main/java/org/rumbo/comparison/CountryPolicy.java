package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.Country;
import org.rumbo.link.DataLink;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.CoverageStatus;
import org.rumbo.policy.DomainCoverage;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Stance;
import org.rumbo.wording.Wording;

/** Stance and measures of one country, with what of it was researched. */
final class CountryPolicy {

    /** Stance and measures are shown from here on. */
    static final int FROM = 1990;

    private final PolicyService policy;
    private final Wording words;
    private final Drawing drawing;

    CountryPolicy(PolicyService policy, Wording words, Drawing drawing) {
        this.policy = policy;
        this.words = words;
        this.drawing = drawing;
    }

    /** Whether anything was looked for there. */
    boolean coded(Country country) {
        return policy.codedCountries().contains(country.code());
    }

    ChartModel.StanceData stance(Country country) {
        int to = lastWholeYear();
        List<Stance> years = policy.stance(List.of(country.code()), FROM, to).getOrDefault(country.code(), List.of());
        List<String> notes = new ArrayList<>(coverage(policy.research().domains(country.code())));
        notes.add(words.text("compare.note.stance-ends", Integer.toString(to)));
        String download = "?c=%s&from=%d&to=%d".formatted(country.code(), FROM, to);
        return new ChartModel.StanceData(
                words.text("stance.title", name(country), Wording.period(FROM, to)),
                words.text("stance.subtitle"),
                notes,
                years.isEmpty() ? "" : summary(years.getLast()),
                asOf(),
                years.stream().map(Drawing::stance).toList(),
                policy.events(List.of(country.code())).stream()
                        .filter(e -> e.confidence() != Confidence.UNCERTAIN)
                        .filter(e -> e.date().getYear() >= FROM && e.date().getYear() <= to)
                        .map(drawing::mark)
                        .toList(),
                drawing.policy(policy.release()),
                new ChartModel.Downloads("export/stance.csv" + download, "export/stance.xlsx" + download));
    }

    /** What was researched, in a sentence for each answer. */
    private List<String> coverage(List<DomainCoverage> all) {
        Map<CoverageStatus, List<String>> domains = all.stream()
                .collect(Collectors.groupingBy(
                        DomainCoverage::status, Collectors.mapping(words::domain, Collectors.toList())));
        List<String> sentences = new ArrayList<>();
        for (CoverageStatus status : CoverageStatus.values()) {
            List<String> named = domains.get(status);
            if (named != null) {
                sentences.add(words.text("stance.coverage." + code(status), words.list(named)));
            }
        }
        return sentences;
    }

    private String summary(Stance last) {
        return words.text(
                "stance.summary",
                Integer.toString(last.year()),
                words.score(last.militarization(), 0),
                words.score(last.harmReduction(), 0));
    }

    ChartModel.TimelineData timeline(Country country) {
        List<Instrument> instruments = policy.instruments(country.code());
        Map<String, List<Instrument>> byKind = instruments.stream().collect(Collectors.groupingBy(Instrument::kind));
        List<ChartModel.TimelineRow> rows = policy.codebook().kinds().stream()
                .filter(kind -> byKind.containsKey(kind.code()))
                .map(kind -> new ChartModel.TimelineRow(
                        kind.name().in(words.locale()),
                        code(kind.direction()),
                        byKind.getOrDefault(kind.code(), List.of()).stream()
                                .map(this::bar)
                                .toList()))
                .toList();
        int to = policy.researchedTo().map(LocalDate::getYear).orElse(FROM);
        List<String> notes = new ArrayList<>();
        notes.add(words.text("country.timeline.note.workbook"));
        if (instruments.stream().anyMatch(i -> !i.scored())) {
            notes.add(words.text("country.timeline.note.unscored"));
        }
        String download = "?c=" + country.code();
        return new ChartModel.TimelineData(
                words.text("country.timeline.title", name(country), Wording.period(FROM, to)),
                words.text("country.timeline.subtitle"),
                notes,
                words.text(
                        "country.timeline.summary", words.number(instruments.size(), 0), words.number(rows.size(), 0)),
                asOf(),
                FROM,
                to,
                rows,
                drawing.policy(policy.release()),
                new ChartModel.Downloads("export/measures.csv" + download, "export/measures.xlsx" + download));
    }

    private ChartModel.TimelineBar bar(Instrument i) {
        return new ChartModel.TimelineBar(
                i.code(),
                i.title().in(words.locale()),
                i.start().toString(),
                code(i.startPrecision()),
                words.date(i.start(), i.startPrecision()),
                i.end() == null ? null : i.end().toString(),
                i.endPrecision() == null ? null : code(i.endPrecision()),
                i.end() == null || i.endPrecision() == null ? null : words.date(i.end(), i.endPrecision()),
                i.level(),
                words.level(i.level(), policy.codebook().anchor(i.kind(), i.level())),
                code(i.layer()),
                legalStatus(i.legalStatus()),
                words.text("country.scope." + code(i.scope())),
                i.summary().in(words.locale()),
                words.text("export.confidence." + code(i.confidence())),
                i.scored(),
                i.source().cited(words.locale()),
                i.source().url(),
                i.cell().toString(),
                DataLink.row(i.cell()));
    }

    /** The legal status in words; one that the product does not know stands as the workbook has it. */
    private String legalStatus(String status) {
        return words.texts().getOr("country.legal-status." + status, status);
    }

    private int lastWholeYear() {
        return policy.researchedTo()
                .map(date -> date.getDayOfYear() == date.lengthOfYear() ? date.getYear() : date.getYear() - 1)
                .orElse(FROM);
    }

    private @Nullable String asOf() {
        return policy.researchedTo()
                .map(date -> words.text("compare.as-of", words.day(date)))
                .orElse(null);
    }

    private String name(Country country) {
        return country.name().in(words.locale());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
