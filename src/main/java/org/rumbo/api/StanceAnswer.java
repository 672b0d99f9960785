package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.web.CsvTable;
import org.rumbo.web.Figures;
import org.rumbo.web.Tabular;

@Schema(
        name = "StanceAnswer",
        description = "Two scores a country and year. They stay two: no single number stands for them.")
record StanceAnswer(
        List<CountryYear> stance,

        @Schema(description = "Weights of the kinds, as the parameter has them", example = "codebook")
        String weights,

        List<ApiSource> sources)
        implements Tabular {

    @Schema(name = "CountryYear")
    record CountryYear(
            @Schema(example = "SLV") String country,

            @Schema(description = "Name in the language asked for")
            String name,

            @Schema(example = "2022") int year,

            @Schema(description = "null: not coded, which is never zero") @Nullable
            Bounded militarization,

            @Schema(description = "Stands for the whole non-violent agenda; null: not coded, which is never zero")
            @Nullable
            Bounded harmReduction,

            @Schema(description = "Identifiers of the instruments that count, see /instruments")
            List<String> instruments) {

        static CountryYear of(Stance stance, String name) {
            return new CountryYear(
                    stance.country().value(),
                    name,
                    stance.year(),
                    Bounded.of(stance.militarization()),
                    Bounded.of(stance.harmReduction()),
                    stance.instruments());
        }
    }

    @Schema(name = "Score", description = "0 to 100, with bounds for what was not researched or is uncertain.")
    record Bounded(
            @Schema(minimum = "0", maximum = "100", example = "2.381")
            BigDecimal value,

            @Schema(minimum = "0", maximum = "100", example = "1.7857")
            BigDecimal lower,

            @Schema(minimum = "0", maximum = "100", example = "26.7857")
            BigDecimal upper,

            @Schema(
                    description =
                            "Share of the codebook that was looked for: by weight within each applicable domain, then the mean over these",
                    minimum = "0",
                    maximum = "1",
                    example = "0.82")
            BigDecimal known) {

        static @Nullable Bounded of(@Nullable Score score) {
            return score == null
                    ? null
                    : new Bounded(
                            Figures.score(score.value()),
                            Figures.score(score.lower()),
                            Figures.score(score.upper()),
                            Figures.score(score.known()));
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(
                "country",
                "name",
                "year",
                "militarization",
                "militarization_lower",
                "militarization_upper",
                "militarization_known",
                "harm_reduction",
                "harm_reduction_lower",
                "harm_reduction_upper",
                "harm_reduction_known",
                "instruments",
                "publisher",
                "title",
                "edition",
                "as_of",
                "licence",
                "url",
                "dataset",
                "release",
                "weights");
        ApiSource source = sources.isEmpty() ? null : sources.getFirst();
        for (CountryYear row : stance) {
            Bounded force = row.militarization();
            Bounded care = row.harmReduction();
            table.row(
                    row.country(),
                    row.name(),
                    row.year(),
                    force == null ? null : force.value(),
                    force == null ? null : force.lower(),
                    force == null ? null : force.upper(),
                    force == null ? null : force.known(),
                    care == null ? null : care.value(),
                    care == null ? null : care.lower(),
                    care == null ? null : care.upper(),
                    care == null ? null : care.known(),
                    String.join(" ", row.instruments()),
                    source == null ? null : source.publisher(),
                    source == null ? null : source.title(),
                    source == null ? null : source.edition(),
                    source == null ? null : source.asOf(),
                    source == null ? null : source.licence(),
                    source == null ? null : source.url(),
                    source == null ? null : source.dataset(),
                    source == null ? null : source.release(),
                    weights);
        }
        return table;
    }
}
