package se.budkavle.bot.chat;

import java.util.Map;
import java.util.Optional;

/**
 * Stores the submitted values of modal forms whose input was refused, so that the person who submitted a form can
 * reopen it with the submitted values.
 */
public interface RejectedForms {

    /** Stores the submitted values of a modal form and returns the id under which they are stored. */
    String keep(Filled filled, Caller author);

    /**
     * Returns the stored values of a modal form. Returns empty if another person submitted the form or if the values
     * have expired.
     */
    Optional<Filled> find(String id, Caller reader);

    /**
     * The values that a person submitted in a modal form.
     *
     * @param form the custom id of the form
     * @param values the submitted values by field name
     */
    record Filled(String form, Map<String, String> values) {}
}
