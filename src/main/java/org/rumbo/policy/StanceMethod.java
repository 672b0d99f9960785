package org.rumbo.policy;

/** How scores follow from what was researched. A release was coded for one of them, which its sheets of coverage tell. */
public enum StanceMethod {
    /** Edition 1: a whole domain was looked through or not, and one domain is enough for a score. */
    BY_DOMAIN {
        @Override
        boolean enough(int coded, int applicable) {
            return coded > 0;
        }
    },
    /** Edition 2: each kind was looked for or not, from a year on, and half of the domains must be coded. */
    BY_KIND {
        @Override
        boolean enough(int coded, int applicable) {
            return coded > 0 && 2 * coded >= applicable;
        }
    };

    /** Whether so many coded domains among the applicable ones make a score. */
    abstract boolean enough(int coded, int applicable);
}
