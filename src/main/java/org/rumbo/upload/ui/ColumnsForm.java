package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.MappingGuess;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.Field;

/** Where in the file the figures stand: sheet, header, country, year, values, and which rows count. */
class ColumnsForm extends Div {

    static final String NONE = "";
    private static final String ACROSS = "across";
    private static final String ONE = "one";
    /** As many columns of values as one mapping takes; a wider sheet has its years across. */
    private static final int MOST_VALUES = 6;

    private static final int LONGEST = 60;

    private final WorkbookHead head;
    private final Runnable changed;
    private final Choice sheet = new Choice();
    private final Choice headerRow = new Choice();
    private final Choice country = new Choice();
    private final Choice oneCountry = new Choice();
    private final Field oneCountryField;
    private final Choice year = new Choice();
    private final Input oneYear = new Input();
    private final Field oneYearField;
    private final List<Choice> values = new ArrayList<>();
    private final List<Field> valueFields = new ArrayList<>();
    private final List<FilterFields> filters = new ArrayList<>();

    ColumnsForm(WorkbookHead head, @Nullable Columns chosen, List<Country> countries, Runnable changed) {
        this.head = head;
        this.changed = changed;
        addClassNames("controls", "mapping-columns");
        oneYear.setType("number");
        oneYear.setValueChangeMode(ValueChangeMode.LAZY);
        oneYearField = field("one-year", oneYear);
        oneCountryField = field("one-country", oneCountry);
        List<Option> names = new ArrayList<>();
        names.add(new Option(NONE, getTranslation("import.mapping.none")));
        countries.forEach(
                known -> names.add(new Option(known.code().value(), known.name().in(getLocale()))));
        oneCountry.setOptions(names, oneCountryOf(chosen));
        add(
                field("sheet", sheet),
                field("header-row", headerRow),
                field("country", country),
                oneCountryField,
                field("year", year),
                oneYearField);
        for (int i = 0; i < MOST_VALUES; i++) {
            var value = new Choice();
            values.add(value);
            var field = new Field(getTranslation("import.mapping.value", i + 1), "mapping-value-" + (i + 1), value);
            valueFields.add(field);
            add(field);
            value.addValueChangeListener(change -> told(change.isFromClient()));
        }
        for (int i = 0; i < Columns.MOST_FILTERS; i++) {
            filters.add(new FilterFields(this, i + 1, () -> told(true)));
        }
        String first = chosen != null
                ? chosen.sheet()
                : head.rows().keySet().iterator().next();
        sheet.setOptions(
                head.rows().keySet().stream()
                        .map(name -> new Option(name, name))
                        .toList(),
                first);
        offerRows(firstRow(chosen));
        offerColumns(chosen);
        sheet.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Columns guess = MappingGuess.of(head, sheet.getValue());
                offerRows(firstRow(guess));
                offerColumns(guess);
                told(true);
            }
        });
        headerRow.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                offerColumns(MappingGuess.of(head, sheet.getValue(), number(headerRow.getValue(), 0)));
                told(true);
            }
        });
        for (var field : List.of(country, oneCountry, year)) {
            field.addValueChangeListener(change -> told(change.isFromClient()));
        }
        oneYear.addValueChangeListener(change -> told(change.isFromClient()));
        arrange();
    }

    private Field field(String key, com.vaadin.flow.component.Component control) {
        return new Field(getTranslation("import.mapping." + key), "mapping-" + key, control);
    }

    private void told(boolean byPerson) {
        if (byPerson) {
            arrange();
            changed.run();
        }
    }

    /** Shows only what the choices so far leave open: one field more than there are columns of values. */
    private void arrange() {
        oneYearField.setVisible(year.getValue().equals(ONE));
        oneCountryField.setVisible(country.getValue().equals(ONE));
        boolean open = !across();
        for (int i = 0; i < MOST_VALUES; i++) {
            valueFields.get(i).setVisible(open);
            open = open && !values.get(i).getValue().equals(NONE);
        }
        boolean more = true;
        for (FilterFields filter : filters) {
            filter.show(more, rowsBelow());
            more = more && filter.chosen();
        }
    }

    private List<HeadRow> rows() {
        return head.rows().getOrDefault(sheet.getValue(), List.of());
    }

    private int firstRow(@Nullable Columns chosen) {
        if (chosen != null) {
            return chosen.headerRow();
        }
        return rows().isEmpty() ? 1 : rows().getFirst().number();
    }

    private List<HeadRow> rowsBelow() {
        int above = number(headerRow.getValue(), 0);
        return rows().stream().filter(row -> row.number() > above).toList();
    }

    private void offerRows(int chosen) {
        headerRow.setOptions(
                rows().stream()
                        .map(row -> new Option(
                                Integer.toString(row.number()),
                                row.number() + ": " + cut(String.join(" · ", row.texts()))))
                        .toList(),
                Integer.toString(chosen));
    }

    private void offerColumns(@Nullable Columns chosen) {
        List<Option> columns = new ArrayList<>();
        List<String> header = header();
        for (int i = 0; i < header.size(); i++) {
            String letters = Row.address(i, 1).replace("1", "");
            columns.add(new Option(
                    Integer.toString(i), header.get(i).isEmpty() ? letters : letters + ": " + cut(header.get(i))));
        }
        List<Option> orNone = new ArrayList<>();
        orNone.add(new Option(NONE, getTranslation("import.mapping.none")));
        orNone.addAll(columns);
        List<Option> years = new ArrayList<>(orNone);
        years.add(1, new Option(ACROSS, getTranslation("import.mapping.across")));
        years.add(2, new Option(ONE, getTranslation("import.mapping.one")));
        List<Option> countries = new ArrayList<>(orNone);
        countries.add(1, new Option(ACROSS, getTranslation("import.mapping.across")));
        countries.add(2, new Option(ONE, getTranslation("import.mapping.country-one")));
        oneCountry.setValue(oneCountryOf(chosen));
        country.setOptions(countries, chosen == null ? NONE : countryOf(chosen));
        year.setOptions(years, chosen == null ? NONE : yearOf(chosen));
        oneYear.setValue(
                chosen == null || chosen.oneYear() == null
                        ? ""
                        : chosen.oneYear().toString());
        for (int i = 0; i < MOST_VALUES; i++) {
            values.get(i)
                    .setOptions(
                            orNone,
                            chosen != null && i < chosen.values().size()
                                    ? chosen.values().get(i).toString()
                                    : NONE);
        }
        for (int i = 0; i < filters.size(); i++) {
            filters.get(i)
                    .offer(
                            orNone,
                            chosen != null && i < chosen.filters().size()
                                    ? chosen.filters().get(i)
                                    : null);
        }
        arrange();
    }

    private static String oneCountryOf(@Nullable Columns chosen) {
        return chosen == null || chosen.oneCountry() == null ? NONE : chosen.oneCountry();
    }

    private static String countryOf(Columns chosen) {
        if (chosen.oneCountry() != null) {
            return ONE;
        }
        return chosen.country() == null ? ACROSS : chosen.country().toString();
    }

    private static String yearOf(Columns chosen) {
        if (chosen.yearsAcross()) {
            return ACROSS;
        }
        return chosen.yearColumn() == null ? ONE : chosen.yearColumn().toString();
    }

    private List<String> header() {
        return rows().stream()
                .filter(row -> Integer.toString(row.number()).equals(headerRow.getValue()))
                .findFirst()
                .map(HeadRow::texts)
                .orElse(List.of());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private List<Integer> valueColumns() {
        if (across()) {
            return List.of();
        }
        return values.stream()
                .map(Choice::getValue)
                .filter(value -> !value.equals(NONE))
                .map(Integer::valueOf)
                .toList();
    }

    /** Whether years or countries head the columns of values. */
    private boolean across() {
        return year.getValue().equals(ACROSS) || country.getValue().equals(ACROSS);
    }

    /** How many indicators the choice so far needs. */
    int measures() {
        return Math.max(1, valueColumns().size());
    }

    /** What the file calls the column of the n-th indicator; empty where it has no column of its own. */
    String measureName(int n) {
        List<Integer> columns = valueColumns();
        return n < columns.size() && columns.get(n) < header().size() ? header().get(columns.get(n)) : "";
    }

    /** The choice. @throws IllegalArgumentException with a sentence when something is missing */
    Columns value() {
        String when = year.getValue();
        boolean column = !List.of(NONE, ACROSS, ONE).contains(when);
        return new Columns(
                sheet.getValue(),
                number(headerRow.getValue(), 0),
                List.of(ACROSS, ONE).contains(country.getValue())
                        ? null
                        : Integer.valueOf(number(country.getValue(), -1)),
                country.getValue().equals(ONE) ? oneCountry.getValue() : null,
                column ? Integer.valueOf(when) : null,
                when.equals(ACROSS),
                when.equals(ONE) ? number(oneYear.getValue(), 0) : null,
                valueColumns(),
                filters.stream()
                        .filter(FilterFields::chosen)
                        .map(FilterFields::value)
                        .toList());
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
