package se.budkavle.bot.chat;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.text.Phrase;

/** Looks whether the chat lets the bot do its work; never throws, as what cannot be found out is a finding. */
public interface Examination {

    enum Severity { GOOD, WARNING, BAD }

    /**
     * What was found.
     *
     * @param remedy   what to do about it, in a sentence; null where nothing is to be done
     * @param commands whether {@link #tellCommands} mends it
     */
    record Finding(Severity severity, Phrase what, Phrase remedy, boolean commands) {

        public static Finding good(Phrase what) {
            return new Finding(Severity.GOOD, what, null, false);
        }

        public static Finding warning(Phrase what, Phrase remedy) {
            return new Finding(Severity.WARNING, what, remedy, false);
        }

        public static Finding bad(Phrase what, Phrase remedy) {
            return new Finding(Severity.BAD, what, remedy, false);
        }

        public Finding mendedByTellingCommands() {
            return new Finding(severity, what, remedy, true);
        }
    }

    /** @param channels ids of those that the bot is to post in, with what each is for */
    List<Finding> look(Map<String, String> channels);

    /** Tells the workspace of those commands that it knows otherwise, and gives their number. May throw {@link ChatFailure}. */
    int tellCommands();
}
