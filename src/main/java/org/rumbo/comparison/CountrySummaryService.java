package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.comparison.CountrySummary.Citation;
import org.rumbo.comparison.CountrySummary.Sentence;
import org.rumbo.comparison.CountrySummary.Topic;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.evidence.Study;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CompareLink;
import org.rumbo.link.CountryLink;
import org.rumbo.link.DataLink;
import org.rumbo.link.EvidenceLink;
import org.rumbo.link.StanceLink;
import org.rumbo.policy.DomainCoverage;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the summary of a country's page. It has no figure of its own: each is the one that cards, ranking, scores and downloads have,
 * by the same rules.
 */
@Service
@Transactional(readOnly = true)
public class CountrySummaryService {

    private static final String RATE = "homicide-rate";

    private final SeriesService series;
    private final CountryCatalogue catalogue;
    private final PolicyService policy;
    private final EvidenceService evidence;
    private final ReleaseCatalogue releases;

    CountrySummaryService(
            SeriesService series,
            CountryCatalogue catalogue,
            PolicyService policy,
            EvidenceService evidence,
            ReleaseCatalogue releases) {
        this.series = series;
        this.catalogue = catalogue;
        this.policy = policy;
        this.evidence = evidence;
        this.releases = releases;
    }

    /** The summary of a country, territory, part or aggregate; empty for a code that no workbook has. */
    public Optional<CountrySummary> summary(CountryCode code, Locale locale) {
        return catalogue.find(code).map(country -> new Sentences(country, new Wording(locale)).all());
    }

    /** What one summary is made from. */
    private final class Sentences {

        private final Country country;
        private final Wording words;
        private final Map<String, Series> own;
        private final Series homicide;
        private final List<DomainCoverage> coverage;
        private final @Nullable LocalDate on;
        private final List<Instrument> instruments;

        Sentences(Country country, Wording words) {
            this.country = country;
            this.words = words;
            own = series.seriesOf(country.code());
            homicide = Objects.requireNonNullElseGet(
                    own.get(RATE), () -> new Series(RATE, country.code(), List.of(), List.of()));
            coverage = policy.research().domains(country.code());
            on = policy.researchedTo().orElse(null);
            instruments = coded() ? policy.instruments(country.code()) : List.of();
        }

        private boolean coded() {
            return on != null && policy.codedCountries().contains(country.code());
        }

        CountrySummary all() {
            return new CountrySummary(List.of(homicide(), policyNow(), lastChange(), studies(), unknown()));
        }

        private Sentence homicide() {
            Optional<Indicator> rate = series.indicator(RATE);
            if (rate.isEmpty() || homicide.latest().isEmpty()) {
                return new Sentence(
                        Topic.HOMICIDE,
                        words.text("summary.homicide.none", place()),
                        List.of(Citation.page(words.text("summary.check.data"), DataLink.PATH)));
            }
            Observation newest = homicide.latest().get();
            CountryFigures figures =
                    new CountryFigures(series, catalogue, words, new Drawing(words, releases, List.of(homicide)));
            CountryProfile.Latest cited = figures.latest(newest, rate.get());
            return new Sentence(
                    Topic.HOMICIDE,
                    new HomicideSentence(words, rate.get())
                            .of(
                                    country,
                                    homicide,
                                    figures.ranking(country, rate.get()),
                                    figures.few(country.code(), newest.year(), RATE)
                                            .orElse(null)),
                    List.of(
                            Citation.source(
                                    words.text("country.source", cited.publisher(), cited.edition()), cited.url()),
                            Citation.page(words.text("data.cell", cited.cell()), DataLink.row(cited.cell(), RATE)),
                            Citation.page(
                                    words.text("summary.check.compare"),
                                    new CompareLink(RATE, List.of(country.code()), null, null).href())));
        }

        private Sentence policyNow() {
            if (!coded() || on == null) {
                return new Sentence(Topic.POLICY, words.text("summary.policy.none", place()), collection());
            }
            int to = on.plusDays(1).getYear() - 1;
            List<Stance> years = Objects.requireNonNull(policy.stance(List.of(country.code()), CountryPolicy.FROM, to)
                    .get(country.code()));
            List<Citation> citations = new ArrayList<>(collection());
            citations.add(Citation.page(
                    words.text("summary.check.stance", Integer.toString(to)),
                    StanceLink.of(country.code(), to).href()));
            return new Sentence(Topic.POLICY, new PolicySentence(words).of(years, instruments, on), citations);
        }

        private Sentence lastChange() {
            Optional<ChangeSentence.Last> last = on == null ? Optional.empty() : ChangeSentence.last(instruments, on);
            if (last.isEmpty() || on == null) {
                return new Sentence(Topic.CHANGE, words.text("summary.change.none", place()), collection());
            }
            Instrument instrument = last.get().change().instrument();
            List<Citation> citations = new ArrayList<>();
            citations.add(Citation.source(
                    instrument.source().cited(words.locale()),
                    instrument.source().url()));
            citations.add(Citation.page(words.text("data.cell", instrument.cell()), DataLink.row(instrument.cell())));
            citations.add(
                    Citation.page(words.text("summary.check.measures"), CountryLink.part(country.code(), "measures")));
            return new Sentence(Topic.CHANGE, new ChangeSentence(words).of(last.get(), on), citations);
        }

        private Sentence studies() {
            List<Study> studies = evidence.studies(country.code());
            List<Citation> citations = new ArrayList<>(
                    evidence.releases().stream().map(this::release).toList());
            citations.add(
                    studies.isEmpty()
                            ? Citation.page(words.text("summary.check.studies.all"), EvidenceLink.PATH)
                            : Citation.page(
                                    words.text("summary.check.studies", studies.size()),
                                    new EvidenceLink(null, country.code()).href()));
            return new Sentence(
                    Topic.STUDIES, new StudiesSentence(words, policy.codebook()).of(country, studies), citations);
        }

        private Sentence unknown() {
            List<Indicator> without = CountryProfileService.headlines(series, own).stream()
                    .filter(i -> !i.code().equals(RATE) && !own.containsKey(i.code()))
                    .toList();
            List<Citation> citations = new ArrayList<>(collection());
            citations.add(Citation.page(words.text("summary.check.gaps"), CountryLink.part(country.code(), "gaps")));
            return new Sentence(
                    Topic.UNKNOWN,
                    new UnknownSentence(words)
                            .of(
                                    country,
                                    homicide,
                                    CountryProfileService.newestYear(series, RATE),
                                    without,
                                    coverage,
                                    on),
                    citations);
        }

        /** The release that says what policy was researched. */
        private List<Citation> collection() {
            return policy.release().map(this::release).stream().toList();
        }

        private Citation release(Release release) {
            return Citation.page(
                    words.text("country.source", release.publisher(), release.edition()),
                    DataLink.release(release.id()));
        }

        private String place() {
            return words.text("summary.place." + country.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
