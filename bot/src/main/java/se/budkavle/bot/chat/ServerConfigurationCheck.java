package se.budkavle.bot.chat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * Checks whether the chat server's settings and permissions let the bot work. Reports a failed check as a finding (a
 * check's result) instead of throwing an exception.
 */
public interface ServerConfigurationCheck {

    enum Severity {
        GOOD,
        WARNING,
        BAD
    }

    /**
     * The result of one check of the chat server's settings.
     *
     * @param remedy a sentence about how to correct the fault; null if nothing has to be done
     * @param commands true if a call of {@link #registerCommands} corrects the fault
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

    /**
     * Runs all checks and returns their results.
     *
     * @param channels a map of the channels in which the bot posts; the key is the channel's id, the value is its
     *     purpose
     */
    List<Finding> look(Map<String, String> channels);

    /**
     * Registers new and changed slash commands with the chat server and deletes obsolete ones. Returns how many
     * commands were registered or deleted. May throw {@link ChatFailure}.
     */
    int registerCommands();
}
