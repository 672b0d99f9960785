package org.rumbo.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.Stage;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Words;

/**
 * The agenda page, every text in the reader's language.
 *
 * @param on the date for which stages hold, in words
 * @param columns measures of the agenda first, then militarized kinds
 * @param rows countries in the order asked for
 */
public record AgendaPage(String on, List<Column> columns, List<Row> rows) {

    /** A measure or a kind; the direction is harm_reduction or militarized. */
    public record Column(String code, String direction, String name) {}

    /**
     * One country.
     *
     * @param positions where it stands towards the alliance, in words
     * @param contradiction a sentence on what stands against its signature; null where nothing does
     * @param cells in the order of the columns
     * @param gap measures declared or in law and not in practice
     */
    public record Row(
            String code,
            String name,
            String href,
            List<PositionChip> positions,
            @Nullable String contradiction,
            List<Cell> cells,
            int gap,
            int inPractice) {}

    /** A position with its code, for colour and filter. */
    public record PositionChip(String code, String name, boolean ended) {}

    /**
     * How far the country took it.
     *
     * @param since from when, in words; empty where nothing was found
     */
    public record Cell(Stage stage, String stageName, String since) {}

    /** A position with the countries that hold it. */
    public record PositionGroup(String code, String name, String explanation, List<Holder> holders) {}

    /**
     * A country in a position, with what that rests on.
     *
     * @param date since when, or from when to when
     * @param ended whether it is no longer held
     */
    public record Holder(
            String name,
            String href,
            String date,
            boolean ended,
            String basis,
            String basisLanguage,
            String source,
            @Nullable String sourceUrl,
            CellRef cell,
            @Nullable Words note) {}

    /** What one cell rests on. */
    public record Opened(
            String country,
            String column,
            String stage,
            String href,
            List<Piece> instruments,
            List<StudyLine> studies) {}

    /** One instrument of a cell. */
    public record Piece(
            String title,
            String titleLanguage,
            String facts,
            String summary,
            String summaryLanguage,
            String source,
            @Nullable String sourceUrl,
            CellRef cell) {}

    /** One study on the cell's kinds. */
    public record StudyLine(String text, String href) {}

    /** Burden shares of one count. */
    public record Burden(
            String indicator, String title, String unit, List<BurdenRow> rows, String note, String source) {}

    /** A country's share; people is null where its population is not known. */
    public record BurdenRow(
            String name,
            String href,
            String value,
            double share,
            String shareText,
            @Nullable Double people,
            String peopleText,
            CellRef cell) {}
}
