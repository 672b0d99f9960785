package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.PlaceKind;
import org.rumbo.text.Localized;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(name = "CountriesAnswer")
record CountriesAnswer(List<Place> countries, List<ApiSource> sources) implements Tabular {

    @Schema(name = "Country")
    record Place(
            @Schema(description = "ISO 3166-1 alpha-3, or the code of a part or an aggregate", example = "SLV")
            String code,

            @Schema(description = "Name in the language asked for")
            String name,

            @Schema(description = "Names in all languages of the product")
            Localized names,

            @Schema(implementation = PlaceKind.class) String kind,

            @Schema(description = "The country that a part belongs to") @Nullable
            String parent,

            @Schema(example = "Americas") @Nullable String region,

            @Schema(example = "Latin America and the Caribbean") @Nullable
            String subregion,

            @Schema(description = "World Bank income group; null where the World Bank gives none") @Nullable
            String incomeGroup,

            @Schema(description = "Codes of its parts that are reported by themselves and never summed")
            List<String> parts) {

        static Place of(Country country, Locale language, List<String> parts) {
            return new Place(
                    country.code().value(),
                    country.name().in(language),
                    country.name(),
                    QueryReader.word(country.kind()),
                    country.parent() == null ? null : country.parent().value(),
                    country.region(),
                    country.subregion(),
                    country.incomeGroup(),
                    parts);
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(
                "code",
                "name_en",
                "name_es",
                "name_pt",
                "kind",
                "parent",
                "region",
                "subregion",
                "income_group",
                "parts",
                "publisher",
                "edition",
                "licence",
                "url");
        ApiSource source = sources.isEmpty() ? null : sources.getFirst();
        for (Place place : countries) {
            table.row(
                    place.code(),
                    place.names().en(),
                    place.names().es(),
                    place.names().pt(),
                    place.kind(),
                    place.parent(),
                    place.region(),
                    place.subregion(),
                    place.incomeGroup(),
                    String.join(" ", place.parts()),
                    source == null ? null : source.publisher(),
                    source == null ? null : source.edition(),
                    source == null ? null : source.licence(),
                    source == null ? null : source.url());
        }
        return table;
    }
}
