package org.rumbo.dataset.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.rumbo.indicator.Status;

/**
 * The origins that UNODC gives beside a figure, several of them parted by slashes.
 *
 * <p>A figure is estimated where its publisher says so, or where one of its origins is MD (modelled), adjusted or computed.
 * A series whose origins are listed together is estimated as a whole, since the publisher does not say which of them a year
 * rests on. It is a third party's where none of its origins is of the state or hands on what a state reported.
 */
public final class NationalSource {

    /** Those who are no authority of the country of a figure and say so by their name; who is not known as such is not among them. */
    private static final Set<String> NOT_OF_THE_STATE =
            Set.of("NGO", "UNODC Research", "UNODC", "OHCHR", "DPKO", "UNMIL", "UNMIT");

    private NationalSource() {}

    /**
     * @param origin the publisher's words, {@code UNSDC/CTS} for example; empty where there are none
     * @param remark the publisher's remark on the value ("Estimated value"); empty where there is none
     */
    public static Status status(String origin, String remark) {
        if (remark.toLowerCase(Locale.ROOT).contains("estimate")) {
            return Status.ESTIMATED;
        }
        for (String part : origin.split("/")) {
            if (part.startsWith("MD") || part.contains("Adjusted") || part.contains("Computed")) {
                return Status.ESTIMATED;
            }
        }
        boolean others = Arrays.stream(origin.split("/")).map(String::strip).allMatch(NOT_OF_THE_STATE::contains);
        return others ? Status.THIRD_PARTY : Status.OBSERVED;
    }
}
