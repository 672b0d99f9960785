package org.rumbo.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rumbo.access.AccountProblem;
import org.rumbo.access.CurrentActor;
import org.rumbo.access.SignInForm;
import org.rumbo.access.SignInPath;

/** A new password for the account that is signed in; after a one-time password nothing else is open yet. */
@Route(SignInPath.PASSWORD)
@PermitAll
class PasswordView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;

    PasswordView(CurrentActor current) {
        this.current = current;
        getContent().addClassNames("page", "sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var lead = new Paragraph(getTranslation(SignInForm.mustChoosePassword() ? "password.must" : "password.lead"));
        lead.addClassName("lead");
        getContent().removeAll();
        getContent().add(new H1(getTranslation("password.heading")), lead);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SignInPath.ERROR)
                .flatMap(ProblemWords::reason)
                .ifPresent(reason -> getContent().add(new Alert(ProblemWords.sentence(this, reason))));
        getContent().add(form());
    }

    private PostForm form() {
        var form = new PostForm(SignInPath.CHANGE_PASSWORD);
        // a password manager files the new password under this name
        Input name = form.field(getTranslation("sign-in.name"), "username", "text", "username");
        current.actor().ifPresent(actor -> name.getElement().setAttribute("value", actor.name()));
        name.getElement().setAttribute("readonly", true);
        form.field(getTranslation("password.current"), "current", "password", "current-password")
                .getElement()
                .setAttribute("autofocus", true);
        Input fresh = form.field(getTranslation("password.new"), "fresh", "password", "new-password");
        var rules = new Paragraph(getTranslation("password.rules", AccountProblem.SHORTEST_PASSWORD));
        rules.setId("password-rules");
        rules.addClassName("hint");
        fresh.getElement()
                .setAttribute("minlength", String.valueOf(AccountProblem.SHORTEST_PASSWORD))
                .setAttribute("aria-describedby", "password-rules");
        form.add(rules);
        form.field(getTranslation("password.repeat"), "repeated", "password", "new-password");
        form.submit(getTranslation("password.submit"));
        return form;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("password.heading"));
    }
}
