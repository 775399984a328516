package se.budkavle.storage.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that refer to a person in the tables of one package. Each package of the storage module whose tables
 * refer to people has one Spring bean of this type.
 */
public interface PersonalData {

    /**
     * Returns the table columns that may refer to this person, each with the treatment of its rows when the person is
     * erased.
     */
    List<PersonReference> about(DataSubject subject);

    /**
     * Prepares the erasure of a person, before the rows of {@link #about} are deleted or cleared. The default
     * implementation does nothing. An implementation of this method may itself delete or clear some rows about the
     * person.
     *
     * @param by the id of the person who has confirmed the erasure; null for a user whom the bot does not know
     */
    default void prepareErasure(DataSubject subject, @Nullable String by, Instant now) {}
}
