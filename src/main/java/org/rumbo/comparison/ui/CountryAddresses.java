package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CountryLink;
import org.rumbo.ui.NamingPage;

/** The countries and their parts have a page each. */
@org.springframework.stereotype.Component
class CountryAddresses implements NamingPage {

    private final CountryCatalogue catalogue;

    CountryAddresses(CountryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Class<? extends Component> page() {
        return CountryView.class;
    }

    @Override
    public boolean names(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return CountryCode.isWellFormed(code)
                && catalogue.find(new CountryCode(code)).isPresent();
    }

    @Override
    public List<String> addresses() {
        return catalogue.countries().stream()
                .map(Country::code)
                .map(CountryLink::href)
                .toList();
    }
}
