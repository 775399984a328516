package se.budkavle.bot.chat;

import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** Handles a pressed button, a choice or a submitted form; {@link PressRegistry} finds it by its act. */
public interface Press {

    /** Returns feature and act, as in "round:answer", which are the first two parts of the component's id. */
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

    /** Returns a press whose whole work is one transaction, which is rolled back when the press throws an exception. */
    static Press inTransaction(String act, TransactionOperations transaction, Function<PressEvent, Reply> press) {
        return of(act, pressed -> transaction.execute(status -> press.apply(pressed)));
    }

    /**
     * Returns the id of a component; it contains everything the press needs, so that it works after a restart and
     * months later.
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
