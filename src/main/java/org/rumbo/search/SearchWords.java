package org.rumbo.search;

import org.rumbo.link.SearchLink;

/**
 * What somebody typed, as it is looked for: on one line, without marks that nobody sees, of a length that can be answered.
 *
 * @param cut whether more was typed
 */
record SearchWords(String text, boolean cut) {

    static SearchWords of(String typed) {
        // one that is far too long is not even read to its end
        boolean cut = typed.length() > 4 * SearchLink.LONGEST;
        String line = (cut ? typed.substring(0, 4 * SearchLink.LONGEST) : typed)
                .replaceAll("[\\p{C}\\s]+", " ")
                .strip();
        if (line.length() <= SearchLink.LONGEST) {
            return new SearchWords(line, cut);
        }
        int end = Character.isHighSurrogate(line.charAt(SearchLink.LONGEST - 1))
                ? SearchLink.LONGEST - 1
                : SearchLink.LONGEST;
        return new SearchWords(line.substring(0, end).strip(), true);
    }
}
