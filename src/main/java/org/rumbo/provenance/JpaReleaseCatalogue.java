package org.rumbo.provenance;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class JpaReleaseCatalogue implements ReleaseCatalogue {

    private final DatasetRepository datasets;
    private final ReleaseRepository releases;
    private final SourceRepository sources;

    JpaReleaseCatalogue(DatasetRepository datasets, ReleaseRepository releases, SourceRepository sources) {
        this.datasets = datasets;
        this.releases = releases;
        this.sources = sources;
    }

    @Override
    public Map<String, Long> activeReleases() {
        Map<String, Long> active = new LinkedHashMap<>();
        for (DatasetRepository.Active dataset : datasets.active()) {
            active.put(dataset.code(), dataset.release());
        }
        return Collections.unmodifiableMap(active);
    }

    @Override
    public List<Release> releases() {
        return releases.newestFirst().stream()
                .map(ReleaseRepository.Row::toRecord)
                .toList();
    }

    @Override
    public Optional<Release> release(long id) {
        return releases.withDataset(id).map(ReleaseRepository.Row::toRecord);
    }

    @Override
    public List<Source> sources(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sources.withDataset(List.copyOf(ids)).stream()
                .map(row -> row.source().toRecord(row.dataset()))
                .toList();
    }
}
