package org.rumbo.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words after {@code import} ask for.
 *
 * @param dryRun check and compare only
 * @param lead let the dataset speak for its indicators on all pages
 */
record ImportWish(List<Path> files, boolean dryRun, boolean lead) {

    static final String USAGE = """
            Usage: bin/run import FILE... [--dry-run] [--lead]
              --dry-run  check and compare only, store nothing
              --lead     let this dataset speak for its indicators on all pages
            """;

    /** @throws WrongUse when a word is unknown or no file is named */
    static ImportWish of(List<String> words) {
        List<Path> files = new ArrayList<>();
        boolean dryRun = false;
        boolean lead = false;
        for (String word : words) {
            switch (word) {
                case "--dry-run" -> dryRun = true;
                case "--lead" -> lead = true;
                default -> {
                    if (word.startsWith("--")) {
                        throw new WrongUse("Unknown option " + word, USAGE);
                    }
                    files.add(Path.of(word));
                }
            }
        }
        if (files.isEmpty()) {
            throw new WrongUse("No file is named.", USAGE);
        }
        return new ImportWish(files, dryRun, lead);
    }
}
