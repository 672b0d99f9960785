package org.rumbo.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.link.AgendaLink;
import org.rumbo.link.PageAddress;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Position;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;

/** Reads the agenda page's address: what cannot be followed is said and replaced. */
@Service
public class AgendaRequest {

    /** How rows are ordered. */
    public enum Sort {
        /** Furthest from its word first. */
        GAP,
        NAME,
        /** Most measures in practice first. */
        PRACTICE
    }

    /**
     * What an address asks for.
     *
     * @param region null for all
     * @param position null for all
     * @param column code of a measure or kind that rows are to have at some stage; null for all
     * @param cell the cell that is open
     */
    public record Wish(
            @Nullable String region,
            @Nullable Position position,
            @Nullable String column,
            Sort sort,
            Optional<CellAddress> cell,
            List<String> problems) {}

    /** A country and a column. */
    public record CellAddress(CountryCode country, String column) {}

    private final PolicyService policy;
    private final CountryCatalogue catalogue;

    AgendaRequest(PolicyService policy, CountryCatalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /** Reads the parameters of {@link AgendaLink}. */
    public Wish read(Map<String, List<String>> parameters, Locale locale) {
        Wording words = new Wording(locale);
        List<String> problems = new ArrayList<>();
        String region = known(
                PageAddress.first(parameters, AgendaLink.REGION),
                catalogue.regions(),
                "agenda.problem.region",
                words,
                problems);
        Position position = constant(
                Position.class,
                PageAddress.first(parameters, AgendaLink.POSITION),
                "agenda.problem.position",
                words,
                problems);
        String column = known(
                PageAddress.first(parameters, AgendaLink.MEASURE),
                AgendaColumns.codes(policy.agenda()),
                "agenda.problem.measure",
                words,
                problems);
        Sort sort = constant(
                Sort.class, PageAddress.first(parameters, AgendaLink.SORT), "agenda.problem.sort", words, problems);
        return new Wish(
                region,
                position,
                column,
                sort == null ? Sort.GAP : sort,
                cell(PageAddress.first(parameters, AgendaLink.CELL), words, problems),
                List.copyOf(problems));
    }

    private Optional<CellAddress> cell(@Nullable String text, Wording words, List<String> problems) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String[] parts = text.split(":", 2);
        if (parts.length == 2
                && CountryCode.isWellFormed(parts[0])
                && policy.codedCountries().contains(new CountryCode(parts[0]))
                && AgendaColumns.codes(policy.agenda()).contains(parts[1])) {
            return Optional.of(new CellAddress(new CountryCode(parts[0]), parts[1]));
        }
        problems.add(words.text("agenda.problem.cell", text));
        return Optional.empty();
    }

    private static @Nullable String known(
            @Nullable String text, List<String> all, String key, Wording words, List<String> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (all.contains(text)) {
            return text;
        }
        problems.add(words.text(key, text));
        return null;
    }

    private static <E extends Enum<E>> @Nullable E constant(
            Class<E> type, @Nullable String text, String key, Wording words, List<String> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        problems.add(words.text(key, text));
        return null;
    }
}
