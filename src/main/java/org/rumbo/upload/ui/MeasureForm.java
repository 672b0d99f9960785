package org.rumbo.upload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.mapping.SheetMapping.Description;
import org.rumbo.dataset.mapping.SheetMapping.Measure;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Indicator;
import org.rumbo.text.Codes;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.Field;

/** What one column measures: an indicator that is known, or the words of a new one. */
class MeasureForm extends Div {

    private static final String NEW = "";

    private final Paragraph column = new Paragraph();
    private final Choice indicator = new Choice();
    private final Div description = new Div();
    private final Input code = new Input();
    private final Input name = new Input();
    private final Input unit = new Input();
    private final Input definition = new Input();
    private final Input decimals = new Input();
    private final Choice higherIs = new Choice();
    private final Input topic = new Input();
    private final int number;

    MeasureForm(List<Indicator> indicators, @Nullable Measure chosen, int number) {
        this.number = number;
        addClassName("measure-form");
        List<Option> options = new ArrayList<>();
        options.add(new Option(NEW, getTranslation("import.mapping.new-indicator")));
        indicators.forEach(known -> options.add(new Option(
                known.code(), known.name().in(getLocale()) + ", " + known.unit().in(getLocale()))));
        Description words = chosen == null ? null : chosen.described();
        indicator.setOptions(
                options,
                chosen != null
                                && words == null
                                && options.stream().anyMatch(o -> o.value().equals(chosen.code()))
                        ? chosen.code()
                        : NEW);
        indicator.addValueChangeListener(change -> arrange());
        decimals.setType("number");
        higherIs.setOptions(
                Arrays.stream(HigherIs.values())
                        .map(value -> new Option(
                                value.name(),
                                getTranslation("import.mapping.higher-is."
                                        + value.name().toLowerCase(Locale.ROOT))))
                        .toList(),
                words == null ? HigherIs.NEUTRAL.name() : words.higherIs().name());
        code.setValue(chosen == null ? "" : chosen.code());
        name.setValue(words == null ? "" : words.name());
        unit.setValue(words == null ? "" : words.unit());
        definition.setValue(words == null ? "" : words.definition());
        decimals.setValue(words == null ? "1" : Integer.toString(words.decimals()));
        topic.setValue(words == null ? "own" : words.topic());
        description.addClassName("controls");
        description.add(
                field("name", name),
                field("code", code),
                field("unit", unit),
                field("decimals", decimals),
                field("higher-is", higherIs),
                field("topic", topic),
                field("definition", definition));
        column.addClassName("measure-column");
        add(column, field("indicator", indicator), description);
        arrange();
    }

    private Field field(String key, Component control) {
        return new Field(getTranslation("import.mapping." + key), "mapping-" + key + "-" + (number + 1), control);
    }

    private void arrange() {
        description.setVisible(indicator.getValue().equals(NEW));
    }

    /** Says which column is meant; proposes its words for a new indicator that has none. */
    void columnIs(String header) {
        column.setText(header.isEmpty() ? "" : getTranslation("import.mapping.column", header));
        column.setVisible(!header.isEmpty());
        if (name.getValue().isEmpty() && !header.isEmpty()) {
            name.setValue(header);
        }
    }

    /** The choice. @throws IllegalArgumentException with a sentence when something is missing */
    Measure value() {
        if (!indicator.getValue().equals(NEW)) {
            return new Measure(indicator.getValue(), null);
        }
        String given = code.getValue().strip();
        if (name.getValue().isBlank() && given.isEmpty()) {
            throw new IllegalArgumentException("Fill in the name of the indicator.");
        }
        return new Measure(
                given.isEmpty() ? Codes.of(name.getValue(), OriginForm.LONGEST_CODE) : given,
                new Description(
                        name.getValue().strip(),
                        unit.getValue().strip(),
                        definition.getValue().strip(),
                        digits(),
                        HigherIs.valueOf(higherIs.getValue()),
                        topic.getValue().strip()));
    }

    private int digits() {
        try {
            return Integer.parseInt(decimals.getValue().strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
