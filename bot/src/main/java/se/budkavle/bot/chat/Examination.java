package se.budkavle.bot.chat;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.text.Phrase;

/** Looks whether the chat lets the bot do its work; never throws, as what cannot be found out is a finding. */
public interface Examination {

    enum Severity { GOOD, WARNING, BAD }

    /** @param remedy what to do about it, in a sentence; null where nothing is to be done */
    record Finding(Severity severity, Phrase what, Phrase remedy) {

        public static Finding good(Phrase what) {
            return new Finding(Severity.GOOD, what, null);
        }

        public static Finding warning(Phrase what, Phrase remedy) {
            return new Finding(Severity.WARNING, what, remedy);
        }

        public static Finding bad(Phrase what, Phrase remedy) {
            return new Finding(Severity.BAD, what, remedy);
        }
    }

    /** @param channels ids of those that the bot is to post in, with what each is for */
    List<Finding> look(Map<String, String> channels);

    /** Tells the workspace of those commands that it knows otherwise, and gives their number. May throw {@link ChatFailure}. */
    int tellCommands();
}
