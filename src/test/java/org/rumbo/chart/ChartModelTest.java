package org.rumbo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartModelTest {

    private static final Pattern INTERFACE =
            Pattern.compile("export interface (\\w+)(?: extends (\\w+))? \\{\\n(.*?)\\n\\}", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("^  (\\w+): (.+)$", Pattern.MULTILINE);

    /** Types that TypeScript writes in place and Java must name, and the other way round. */
    private static final List<String> ONLY_JAVA = List.of("Downloads", "Region", "TimelineRow");

    @Test
    void javaAndTypeScriptNameTheSameFields() throws IOException {
        Map<String, List<String>> typeScript = typeScript();
        Map<String, List<String>> java = new HashMap<>();
        for (Class<?> type : ChartModel.class.getDeclaredClasses()) {
            if (!ONLY_JAVA.contains(type.getSimpleName())) {
                java.put(
                        type.getSimpleName(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .sorted()
                                .toList());
            }
        }
        typeScript.remove("Furniture");

        assertThat(java).isEqualTo(typeScript);
    }

    @Test
    void whatTypeScriptWritesInPlaceHasTheSameFieldsToo() throws IOException {
        String model = Files.readString(Path.of("frontend/charts/model.ts"));

        assertThat(model)
                .contains("downloads: {csv: string; xlsx: string}")
                .contains("regions: {code: string; name: string}[]")
                .containsPattern(
                        "rows: \\{\\s+kind: string;\\s+direction: [^;]+;\\s+bars: TimelineBar\\[\\];\\s+\\}\\[\\]");
        assertThat(names(ChartModel.Downloads.class)).containsExactly("csv", "xlsx");
        assertThat(names(ChartModel.Region.class)).containsExactly("code", "name");
        assertThat(names(ChartModel.TimelineRow.class)).containsExactly("kind", "direction", "bars");
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Map<String, List<String>> typeScript() throws IOException {
        Map<String, List<String>> types = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        Matcher matcher = INTERFACE.matcher(Files.readString(Path.of("frontend/charts/model.ts")));
        while (matcher.find()) {
            List<String> fields = new ArrayList<>();
            Matcher field = FIELD.matcher(matcher.group(3));
            while (field.find()) {
                fields.add(field.group(1));
            }
            types.put(matcher.group(1), fields);
            if (matcher.group(2) != null) {
                parents.put(matcher.group(1), matcher.group(2));
            }
        }
        parents.forEach((type, parent) -> types.get(type).addAll(types.get(parent)));
        types.replaceAll((ignored, fields) -> fields.stream().sorted().toList());
        return types;
    }
}
