package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rumbo.text.Localized;
import org.rumbo.text.Words;

/** What the importer says in Spanish and Portuguese. */
class FindingSentencesTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final Locale PORTUGUESE = Locale.of("pt");
    private static final Path SOURCES = Path.of("src/main/java/org/rumbo/dataset");

    /** Sentences of the importer's sources that are no findings: citations, descriptions of indicators, words for an operator. */
    private static final Pattern OTHERS = Pattern.compile(
            "United Nations Office.*|Global Initiative.*|World Bank: .*|SDG indicator.*|.* as (UNODC|the World Bank|countries) .*"
                    + "|Higher means .*|(Judged by|Juicio de|Avaliação de) .*|(Seizures|Las incautaciones|As apreensões) .*"
                    + "|Nothing was imported.*|There is no folder .*|(inbox:|The inbox) .*|Dataset \\{} has another active release .*");

    @Test
    void aSentenceIsSaidInTheLanguageOfItsReader() {
        assertThat(FindingSentences.in("The column source is empty.", SPANISH))
                .isEqualTo(new Words("La columna source está vacía.", "es"));
        assertThat(FindingSentences.in("The column source is empty.", PORTUGUESE)
                        .text())
                .isEqualTo("A coluna source está vazia.");
        assertThat(FindingSentences.in("The column source is empty.", Locale.ENGLISH))
                .isEqualTo(new Words("The column source is empty.", "en"));
    }

    @Test
    void whatWasQuotedStaysAsItStandsInTheFile() {
        assertThat(FindingSentences.in("\"1,757\" is written as text: it is read as 1757.", SPANISH)
                        .text())
                .isEqualTo("«1,757» está escrito como texto: se lee como 1757.");
        assertThat(FindingSentences.in(
                                "\"<5\" says less than 5, not how many: the figure is left out and never read as 5.",
                                PORTUGUESE)
                        .text())
                .isEqualTo("\"<5\" diz menos que 5, não quantos: o número é omitido e nunca é lido como 5.");
    }

    @Test
    void numbersOfASentenceAreWrittenAsItsReaderWritesThem() {
        assertThat(FindingSentences.in(
                                "A total of 1,234.500 kg stands beside parts of 12.000 kg (F3 + F4): the larger is taken.",
                                PORTUGUESE)
                        .text())
                .isEqualTo("Há um total de 1.234,500 kg ao lado de partes de 12,000 kg (F3 + F4): vale o maior.");
        assertThat(FindingSentences.in("Row 1200 has more columns than a spreadsheet can have.", PORTUGUESE)
                        .text())
                .startsWith("A linha 1200 ");
    }

    @Test
    void theSentenceWithMoreWordsOfItsOwnIsMeant() {
        assertThat(FindingSentences.in("\"Atlantis\" is not a country of the catalogue: the row is left out.", SPANISH)
                        .text())
                .startsWith("«Atlantis» no es un país");
        assertThat(FindingSentences.in("XKX is not a country of the catalogue: the row is left out.", SPANISH)
                        .text())
                .startsWith("XKX no es un país");
    }

    @Test
    void anUnknownSentenceStaysEnglishAndSaysSo() {
        assertThat(FindingSentences.in("Something else.", SPANISH)).isEqualTo(new Words("Something else.", "en"));
    }

    @Test
    void eachSentenceOfTheImporterIsTranslatedAndNoOther() throws Exception {
        var known = new TreeSet<>(FindingSentences.known().stream()
                .map(Localized::en)
                .filter(FindingSentencesTest::isSentence)
                .toList());
        assertThat(known).isEqualTo(sentencesOfTheSources());
    }

    @Test
    void aTranslationHasTheGapsOfItsSentence() {
        assertThat(FindingSentences.known()).allSatisfy(text -> {
            assertThat(gaps(text.es())).as(text.es()).isEqualTo(gaps(text.en()));
            assertThat(gaps(text.pt())).as(text.pt()).isEqualTo(gaps(text.en()));
        });
    }

    private static int gaps(String text) {
        return text.split("\\{}", -1).length;
    }

    /** Reads the sources as the compiler does: texts that are joined are one, and what is joined between them is a gap. */
    private static Set<String> sentencesOfTheSources() throws Exception {
        List<Path> files;
        try (var found = Files.walk(SOURCES)) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(files).isNotEmpty();
        var compiler = ToolProvider.getSystemJavaCompiler();
        Set<String> sentences = new TreeSet<>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree file : task.parse()) {
                texts(file).stream()
                        .map(text -> text.replaceAll("%[,.0-9]*[sdf]", "{}"))
                        .filter(text ->
                                isSentence(text) && !OTHERS.matcher(text).matches())
                        .forEach(sentences::add);
            }
        }
        return sentences;
    }

    private static List<String> texts(CompilationUnitTree file) {
        List<String> texts = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitBinary(BinaryTree joined, @Nullable Void nothing) {
                String text = text(joined);
                if (joined.getKind() == Tree.Kind.PLUS && isSentence(text)) {
                    texts.add(text);
                    return null;
                }
                return super.visitBinary(joined, nothing);
            }

            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text) {
                    texts.add(text);
                }
                return null;
            }
        }.scan(file, null);
        return texts;
    }

    private static String text(Tree tree) {
        return switch (tree) {
            case LiteralTree literal when literal.getValue() instanceof String text -> text;
            case ParenthesizedTree inner -> text(inner.getExpression());
            case BinaryTree joined
            when joined.getKind() == Tree.Kind.PLUS -> text(joined.getLeftOperand()) + text(joined.getRightOperand());
            default -> "{}";
        };
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") && text.matches(".*\\w\\w .*");
    }
}
