package org.rumbo.access;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.rumbo.text.Texts;

/**
 * How many passwords somebody would try before this one who knows what people do: take one of a hundred thousand known passwords or a
 * word or name, write 0 for o, add a year, repeat it, walk along the keyboard. The lists are read when the first password is chosen and
 * take 17 MB from then on.
 */
final class PasswordGuesses {

    /** What its makers call safe against whoever has stolen the hashes, where hashing is slow. */
    private static final double FEWEST = 1e10;

    /** More characters make a password no easier, and this much is read in little time, whatever it is. */
    private static final int READ = 32;

    /** What is tried first here, beside the account's name. */
    private static final List<String> HERE = List.of(
            "rumbo",
            "admin",
            "administrator",
            "administrador",
            "editor",
            "unodc",
            "onudd",
            "nacionesunidas",
            "unitednations",
            "nacoesunidas",
            "worldbank",
            "bancomundial",
            "worldhealthorganization",
            "ourworldindata",
            "naturalearth",
            "globalinitiative");

    /** What people write where a password is asked for, in the languages of the product; the library's lists are English. */
    private static final List<String> USUAL = List.of(
            "contraseña",
            "clave",
            "senha",
            "palavrapasse",
            "secreto",
            "segredo",
            "bienvenido",
            "bienvenida",
            "bemvindo",
            "hola",
            "temporal",
            "temporario",
            "cambiame",
            "mudar",
            "homicide",
            "homicidio",
            "homicidios",
            "drogas");

    private PasswordGuesses() {}

    /** Whether a password is too easy to guess, for an account of this name. */
    static boolean isEasy(String password, String accountName) {
        int end = password.offsetByCodePoints(0, Math.min(READ, password.codePointCount(0, password.length())));
        var estimate = new Nbvcxz(with(accountName)).estimate(password.substring(0, end));
        return estimate.getGuesses().doubleValue() < FEWEST;
    }

    private static Configuration with(String accountName) {
        List<Dictionary> dictionaries = new ArrayList<>(Words.ALL);
        List<String> name = new ArrayList<>(List.of(AccountName.key(accountName).split("[._@-]+")));
        name.add(AccountName.key(accountName));
        dictionaries.add(
                dictionary("here", Stream.concat(HERE.stream(), name.stream()).toList(), 1));
        return new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setLocale(Locale.ENGLISH)
                .createConfiguration();
    }

    private static Dictionary dictionary(String name, Collection<String> words, int rank) {
        return new DictionaryBuilder()
                .setDictionaryName(name)
                .setExclusion(false)
                .addWords(words.stream().filter(word -> word.length() > 2).toList(), rank)
                .createDictionary();
    }

    /** Read when first needed. */
    private static final class Words {

        private static final int RANK = 100;

        static final List<Dictionary> ALL = all();

        private static List<Dictionary> all() {
            List<Dictionary> all = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
            Set<String> own = new LinkedHashSet<>();
            USUAL.forEach(word -> add(own, word));
            for (Locale language : Texts.LANGUAGES) {
                for (String country : Locale.getISOCountries()) {
                    add(own, Locale.of("", country).getDisplayCountry(language));
                }
                for (Month month : Month.values()) {
                    add(own, month.getDisplayName(TextStyle.FULL, language));
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    add(own, day.getDisplayName(TextStyle.FULL, language));
                }
            }
            all.add(dictionary("own", own, RANK));
            return List.copyOf(all);
        }

        /** A name as it is typed into a password: in one word, with and without accents. */
        private static void add(Set<String> words, String name) {
            String word = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
            words.add(word);
            words.add(Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        }
    }
}
