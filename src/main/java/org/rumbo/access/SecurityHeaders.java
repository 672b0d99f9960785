package org.rumbo.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What each answer tells the browser to refuse. A page's own policy, with its nonce, comes from {@link PagePolicy}. */
final class SecurityHeaders {

    /** What everything but a page may do: files and data run nothing; the description of the API runs its own scripts. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private static final long YEAR_IN_SECONDS = 31_536_000;

    private SecurityHeaders() {}

    static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                // a page is forwarded to the framework's servlet, after which nothing can be added any more
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
        headers
                // answers say themselves how long they may be kept
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                // within the site whole addresses, so that sign-in leads back; to others nothing of what was looked at
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                // written under https only
                .httpStrictTransportSecurity(
                        https -> https.includeSubDomains(false).maxAgeInSeconds(YEAR_IN_SECONDS));
    }
}
