package org.rumbo.shell;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rumbo.link.SearchLink;
import org.rumbo.text.Texts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * What a program that comes by finds: which addresses it may read, which pages there are in which languages, and how to ask the API. Made
 * from the lists that the pages themselves are made from.
 */
@RestController
class FilesForMachines {

    private static final String API = "/api/v1/";

    private final PublicPages pages;
    private final RequestMappingHandlerMapping operations;
    private final List<String> hosts;

    FilesForMachines(
            PublicPages pages,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations,
            @Value("${rumbo.hosts:}") List<String> hosts) {
        this.pages = pages;
        this.operations = operations;
        this.hosts = hosts;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots(HttpServletRequest request) {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        pages.closed()
                .forEach(path -> text.append("Disallow: ")
                        .append(request.getContextPath())
                        .append('/')
                        .append(path)
                        .append('\n'));
        return text.append("\nSitemap: ")
                .append(root(request))
                .append("sitemap.xml\n")
                .toString();
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap(HttpServletRequest request) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (String path : pages.addresses()) {
            String address = HtmlUtils.htmlEscape(root(request) + path);
            String languages = languages(address);
            // each language is a page of its own, and each names all of them
            for (Locale language : Texts.LANGUAGES) {
                xml.append("<url><loc>")
                        .append(inLanguage(address, language))
                        .append("</loc>\n")
                        .append(languages)
                        .append("</url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private static String languages(String address) {
        StringBuilder links = new StringBuilder();
        for (Locale language : Texts.LANGUAGES) {
            link(links, language.getLanguage(), inLanguage(address, language));
        }
        // without a language in the address the browser's decides
        link(links, "x-default", address);
        return links.toString();
    }

    private static void link(StringBuilder links, String language, String address) {
        links.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(language)
                .append("\" href=\"")
                .append(address)
                .append("\"/>\n");
    }

    private static String inLanguage(String address, Locale language) {
        return address + "?" + ReaderSettings.LANGUAGE_PARAMETER + "=" + language.getLanguage();
    }

    @GetMapping(path = "/llms.txt", produces = "text/plain;charset=UTF-8")
    String forLanguageModels(HttpServletRequest request) {
        String root = root(request);
        Texts words = Texts.of(Locale.ENGLISH);
        StringBuilder text = new StringBuilder("""
                # %s

                > %s

                Every number names its publisher, its edition and the workbook cell it was read from: cite these, not Rumbo. A missing figure
                is missing and never zero. Values on two sides of a break are not comparable. That two things move together does not show that
                one brought about the other.

                ## Pages

                """.formatted(words.get("app.name"), words.get("app.description")));
        for (PublicPages.Entry page : pages.ofMenu()) {
            text.append("- [%s](%s)\n".formatted(words.get(page.title()), root + page.path()));
        }
        text.append(
                "- [%s](%s): countries by any of their names, figures, measures, events, people, studies; the answer is in the first HTML\n"
                        .formatted(words.get("search.heading"), root + new SearchLink("Haiti", null).href()));
        text.append("""

                ## API

                Public and read only. Answers are JSON, or CSV with format=csv; texts are English, or Spanish or Portuguese with lang=es or
                lang=pt. Countries are ISO 3166-1 alpha-3. For example: %sapi/v1/series?indicator=homicide-rate&country=SLV&from=2015&to=2020

                - [OpenAPI description](%sapi/docs/openapi)
                """.formatted(root, root));
        operations().forEach((path, summary) -> text.append("- %s: %s\n".formatted(root + path.substring(1), summary)));
        return text.toString();
    }

    /** Path and summary of each operation of the API. */
    private Map<String, String> operations() {
        Map<String, String> summaries = new TreeMap<>();
        operations.getHandlerMethods().forEach((mapping, method) -> {
            Operation described = method.getMethodAnnotation(Operation.class);
            if (described != null) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(API))
                        .forEach(path -> summaries.put(path, described.summary()));
            }
        });
        return summaries;
    }

    /**
     * The root of the application as others reach it: under the first of the names that the server was given, else as the machine itself
     * does. Never under the name that a request brings, which anybody can choose.
     */
    private String root(HttpServletRequest request) {
        String server = hosts.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> "https://" + name)
                .orElseGet(() -> "http://localhost:" + request.getLocalPort());
        return server + request.getContextPath() + "/";
    }
}
