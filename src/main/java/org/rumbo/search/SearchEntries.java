package org.rumbo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.country.OtherNames;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CountryLink;
import org.rumbo.link.DataLink;
import org.rumbo.link.OverviewLink;
import org.rumbo.link.PageAddress;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.ShownNow;
import org.rumbo.text.Localized;
import org.rumbo.text.Texts;
import org.rumbo.text.Words;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that pages show now and that has a name: places, figures, datasets, pages, and what {@link PolicyEntries} gathers. */
@Component
class SearchEntries {

    private final CountryCatalogue catalogue;
    private final SeriesService series;
    private final ReleaseCatalogue releases;
    private final ShownNow shown;
    private final PolicyEntries policy;

    SearchEntries(
            CountryCatalogue catalogue,
            SeriesService series,
            ReleaseCatalogue releases,
            ShownNow shown,
            PolicyEntries policy) {
        this.catalogue = catalogue;
        this.series = series;
        this.releases = releases;
        this.shown = shown;
        this.policy = policy;
    }

    /** All of it. */
    @Transactional(readOnly = true)
    List<SearchEntry> all() {
        List<SearchEntry> all = new ArrayList<>();
        catalogue.countries().forEach(country -> all.add(country(country)));
        series.indicators().forEach(indicator -> all.add(indicator(indicator)));
        all.addAll(policy.all());
        shown.get().active().stream()
                .flatMap(id -> releases.release(id).stream())
                .forEach(release -> all.add(dataset(release)));
        all.addAll(Pages.all());
        return all;
    }

    private SearchEntry country(Country country) {
        List<Words> names = new ArrayList<>(OtherNames.of(country.code()));
        names.add(new Words(country.code().value(), "en"));
        // a part has no page of its own: it stands on that of its country
        catalogue.partsOf(country.code()).forEach(part -> {
            Texts.LANGUAGES.forEach(language -> names.add(Words.of(part.name(), language)));
            names.addAll(OtherNames.of(part.code()));
        });
        String region = country.region();
        return new SearchEntry(
                SearchKind.COUNTRY,
                country.code().value(),
                CountryLink.href(country.code()),
                country.name(),
                inEach(words -> region == null ? "" : words.region(region)),
                null,
                names.stream().distinct().toList(),
                Stream.of(country.subregion(), country.incomeGroup())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static SearchEntry indicator(Indicator indicator) {
        return new SearchEntry(
                SearchKind.INDICATOR,
                indicator.code(),
                PageAddress.href(".", java.util.Map.of(OverviewLink.INDICATOR, indicator.code())),
                indicator.name(),
                indicator.unit(),
                indicator.definition(),
                List.of(),
                List.of(indicator.code().replace('-', ' ')));
    }

    private static SearchEntry dataset(Release release) {
        return new SearchEntry(
                SearchKind.DATASET,
                release.dataset(),
                DataLink.dataset(release.dataset()),
                inEach(words -> release.in(words.locale()).title()),
                inEach(words -> line(
                        release.in(words.locale()).publisher(),
                        release.in(words.locale()).edition())),
                same(release.citation()),
                List.of(),
                List.of(release.dataset().replace('-', ' ')));
    }

    /** A text that is written in each language by itself. */
    static Localized inEach(Function<Wording, String> text) {
        List<String> texts = Texts.LANGUAGES.stream()
                .map(language -> text.apply(new Wording(language)))
                .toList();
        return new Localized(texts.get(0), texts.get(1), texts.get(2));
    }

    /** A text that is not translated. */
    static Localized same(String text) {
        return new Localized(text, text, text);
    }

    /** Words of one line, those that there are. */
    static String line(@Nullable String... words) {
        return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** The name of a place; nothing for none, its code where it is not in the catalogue. */
    static @Nullable String name(CountryCatalogue catalogue, @Nullable CountryCode code, Locale locale) {
        return code == null
                ? null
                : catalogue.find(code).map(country -> country.name().in(locale)).orElse(code.value());
    }
}
