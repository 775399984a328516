package se.budkavle.bot.chat;

import java.util.Map;
import java.util.Optional;

/** Keeps the values of a submitted form that could not be stored, so that its author can open the form again. */
public interface RejectedForms {

    /** Stores the form and returns the id of its copy. */
    String keep(Filled filled, Caller author);

    /** Returns the form; empty if the reader is not its author or if it has expired. */
    Optional<Filled> find(String id, Caller reader);

    /**
     * A submitted form.
     *
     * @param form the id of the form
     * @param values the submitted values by field name
     */
    record Filled(String form, Map<String, String> values) {}
}
