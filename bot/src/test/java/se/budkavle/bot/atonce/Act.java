package se.budkavle.bot.atonce;

import java.util.function.Function;
import java.util.function.Supplier;
import se.budkavle.bot.testing.Heard;
import se.budkavle.bot.testing.Workplace;

/**
 * One use of a command or press that stores something.
 *
 * @param name the command's name, or the press's act
 * @param counts which of several uses at once are to be stored
 * @param prepared gets everything ready in a fresh workplace, and gives what is then done once or several times
 */
record Act(String name, Counts counts, Function<Workplace, Supplier<Heard>> prepared) {

    enum Counts {
        /** Who does it twice means it once. */
        ONCE,
        /** Each is a matter of its own: a mark set and taken away again, a further link. */
        EACH
    }

    static Act once(String name, Function<Workplace, Supplier<Heard>> prepared) {
        return new Act(name, Counts.ONCE, prepared);
    }

    static Act each(String name, Function<Workplace, Supplier<Heard>> prepared) {
        return new Act(name, Counts.EACH, prepared);
    }

    @Override
    public String toString() {
        return name;
    }
}
