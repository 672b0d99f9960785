package org.rumbo.spoiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.communication.UidlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.access.Role;
import org.rumbo.access.Roles;
import org.rumbo.content.Content;
import org.rumbo.content.PageContents;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.Sheets;
import org.rumbo.link.CompareLink;
import org.rumbo.link.StanceLink;
import org.rumbo.spoiled.Spoiling.Column;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No value that the database holds takes a page, a download or an answer of the API down, however it got there: every text column of
 * every table is spoiled and everything is opened.
 */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SpoiledValuesTest extends PageTest {

    /** Few places and years of the shipped workbooks, all tables of which have rows of each kind. */
    private static final String PLACES =
            "('SLV', 'ECU', 'COL', 'MEX', 'URY', 'GBR', 'GBR_NI', 'GBR_S', 'GBR_E_W', 'WLD')";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Spoiling spoiling;
    private List<String> pages = List.of();
    private List<String> answers = List.of();

    @BeforeEach
    void aSmallDatabaseWithSomethingInEachTable(@TempDir Path folder) throws Exception {
        spoiling = new Spoiling(jdbc);
        jdbc.update("delete from observation where obs_year < 2018 or country not in " + PLACES);
        jdbc.update("delete from place where code not in " + PLACES);
        var imports = new ImportService(database);
        long from = 0;
        long to = 0;
        for (int edition = 1; edition <= 2; edition++) {
            Path file = Sheets.template(
                            List.of("SLV", "rate", 2015, edition, "observed"),
                            List.of("ECU", "rate", 2010 + edition, 1, "observed"))
                    .write(folder, edition + ".xlsx");
            from = to;
            Long release = imports.importFile(file, new ImportOptions(false, false, "test"))
                    .releaseId();
            to = release == null ? 0 : release;
        }
        rowsOfTablesThatNoWorkbookFills(to);
        pages = pages(from, to);
        answers = Stream.concat(answers(from, to).stream(), fetched()).toList();
    }

    /** What pages fetch by themselves, one after another in another language. */
    private Stream<String> fetched() {
        Map<String, String> asked = Map.of(
                CompareLink.COUNTRIES,
                "SLV",
                CompareLink.FROM,
                "2018",
                CompareLink.TO,
                "2022",
                StanceLink.YEAR,
                "2022");
        List<Content> contents = context.getBeansOfType(PageContents.class).values().stream()
                .flatMap(page -> page.contents().stream())
                .toList();
        return IntStream.range(0, contents.size()).mapToObj(i -> {
            Content content = contents.get(i);
            return "/" + content.path() + "?lang=" + List.of("en", "es", "pt").get(i % 3)
                    + asked.entrySet().stream()
                            .filter(value -> content.parameters().contains(value.getKey()))
                            .map(value -> "&" + value.getKey() + "=" + value.getValue())
                            .collect(Collectors.joining());
        });
    }

    private void rowsOfTablesThatNoWorkbookFills(long release) {
        jdbc.update(
                "insert into finding (release_id, code, severity, sheet, cell, message, suggestion, occurrences)"
                        + " select ?, code, severity, sheet, cell, message, suggestion, 1 from finding fetch first 60 rows only",
                release);
        jdbc.update(
                "merge into indicator_lead (indicator_code, dataset_id) select 'rate', dataset_id from dataset_release where id = ?",
                release);
        jdbc.update("merge into sheet_mapping values (?, 'own', '{}', current_timestamp, 'test')", "a".repeat(64));
        for (int i = 0; i < 12; i++) {
            jdbc.update(
                    "merge into upload (id, file_name, file_size, checksum, uploaded_at, uploaded_by, mapping)"
                            + " values (?, 'a.xlsx', 1, ?, current_timestamp, 'test', '{}')",
                    "upload-" + i,
                    "a".repeat(64));
            jdbc.update(
                    "merge into account (id, name, name_key, password_hash, role, one_time, disabled, session_number, created_at, created_by)"
                            + " values (?, ?, ?, 'x', 'EDITOR', false, false, 0, current_timestamp, 'test')",
                    1000 + i,
                    "test-" + i,
                    "test-" + i);
            jdbc.update("insert into audit_entry (at, actor, address, action, subject, detail)"
                    + " values (current_timestamp, 'test', '192.0.2.1', 'sign-in', 'test', 'detail')");
            jdbc.update("merge into sign_in_address values (?, '192.0.2.1', current_timestamp)", 1000 + i);
        }
    }

    private static List<String> pages(long from, long to) {
        return List.of(
                "",
                "compare?c=SLV,ECU",
                "compare?c=SLV,ECU&policy=SLV-2022",
                "search?q=salvador",
                "countries",
                "country/SLV",
                "country/GBR",
                "country/URY",
                "stance",
                "stance?c=SLV",
                "agenda",
                "agenda?cell=SLV:reintegration",
                "codebook",
                "evidence",
                "story",
                "data",
                "data/homicide",
                "data/test-figures",
                "data/release/1",
                "data/release/" + to,
                "data/release/" + to + "?i=homicide-rate&cell=Data!D2",
                "data/compare?from=" + from + "&to=" + to,
                "data/import",
                "data/import/upload-1",
                "audit",
                "accounts",
                "password",
                "sign-in");
    }

    private static List<String> answers(long from, long to) {
        return Stream.of(
                        "/api/v1/countries",
                        "/api/v1/indicators",
                        "/api/v1/datasets",
                        "/api/v1/series?indicator=homicide-rate&country=SLV,ECU",
                        "/api/v1/codebook",
                        "/api/v1/declarations",
                        "/api/v1/events",
                        "/api/v1/agenda",
                        "/api/v1/studies",
                        "/api/v1/stance?country=SLV,ECU",
                        "/api/v1/instruments?country=SLV",
                        "/api/v1/datasets/homicide/releases",
                        "/api/v1/releases/" + to + "/findings",
                        "/api/v1/releases/difference?from=" + from + "&to=" + to)
                .flatMap(address -> Stream.of(address, address + (address.contains("?") ? "&" : "?") + "format=csv"))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), all -> {
                    for (String form : List.of("csv", "xlsx")) {
                        all.add("/export/series." + form + "?i=homicide-rate&c=SLV,ECU");
                        all.add("/export/overview." + form);
                        all.add("/export/country." + form + "?c=SLV");
                        all.add("/export/measures." + form + "?c=SLV");
                        all.add("/export/plane." + form + "?i=homicide-rate&year=2022");
                        all.add("/export/stance." + form + "?c=SLV");
                        all.add("/export/studies." + form);
                        all.add("/export/agenda." + form);
                    }
                    all.add("/export/release/" + to + ".xlsx");
                    all.add("/export/release/5.xlsx");
                    all.add("/export/template.xlsx");
                    all.add("/export/difference.csv?from=" + from + "&to=" + to);
                    all.add("/audit/entries.csv");
                    return List.copyOf(all);
                }));
    }

    @Test
    void noSingleValueTakesAnythingDown() throws Exception {
        assertThat(Caches.empty(context)).isGreaterThan(5);
        assertThat(failures(() -> {})).as("before anything is spoiled").isEmpty();
        assertThat(pages).as("pages that are opened").satisfies(SpoiledValuesTest::coverAllRoutes);
        List<String> broken = new ArrayList<>();
        Map<Column, Integer> rows = new LinkedHashMap<>();

        for (List<Column> round : rounds(spoiling.columns())) {
            broken.addAll(failures(() -> round.forEach(column -> rows.put(column, spoiling.spoil(column)))).stream()
                    .map(failure -> round + ": " + failure)
                    .toList());
        }
        List<Column> addresses =
                spoiling.columns().stream().filter(Column::holdsAddresses).toList();
        for (String value : Spoiling.VALUES) {
            broken.addAll(failures(() -> spoiling.columns().forEach(column -> spoiling.spoil(column, value))).stream()
                    .map(failure -> "all at once, " + shown(value) + ": " + failure)
                    .toList());
            broken.addAll(failures(() -> addresses.forEach(column -> spoiling.spoil(column, value))).stream()
                    .map(failure -> "all addresses, " + shown(value) + ": " + failure)
                    .toList());
        }

        assertThat(addresses).hasSizeGreaterThan(6);
        assertThat(rows)
                .as("rows of each column that were spoiled")
                .allSatisfy((_, spoiled) -> assertThat(spoiled).isPositive());
        assertThat(broken).isEmpty();
    }

    /** A column of each table at a time, so that all of them are tried within a minute. */
    private static Collection<List<Column>> rounds(List<Column> columns) {
        Map<String, Integer> next = new LinkedHashMap<>();
        return columns.stream()
                .collect(Collectors.groupingBy(
                        column -> next.merge(column.table(), 1, Integer::sum), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static void coverAllRoutes(List<? extends String> pages) {
        assertThat(RouteConfiguration.forApplicationScope().getAvailableRoutes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(pages)
                        .anySatisfy(page -> assertThat(page.replaceFirst("\\?.*", ""))
                                .matches(route.getTemplate().replaceAll("/?:[^/]*", "(/.*)?"))));
    }

    /** What fails after {@code spoil}, in the language of one reader after another; nothing stays spoiled. */
    private List<String> failures(Runnable spoil) {
        List<String> failures = new ArrayList<>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            spoil.run();
            forgetWhatIsKept();
            signedInAs(Role.ADMINISTRATOR);
            for (int i = 0; i < pages.size(); i++) {
                UI.getCurrent()
                        .setLocale(List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("pt"))
                                .get(i % 3));
                pageFailure(pages.get(i), failures);
            }
            answers.forEach(address -> answerFailure(address, failures));
        });
        forgetWhatIsKept();
        return failures;
    }

    private void forgetWhatIsKept() {
        try {
            Caches.empty(context);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pageFailure(String address, List<String> failures) {
        try {
            go(address);
            roundTrip();
            new UidlWriter().createUidl(UI.getCurrent(), false).toString();
            UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                    .filter(part -> part.getClass().getSimpleName().equals("FailurePage"))
                    .forEach(_ -> failures.add(address + " shows the error page"));
        } catch (RuntimeException | Error e) {
            failures.add(address + ": " + shown(e));
        }
    }

    private void answerFailure(String address, List<String> failures) {
        try {
            var response = mvc.perform(get(address).with(user("test").roles(Roles.EDITOR, Roles.ADMINISTRATOR)))
                    .andReturn()
                    .getResponse();
            response.getContentAsByteArray();
            if (response.getStatus() >= 500) {
                failures.add(address + " answers " + response.getStatus());
            }
        } catch (Exception | Error e) {
            failures.add(address + ": " + shown(e));
        }
    }

    private static String shown(String value) {
        return value.length() <= 20 ? "\"" + value + "\"" : value.length() + " characters";
    }

    private static String shown(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause
                + Stream.of(cause.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.rumbo"))
                        .limit(3)
                        .map(Object::toString)
                        .collect(Collectors.joining(" < ", " at ", ""));
    }
}
