package se.budkavle.storage.privacy;

import java.time.Instant;
import java.util.List;

/**
 * Says which rows of one part of the database are about a person. Each package of the storage whose tables refer to
 * people has one Spring bean of this type.
 */
public interface PersonalData {

    /** Returns the places in which rows about this person may be, with what becomes of the rows at an erasure. */
    List<PersonalRows> about(DataSubject subject);

    /**
     * Prepares the erasure of a person, before the rows of {@link #about} are deleted and cleared. Does nothing, unless
     * a package needs more than that.
     */
    default void prepareErasure(DataSubject subject, Instant now) {}
}
