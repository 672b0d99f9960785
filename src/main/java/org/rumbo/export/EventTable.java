package org.rumbo.export;

import java.util.Collection;
import java.util.Map;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.text.Localized;
import org.rumbo.text.Texts;
import org.rumbo.web.QueryReader;

/** The events that a chart marks, as rows, with the text that each rests on and its cell in the policy workbook. */
final class EventTable {

    private EventTable() {}

    /** @param policySource the workbook that the rows stand in, as one text */
    static Table of(Collection<PolicyEvent> events, Map<CountryCode, String> names, String policySource, Texts words) {
        Table table = new Table(
                words.get("export.sheet.events"),
                Sheets.columns(
                        words,
                        "country",
                        "name",
                        "date",
                        "title",
                        "kind",
                        "remark",
                        "confidence",
                        "source",
                        "publisher",
                        "url",
                        "cell",
                        "workbook"));
        for (PolicyEvent event : events) {
            CountryCode country = event.country();
            table.add(
                    country == null ? null : country.value(),
                    country == null ? null : names.getOrDefault(country, country.value()),
                    Sheets.known(event.date(), event.precision()),
                    event.title().in(words.locale()),
                    words.getOr("story.kind." + event.kind(), event.kind()),
                    Localized.in(event.note(), words.locale()),
                    words.get("export.confidence." + QueryReader.word(event.confidence())),
                    event.source().title(),
                    event.source().publisher(words.locale()),
                    event.source().url(),
                    event.cell().toString(),
                    policySource);
        }
        return table;
    }
}
