package org.rumbo.access;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.AuditLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which requests need an account. Pages say it themselves by their annotation; programs read without one. */
@Configuration
class AccessConfiguration {

    private static final InstantSource CLOCK = InstantSource.system();

    /** The API, downloads, what pages fetch, the health probe, and consoles that there are not: public, read only, without a session, hence without a token against forgery. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher(
                        "/api/**", "/export/**", "/charts/**", "/parts/**", "/actuator/**", "/h2-console/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::apply)
                .build();
    }

    /** Pages and what they load. An address that no page has is answered by the page that says so. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            RequestUtil requests,
            AccountStore store,
            AuditLog audit,
            SignInAnswers.Success success,
            VaadinDefaultRequestCache saved) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, success);
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/" + AuditLink.CSV)
                        .hasRole(Roles.ADMINISTRATOR)
                        .requestMatchers("/" + SignInPath.CHANGE_PASSWORD)
                        .authenticated())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/" + SignInPath.SIGN_IN)
                                // the framework would take sign-in without a token: anybody could be signed in as
                                // somebody else
                                .enableCsrfConfiguration(false)
                                .addLogoutHandler((request, response, session) -> signedOut(audit, request, session))
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll))
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .formLogin(form -> form.failureHandler(new SignInAnswers.Failure(CLOCK)))
                .exceptionHandling(problems -> problems.accessDeniedHandler(new Refusal()))
                .addFilterBefore(new SessionWatch(store, CLOCK), SecurityContextHolderFilter.class)
                .addFilterAfter(new WayBack(saved), SecurityContextHolderFilter.class)
                .headers(SecurityHeaders::apply)
                .headers(headers -> headers.addHeaderWriter(new SignedInAnswers()))
                .build();
    }

    private static void signedOut(AuditLog audit, HttpServletRequest request, @Nullable Authentication session) {
        if (session != null && session.getPrincipal() instanceof SignedIn who) {
            audit.record(new Actor(who.name(), request.getRemoteAddr()), Audited.SIGN_OUT, who.name(), null);
        }
    }

    @Bean
    SignInAnswers.Success signInSuccess() {
        var success = new SignInAnswers.Success();
        success.setDefaultTargetUrl("/");
        success.setRedirectStrategy(new OwnAddresses());
        return success;
    }

    @Bean
    SignInThrottle signInThrottle() {
        return new SignInThrottle(CLOCK);
    }

    @Bean
    FailedAttempts failedAttempts(AuditLog audit) {
        return new FailedAttempts(audit, CLOCK).started();
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    AuthenticationProvider accountSignIn(
            AccountStore store, SignInThrottle throttle, Passwords passwords, AuditLog audit, FailedAttempts failed) {
        return new AccountSignIn(store, throttle, passwords, audit, failed, CLOCK, AccessConfiguration::sleep);
    }

    /** Each request has a virtual thread of its own: waiting costs nothing. */
    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Bean
    AccountService accountService(
            AccountStore store,
            SignInThrottle throttle,
            Passwords passwords,
            AuditLog audit,
            FailedAttempts failed,
            PlatformTransactionManager transactions) {
        return new AccountService(
                store, throttle, passwords, audit, failed, new TransactionTemplate(transactions), CLOCK);
    }
}
