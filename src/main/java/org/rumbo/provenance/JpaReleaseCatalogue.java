package org.rumbo.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class JpaReleaseCatalogue implements ReleaseCatalogue {

    private final ShownNow shown;
    private final ReleaseRepository releases;
    private final SourceRepository sources;

    JpaReleaseCatalogue(ShownNow shown, ReleaseRepository releases, SourceRepository sources) {
        this.shown = shown;
        this.releases = releases;
        this.sources = sources;
    }

    @Override
    public List<Release> releases() {
        Shown now = shown.get();
        return releases.newestFirst().stream().map(row -> row.toRecord(now)).toList();
    }

    @Override
    public List<Release> shown() {
        Shown now = shown.get();
        return now.releases().isEmpty()
                ? List.of()
                : releases.numbered(List.copyOf(now.releases().values())).stream()
                        .map(row -> row.toRecord(now))
                        .toList();
    }

    @Override
    public Optional<Release> release(long id) {
        return releases.withDataset(id).map(row -> row.toRecord(shown.get()));
    }

    @Override
    public List<Source> sources(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return records(sources.withDataset(List.copyOf(ids)));
    }

    @Override
    public List<Source> sourcesOf(long release) {
        return records(sources.ofRelease(release));
    }

    private static List<Source> records(List<SourceRepository.Row> rows) {
        return rows.stream().map(row -> row.source().toRecord(row.dataset())).toList();
    }
}
