package org.rumbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.PolicyService;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be found is what pages show. */
class SearchEntriesTest extends PageTest {

    @Autowired
    private SearchEntries entries;

    @Autowired
    private PolicyService policy;

    @Autowired
    private EvidenceService evidence;

    @Test
    void everythingHasANameAnAddressAndACodeOfItsOwn() {
        List<SearchEntry> all = entries.all();

        assertThat(all.stream().map(SearchEntry::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SearchKind.values());
        assertThat(all).allSatisfy(entry -> {
            assertThat(entry.href()).isNotBlank();
            assertThat(entry.title().en()).isNotBlank();
            assertThat(entry.title().es()).isNotBlank();
            assertThat(entry.title().pt()).isNotBlank();
        });
        Set<String> seen = new HashSet<>();
        assertThat(all.stream().filter(entry -> !seen.add(entry.kind() + " " + entry.code())))
                .isEmpty();
    }

    @Test
    void everyPageOfTheMenuIsAmongThem() {
        var routes = RouteConfiguration.forRegistry(
                UI.getCurrent().getInternals().getRouter().getRegistry());

        assertThat(entries.all().stream()
                        .filter(entry -> entry.kind() == SearchKind.PAGE)
                        .map(SearchEntry::code))
                .containsExactlyInAnyOrderElementsOf(routes.getAvailableRoutes().stream()
                        .filter(page -> page.getNavigationTarget().isAnnotationPresent(Menu.class)
                                && page.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                        .map(page -> page.getTemplate())
                        .toList());
    }

    @Test
    void notesForEditorsAreNotAmongThem() {
        String all = entries.all().toString();
        List<String> notes = Stream.of(
                        policy.codedCountries().stream()
                                .flatMap(country -> policy.instruments(country).stream())
                                .map(Instrument::editorNote),
                        policy.events().stream().map(event -> event.editorNote()),
                        policy.declarations().stream().map(declaration -> declaration.editorNote()),
                        evidence.studies().stream().map(study -> study.editorNote()),
                        evidence.facts().stream().map(fact -> fact.editorNote()))
                .flatMap(one -> one)
                // shorter ones are words that stand elsewhere, too
                .filter(note -> note != null && note.length() > 40)
                .distinct()
                .toList();

        assertThat(notes).isNotEmpty().allSatisfy(note -> assertThat(all).doesNotContain(note));
    }
}
