package org.rumbo.provenance;

import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rumbo.text.Sha256;

/**
 * What pages, downloads and answers show at one moment. All that is shown follows from it, since a release never changes: whoever
 * keeps something for later keeps it under this, whole.
 *
 * @param releases the active release of each dataset that has one, by code of the dataset, oldest dataset first
 * @param leads code of the dataset that speaks for an indicator, by code of the indicator; it may have no active release
 */
public record Shown(Map<String, Long> releases, Map<String, String> leads) {

    private static final int BYTES_OF_TAG = 8;

    public Shown {
        releases = Collections.unmodifiableMap(new LinkedHashMap<>(releases));
        leads = Map.copyOf(leads);
    }

    /** Numbers of the active releases, oldest dataset first. */
    public List<Long> active() {
        return List.copyOf(releases.values());
    }

    /** Whether pages show this release of a dataset. */
    public boolean shows(String dataset, long release) {
        Long active = releases.get(dataset);
        return active != null && active == release;
    }

    /**
     * A short digest in lower-case hexadecimal, the same for the same releases and leads in every process: for ETags and for the
     * addresses of what may be kept.
     */
    public String tag() {
        StringBuilder all = new StringBuilder();
        releases.forEach((dataset, release) ->
                all.append(dataset).append('\t').append(release).append('\n'));
        all.append('\n');
        new TreeMap<>(leads)
                .forEach((indicator, dataset) ->
                        all.append(indicator).append('\t').append(dataset).append('\n'));
        return HexFormat.of().formatHex(Sha256.of(all.toString()), 0, BYTES_OF_TAG);
    }
}
