package org.rumbo.dataset;

/**
 * How a file is imported.
 *
 * @param dryRun check and compare only: nothing is stored
 * @param lead let this dataset speak for the indicators it brings, also where another one does today
 * @param by who imports, for the record of the release
 */
public record ImportOptions(boolean dryRun, boolean lead, String by) {}
