package org.rumbo.country;

/** What a code of the catalogue stands for. */
public enum PlaceKind {
    /** A country or territory of the catalogue that is compared and ranked. */
    COUNTRY,
    /** A territory that some publishers report and that stands outside the catalogue of compared places. */
    TERRITORY,
    /** A part of a country, reported by itself and never summed. */
    PART,
    /** A group of countries as its publisher computed it, the world for example. */
    AGGREGATE
}
