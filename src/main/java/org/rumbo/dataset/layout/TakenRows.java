package org.rumbo.dataset.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rumbo.dataset.Drafts.ObservationDraft;

/**
 * The observations of a table in the order in which they came, found again by indicator, place and year. The key is packed into
 * one number, since a table has as many keys as rows: an object for each would cost more than the look-up.
 */
final class TakenRows {

    private final Map<String, Integer> words = new HashMap<>();
    private final List<ObservationDraft> drafts = new ArrayList<>();
    private long[] keys = new long[1 << 12];
    /** Number of a draft plus one, by hash; 0 where there is none. */
    private int[] slots = new int[1 << 13];

    /**
     * Adds an observation; answers the number of the one that has its key already, and adds nothing then, or -1.
     *
     * @param draft its year was checked before and has four digits, which is what the packing of keys rests on
     */
    int add(ObservationDraft draft) {
        long key = ((long) number(draft.indicator()) << 36) | ((long) number(draft.country()) << 12) | draft.year();
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (drafts.size() == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[drafts.size()] = key;
        drafts.add(draft);
        slots[slot] = drafts.size();
        return -1;
    }

    /** The observation of a number that {@link #add} gave, from 0 in the order of the table. */
    ObservationDraft get(int number) {
        return drafts.get(number);
    }

    private int number(String word) {
        Integer known = words.get(word);
        if (known == null) {
            known = words.size();
            words.put(word, known);
        }
        return known;
    }

    /** Where the key is, or where it would go. */
    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[keys.length * 2];
        for (int i = 0; i < drafts.size(); i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }
}
