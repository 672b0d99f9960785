package org.rumbo.dataset.marking;

import java.util.function.Function;
import org.rumbo.dataset.Finding;

/**
 * The words of a marked workbook in the language of its reader.
 *
 * @param sheet name of the sheet with the list, at most 31 characters
 * @param headers severity, code, place, sentence, what to do, how often: in this order
 * @param originalRow header of the column with the numbers of rows in the original file
 * @param severity name of a severity
 * @param sentence what is so
 * @param advice what to do; empty where there is nothing to do
 */
public record MarkingWords(
        String sheet,
        java.util.List<String> headers,
        String originalRow,
        Function<Finding, String> severity,
        Function<Finding, String> sentence,
        Function<Finding, String> advice) {}
