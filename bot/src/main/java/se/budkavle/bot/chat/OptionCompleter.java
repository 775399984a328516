package se.budkavle.bot.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Returns autocomplete suggestions for an option of a slash command while a person types the option's value. */
public interface OptionCompleter {

    /**
     * Returns the suggestions that match the typed text, best match first. The chat shows at most the first 25
     * suggestions.
     */
    List<Suggestion> matching(Request request);

    /**
     * A request for autocomplete suggestions.
     *
     * @param typed the text that the user has typed so far
     * @param others maps the names of the command's other options to the values that the user has already entered; an
     *     option without a value is missing
     */
    record Request(String typed, Caller caller, String channelId, Map<String, String> others) {

        public Request(String typed, Caller caller, String channelId) {
            this(typed, caller, channelId, Map.of());
        }

        /** Returns the value that the user has already entered for another option; empty if there is none. */
        public Optional<String> other(String option) {
            return Optional.ofNullable(others.get(option)).filter(value -> !value.isBlank());
        }
    }

    /**
     * An autocomplete suggestion: the text that people see, and the value that the command receives. The text and the
     * value have at most 100 characters each.
     */
    record Suggestion(String shown, String value) {}
}
