package se.budkavle.bot.chat;

import java.util.List;

/** Returns autocomplete suggestions for an option of a slash command while a person types the option's value. */
public interface OptionCompleter {

    /**
     * Returns the suggestions that match the typed text, best match first. The chat shows at most the first 25
     * suggestions.
     */
    List<Suggestion> matching(Request request);

    /**
     * A request for autocomplete suggestions: the text that the user has typed so far, the user and the channel's id.
     */
    record Request(String typed, Caller caller, String channelId) {}

    /**
     * An autocomplete suggestion: the text that people see, and the value that the command receives. The text and the
     * value have at most 100 characters each.
     */
    record Suggestion(String shown, String value) {}
}
