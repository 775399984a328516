package se.budkavle.bot.chat;

import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Handles a pressed button, a chosen menu item or a submitted form. {@link PressRegistry} finds the handler by its
 * action id.
 */
public interface Press {

    /**
     * Returns the action id, made of feature and action, for example "round:answer". The id of each button that this
     * handler serves begins with the action id.
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
     * Returns a handler that does all its work in one transaction. An exception in the handler rolls the transaction
     * back.
     */
    static Press inTransaction(String act, TransactionOperations transaction, Function<PressEvent, Reply> press) {
        return of(act, pressed -> transaction.execute(status -> press.apply(pressed)));
    }

    /**
     * Returns the component id of a button, menu or form: the action id, followed by the given reference parts.
     *
     * <p>The id contains everything that the handler needs. A button therefore still works after a restart and months
     * later.
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
