package se.budkavle.storage.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which rows of one part of the database are about a person. Each package of the storage whose tables refer to
 * people has one Spring bean of this type.
 */
public interface PersonalData {

    /** Returns the places in which rows about this person may be, with what becomes of the rows at an erasure. */
    List<PersonalRows> about(DataSubject subject);

    /**
     * Prepares the erasure of a person, before the rows of {@link #about} are deleted and cleared. Does nothing, unless
     * a package needs more than that. It may already delete and clear some of these rows.
     *
     * @param by the id of the person who has confirmed the erasure; null for someone whom the bot does not know
     */
    default void prepareErasure(DataSubject subject, @Nullable String by, Instant now) {}
}
