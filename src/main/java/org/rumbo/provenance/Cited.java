package org.rumbo.provenance;

/**
 * How a publication is named to a reader, in the reader's language where somebody translated it.
 *
 * @param publisher the publishing body
 * @param title title of the publication
 * @param edition edition of it
 * @param licence terms of use
 */
public record Cited(String publisher, String title, String edition, String licence) {

    /** The publication in one line, as a chart's foot and a file cite it. */
    public String inOneLine() {
        return publisher + ", " + title + ", " + edition;
    }
}
