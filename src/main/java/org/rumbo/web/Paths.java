package org.rumbo.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which paths belong to programs and downloads, not to pages. */
final class Paths {

    private Paths() {}

    static boolean answersWithProblems(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/export/");
    }
}
