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
import java.util.Set;
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
                heading,
                List.of(
                        getTranslation("data.indicator"),
                        getTranslation("data.indicator.code"),
                        getTranslation("data.indicator.figures"),
                        getTranslation("data.indicator.places"),
                        getTranslation("data.indicator.years"),
                        getTranslation("data.indicator.shown")),
                Set.of(2, 3));
        var words = new ReleaseWording(getLocale());
        contents.indicators().forEach(indicator -> table.row(row(indicator, contents.counted(), words)));
        add(new H2(heading), table);
    }

    private List<Component> row(IndicatorCount indicator, boolean counted, ReleaseWording words) {
        String name = indicator.name().in(getLocale());
        Optional<Indicator> speaking = Optional.ofNullable(shown.get(indicator.code()));
        boolean shown = release.active()
                && speaking.map(i -> i.dataset().equals(release.dataset())).orElse(false);
        return List.of(
                shown
                        ? new Anchor(new CompareLink(indicator.code(), List.of(), null, null).href(), name)
                        : new Span(name),
                new Text(indicator.code()),
                new Text(counted ? words.count(indicator.observations()) : "–"),
                new Text(counted ? words.count(indicator.places()) : "–"),
                new Text(words.years(indicator)),
                shown(indicator, name, shown, speaking));
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
