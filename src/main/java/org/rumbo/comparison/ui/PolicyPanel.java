package org.rumbo.comparison.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.NativeButton;
import org.rumbo.content.Part;

/** Beside the chart, which stays in sight: the policy that was in force where a reader chose a year of a country. */
class PolicyPanel extends Aside {

    private final Part policy = new Part();

    /** @param close wanted by button or Escape */
    PolicyPanel(Runnable close) {
        addClassName("policy-panel");
        setVisible(false);
        var shut = new NativeButton(getTranslation("compare.policy.close"), click -> close.run());
        shut.addClassName("button");
        add(shut, policy);
        getElement().setAttribute("aria-label", getTranslation("compare.policy"));
        getElement().addEventListener("keydown", pressed -> close.run()).setFilter("event.key === 'Escape'");
    }

    /** Shows what is at the address. */
    void show(String address) {
        setVisible(true);
        policy.setSource(address);
    }

    /** Moves the reader who chose it here, once it is there. */
    void attend() {
        policy.focusHeading();
    }
}
