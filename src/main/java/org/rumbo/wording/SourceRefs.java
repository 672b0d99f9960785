package org.rumbo.wording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rumbo.chart.ChartModel.SourceRef;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Cited;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.Source;

/** How a chart is told who published what it shows: in the reader's language, with the title as it was published beside it. */
public final class SourceRefs {

    private SourceRefs() {}

    /** The source of figures. */
    public static SourceRef figures(Source s, Wording words) {
        return of(
                s.in(words.locale()),
                s.title(),
                s.asOf(),
                s.url(),
                s.citation(),
                s.dataset(),
                s.releaseId(),
                "figures",
                words);
    }

    /** The release that scores, measures and events come from. */
    public static SourceRef policy(Release r, Wording words) {
        return of(
                r.in(words.locale()), r.title(), r.asOf(), r.url(), r.citation(), r.dataset(), r.id(), "policy", words);
    }

    private static SourceRef of(
            Cited cited,
            String title,
            @Nullable LocalDate asOf,
            @Nullable String url,
            String citation,
            String dataset,
            long release,
            String of,
            Wording words) {
        return new SourceRef(
                cited.publisher(),
                cited.title(),
                cited.title().equals(title) ? null : title,
                cited.edition(),
                asOf == null ? null : words.day(asOf),
                cited.licence(),
                url,
                citation,
                dataset,
                DataLink.release(release),
                of);
    }
}
