package org.rumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program says what it is made of. {@code bin/check-dependencies.mts} judges what it says. */
class BillOfMaterialsIT {

    private static final String PLACE = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    @Test
    void each_packed_library_is_named() throws Exception {
        try (var jar = new JarFile(System.getProperty("rumbo.jar", "target/rumbo-0.1.0-SNAPSHOT.jar"))) {
            // Boot adds it while it packs; it unpacks the program
            assertThat(billed(jar)).containsAll(packed(jar, "spring-boot-jarmode-tools-"));
        }
    }

    private static List<String> packed(JarFile jar, String except) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .map(name -> name.substring(LIBRARIES.length()))
                .filter(name -> !name.startsWith(except))
                .toList();
    }

    private static List<String> billed(JarFile jar) throws Exception {
        var entry = jar.getEntry(PLACE);
        assertThat(entry).as("Maven packs %s unless it is run with -o", PLACE).isNotNull();
        JsonNode bill = JsonMapper.shared().readTree(jar.getInputStream(entry));
        return StreamSupport.stream(bill.get("components").spliterator(), false)
                .map(library -> library.get("name").asString() + "-"
                        + library.get("version").asString() + ".jar")
                .toList();
    }
}
