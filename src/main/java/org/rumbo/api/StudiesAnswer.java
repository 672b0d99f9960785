package org.rumbo.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.evidence.Design;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.Outcome;
import org.rumbo.evidence.Strength;
import org.rumbo.evidence.Study;
import org.rumbo.text.Localized;
import org.rumbo.web.CsvTable;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Tabular;

@Schema(name = "StudiesAnswer", description = "Published evidence for and against both roads, strongest design first.")
record StudiesAnswer(List<Entry> studies, List<ApiSource> sources) implements Tabular {

    @Schema(name = "Study")
    record Entry(
            @Schema(example = "EV073") String id,

            @Schema(description = "null for reviews over several countries") @Nullable
            String country,

            @Schema(example = "state_of_exception") String kind,
            String title,
            String claim,

            @Schema(description = "As published; null where none is given") @Nullable
            String effect,

            @Schema(description = "Relative to the policy studied", implementation = EffectDirection.class)
            String finding,

            @Schema(implementation = Design.class) String design,

            @Schema(implementation = Strength.class) String strength,

            @Schema(description = "The design as the study calls it")
            String designWords,

            @Schema(implementation = Outcome.class) @Nullable
            String outcome,

            @Nullable Integer from,
            @Nullable Integer to,
            String authors,
            int year,
            String citationTitle,
            @Nullable String publisher,
            @Nullable String doi,
            @Nullable String url,
            @Nullable String note,

            @Schema(description = "Workbook cell of the row", example = "Studies!A74")
            String cell,

            @Schema(description = "Whether somebody read it or its abstract; what nobody did stands in no tally")
            boolean verified) {

        static Entry of(Study s, Locale language) {
            return new Entry(
                    s.code(),
                    s.country() == null ? null : s.country().value(),
                    s.kind(),
                    s.title().in(language),
                    s.claim().in(language),
                    s.effect() == null ? null : s.effect().in(language),
                    QueryReader.word(s.finding()),
                    QueryReader.word(s.design()),
                    QueryReader.word(s.design().strength()),
                    s.designWords().in(language),
                    s.outcome() == null ? null : QueryReader.word(s.outcome()),
                    s.from(),
                    s.to(),
                    s.authors(),
                    s.year(),
                    s.citationTitle(),
                    s.publisher(),
                    s.doi(),
                    s.url(),
                    Localized.in(s.note(), language),
                    s.cell().toString(),
                    s.verified());
        }
    }

    @Override
    public CsvTable table() {
        CsvTable table = new CsvTable(ApiSource.with(
                "id",
                "country",
                "kind",
                "title",
                "claim",
                "effect",
                "finding",
                "design",
                "strength",
                "design_words",
                "outcome",
                "from",
                "to",
                "authors",
                "year",
                "citation_title",
                "journal_or_publisher",
                "doi",
                "study_url",
                "note",
                "cell",
                "verified"));
        for (Entry row : studies) {
            table.row(ApiSource.cells(
                    sources,
                    row.id(),
                    row.country(),
                    row.kind(),
                    row.title(),
                    row.claim(),
                    row.effect(),
                    row.finding(),
                    row.design(),
                    row.strength(),
                    row.designWords(),
                    row.outcome(),
                    row.from(),
                    row.to(),
                    row.authors(),
                    row.year(),
                    row.citationTitle(),
                    row.publisher(),
                    row.doi(),
                    row.url(),
                    row.note(),
                    row.cell(),
                    row.verified() ? "yes" : "no"));
        }
        return table;
    }
}
