package org.rumbo.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chart element of {@code frontend/charts}. It takes its data whole and draws by itself: hovering, switching a scale
 * and resizing never come back to the server.
 *
 * @param <D> the record of {@link ChartModel} that it draws
 */
abstract class ChartElement<D> extends Component implements HasSize, HasStyle {

    /** Keys of chart texts start with it; the elements know them without it. */
    private static final String PREFIX = "chart.";

    private @Nullable D data;

    /** Draws {@code data} in place of what was drawn before. */
    public void setData(D data) {
        this.data = data;
        send(data);
    }

    /** What is drawn now. */
    public Optional<D> data() {
        return Optional.ofNullable(data);
    }

    void send(D data) {
        getElement().setPropertyBean("data", data);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        Locale locale = attachEvent.getUI().getLocale();
        getElement().setProperty("locale", locale.toLanguageTag());
        getElement().setPropertyMap("labels", labels(locale));
    }

    private static Map<String, String> labels(Locale locale) {
        Map<String, String> labels = new HashMap<>();
        LocaleUtil.getI18NProvider()
                .map((I18NProvider i18n) -> i18n.getAllTranslations(locale))
                .orElse(Map.of())
                .forEach((key, text) -> {
                    if (key.startsWith(PREFIX)) {
                        labels.put(key.substring(PREFIX.length()), text);
                    }
                });
        return labels;
    }
}
