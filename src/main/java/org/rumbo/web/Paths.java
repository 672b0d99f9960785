package org.rumbo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which paths belong to programs and downloads, or to consoles that there are not, and not to pages. */
final class Paths {

    private static final List<String> BELOW =
            List.of("/api/", "/export/", "/charts/", "/parts/", "/actuator/", "/h2-console/");

    private Paths() {}

    static boolean answersWithProblems(HttpServletRequest request) {
        return BELOW.stream().anyMatch((within(request) + "/")::startsWith);
    }

    /** The path below the root of the application. */
    static String within(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
