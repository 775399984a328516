package se.budkavle.bot.delivery;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Person;

/**
 * A listener that a feature implements to react when a person is erased, for example by asking somebody else the
 * person's unanswered questions.
 */
public interface PersonErasedListener {

    /**
     * Called when a person is erased, in the transaction of the erasure. The person's roles have ended, and the
     * person's rows are not deleted yet.
     *
     * @param by the id of the person who has confirmed the erasure; null if the confirming account belongs to no person
     *     in the database
     */
    void personErased(Person person, @Nullable String by);
}
