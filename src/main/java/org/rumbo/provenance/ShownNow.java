package org.rumbo.provenance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is shown now. Within one request it is read once, when first asked for, so that everything in the request (services, caches
 * and what fills them, ETag and body) speaks of the same releases and leads, also when an editor changes them meanwhile. Outside of
 * requests it is read at each call (one small query), since another process may have changed it.
 *
 * <p>It follows the thread: work that a request hands to another thread runs {@linkplain #during during} the request's record.
 */
@Component
public class ShownNow {

    private static final ScopedValue<Moment> MOMENT = ScopedValue.newInstance();

    private final DatasetRepository datasets;

    ShownNow(DatasetRepository datasets) {
        this.datasets = datasets;
    }

    /** What the request shows that this thread serves, or else what the database says at this moment. */
    public Shown get() {
        if (!MOMENT.isBound()) {
            return read();
        }
        Moment moment = MOMENT.get();
        if (moment.shown == null) {
            moment.shown = read();
        }
        return moment.shown;
    }

    /**
     * Answers what {@code work} makes of what was shown at some moment, whatever is shown now. What fills a cache runs in here with
     * the record that its key holds, so that nothing is kept under the wrong key.
     */
    public static <T> T during(Shown shown, Supplier<T> work) {
        return ScopedValue.where(MOMENT, new Moment(shown, true)).call(work::get);
    }

    /** Serves one request: within it what is shown is read at most once. */
    public static <X extends Exception> void inOneRequest(ScopedValue.CallableOp<?, X> request) throws X {
        ScopedValue.where(MOMENT, new Moment(null, false)).call(request);
    }

    /** To be called by what has just changed what is shown: the rest of the request shows the new state. */
    public static void forget() {
        if (MOMENT.isBound() && !MOMENT.get().given) {
            MOMENT.get().shown = null;
        }
    }

    private Shown read() {
        Map<String, Long> releases = new LinkedHashMap<>();
        Map<String, String> leads = new LinkedHashMap<>();
        for (DatasetRepository.Row row : datasets.shown()) {
            if (row.release() != null) {
                releases.put(row.dataset(), row.release());
            }
            if (row.indicator() != null) {
                leads.put(row.indicator(), row.dataset());
            }
        }
        return new Shown(releases, leads);
    }

    /** What one request shows, once it was read. */
    private static final class Moment {

        private @Nullable Shown shown;

        /** A given one holds for all of the work, whatever changes. */
        private final boolean given;

        Moment(@Nullable Shown shown, boolean given) {
            this.shown = shown;
            this.given = given;
        }
    }
}
