package org.rumbo.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.rumbo.access.CurrentActor;
import org.rumbo.access.SignInForm;
import org.rumbo.access.SignInPath;

/** Name and password. Reading needs neither. */
@Route(SignInPath.SIGN_IN)
@AnonymousAllowed
class SignInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_MINUTES = 24 * 60;

    private final CurrentActor current;

    SignInView(CurrentActor current) {
        this.current = current;
        getContent().addClassNames("page", "sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent().add(new H1(getTranslation("sign-in.heading")));
        if (current.actor().isPresent()) {
            getContent()
                    .add(
                            new Paragraph(getTranslation(
                                    "sign-in.already", current.actor().get().name())),
                            new Anchor(SignInPath.PASSWORD, getTranslation("password.heading")));
            return;
        }
        var lead = new Paragraph(getTranslation("sign-in.lead"));
        lead.addClassName("lead");
        getContent().add(lead);
        problem(event.getLocation().getQueryParameters())
                .ifPresent(sentence -> getContent().add(new Alert(sentence)));
        getContent().add(form());
    }

    private PostForm form() {
        var form = new PostForm(SignInPath.SIGN_IN);
        Input name = form.field(getTranslation("sign-in.name"), "username", "text", "username");
        name.getElement().setAttribute("autocapitalize", "none").setAttribute("spellcheck", "false");
        Input password = form.field(getTranslation("sign-in.password"), "password", "password", "current-password");
        Optional<String> typed = SignInForm.typedName();
        typed.ifPresent(text -> name.getElement().setAttribute("value", text));
        // where the name is right already, only the password is typed again
        (typed.isPresent() ? password : name).getElement().setAttribute("autofocus", true);
        form.submit(getTranslation("sign-in.submit"));
        return form;
    }

    private Optional<String> problem(QueryParameters parameters) {
        return parameters.getSingleParameter(SignInPath.ERROR).map(code -> switch (code) {
            case SignInPath.WAIT -> getTranslation("sign-in.wait", minutes(parameters));
            case SignInPath.STALE -> getTranslation("sign-in.stale");
            default -> getTranslation("sign-in.wrong");
        });
    }

    private static int minutes(QueryParameters parameters) {
        String text = parameters.getSingleParameter(SignInPath.MINUTES).orElse("1");
        return text.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(text), 1, MOST_MINUTES) : 1;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("sign-in.heading"));
    }
}
