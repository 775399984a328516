package se.budkavle.bot.chat;

import java.util.Map;
import java.util.Optional;

/**
 * Keeps the values of a submitted form that was refused. The person who submitted the form can then open it again with
 * these values.
 */
public interface RejectedForms {

    /** Stores the submitted values of a form and returns the id of the stored copy. */
    String keep(Filled filled, Caller author);

    /**
     * Returns the stored form values. Returns empty if another person submitted them or if the stored copy has expired.
     */
    Optional<Filled> find(String id, Caller reader);

    /**
     * A form with the values that a person submitted.
     *
     * @param form the component id of the form
     * @param values the submitted values by field name
     */
    record Filled(String form, Map<String, String> values) {}
}
