package se.budkavle.storage.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of one part of the database that refer to a person. Each package of the storage with such tables has
 * one Spring bean of this type.
 */
public interface PersonalData {

    /** Returns the table columns that may refer to this person, each with the action for the rows at an erasure. */
    List<PersonalRows> about(DataSubject subject);

    /**
     * Prepares the erasure of a person, before the rows of {@link #about} are deleted and cleared. By default, does
     * nothing. An implementation may already delete and clear some of these rows.
     *
     * @param by the id of the person who has confirmed the erasure; null for someone whom the bot does not know
     */
    default void prepareErasure(DataSubject subject, @Nullable String by, Instant now) {}
}
