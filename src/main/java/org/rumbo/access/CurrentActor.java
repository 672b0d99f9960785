package org.rumbo.access;

import java.util.Optional;

/** Who is signed in where this is asked: in a request, or in a task that {@code UI.access} runs. */
public interface CurrentActor {

    /** The account that is signed in; empty for a reader without one, and outside of a request. */
    Optional<Actor> actor();

    /** Whether the account may import and activate; an administrator may. */
    boolean isEditor();

    /** Whether the account may manage accounts and read the record of changes. */
    boolean isAdministrator();
}
