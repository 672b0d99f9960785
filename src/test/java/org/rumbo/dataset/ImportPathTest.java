package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.RumboApplication;
import org.rumbo.testing.ChildJava;

/** An import runs on the libraries that {@code bin/run} names, and on no others. */
class ImportPathTest {

    private static final Pattern NAMED = Pattern.compile("for library in ([^;]*);");

    @TempDir
    Path folder;

    @Test
    void theNamedLibrariesAreAllThatAnImportNeeds() throws Exception {
        var sheets = Sheets.template(List.of("SLV", "rate", 2015, 107.64, "observed"));
        Path old = folder.resolve("old.xls");
        try (var workbook = sheets.into(new HSSFWorkbook())) {
            workbook.write(old.toFile());
        }
        Path csv = Files.writeString(folder.resolve("some.csv"), """
                "Data Source","World Development Indicators",

                "Last Updated Date","2023-12-18",

                "Country Name","Country Code","Indicator Name","Indicator Code","2015",
                "El Salvador","SLV","Intentional homicides (per 100,000 people)","VC.IHR.PSRC.P5","107.64",
                """);

        // the first of them finds no database and has it made
        assertThat(run(sheets.write(folder, "new.xlsx"))).contains("now active").doesNotContain("NoClassDefFound");
        assertThat(run(old)).contains("now active").doesNotContain("NoClassDefFound");
        assertThat(run(csv)).contains("now active").doesNotContain("NoClassDefFound");
        assertThat(run(sheets.writeUnderAPassword(folder, "locked.xlsx")))
                .contains("encrypted")
                .doesNotContain("NoClassDefFound");
    }

    private String run(Path file) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        var command = ChildJava.with(
                "-Drumbo.home=" + Files.createDirectories(folder.resolve("home")),
                "-cp",
                path(),
                RumboApplication.class.getName(),
                "import",
                file.toString());
        command.environment().remove("SPRING_PROFILES_ACTIVE");
        var process =
                command.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out);
    }

    /** The program's own classes and, of all libraries of this test, those that {@code bin/run} names. */
    private static String path() throws Exception {
        var named = NAMED.matcher(Files.readString(Path.of("bin", "run")).replace("\\\n", " "));
        assertThat(named.find()).isTrue();
        List<String> path = new ArrayList<>();
        path.add(ChildJava.placeOf(RumboApplication.class));
        String[] all = ChildJava.classPath().split(File.pathSeparator);
        for (String library : named.group(1).trim().split("\\s+")) {
            var jar = Pattern.compile(Pattern.quote(library) + "-[0-9].*\\.jar");
            var found = Stream.of(all)
                    .filter(one ->
                            jar.matcher(Path.of(one).getFileName().toString()).matches())
                    .toList();
            assertThat(found).as(library).isNotEmpty();
            path.addAll(found);
        }
        return String.join(File.pathSeparator, path);
    }
}
