package org.rumbo.export;

import java.util.Locale;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.evidence.Study;
import org.rumbo.evidence.StudyFilter;
import org.rumbo.policy.Kind;
import org.rumbo.policy.PolicyService;
import org.rumbo.text.Localized;
import org.rumbo.text.Texts;
import org.rumbo.web.QueryReader;
import org.springframework.stereotype.Service;

/** The studies of the evidence page as a file, narrowed as the page is. */
@Service
class EvidenceDownload {

    private final EvidenceService evidence;
    private final PolicyService policy;
    private final CountryCatalogue countries;

    EvidenceDownload(EvidenceService evidence, PolicyService policy, CountryCatalogue countries) {
        this.evidence = evidence;
        this.policy = policy;
        this.countries = countries;
    }

    Download studies(StudyFilter filter, Locale language) {
        Texts words = Texts.of(language);
        Table studies = new Table(
                words.get("export.sheet.studies"),
                Sheets.columns(
                        words,
                        "id",
                        "country",
                        "name",
                        "kind",
                        "direction",
                        "title",
                        "claim",
                        "effect",
                        "finding",
                        "strength",
                        "design",
                        "outcome",
                        "from",
                        "to",
                        "citation",
                        "url",
                        "confidence",
                        "note",
                        "cell"));
        filter.of(evidence.studies(), policy.codebook()).forEach(study -> row(studies, study, words));
        Table notes = Sheets.notes(words);
        notes.add(null, null, null, words.get("export.note.studies"), null, null);
        return Sheets.download("rumbo-studies", studies, evidence.releases(), notes, words);
    }

    private void row(Table table, Study study, Texts words) {
        Locale language = words.locale();
        Country place =
                study.country() == null ? null : countries.find(study.country()).orElse(null);
        Kind kind = policy.codebook().kind(study.kind()).orElse(null);
        table.add(
                study.code(),
                study.country() == null ? null : study.country().value(),
                place == null ? null : place.name().in(language),
                kind == null ? study.kind() : kind.name().in(language),
                kind == null ? null : words.get("export.direction." + QueryReader.word(kind.direction())),
                study.title().in(language),
                study.claim().in(language),
                study.effect() == null ? null : study.effect().in(language),
                words.get("evidence.finding." + QueryReader.word(study.finding())),
                words.get("evidence.strength." + QueryReader.word(study.design().strength())),
                study.designWords().in(language),
                study.outcome() == null ? null : words.get("evidence.outcome." + QueryReader.word(study.outcome())),
                study.from(),
                study.to(),
                study.citation(),
                study.href(),
                words.get("export.confidence." + QueryReader.word(study.confidence())),
                Localized.in(study.note(), language),
                study.cell().toString());
    }
}
