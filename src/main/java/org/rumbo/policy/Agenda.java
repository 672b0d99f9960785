package org.rumbo.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rumbo.country.CountryCode;

/**
 * What states declare, legislate and do of the non-violent agenda, and of its opposite. Depends on nothing but its arguments,
 * never changes, and may be shared.
 */
public final class Agenda {

    /** Suspended rights, and soldiers who police: what a signature at Cali is held against. */
    public static final Set<String> AT_ODDS = Set.of("state_of_exception", "armed_forces_in_policing");

    private static final String BILL = "bill";

    private final Codebook codebook;
    private final Research research;
    private final Map<CountryCode, Map<String, List<Instrument>>> instruments = new HashMap<>();
    private final List<Declaration> declarations;

    /** @param instruments those that may be shown; uncertain ones are the caller's to leave out */
    public Agenda(
            Codebook codebook,
            Research research,
            Collection<Instrument> instruments,
            Collection<Declaration> declarations) {
        this.codebook = codebook;
        this.research = research;
        this.declarations = List.copyOf(declarations);
        instruments.stream()
                .sorted(Comparator.comparing(Instrument::start).thenComparing(Instrument::code))
                .forEach(i -> this.instruments
                        .computeIfAbsent(i.country(), c -> new HashMap<>())
                        .computeIfAbsent(i.kind(), k -> new ArrayList<>())
                        .add(i));
    }

    /** The kinds of a measure, in the order of the codebook. */
    public List<Kind> kinds(AgendaMeasure measure) {
        return codebook.kinds().stream()
                .filter(kind -> AgendaMeasure.of(kind).filter(m -> m == measure).isPresent())
                .toList();
    }

    /** The militarized kinds, in the order of the codebook. */
    public List<Kind> militarized() {
        return codebook.kinds().stream()
                .filter(kind -> kind.direction() == Direction.MILITARIZED)
                .toList();
    }

    /** How far a country took a measure by a date. */
    public AgendaCell cell(CountryCode country, AgendaMeasure measure, LocalDate on) {
        return cell(country, kinds(measure), on);
    }

    /** How far a country took a kind by a date. */
    public AgendaCell cell(CountryCode country, Kind kind, LocalDate on) {
        return cell(country, List.of(kind), on);
    }

    private AgendaCell cell(CountryCode country, List<Kind> kinds, LocalDate on) {
        List<Instrument> known = kinds.stream()
                .flatMap(kind -> of(country, kind.code()).stream())
                .filter(i -> !i.start().isAfter(on))
                .sorted(Comparator.comparing(Instrument::start).thenComparing(Instrument::code))
                .toList();
        List<Instrument> inForce = known.stream().filter(i -> inForce(i, on)).toList();
        Optional<Stage> furthest =
                inForce.stream().filter(i -> i.level() > 0).map(Agenda::stage).max(Comparator.naturalOrder());
        if (furthest.isPresent()) {
            return new AgendaCell(furthest.get(), known);
        }
        List<Instrument> ended = known.stream()
                .filter(i -> !inForce(i, on) && i.level() > 0)
                .sorted(Comparator.comparing(Instrument::end, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return ended.isEmpty()
                ? new AgendaCell(unfound(country, kinds, on), known)
                : new AgendaCell(Stage.ENDED, ended);
    }

    private static Stage stage(Instrument i) {
        return switch (i.layer()) {
            case PRACTICE -> Stage.IN_PRACTICE;
            case LAW -> Stage.IN_LAW;
            case DECLARED -> i.legalStatus().equals(BILL) ? Stage.BEFORE_LEGISLATURE : Stage.DECLARED;
        };
    }

    /** Nothing found of a kind that was looked for is a finding; of one that was not, it is not. */
    private Stage unfound(CountryCode country, List<Kind> kinds, LocalDate on) {
        Set<CoverageStatus> statuses = EnumSet.noneOf(CoverageStatus.class);
        kinds.forEach(kind -> statuses.add(research.status(country, kind.code(), on.getYear())));
        if (statuses.contains(CoverageStatus.NOT_SEARCHED) || statuses.isEmpty()) {
            return Stage.NOT_SEARCHED;
        }
        return statuses.contains(CoverageStatus.SEARCHED) ? Stage.NOTHING_FOUND : Stage.NOT_APPLICABLE;
    }

    /** How many of the eight measures are declared, before the legislature or in law, and not in practice. */
    public int gap(CountryCode country, LocalDate on) {
        int gap = 0;
        for (AgendaMeasure measure : AgendaMeasure.values()) {
            Stage stage = cell(country, measure, on).stage();
            if (stage == Stage.DECLARED || stage == Stage.BEFORE_LEGISLATURE || stage == Stage.IN_LAW) {
                gap++;
            }
        }
        return gap;
    }

    /** How many of the eight measures are at a stage. */
    public int count(CountryCode country, Stage stage, LocalDate on) {
        int count = 0;
        for (AgendaMeasure measure : AgendaMeasure.values()) {
            if (cell(country, measure, on).stage() == stage) {
                count++;
            }
        }
        return count;
    }

    /** What of {@link #AT_ODDS} stands against a state's signature; empty where it did not sign, or nothing does. */
    public Optional<Contradiction> contradiction(CountryCode country) {
        return declarations.stream()
                .filter(d -> d.country().equals(country))
                .filter(d -> d.position() == Position.SIGNATORY || d.position() == Position.CONVENER)
                .max(Comparator.comparing(Declaration::date).thenComparing(d -> d.position() == Position.SIGNATORY))
                .map(declaration -> {
                    List<Instrument> atOdds = AT_ODDS.stream()
                            .flatMap(kind -> of(country, kind).stream())
                            .filter(i -> i.level() > 0 && i.layer() != Layer.DECLARED)
                            .sorted(Comparator.comparing(Instrument::start).thenComparing(Instrument::code))
                            .toList();
                    var spells = Spells.inLawOrPractice(atOdds);
                    return new Contradiction(
                            declaration,
                            begins(spells, atOdds.stream().filter(i -> inForce(i, declaration.date()))),
                            // what only goes on did not come later
                            begins(spells, atOdds.stream().filter(i -> i.start().isAfter(declaration.date()))).stream()
                                    .filter(i -> i.start().isAfter(declaration.date()))
                                    .toList());
                })
                .filter(c -> !c.then().isEmpty() || !c.since().isEmpty());
    }

    /** With what the spells of these rows began, each once, in order of start. */
    private static List<Instrument> begins(Spells spells, Stream<Instrument> rows) {
        return rows.map(spells::begin)
                .distinct()
                .sorted(Comparator.comparing(Instrument::start).thenComparing(Instrument::code))
                .toList();
    }

    /** The countries whose delegations are named at Cali, each once. */
    public List<CountryCode> named() {
        return declarations.stream()
                .filter(d -> d.position() == Position.SIGNATORY)
                .map(Declaration::country)
                .distinct()
                .toList();
    }

    /** The positions in the coalition against the cartels, not ended, of countries that are named at Cali: one a country, the first. */
    public List<Declaration> turned() {
        List<CountryCode> named = named();
        Map<CountryCode, Declaration> turned = new LinkedHashMap<>();
        declarations.stream()
                .filter(d -> d.position() == Position.COUNTER_CARTEL_COALITION && d.end() == null)
                .filter(d -> named.contains(d.country()))
                .sorted(Comparator.comparing(Declaration::date))
                .forEach(d -> turned.putIfAbsent(d.country(), d));
        return List.copyOf(turned.values());
    }

    private List<Instrument> of(CountryCode country, String kind) {
        return instruments.getOrDefault(country, Map.of()).getOrDefault(kind, List.of());
    }

    private static boolean inForce(Instrument i, LocalDate on) {
        return !i.start().isAfter(on) && (i.end() == null || !i.end().isBefore(on));
    }
}
