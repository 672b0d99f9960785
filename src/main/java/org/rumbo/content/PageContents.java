package org.rumbo.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the parts of one page fetch. It stands beside the view, and both take addresses from it, so that they are the same. */
public interface PageContents {

    /** All that there is to fetch. */
    List<Content> contents();

    /**
     * What the page at an address will fetch as soon as it is there, so that the browser can be told with the first bytes.
     *
     * @param path of the page from the root, without a slash before it
     * @param parameters of the page's address, as a reader may have typed them
     * @return nothing where the path is not this page's
     */
    List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale);

    /** Whether what the page fetches are parts that come with its first bytes: for what is read without scripts, too. */
    default boolean inFirstHtml() {
        return false;
    }

    /** Names of the charts that the page draws with, as in {@code frontend/charts}: the browser is told of their scripts, too. */
    default List<String> charts() {
        return List.of();
    }
}
