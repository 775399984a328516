package se.budkavle.bot.chat;

import java.util.List;

/** Suggests values for a command's option while a person types in the chat (autocomplete). */
public interface OptionCompleter {

    /** Returns the suggestions that match the typed text, best match first. The chat shows at most the first 25. */
    List<Suggestion> matching(Request request);

    /** The text that the caller has typed so far, with the caller and the channel. */
    record Request(String typed, Caller caller, String channelId) {}

    /**
     * A suggestion: the text that people see, and the value that the command receives. Each has at most 100 characters.
     */
    record Suggestion(String shown, String value) {}
}
