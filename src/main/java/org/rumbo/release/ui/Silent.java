package org.rumbo.release.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiFunction;
import org.rumbo.release.DatasetEntry;
import org.rumbo.release.ReleaseWording;

/** Says of which indicators pages show no figure because the release that speaks for them does not have them. */
final class Silent {

    private Silent() {}

    static Paragraph notice(
            DatasetEntry dataset, ReleaseWording words, BiFunction<String, Object[], String> translation) {
        var notice = new Paragraph(translation.apply("data.silent", new Object[] {words.list(dataset.silent())}));
        notice.addClassName("data-warning");
        return notice;
    }
}
