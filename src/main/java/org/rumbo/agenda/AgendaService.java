package org.rumbo.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rumbo.agenda.AgendaRequest.CellAddress;
import org.rumbo.agenda.AgendaRequest.Sort;
import org.rumbo.agenda.AgendaRequest.Wish;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.link.CountryLink;
import org.rumbo.link.EvidenceLink;
import org.rumbo.link.StanceLink;
import org.rumbo.policy.Agenda;
import org.rumbo.policy.AgendaCell;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Contradiction;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Declaration;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Position;
import org.rumbo.policy.Stage;
import org.rumbo.text.Alphabet;
import org.rumbo.text.Words;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agenda of all coded countries as the page shows it, on the last day that was researched. */
@Service
@Transactional(readOnly = true)
public class AgendaService {

    private final PolicyService policy;
    private final EvidenceService evidence;
    private final CountryCatalogue catalogue;

    AgendaService(PolicyService policy, EvidenceService evidence, CountryCatalogue catalogue) {
        this.policy = policy;
        this.evidence = evidence;
        this.catalogue = catalogue;
    }

    /** Columns of the matrix, for filters too. */
    public List<AgendaPage.Column> columns(Locale locale) {
        return AgendaColumns.columns(policy.agenda(), new Wording(locale));
    }

    /** The matrix as asked for. */
    public AgendaPage page(Wish wish, Locale locale) {
        Wording words = new Wording(locale);
        Agenda agenda = policy.agenda();
        return new AgendaPage(
                words.day(on()),
                AgendaColumns.columns(agenda, words),
                found(wish, agenda, words).stream().map(Found::row).toList());
    }

    /**
     * One cell of the matrix.
     *
     * @param country code
     * @param name of the country
     */
    public record Line(String country, String name, AgendaPage.Column column, AgendaCell cell) {}

    /** The cells of {@link #page}, row by row; narrowed to one column where one is asked for. */
    public List<Line> lines(Wish wish, Locale locale) {
        Wording words = new Wording(locale);
        Agenda agenda = policy.agenda();
        List<AgendaPage.Column> columns = AgendaColumns.columns(agenda, words);
        List<Line> lines = new ArrayList<>();
        for (Found country : found(wish, agenda, words)) {
            for (int i = 0; i < columns.size(); i++) {
                AgendaPage.Column column = columns.get(i);
                if (wish.column() == null || wish.column().equals(column.code())) {
                    lines.add(new Line(
                            country.row().code(),
                            country.row().name(),
                            column,
                            country.cells().get(i)));
                }
            }
        }
        return lines;
    }

    /** A row of the matrix with the cells that it was made from. */
    private record Found(AgendaPage.Row row, List<AgendaCell> cells) {}

    private List<Found> found(Wish wish, Agenda agenda, Wording words) {
        LocalDate on = on();
        int narrowed = wish.column() == null ? -1 : AgendaColumns.codes(agenda).indexOf(wish.column());
        return countries().stream()
                .filter(c -> wish.region() == null || wish.region().equals(c.region()))
                .filter(c -> wish.position() == null
                        || policy.declarations(c.code()).stream().anyMatch(d -> d.position() == wish.position()))
                .map(c -> {
                    List<AgendaCell> cells = AgendaColumns.cells(agenda, c.code(), on);
                    return new Found(row(c, cells, agenda, on, words), cells);
                })
                .filter(f -> narrowed < 0 || found(f.cells().get(narrowed).stage()))
                .sorted(Comparator.comparing(Found::row, order(wish.sort(), words.locale())))
                .toList();
    }

    /** Coded countries, and those that hold a position without having been coded. */
    private List<Country> countries() {
        Set<CountryCode> codes = new LinkedHashSet<>(policy.codedCountries());
        policy.declarations().forEach(d -> codes.add(d.country()));
        return codes.stream().flatMap(code -> catalogue.find(code).stream()).toList();
    }

    private LocalDate on() {
        return policy.researchedTo().orElse(LocalDate.EPOCH);
    }

    private static boolean found(Stage stage) {
        return stage.compareTo(Stage.ENDED) >= 0;
    }

    private static Comparator<AgendaPage.Row> order(Sort sort, Locale locale) {
        Comparator<AgendaPage.Row> byName = Comparator.comparing(AgendaPage.Row::name, Alphabet.of(locale));
        return switch (sort) {
            case NAME -> byName;
            case PRACTICE ->
                Comparator.comparingInt(AgendaPage.Row::inPractice).reversed().thenComparing(byName);
            // a signature that stands against a deed is the widest gap of all
            case GAP ->
                Comparator.comparing((AgendaPage.Row r) -> r.contradiction() == null)
                        .thenComparing(
                                Comparator.comparingInt(AgendaPage.Row::gap).reversed())
                        .thenComparing(byName);
        };
    }

    private AgendaPage.Row row(Country country, List<AgendaCell> cells, Agenda agenda, LocalDate on, Wording words) {
        return new AgendaPage.Row(
                country.code().value(),
                country.name().in(words.locale()),
                CountryLink.href(country.code()),
                chips(policy.declarations(country.code()), words),
                agenda.contradiction(country.code())
                        .map(c -> sentence(c, words))
                        .orElse(null),
                cells.stream().map(cell -> cell(cell, words)).toList(),
                agenda.gap(country.code(), on),
                agenda.count(country.code(), Stage.IN_PRACTICE, on));
    }

    private static List<AgendaPage.PositionChip> chips(List<Declaration> declarations, Wording words) {
        Set<Position> held = declarations.stream()
                .filter(d -> d.end() == null)
                .map(Declaration::position)
                .collect(Collectors.toSet());
        return declarations.stream()
                .map(Declaration::position)
                .distinct()
                .sorted()
                .map(position -> chip(position, !held.contains(position), words))
                .toList();
    }

    private static AgendaPage.PositionChip chip(Position position, boolean ended, Wording words) {
        String name = words.text("agenda.position." + code(position));
        return new AgendaPage.PositionChip(
                code(position), ended ? words.text("agenda.position.past", name) : name, ended);
    }

    private static AgendaPage.Cell cell(AgendaCell cell, Wording words) {
        String stage = words.text("agenda.stage." + code(cell.stage()));
        return new AgendaPage.Cell(
                cell.stage(),
                stage,
                cell.decisive().map(i -> held(cell, i, words)).orElse(""));
    }

    /** Until when, where the last of it ended; else since when without a break. */
    private static String held(AgendaCell cell, Instrument decisive, Wording words) {
        if (cell.stage() == Stage.ENDED && decisive.end() != null) {
            return words.text("agenda.until", words.date(decisive.end(), precision(decisive)));
        }
        Instrument begin = cell.since().orElse(decisive);
        return words.text("agenda.since", words.date(begin.start(), begin.startPrecision()));
    }

    private static DatePrecision precision(Instrument i) {
        return Objects.requireNonNullElse(i.endPrecision(), DatePrecision.DAY);
    }

    /** What stands against a country's signature, in one sentence; empty where nothing does. */
    public Optional<String> contradiction(CountryCode country, Locale locale) {
        return policy.agenda().contradiction(country).map(c -> sentence(c, new Wording(locale)));
    }

    /** What stands against a signature, with dates, in one sentence. */
    private String sentence(Contradiction c, Wording words) {
        String day = words.date(c.declaration().date(), DatePrecision.DAY);
        String then = names(c.then(), words);
        String since = names(c.since(), words);
        if (c.then().isEmpty()) {
            return words.text("agenda.contradiction.since", day, since);
        }
        return c.since().isEmpty()
                ? words.text("agenda.contradiction.then", day, then)
                : words.text("agenda.contradiction.both", day, then, since);
    }

    /** Each kind once, with the day since which it was in force without a break. */
    private String names(List<Instrument> instruments, Wording words) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (Instrument i : instruments) {
            if (seen.add(i.kind())) {
                names.add(words.text(
                        "agenda.contradiction.kind", name(i.kind(), words), words.date(i.start(), i.startPrecision())));
            }
        }
        return words.list(names);
    }

    private String name(String kind, Wording words) {
        return policy.codebook()
                .kind(kind)
                .map(Kind::name)
                .map(n -> n.in(words.locale()))
                .map(n -> n.substring(0, 1).toLowerCase(words.locale()) + n.substring(1))
                .orElse(kind);
    }

    /** The positions towards the alliance with the countries that hold them, in the order of {@link Position}. */
    public List<AgendaPage.PositionGroup> positions(Locale locale) {
        Wording words = new Wording(locale);
        List<AgendaPage.PositionGroup> groups = new ArrayList<>();
        for (Position position : Position.values()) {
            List<AgendaPage.Holder> holders = policy.declarations().stream()
                    .filter(d -> d.position() == position)
                    .flatMap(d -> catalogue.find(d.country()).stream().map(c -> holder(d, c, words)))
                    .sorted(Comparator.comparing(AgendaPage.Holder::name, Alphabet.of(locale)))
                    .toList();
            if (!holders.isEmpty()) {
                groups.add(new AgendaPage.PositionGroup(
                        code(position),
                        words.text("agenda.position." + code(position)),
                        explanation(position, holders, words),
                        holders));
            }
        }
        return groups;
    }

    private static String explanation(Position position, List<AgendaPage.Holder> holders, Wording words) {
        String text = words.text("agenda.position.text." + code(position), words.number(holders.size(), 0));
        long ended = holders.stream().filter(AgendaPage.Holder::ended).count();
        return ended == 0 ? text : text + " " + words.text("agenda.position.ended", ended);
    }

    /** Where those who were named at Cali stand now; empty where nobody was, or none takes part in the coalition. */
    public Optional<String> signatoriesToday(Locale locale) {
        Wording words = new Wording(locale);
        Agenda agenda = policy.agenda();
        List<Declaration> turned = agenda.turned();
        return turned.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "agenda.signatories.today",
                        words.number(agenda.named().size(), 0),
                        words.number(turned.size(), 0),
                        words.list(turned.stream()
                                .flatMap(d -> catalogue.find(d.country()).stream())
                                .map(c -> c.name().in(locale))
                                .sorted(Alphabet.of(locale))
                                .toList())));
    }

    private static AgendaPage.Holder holder(Declaration d, Country country, Wording words) {
        return new AgendaPage.Holder(
                country.name().in(words.locale()),
                CountryLink.href(country.code()),
                words.held(d),
                d.end() != null,
                d.basis().in(words.locale()),
                d.basis().languageIn(words.locale()),
                d.source().cited(words.locale()),
                d.source().url(),
                d.cell(),
                Words.orNothing(d.note(), words.locale()));
    }

    /** What one cell rests on: its instruments, and the studies on its kinds, those on the country first. */
    public Optional<AgendaPage.Opened> opened(CellAddress address, Locale locale) {
        Wording words = new Wording(locale);
        Agenda agenda = policy.agenda();
        List<Kind> kinds = AgendaColumns.kinds(agenda, address.column());
        Codebook codebook = policy.codebook();
        int at = AgendaColumns.codes(agenda).indexOf(address.column());
        return catalogue.find(address.country()).map(country -> {
            AgendaCell cell = AgendaColumns.cells(agenda, country.code(), on()).get(at);
            Set<String> codes = kinds.stream().map(Kind::code).collect(Collectors.toSet());
            return new AgendaPage.Opened(
                    country.name().in(locale),
                    AgendaColumns.columns(agenda, words).get(at).name(),
                    words.text("agenda.stage." + code(cell.stage())),
                    StanceLink.of(country.code(), on().plusDays(1).getYear() - 1)
                            .href(),
                    cell.instruments().stream()
                            .map(i -> piece(i, codebook, words))
                            .toList(),
                    evidence.studies().stream()
                            .filter(s -> codes.contains(s.kind()))
                            .sorted(Comparator.comparing(s -> !country.code().equals(s.country())))
                            .map(s -> new AgendaPage.StudyLine(
                                    words.text(
                                            s.verified() ? "agenda.study" : "agenda.study.unverified",
                                            s.title().in(locale),
                                            Integer.toString(s.year()),
                                            words.text("evidence.finding.said." + code(s.finding()))),
                                    EvidenceLink.study(s.code())))
                            .toList());
        });
    }

    private static AgendaPage.Piece piece(Instrument i, Codebook codebook, Wording words) {
        String key = "country.legal-status." + i.legalStatus();
        String dates = i.end() == null
                ? words.text("agenda.since", words.date(i.start(), i.startPrecision()))
                : words.text(
                        "stance.basis.from-to",
                        words.date(i.start(), i.startPrecision()),
                        words.date(i.end(), precision(i)));
        return new AgendaPage.Piece(
                i.title().in(words.locale()),
                i.title().languageIn(words.locale()),
                String.join(
                        " · ",
                        dates,
                        words.text("export.layer." + code(i.layer())),
                        words.texts().getOr(key, i.legalStatus()),
                        words.level(i.level(), codebook.anchor(i.kind(), i.level())),
                        words.text("export.confidence." + code(i.confidence()))),
                i.summary().in(words.locale()),
                i.summary().languageIn(words.locale()),
                i.source().cited(words.locale()),
                i.source().url(),
                i.cell());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
