package org.rumbo.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.rumbo.text.Texts;
import org.springframework.stereotype.Component;

/** Gives each page the reader's language and colours from its first byte on, without a script in the page. */
@Component
class ReaderSettingsListener implements VaadinServiceInitListener {

    private static final int YEAR_IN_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ReaderSettingsListener::prepare);
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            if (request != null) {
                speak(init.getUI(), ReaderSettings.language(request));
            }
        });
        event.getSource().setSystemMessagesProvider(ReaderSettingsListener::messages);
    }

    private static void prepare(IndexHtmlResponse response) {
        Locale language = ReaderSettings.language(response.getVaadinRequest());
        Element html = response.getDocument().getElementsByTag("html").first();
        if (html != null) {
            html.attr("lang", language.getLanguage());
            ReaderSettings.scheme(response.getVaadinRequest())
                    .ifPresent(scheme ->
                            html.attr("style", "color-scheme: " + scheme).attr("theme", scheme));
        }
        Element head = response.getDocument().head();
        head.appendElement("meta")
                .attr("name", "description")
                .attr("content", Texts.of(language).get("app.description"));
        ReaderSettings.inAddress(response.getVaadinRequest()).ifPresent(chosen -> {
            Cookie cookie = new Cookie(ReaderSettings.LANGUAGE_COOKIE, chosen.getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(YEAR_IN_SECONDS);
            cookie.setAttribute("SameSite", "Lax");
            response.getVaadinResponse().addCookie(cookie);
        });
    }

    private static void speak(UI ui, Locale language) {
        ui.setLocale(language);
        Texts texts = Texts.of(language);
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(texts.get("connection.lost"));
        dialog.setDialogTextGaveUp(texts.get("connection.gave-up"));
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        Texts texts = Texts.of(language(info));
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get("session.expired.title"));
        messages.setSessionExpiredMessage(texts.get("session.expired.message"));
        messages.setInternalErrorCaption(texts.get("session.error.title"));
        messages.setInternalErrorMessage(texts.get("session.error.message"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.get("session.cookies.title"));
        messages.setCookiesDisabledMessage(texts.get("session.cookies.message"));
        return messages;
    }

    /** The locale that comes along is that of the session; a running page knows better, and where there is none the cookie does. */
    private static Locale language(SystemMessagesInfo info) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            return ui.getLocale();
        }
        VaadinRequest request = info.getRequest();
        return request == null ? info.getLocale() : ReaderSettings.language(request);
    }
}
