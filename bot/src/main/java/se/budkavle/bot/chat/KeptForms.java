package se.budkavle.bot.chat;

import java.util.Map;
import java.util.Optional;

/** Keeps what someone filled in and could not be stored, until they open the form again. */
public interface KeptForms {

    /** @return the id to find it by */
    String keep(Filled filled, Caller author);

    /** Empty for anybody else, and once it is too old. */
    Optional<Filled> find(String id, Caller reader);

    /**
     * A form as it was sent.
     *
     * @param form   the form's id
     * @param values what was filled in, by field
     */
    record Filled(String form, Map<String, String> values) { }
}
