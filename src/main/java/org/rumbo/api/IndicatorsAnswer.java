package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Indicator;
import org.rumbo.text.Localized;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(name = "IndicatorsAnswer")
record IndicatorsAnswer(List<Entry> indicators, List<ApiSource> sources) implements Tabular {

    @Schema(name = "Indicator")
    record Entry(
            @Schema(example = "homicide-rate") String code,
            Localized name,
            Localized unit,

            @Schema(description = "Digits after the decimal separator that the figure deserves")
            int decimals,

            Localized definition,

            @Schema(implementation = HigherIs.class) String higherIs,

            @Schema(example = "homicide") String topic,

            @Schema(description = "What a reader must know beside every use; null where there is nothing") @Nullable
            Localized caveat,

            @Schema(description = "Code of the dataset that speaks for it, see /datasets")
            String dataset) {

        static Entry of(Indicator indicator) {
            return new Entry(
                    indicator.code(),
                    indicator.name(),
                    indicator.unit(),
                    indicator.decimals(),
                    indicator.definition(),
                    QueryReader.word(indicator.higherIs()),
                    indicator.topic(),
                    indicator.caveat(),
                    indicator.dataset());
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(
                "code",
                "name_en",
                "name_es",
                "name_pt",
                "unit_en",
                "unit_es",
                "unit_pt",
                "decimals",
                "definition_en",
                "definition_es",
                "definition_pt",
                "higher_is",
                "topic",
                "caveat_en",
                "caveat_es",
                "caveat_pt",
                "dataset",
                "publisher",
                "edition",
                "licence",
                "url");
        Map<String, ApiSource> byDataset =
                sources.stream().collect(Collectors.toMap(ApiSource::dataset, Function.identity(), (a, ignored) -> a));
        for (Entry entry : indicators) {
            ApiSource source = byDataset.get(entry.dataset());
            Localized caveat = entry.caveat();
            table.row(
                    entry.code(),
                    entry.name().en(),
                    entry.name().es(),
                    entry.name().pt(),
                    entry.unit().en(),
                    entry.unit().es(),
                    entry.unit().pt(),
                    entry.decimals(),
                    entry.definition().en(),
                    entry.definition().es(),
                    entry.definition().pt(),
                    entry.higherIs(),
                    entry.topic(),
                    caveat == null ? null : caveat.en(),
                    caveat == null ? null : caveat.es(),
                    caveat == null ? null : caveat.pt(),
                    entry.dataset(),
                    source == null ? null : source.publisher(),
                    source == null ? null : source.edition(),
                    source == null ? null : source.licence(),
                    source == null ? null : source.url());
        }
        return table;
    }
}
