package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CompareLink;
import org.rumbo.provenance.Release;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.ReleaseContents;
import org.rumbo.release.ReleaseWording;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;

/** What a release has of each indicator, and whether pages show it; an editor can let its dataset speak. */
class IndicatorSection extends Section {

    private final Release release;
    /** What pages show, by code. */
    private final Map<String, Indicator> shown;

    private final boolean editor;
    private final Consumer<IndicatorCount> wanted;

    /** @param wanted told for which indicator an editor wants this dataset to speak */
    IndicatorSection(
            Release release,
            ReleaseContents contents,
            SeriesService series,
            boolean editor,
            Consumer<IndicatorCount> wanted) {
        this.release = release;
        this.shown = series.indicators().stream().collect(Collectors.toMap(Indicator::code, indicator -> indicator));
        this.editor = editor;
        this.wanted = wanted;
        addClassName("data-indicators");
        String heading = getTranslation("data.indicators");
        var table = new DataTable(
                "indicators",
                heading,
                List.of(
                        Column.words("indicator", getTranslation("data.indicator")),
                        Column.words("code", getTranslation("data.indicator.code")),
                        Column.number("figures", getTranslation("data.indicator.figures")),
                        Column.number("places", getTranslation("data.indicator.places")),
                        Column.words("years", getTranslation("data.indicator.years")),
                        Column.words("shown", getTranslation("data.indicator.shown"))));
        var words = new ReleaseWording(getLocale());
        contents.indicators().forEach(indicator -> table.row(row(indicator, contents.counted(), words)));
        add(new H2(heading), table);
    }

    private List<Cell> row(IndicatorCount indicator, boolean counted, ReleaseWording words) {
        String name = indicator.name().in(getLocale());
        Optional<Indicator> speaking = Optional.ofNullable(shown.get(indicator.code()));
        boolean shown = release.active()
                && speaking.map(i -> i.dataset().equals(release.dataset())).orElse(false);
        return List.of(
                Cell.of(
                        shown
                                ? new Anchor(new CompareLink(indicator.code(), List.of(), null, null).href(), name)
                                : new Span(name)),
                Cell.of(indicator.code()),
                count(indicator.observations(), counted, words),
                count(indicator.places(), counted, words),
                Cell.of(words.years(indicator)),
                Cell.of(shown(indicator, name, shown, speaking)));
    }

    private static Cell count(int count, boolean counted, ReleaseWording words) {
        return counted ? Cell.number(words.count(count), count) : Cell.number("–", null);
    }

    /** Whether pages show the figures of this release, and those of which dataset otherwise. */
    private Component shown(IndicatorCount indicator, String name, boolean shown, Optional<Indicator> speaking) {
        if (shown) {
            return new Text(getTranslation("data.shown.yes"));
        }
        var said = new Span(speaking.filter(i -> !i.dataset().equals(release.dataset()))
                .map(i -> getTranslation("data.shown.other", i.dataset()))
                .orElseGet(() -> getTranslation(release.active() ? "data.shown.no" : "data.shown.not-active")));
        if (!release.active() || !editor) {
            return said;
        }
        var take = new NativeButton(getTranslation("data.speak"), click -> wanted.accept(indicator));
        take.addClassName("button");
        take.getElement().setAttribute("aria-label", getTranslation("data.speak.which", name));
        var both = new Div(said, take);
        both.addClassName("data-lead");
        return both;
    }
}
