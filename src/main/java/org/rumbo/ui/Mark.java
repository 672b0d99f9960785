package org.rumbo.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** Small marks that stand for a word, drawn as shapes: paper and readers of PDF leave the backgrounds of boxes out. */
public final class Mark {

    private static final String RING = "M9 1.8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 1 1 0-14.4z";
    private static final String BOX =
            "M3.8 .8h10.4a3 3 0 0 1 3 3v10.4a3 3 0 0 1-3 3h-10.4a3 3 0 0 1-3-3v-10.4a3 3 0 0 1 3-3z";

    /** Outline and filled area of a mark; either may be empty. */
    private record Shape(String outline, String area, boolean dashed) {}

    private static final Map<String, Shape> STAGES = Map.of(
            "in_practice", new Shape(RING, RING, false),
            "in_law", new Shape(RING, "M9 1.8a7.2 7.2 0 0 0 0 14.4z", false),
            "before_legislature", new Shape(RING, "M9 9v-7.2a7.2 7.2 0 0 1 7.2 7.2z", false),
            "declared", new Shape(RING, "", false),
            "ended", new Shape(RING, "M1 16l15-15 1 1-15 15z", true),
            "nothing_found", new Shape("", "M9 7a2 2 0 1 1 0 4a2 2 0 1 1 0-4z", false),
            "not_searched", new Shape("M1 5l4-4M1 11l10-10M1 17l16-16M7 17l10-10M13 17l4-4", "", false),
            "not_applicable", new Shape("M1 3h16M1 9h16M1 15h16", "", false));

    private static final Map<String, Shape> STRENGTHS = Map.of(
            "strong", new Shape(BOX, BOX, false),
            "moderate", new Shape(BOX, "M.8 7.2h16.4v7a3 3 0 0 1-3 3h-10.4a3 3 0 0 1-3-3z", false),
            "limited", new Shape(BOX, "M.8 12.4h16.4v1.8a3 3 0 0 1-3 3h-10.4a3 3 0 0 1-3-3z", false),
            "descriptive", new Shape(BOX, "", false));

    private Mark() {}

    /** The disc of a stage: the fuller, the further on the way from word to deed. */
    public static Span stage(String code) {
        var disc = new Span();
        disc.addClassNames("disc", code);
        disc.getElement().setAttribute("aria-hidden", "true").appendChild(drawing(STAGES, code));
        return disc;
    }

    /** The box of a study's strength: the fuller, the stronger. */
    public static Element strength(String code) {
        return drawing(STRENGTHS, code).setAttribute("aria-hidden", "true");
    }

    private static Element drawing(Map<String, Shape> shapes, String code) {
        Shape shape = shapes.get(code);
        if (shape == null) {
            throw new IllegalArgumentException("No mark stands for " + code);
        }
        var svg = new Element("svg").setAttribute("viewBox", "0 0 18 18");
        if (!shape.area().isEmpty()) {
            svg.appendChild(new Element("path").setAttribute("d", shape.area()).setAttribute("fill", "currentColor"));
        }
        if (!shape.outline().isEmpty()) {
            var outline = new Element("path")
                    .setAttribute("d", shape.outline())
                    .setAttribute("fill", "none")
                    .setAttribute("stroke", "currentColor")
                    .setAttribute("stroke-width", "1.6");
            if (shape.dashed()) {
                outline.setAttribute("stroke-dasharray", "3.2 2.4");
            }
            svg.appendChild(outline);
        }
        return svg;
    }
}
