package org.rumbo.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.OutputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rumbo.dataset.Revision;
import org.rumbo.dataset.Revision.Kind;
import org.rumbo.dataset.Revisions;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.ReleasePair;
import org.rumbo.release.Wanted;
import org.rumbo.testing.Releases;
import org.rumbo.text.Texts;
import org.rumbo.web.BadQueryException;

class DifferenceFileTest {

    @Test
    void more_figures_than_a_spreadsheet_program_takes_are_refused_with_what_to_do() {
        DifferenceService differences = mock();
        var revision = new Revision(Kind.FRESH, "rate", "SLV", 2015, null, 1.0);
        doAnswer(call -> {
                    Revisions.Each each = call.getArgument(3);
                    for (int i = 0; i <= DifferenceFile.MOST_FIGURES; i++) {
                        each.revised(revision);
                    }
                    return null;
                })
                .when(differences)
                .eachRevision(any(), any(), any(), any());

        assertThatThrownBy(() -> new DifferenceFile(differences)
                        .write(
                                new ReleasePair(Releases.numbered(1), Releases.numbered(2)),
                                null,
                                Texts.of(Locale.ENGLISH),
                                Wanted.ALWAYS,
                                OutputStream.nullOutputStream()))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("1,000,000")
                .hasMessageContaining("i=");
    }
}
