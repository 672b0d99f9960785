package org.rumbo.comparison;

import org.rumbo.policy.Emergencies;
import org.rumbo.wording.Wording;

/** Says how many days of a year a country was under states of exception. */
final class EmergencyWording {

    private EmergencyWording() {}

    /** The year with its days: in the whole country, in parts of it, or both. */
    static String year(int year, Emergencies.Days days, Wording words) {
        String which = days.inParts() == 0 ? "national" : days.national() == 0 ? "parts" : "both";
        return words.text("emergency.days." + which, Integer.toString(year), days.national(), days.inParts());
    }
}
