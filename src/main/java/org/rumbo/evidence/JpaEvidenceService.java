package org.rumbo.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rumbo.policy.Confidence;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Shown;
import org.rumbo.provenance.ShownNow;
import org.rumbo.text.ReadableRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is active is some hundred rows that never change, so it is kept whole for as long as it is active. */
@Service
@Transactional(readOnly = true)
class JpaEvidenceService implements EvidenceService {

    private static final int STATES_KEPT = 2;

    private final Cache<Shown, Evidence> kept =
            Caffeine.newBuilder().maximumSize(STATES_KEPT).build();

    private final ShownNow shown;
    private final ReleaseCatalogue releases;
    private final EvidenceRepository repository;

    JpaEvidenceService(ShownNow shown, ReleaseCatalogue releases, EvidenceRepository repository) {
        this.shown = shown;
        this.releases = releases;
        this.repository = repository;
    }

    @Override
    public List<Study> studies() {
        return evidence().studies();
    }

    @Override
    public List<ContextFact> facts() {
        return evidence().facts();
    }

    @Override
    public List<Release> releases() {
        return evidence().releases();
    }

    private Evidence evidence() {
        Shown now = shown.get();
        return now.releases().isEmpty()
                ? new Evidence(List.of(), List.of(), List.of())
                : kept.get(now, key -> ShownNow.during(key, () -> load(key.active())));
    }

    private Evidence load(List<Long> active) {
        var studies = repository.studies(active);
        var facts = repository.facts(active);
        Set<Long> from = new LinkedHashSet<>();
        studies.forEach(s -> from.add(s.releaseId));
        facts.forEach(f -> from.add(f.releaseId));
        return new Evidence(
                ReadableRows.of("study", studies, StudyEntity::toRecord).stream()
                        .filter(s -> s.confidence() != Confidence.UNCERTAIN)
                        .toList(),
                ReadableRows.of("context_fact", facts, ContextFactEntity::toRecord).stream()
                        .filter(f -> f.confidence() != Confidence.UNCERTAIN)
                        .toList(),
                from.stream().flatMap(id -> releases.release(id).stream()).toList());
    }

    private record Evidence(List<Study> studies, List<ContextFact> facts, List<Release> releases) {}
}
