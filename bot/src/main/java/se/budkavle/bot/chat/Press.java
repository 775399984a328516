package se.budkavle.bot.chat;

import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** What happens when a button is pressed, a choice made or a form sent; {@link PressRegistry} finds it by its act. */
public interface Press {

    /** Feature and act, as in "round:answer"; the first two parts of the id of what is pressed. */
    String act();

    Reply press(Pressed pressed);

    static Press of(String act, Function<Pressed, Reply> press) {
        return new Press() {

            @Override
            public String act() {
                return act;
            }

            @Override
            public Reply press(Pressed pressed) {
                return press.apply(pressed);
            }
        };
    }

    /** Returns a press whose whole work is one transaction, which is rolled back when the press throws an exception. */
    static Press inTransaction(String act, TransactionOperations transaction, Function<Pressed, Reply> press) {
        return of(act, pressed -> transaction.execute(status -> press.apply(pressed)));
    }

    /** The id of something to press: it says all that is needed, so that it works after a restart and months later. */
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
