package se.budkavle.bot.concurrency;

import java.util.function.Function;
import java.util.function.Supplier;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.Workplace;

/**
 * A sample use of a command, button or modal form that stores data, for tests of simultaneous use.
 *
 * @param name the command's name, or the action id of the button or form
 * @param counts whether several simultaneous uses are stored as one use, or each is stored
 * @param prepared creates the data in a fresh {@code Workplace}, which is the bot for tests, and returns the action;
 *     the test runs the action once or several times
 */
record Act(String name, Counts counts, Function<Workplace, Supplier<BotReply>> prepared) {

    enum Counts {
        /** Simultaneous uses of the action are stored only once, because two clicks of a person mean one action. */
        ONCE,
        /**
         * Simultaneous uses of the action are all stored, because each use has its own effect. An example is an action
         * that creates one more link.
         */
        EACH
    }

    static Act once(String name, Function<Workplace, Supplier<BotReply>> prepared) {
        return new Act(name, Counts.ONCE, prepared);
    }

    static Act each(String name, Function<Workplace, Supplier<BotReply>> prepared) {
        return new Act(name, Counts.EACH, prepared);
    }

    @Override
    public String toString() {
        return name;
    }
}
