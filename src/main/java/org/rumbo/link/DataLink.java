package org.rumbo.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;

/** Addresses of the pages of datasets and releases. */
public final class DataLink {

    /** Path of the page of all datasets. */
    public static final String PATH = "data";

    /** Path of the page that compares two releases. */
    public static final String COMPARE = PATH + "/compare";

    /** Path before the number of a release. */
    public static final String RELEASE = PATH + "/release";

    /** Names of the parameters of the comparison. */
    public static final String FROM = "from";

    public static final String TO = "to";
    public static final String INDICATOR = "i";
    /** Which figures are listed: changed, new or removed. */
    public static final String SHOW = "show";

    /** Names of the parameters of a release. */
    public static final String SEVERITY = "severity";

    public static final String CODE = "code";
    public static final String PAGE = "page";

    /** Name of the parameter of a release that names a cell of its workbook: the page then shows the row of it. */
    public static final String CELL = "cell";

    /** Name of that cell on the page. */
    public static final String CITED = "cited";

    private DataLink() {}

    /** A dataset by its code, relative to the root of the application as all of these. */
    public static String dataset(String code) {
        return PageAddress.below(PATH, code);
    }

    /** A release by its number. */
    public static String release(long id) {
        return RELEASE + "/" + id;
    }

    /** A release with parameters of its findings. */
    public static String release(long id, Map<String, String> parameters) {
        return PageAddress.href(release(id), parameters);
    }

    /** The row of a workbook that something came from. */
    public static String row(CellRef cell) {
        return row(cell, null);
    }

    /** The row of a workbook that a figure came from; its indicator says where to look for it among millions. */
    public static String row(CellRef cell, @Nullable String indicator) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (indicator != null) {
            parameters.put(INDICATOR, indicator);
        }
        parameters.put(CELL, cell.toString());
        return release(cell.release(), parameters) + "#" + CITED;
    }

    /** Two releases compared. */
    public static String compare(long from, long to) {
        return PageAddress.href(COMPARE, comparison(from, to, null, null));
    }

    /** Two releases compared in one indicator. */
    public static String compare(long from, long to, @Nullable String indicator) {
        return compare(from, to, indicator, null);
    }

    /** The same, with the kind of figures that are listed. */
    public static String compare(long from, long to, @Nullable String indicator, @Nullable String show) {
        return PageAddress.href(COMPARE, comparison(from, to, indicator, show));
    }

    /** The parameters of a comparison; what is null is left out. */
    public static Map<String, String> comparison(
            long from, long to, @Nullable String indicator, @Nullable String show) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(FROM, Long.toString(from));
        parameters.put(TO, Long.toString(to));
        if (indicator != null) {
            parameters.put(INDICATOR, indicator);
        }
        if (show != null) {
            parameters.put(SHOW, show);
        }
        return parameters;
    }

    /** A release as a workbook in the template. */
    public static String workbook(long id) {
        return "export/release/" + id + ".xlsx";
    }

    /** All that two releases do not have in common, as CSV. */
    public static String differenceFile(long from, long to, @Nullable String indicator) {
        return PageAddress.href("export/difference.csv", comparison(from, to, indicator, null));
    }

    /** The findings of a release, as CSV. */
    public static String findingsFile(long id) {
        return "api/v1/releases/" + id + "/findings?format=csv";
    }
}
