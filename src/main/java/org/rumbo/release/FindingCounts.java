package org.rumbo.release;

/** How often something was found in the file of a release, by how much it matters; errors keep a file from becoming one. */
public record FindingCounts(int warnings, int infos) {

    /** Nothing was found. */
    public static final FindingCounts NONE = new FindingCounts(0, 0);

    /** All of them. */
    public int total() {
        return warnings + infos;
    }
}
