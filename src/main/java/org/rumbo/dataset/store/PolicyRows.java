package org.rumbo.dataset.store;

import static org.rumbo.dataset.store.ReleaseRows.row;

import java.sql.SQLException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.Drafts;
import org.rumbo.policy.Kind;
import org.rumbo.text.Localized;

/** Writes what a release brings of policy and evidence. */
final class PolicyRows {

    private final ReleaseRows rows;
    private final long release;

    PolicyRows(ReleaseRows rows, long release) {
        this.rows = rows;
        this.release = release;
    }

    void write(Drafts drafts) throws SQLException {
        codebook(drafts);
        coverage(drafts);
        kindCoverage(drafts);
        instruments(drafts);
        events(drafts);
        declarations(drafts);
        studies(drafts);
        facts(drafts);
    }

    private void codebook(Drafts drafts) throws SQLException {
        var positions = new HashMap<Kind, Integer>();
        drafts.kinds.forEach(k -> positions.put(k, positions.size()));
        rows.batch(
                """
                insert into kind (release_id, code, position, direction, domain, agenda_measure, weight, applies, name_en, name_es, name_pt,
                  definition_en, definition_es, definition_pt, level_0_en, level_0_es, level_0_pt, level_1_en, level_1_es, level_1_pt,
                  level_2_en, level_2_es, level_2_pt, unit_of_coding_en, unit_of_coding_es, unit_of_coding_pt,
                  comparable_indicator_en, comparable_indicator_es, comparable_indicator_pt, article_phrase, sheet, cell)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.kinds,
                k -> row(
                        release,
                        k.code(),
                        positions.get(k),
                        k.direction().name(),
                        k.domain().name(),
                        k.agendaMeasure(),
                        k.weight(),
                        k.applies(),
                        k.name(),
                        k.definition(),
                        k.level0(),
                        k.level1(),
                        k.level2(),
                        threeOf(k.unitOfCoding()),
                        threeOf(k.comparableIndicator()),
                        k.articlePhrase(),
                        k.cell()));
    }

    private void coverage(Drafts drafts) throws SQLException {
        rows.batch(
                "insert into coverage (release_id, country, domain, status, sheet, cell) values (?, ?, ?, ?, ?, ?)",
                drafts.coverage,
                c -> row(
                        release,
                        c.country().value(),
                        c.domain().name(),
                        c.status().name(),
                        c.cell()));
    }

    private void kindCoverage(Drafts drafts) throws SQLException {
        rows.batch(
                "insert into kind_coverage (release_id, country, kind, status, from_year, editor_note, sheet, cell) values (?, ?, ?, ?, ?, ?, ?, ?)",
                drafts.kindCoverage,
                c -> row(
                        release, c.country().value(), c.kind(), c.status().name(), c.from(), c.editorNote(), c.cell()));
    }

    private void instruments(Drafts drafts) throws SQLException {
        rows.batch(
                """
                insert into instrument (release_id, code, country, title_en, title_es, title_pt, kind, direction, layer, scope, level, start_date, start_precision,
                  end_date, end_precision, legal_status, summary_en, summary_es, summary_pt, source_title, source_publisher, source_year, source_url, confidence, scored, note, editor_note, sheet, cell)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.instruments,
                i -> row(
                        release,
                        i.code(),
                        i.country().value(),
                        i.title(),
                        i.kind(),
                        i.direction().name(),
                        i.layer().name(),
                        i.scope().name(),
                        i.level(),
                        i.start(),
                        i.startPrecision().name(),
                        i.end(),
                        i.endPrecision() == null ? null : i.endPrecision().name(),
                        i.legalStatus(),
                        i.summary(),
                        i.source(),
                        i.confidence().name(),
                        i.scored(),
                        i.note(),
                        i.editorNote(),
                        i.cell()));
    }

    private void events(Drafts drafts) throws SQLException {
        rows.batch(
                """
                insert into policy_event (release_id, country, event_date, date_precision, kind, label_en, label_es, label_pt, title_en, title_es, title_pt,
                  note_en, note_es, note_pt, editor_note, source_title, source_publisher, source_year, source_url, confidence, sheet, cell)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.events,
                e -> row(
                        release,
                        e.country() == null ? null : e.country().value(),
                        e.date(),
                        e.precision().name(),
                        e.kind(),
                        e.label(),
                        e.title(),
                        threeOf(e.note()),
                        e.editorNote(),
                        e.source(),
                        e.confidence().name(),
                        e.cell()));
    }

    private void declarations(Drafts drafts) throws SQLException {
        rows.batch(
                """
                insert into declaration (release_id, country, position, declared_on, ended_on, basis_en, basis_es, basis_pt, source_title, source_publisher, source_year, source_url,
                  confidence, note_en, note_es, note_pt, editor_note, sheet, cell) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.declarations,
                d -> row(
                        release,
                        d.country().value(),
                        d.position().name(),
                        d.date(),
                        d.end(),
                        d.basis(),
                        d.source(),
                        d.confidence().name(),
                        threeOf(d.note()),
                        d.editorNote(),
                        d.cell()));
    }

    private void studies(Drafts drafts) throws SQLException {
        rows.batch(
                """
                insert into study (release_id, code, country, kind, title_en, title_es, title_pt, claim_en, claim_es, claim_pt,
                  effect_en, effect_es, effect_pt, finding, design, design_words_en, design_words_es, design_words_pt, outcome, period_from, period_to, authors, study_year,
                  citation_title, publisher, doi, url, confidence, note_en, note_es, note_pt, editor_note, sheet, cell)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.studies,
                s -> row(
                        release,
                        s.code(),
                        code(s.country()),
                        s.kind(),
                        s.title(),
                        s.claim(),
                        threeOf(s.effect()),
                        s.finding().name(),
                        s.design().name(),
                        s.designWords(),
                        s.outcome() == null ? null : s.outcome().name(),
                        s.from(),
                        s.to(),
                        s.authors(),
                        s.year(),
                        s.citationTitle(),
                        s.publisher(),
                        s.doi(),
                        s.url(),
                        s.confidence().name(),
                        threeOf(s.note()),
                        s.editorNote(),
                        s.cell()));
    }

    private void facts(Drafts drafts) throws SQLException {
        rows.batch(
                """
                insert into context_fact (release_id, code, country, fact_en, fact_es, fact_pt, figure_en, figure_es, figure_pt,
                  unit_en, unit_es, unit_pt, period_en, period_es, period_pt, year_from, year_to, note_en, note_es, note_pt, editor_note,
                  source_title, source_publisher, source_year, source_url, confidence, sheet, cell)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.facts,
                f -> row(
                        release,
                        f.code(),
                        code(f.country()),
                        f.fact(),
                        f.figure(),
                        f.unit(),
                        f.period(),
                        f.from(),
                        f.to(),
                        threeOf(f.note()),
                        f.editorNote(),
                        f.source(),
                        f.confidence().name(),
                        f.cell()));
    }

    private static @Nullable String code(@Nullable CountryCode country) {
        return country == null ? null : country.value();
    }

    /** A text that may be missing fills its three columns all the same. */
    private static Object threeOf(@Nullable Localized text) {
        return text == null ? new @Nullable Object[3] : text;
    }
}
