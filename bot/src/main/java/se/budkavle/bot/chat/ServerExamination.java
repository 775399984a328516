package se.budkavle.bot.chat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/** Checks whether the chat lets the bot work; reports a failed check as a finding instead of throwing. */
public interface ServerExamination {

    enum Severity {
        GOOD,
        WARNING,
        BAD
    }

    /**
     * The result of one check.
     *
     * @param remedy how to correct the fault, in a sentence; null if nothing has to be done
     * @param commands whether {@link #registerCommands} corrects it
     */
    record Finding(Severity severity, Phrase what, @Nullable Phrase remedy, boolean commands) {

        public static Finding good(Phrase what) {
            return new Finding(Severity.GOOD, what, null, false);
        }

        public static Finding warning(Phrase what, @Nullable Phrase remedy) {
            return new Finding(Severity.WARNING, what, remedy, false);
        }

        public static Finding bad(Phrase what, Phrase remedy) {
            return new Finding(Severity.BAD, what, remedy, false);
        }

        public Finding correctedByRegisteringCommands() {
            return new Finding(severity, what, remedy, true);
        }
    }

    /** @param channels the ids of the channels that the bot posts in, each with its purpose */
    List<Finding> look(Map<String, String> channels);

    /**
     * Registers the commands that differ from the registered ones, and returns their number; may throw
     * {@link ChatFailure}.
     */
    int registerCommands();
}
