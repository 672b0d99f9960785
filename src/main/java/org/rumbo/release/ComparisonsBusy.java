package org.rumbo.release;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A release is being counted or compared, or others are before it: the same request is answered in a while. */
public class ComparisonsBusy extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String SECONDS = "5";

    public ComparisonsBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Large releases are counted and compared one at a time, and this answer is not ready yet. Ask again in %s seconds."
                        .formatted(SECONDS));
        problem.setTitle("Being compared");
        return problem;
    }
}
