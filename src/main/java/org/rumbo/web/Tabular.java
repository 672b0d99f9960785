package org.rumbo.web;

/** An answer that can also be given as one table. */
public interface Tabular {

    CsvTable table();
}
