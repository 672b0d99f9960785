package org.rumbo.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rumbo.indicator.Indicator;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Declaration;
import org.rumbo.policy.Domain;
import org.rumbo.policy.DomainCoverage;
import org.rumbo.policy.Score;
import org.rumbo.policy.StanceMethod;
import org.rumbo.text.Alphabet;
import org.rumbo.text.Localized;
import org.rumbo.text.Numbers;
import org.rumbo.text.Texts;

/** Numbers, dates and periods in the words of one reader. */
public final class Wording {

    /** No account has blanks or brackets in its name. */
    private static final Pattern COMMAND_LINE = Pattern.compile("command line \\((.*)\\)");

    private final Texts texts;
    private final Locale locale;

    public Wording(Locale locale) {
        this.texts = Texts.of(locale);
        this.locale = locale;
    }

    /** The texts that it takes its words from. */
    public Texts texts() {
        return texts;
    }

    /** The reader's language. */
    public Locale locale() {
        return locale;
    }

    /** The text of a key, filled in. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Words as a sentence lists them. */
    public String list(List<String> words) {
        return texts.list(words);
    }

    /** Who did something: an account by its name, the program itself and the system's user of the command line in words. */
    public String actor(String who) {
        Matcher atTheMachine = COMMAND_LINE.matcher(who);
        if (atTheMachine.matches()) {
            return texts.get("data.by.command-line.user", atTheMachine.group(1));
        }
        return texts.getOr("data.by." + who.replace(' ', '-'), who);
    }

    /** A level of a measure with what it means for measures of its kind. */
    public String level(int level, Optional<Localized> anchor) {
        String number = Integer.toString(level);
        return anchor.map(text -> text("level.explained", number, text.in(locale)))
                .orElseGet(() -> text("level", number));
    }

    /** A maker's short name spelt out ("CTS: ..."), by the name in lower case; empty where nothing is known of it but the name. */
    public Optional<String> maker(String name) {
        String key = "maker." + name.replaceAll("[^a-z0-9]+", "-");
        return texts.has(key) ? Optional.of(texts.get(key)) : Optional.empty();
    }

    /** Name of a kind of finding; its code where an older release has a kind that is not known any more. */
    public String finding(String code) {
        return texts.getOr("finding." + code, code);
    }

    /** A value with the decimals that its indicator deserves. */
    public String number(double value, int decimals) {
        return Numbers.decimal(value, decimals, locale);
    }

    /** A value with the decimals of its indicator; one that would be rounded to nothing is less than the smallest of them. */
    public String number(double value, Indicator indicator) {
        double smallest = Math.pow(10, -indicator.decimals());
        return value > 0 && value < smallest / 2
                ? text("chart.under", number(smallest, indicator.decimals()))
                : number(value, indicator.decimals());
    }

    /** A weight of the codebook: whole where it is, else with a half. */
    public String weight(double weight) {
        return number(weight, weight == Math.rint(weight) ? 0 : 1);
    }

    /** How scores follow from kinds and domains. */
    public String method(StanceMethod method) {
        return text("stance.basis.method." + code(method));
    }

    /** What stands behind the bounds of a score. */
    public String bounds(StanceMethod method) {
        return text("stance.note.bounds." + code(method));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** How much of the codebook was looked for, of a share from 0 to 1. */
    public String known(double share) {
        return text("stance.known", Numbers.share(share, locale));
    }

    /**
     * A score with its bounds, where these differ as a reader sees them, and how much of the codebook was looked at where that is not all
     * of it; that it is not coded where there is none.
     */
    public String score(@Nullable Score score, int decimals) {
        if (score == null) {
            return text("stance.score.none");
        }
        String value = number(score.value(), decimals);
        String lower = number(score.lower(), decimals);
        String upper = number(score.upper(), decimals);
        List<String> beside = new ArrayList<>();
        if (!lower.equals(value) || !upper.equals(value)) {
            beside.add(text("stance.score.between", lower, upper));
        }
        if (Numbers.hundredths(score.known()) < 1) {
            beside.add(known(score.known()));
        }
        return beside.isEmpty() ? value : value + " (" + String.join("; ", beside) + ")";
    }

    /** When a position was held: its day, and its last one where it has ended. */
    public String held(Declaration declaration) {
        String since = date(declaration.date(), DatePrecision.DAY);
        return declaration.end() == null
                ? since
                : text("stance.basis.from-to", since, date(declaration.end(), DatePrecision.DAY));
    }

    /** Name of a domain. */
    public String domain(Domain domain) {
        return text("stance.domain." + code(domain));
    }

    /** Name of a domain, with how many of its kinds were looked for where that was only a part. */
    public String domain(DomainCoverage coverage) {
        String name = domain(coverage.domain());
        return coverage.inPart()
                ? text("stance.domain.in-part", name, number(coverage.searched(), 0), number(coverage.applicable(), 0))
                : name;
    }

    /** A change with its sign, a real minus for a fall. */
    public String change(double change, int decimals) {
        return Numbers.change(change, decimals, locale);
    }

    /** A share as a whole percentage with its sign, a real minus for a fall. */
    public String percent(double share) {
        return Numbers.percent(share, locale);
    }

    /** How this language sorts names: without regard to case and marks first. */
    public Alphabet collator() {
        return Alphabet.of(locale);
    }

    /** As much of a date as is known. */
    public String date(LocalDate date, DatePrecision precision) {
        return switch (precision) {
            case DAY ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(date);
            case MONTH -> month(date);
            case YEAR -> Integer.toString(date.getYear());
        };
    }

    /** A date in full. */
    public String day(LocalDate date) {
        return date(date, DatePrecision.DAY);
    }

    /** Month and year. */
    public String month(LocalDate date) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(date);
    }

    /** A period with a dash between its years; a single year by itself. */
    public static String period(int from, int to) {
        return from == to ? Integer.toString(from) : from + "\u2013" + to;
    }

    /** Years in ascending order as periods: 2001, 2003–2005. */
    public static String years(List<Integer> years) {
        List<String> periods = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= years.size(); i++) {
            if (i == years.size() || years.get(i) != years.get(i - 1) + 1) {
                periods.add(period(years.get(start), years.get(i - 1)));
                start = i;
            }
        }
        return String.join(", ", periods);
    }

    /** A region's name; one that someone's own workbook brings is its own name. */
    public String region(String region) {
        return texts.getOr("region." + region, region);
    }
}
