package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CountryLink;
import org.rumbo.policy.PolicyService;
import org.rumbo.search.SearchService;
import org.rumbo.wording.Wording;

/** All countries by region, and which of them are coded. */
@Route(CountryLink.LIST)
@AnonymousAllowed
@Menu(title = "menu.countries", order = 3)
class CountriesView extends Composite<Div> implements HasDynamicTitle {

    private static final int PAUSE_MILLIS = 120;

    private final Map<Section, List<Entry>> regions = new LinkedHashMap<>();
    private final Paragraph nothing = new Paragraph();

    private record Entry(Country country, ListItem item) {}

    private final SearchService service;

    CountriesView(CountryCatalogue catalogue, PolicyService policy, SearchService service) {
        this.service = service;
        getContent().addClassNames("page", "countries");
        List<Country> countries = Countries.sorted(catalogue.countries(), getLocale());
        Set<CountryCode> coded = new HashSet<>(policy.codedCountries());
        Paragraph lead = new Paragraph(getTranslation("countries.lead", countries.size(), coded.size()));
        lead.addClassName("lead");
        TextField search = new TextField(getTranslation("countries.search"));
        search.setPlaceholder(getTranslation("countries.search.placeholder"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(change -> filter(change.getValue()));
        nothing.getElement().setAttribute("role", "status");
        getContent().add(new H1(getTranslation("menu.countries")), lead, search, nothing);
        for (String region : catalogue.regions()) {
            getContent()
                    .add(section(
                            region,
                            countries.stream()
                                    .filter(c -> region.equals(c.region()))
                                    .toList(),
                            coded));
        }
    }

    private Section section(String region, List<Country> countries, Set<CountryCode> coded) {
        UnorderedList list = new UnorderedList();
        list.addClassName("country-list");
        List<Entry> entries = new ArrayList<>();
        for (Country country : countries) {
            ListItem item = new ListItem(
                    new Anchor(CountryLink.href(country.code()), country.name().in(getLocale())));
            if (coded.contains(country.code())) {
                Span mark = new Span(" " + getTranslation("countries.coded"));
                mark.addClassName("country-coded");
                item.add(mark);
            }
            list.add(item);
            entries.add(new Entry(country, item));
        }
        Section section = new Section(new H2(new Wording(getLocale()).region(region)), list);
        section.addClassName("country-section");
        regions.put(section, entries);
        return section;
    }

    private void filter(String typed) {
        boolean any = false;
        Set<CountryCode> found = new HashSet<>(service.countries(typed));
        for (Map.Entry<Section, List<Entry>> region : regions.entrySet()) {
            boolean some = false;
            for (Entry entry : region.getValue()) {
                boolean matches =
                        typed.isBlank() || found.contains(entry.country().code());
                entry.item().setVisible(matches);
                some |= matches;
            }
            region.getKey().setVisible(some);
            any |= some;
        }
        nothing.setText(any ? "" : getTranslation("countries.none", typed));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("menu.countries"));
    }
}
