package org.rumbo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rumbo.policy.RankRanges;
import org.rumbo.policy.StanceCalculator;
import org.rumbo.ui.Sortable;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

/** What the code may know of what. */
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "org.rumbo.text..",
        "org.rumbo.provenance..",
        "org.rumbo.country..",
        "org.rumbo.indicator..",
        "org.rumbo.policy..",
        // its page lies below it, in ui
        "org.rumbo.evidence",
    };

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rumbo");

    @Test
    void modules_meet_only_through_what_they_show_and_never_in_circles() {
        ApplicationModules.of(RumboApplication.class).verify();
    }

    @Test
    void json_is_written_by_jackson_3_alone() {
        // the library that describes the API hands types over as Jackson 2 names them
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.rumbo.api.AnswersAsTheyAre")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.."));
    }

    @Test
    void only_the_way_in_and_the_way_out_know_workbooks() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.rumbo.dataset..", "org.rumbo.export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi.."));
    }

    @Test
    void the_domain_knows_neither_pages_nor_http_nor_workbooks() {
        check(noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.vaadin..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..",
                        "org.apache.poi..",
                        "tools.jackson.."));
    }

    @Test
    void the_domain_does_not_know_who_uses_it() {
        check(noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.rumbo..").and(DescribedPredicate.not(resideInAnyPackage(DOMAIN)))));
    }

    @Test
    void records_of_the_domain_and_the_stance_scores_are_plain_java() {
        check(noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .and(are(DescribedPredicate.<JavaClass>describe("records", JavaClass::isRecord))
                        .or(JavaClass.Predicates.equivalentTo(StanceCalculator.class))
                        .or(JavaClass.Predicates.equivalentTo(RankRanges.class)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.."));
    }

    @Test
    void no_record_has_a_way_to_be_made_that_only_tests_take() {
        assertThat(CODE.stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> type.getConstructors().size() > 1)
                        .flatMap(type -> type.getConstructors().stream()
                                .filter(way -> way.getRawParameterTypes().size()
                                        != type.reflect().getRecordComponents().length))
                        .filter(way -> way.getAccessesToSelf().isEmpty())
                        .map(JavaConstructor::getFullName))
                .isEmpty();
    }

    @Test
    void charts_are_given_plain_data() {
        check(noClasses()
                .that()
                .resideInAPackage("org.rumbo.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOMAIN));
    }

    @Test
    void pages_are_hidden_in_the_ui_package_of_their_feature() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .resideInAPackage("org.rumbo..ui")
                .andShould()
                .bePackagePrivate()
                .allowEmptyShould(true));
    }

    @Test
    void only_pages_charts_and_the_frame_know_components() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.rumbo..ui..", "org.rumbo.chart..", "org.rumbo.content..", "org.rumbo.shell..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(HasElement.class)
                        .or(JavaClass.Predicates.belongToAnyOf(Layout.class))));
    }

    @Test
    void whoever_draws_a_table_says_how_it_is_sorted() {
        check(classes()
                .that(DescribedPredicate.describe(
                        "draw a table of their own",
                        type -> type.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(NativeTable.class))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Sortable.class));
    }

    @Test
    void entities_and_repositories_stay_in_their_package() {
        check(classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
        check(classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
    }

    @Test
    void no_service_hands_out_an_entity() {
        var leaks = CODE.stream()
                .filter(ArchitectureTest::seenFromOutside)
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(m -> m.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class)))
                .map(m -> m.getFullName());
        assertThat(leaks).isEmpty();
    }

    @Test
    void every_package_says_what_may_be_null() throws IOException {
        Path sources = Path.of("src/main/java/org/rumbo");
        try (var all = Files.walk(sources)) {
            var packages = all.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(packages)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@NullMarked"));
        }
    }

    private static boolean seenFromOutside(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(ArchitectureTest::seenFromOutside)
                        .orElse(true);
    }

    private static void check(ArchRule rule) {
        rule.check(CODE);
    }
}
