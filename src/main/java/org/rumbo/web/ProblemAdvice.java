package org.rumbo.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Errors of the API and of downloads as problem details (RFC 9457), always in JSON, whatever was asked for. Errors of
 * pages are left to the pages.
 */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Exception error, HttpServletRequest request) throws Exception {
        if (!Paths.answersWithProblems(request) || DisconnectedClientHelper.isClientDisconnectedException(error)) {
            throw error;
        }
        return switch (error) {
            case BadQueryException bad -> {
                ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message(bad));
                problem.setTitle("The request cannot be answered as it stands");
                problem.setProperty("parameter", bad.parameter());
                yield answer(problem, HttpHeaders.EMPTY);
            }
            case NoResourceFoundException missing ->
                answer(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "There is nothing at this address. /api/docs describes the API."),
                        HttpHeaders.EMPTY);
            case HttpMediaTypeNotAcceptableException unacceptable ->
                answer(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_ACCEPTABLE,
                                "This address answers in JSON (application/json, format=json) or CSV (text/csv, format=csv) only."),
                        HttpHeaders.EMPTY);
            case HttpRequestMethodNotSupportedException method ->
                answer(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.METHOD_NOT_ALLOWED,
                                "The method %s is not supported here; use GET.".formatted(method.getMethod())),
                        method.getHeaders());
            case ErrorResponse known -> answer(known.getBody(), known.getHeaders());
            default -> {
                log.error("{} {} could not be answered", request.getMethod(), request.getRequestURI(), error);
                yield answer(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "Something went wrong on the server and was written to its log. Trying again may help."),
                        HttpHeaders.EMPTY);
            }
        };
    }

    private static String message(BadQueryException bad) {
        @Nullable String message = bad.getMessage();
        return message == null ? "" : message;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        // set here, so that it is JSON even where CSV or a page was asked for
        return ResponseEntity.status(HttpStatusCode.valueOf(problem.getStatus()))
                .headers(headers)
                // a browser that asked for a file shows the reason instead of saving it
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
