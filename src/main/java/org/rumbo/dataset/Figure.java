package org.rumbo.dataset;

import java.util.Comparator;

/**
 * A value and what it is of: that part of an observation by which two editions are compared.
 *
 * @param value in the unit of the indicator
 */
public record Figure(String indicator, String country, int year, double value) {

    /** By indicator, place and year, letters by their code: the same on every machine and in every database. */
    public static final Comparator<Figure> BY_KEY = Comparator.comparing(Figure::indicator)
            .thenComparing(Figure::country)
            .thenComparingInt(Figure::year);
}
