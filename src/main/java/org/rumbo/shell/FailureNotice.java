package org.rumbo.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.rumbo.text.Texts;

/** Says on a page that what was asked for was not done. One at a time, until it is closed or another page is opened. */
final class FailureNotice extends Div {

    private FailureNotice(Texts texts, String mark) {
        addClassName("failure-notice");
        getElement().setAttribute("role", "alert");
        var title = new Paragraph(texts.get("failure.title"));
        title.addClassName("failure-title");
        var close = new NativeButton(texts.get("failure.close"), click -> removeFromParent());
        close.addClassName("button");
        add(title, new Paragraph(texts.get("failure.message", mark)), close);
    }

    /** @param mark by which the log knows the reason */
    static void show(UI ui, String mark) {
        FailureNotice before = ComponentUtil.getData(ui, FailureNotice.class);
        if (before == null) {
            ui.addAfterNavigationListener(elsewhere -> {
                FailureNotice shown = ComponentUtil.getData(ui, FailureNotice.class);
                if (shown != null) {
                    shown.removeFromParent();
                }
            });
        } else {
            before.removeFromParent();
        }
        var notice = new FailureNotice(Texts.of(ui.getLocale()), mark);
        ComponentUtil.setData(ui, FailureNotice.class, notice);
        ui.add(notice);
    }
}
