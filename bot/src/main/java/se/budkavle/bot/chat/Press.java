package se.budkavle.bot.chat;

import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A handler that runs when a person presses a button, uses a select menu or submits a form. {@link PressRegistry} finds
 * the handler by its action id, the first two parts of the custom id.
 */
public interface Press {

    /**
     * Returns the action id, made of feature and action, for example "round:answer". The custom ids of all buttons,
     * menus and forms that this handler serves begin with the action id.
     */
    String act();

    Reply press(PressEvent pressed);

    static Press of(String act, Function<PressEvent, Reply> press) {
        return new Press() {

            @Override
            public String act() {
                return act;
            }

            @Override
            public Reply press(PressEvent pressed) {
                return press.apply(pressed);
            }
        };
    }

    /**
     * Returns a handler that runs in one transaction. The transaction is rolled back if the handler throws an
     * exception.
     */
    static Press inTransaction(String act, TransactionOperations transaction, Function<PressEvent, Reply> press) {
        return of(act, pressed -> transaction.execute(status -> press.apply(pressed)));
    }

    /**
     * Returns the custom id of a button, menu or form: the action id, followed by the reference parts, separated by
     * colons. Throws an exception if the custom id is longer than 100 characters.
     *
     * <p>The custom id contains the ids of all stored data that the handler needs, so that a button works even after a
     * restart of the bot and months after its message was sent.
     */
    static String id(String act, Object... reference) {
        var id = new StringBuilder(act);
        for (var part : reference) {
            id.append(':').append(part);
        }
        if (id.length() > 100) {
            throw new IllegalArgumentException("The id of something to press is longer than 100 characters: " + id);
        }
        return id.toString();
    }
}
