package org.rumbo.content;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rumbo.link.PageAddress;
import org.rumbo.provenance.Shown;
import org.rumbo.provenance.ShownNow;
import org.springframework.stereotype.Component;

/** Addresses with the tag of what is shown now: what such an address answers never changes. */
@Component
public class ContentLinks {

    /** Names of the parameters that every address has. */
    static final String TAG = "v";

    static final String LANGUAGE = "lang";

    /** A newer version of the program may write the same figures in another form. */
    private final String started = Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX);

    private final ShownNow now;

    ContentLinks(ShownNow now) {
        this.now = now;
    }

    /** The address as an element fetches it, relative to the root of the application. */
    public String href(ContentAddress address, Locale locale) {
        Map<String, String> parameters = new LinkedHashMap<>(address.parameters());
        parameters.put(LANGUAGE, locale.getLanguage());
        parameters.put(TAG, tag(now.get()));
        return PageAddress.href(address.path(), parameters);
    }

    /** What tells this program's answers about these releases and leads from all others. */
    String tag(Shown shown) {
        return shown.tag() + "-" + started;
    }
}
