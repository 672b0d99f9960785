package org.rumbo.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.PlaceKind;
import org.rumbo.evidence.ContextFact;
import org.rumbo.evidence.Study;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Status;
import org.rumbo.policy.Coverage;
import org.rumbo.policy.Declaration;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.KindCoverage;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Translation;
import org.rumbo.provenance.WebAddress;
import org.rumbo.text.Localized;

/** What a layout found in a file, before it becomes a release. */
public final class Drafts {

    /** What the file says of itself. */
    public record About(
            String dataset,
            String title,
            String publisher,
            String edition,
            @Nullable LocalDate asOf,
            String licence,
            @Nullable String url,
            String citation,
            @Nullable String contact,
            Translation translation) {

        public About {
            url = WebAddress.orNull(url);
        }
    }

    /** A publication that rows cite by {@code code}. */
    public record SourceDraft(
            String code,
            String publisher,
            String title,
            String edition,
            @Nullable LocalDate asOf,
            String licence,
            @Nullable String url,
            String citation,
            Translation translation) {

        public SourceDraft {
            url = WebAddress.orNull(url);
        }
    }

    /** A place of a countries workbook. */
    public record PlaceDraft(
            String code,
            PlaceKind kind,
            @Nullable String parent,
            @Nullable String region,
            @Nullable String subregion,
            @Nullable String incomeGroup,
            Localized name,
            CellRef cell) {}

    /** An indicator that the file brings. */
    public record IndicatorDraft(
            String code,
            Localized name,
            Localized unit,
            int decimals,
            Localized definition,
            HigherIs higherIs,
            String topic,
            @Nullable Localized caveat) {}

    /** One value; {@code source} is a code of {@link #sources}. */
    public record ObservationDraft(
            String indicator,
            String country,
            int year,
            double value,
            @Nullable Double lower,
            @Nullable Double upper,
            Status status,
            String source,
            @Nullable String origin,
            @Nullable Localized note,
            @Nullable String noteUrl,
            String sheet,
            String cell) {

        /** One whose remark is the publisher's own, in English, and has no address. */
        public ObservationDraft(
                String indicator,
                String country,
                int year,
                double value,
                @Nullable Double lower,
                @Nullable Double upper,
                Status status,
                String source,
                @Nullable String origin,
                @Nullable String note,
                String sheet,
                String cell) {
            this(
                    indicator,
                    country,
                    year,
                    value,
                    lower,
                    upper,
                    status,
                    source,
                    origin,
                    Localized.orNothing(note, null, null),
                    null,
                    sheet,
                    cell);
        }
    }

    /** A break of one series. */
    public record BreakDraft(String indicator, String country, Break value) {}

    /** Told of each observation as it is read, in the order of the file. */
    public interface Observed {

        /**
         * @param indicator what the workbook says of the observation's indicator; null where another dataset defines it
         * @param source what the observation cites
         */
        void observed(ObservationDraft draft, @Nullable IndicatorDraft indicator, SourceDraft source);

        /** An observation that was told before turned out to contradict another: it is not to be kept. */
        void retracted(ObservationDraft draft);
    }

    private @Nullable About about;
    public final Map<String, SourceDraft> sources = new LinkedHashMap<>();
    public final List<PlaceDraft> places = new ArrayList<>();
    public final Map<String, IndicatorDraft> indicators = new LinkedHashMap<>();
    private final List<ObservationDraft> observations = new ArrayList<>();
    private @Nullable Observed observed;
    public final List<BreakDraft> breaks = new ArrayList<>();
    public final List<Kind> kinds = new ArrayList<>();
    public final List<Coverage> coverage = new ArrayList<>();
    public final List<KindCoverage> kindCoverage = new ArrayList<>();
    public final List<Instrument> instruments = new ArrayList<>();
    public final List<PolicyEvent> events = new ArrayList<>();
    public final List<Declaration> declarations = new ArrayList<>();
    public final List<Study> studies = new ArrayList<>();
    public final List<ContextFact> facts = new ArrayList<>();

    /** Has somebody told of each observation from now on. */
    public void tell(Observed listener) {
        observed = listener;
    }

    public void observe(ObservationDraft draft) {
        observations.add(draft);
        if (observed != null) {
            observed.observed(
                    draft, indicators.get(draft.indicator()), Objects.requireNonNull(sources.get(draft.source())));
        }
    }

    /** Takes observations back, by identity. */
    public void retract(Collection<ObservationDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Set<ObservationDraft> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(drafts);
        observations.removeIf(gone::contains);
        if (observed != null) {
            gone.forEach(observed::retracted);
        }
    }

    /** What was observed and not taken back, in the order of the file. */
    public List<ObservationDraft> observations() {
        return observations;
    }

    /** Data rows found in the file, whatever became of them. */
    public int rowsRead;

    public void about(About value) {
        about = value;
    }

    /** The file is one publication, which each of its rows cites. */
    public void publication(SourceDraft source) {
        about(new About(
                source.code(),
                source.title(),
                source.publisher(),
                source.edition(),
                source.asOf(),
                source.licence(),
                source.url(),
                source.citation(),
                null,
                source.translation()));
        sources.put(source.code(), source);
    }

    public @Nullable About about() {
        return about;
    }

    /** Rows that became something. */
    public int rowsLoaded() {
        return places.size()
                + observations.size()
                + kinds.size()
                + coverage.size()
                + kindCoverage.size()
                + instruments.size()
                + events.size()
                + declarations.size()
                + studies.size()
                + facts.size();
    }
}
