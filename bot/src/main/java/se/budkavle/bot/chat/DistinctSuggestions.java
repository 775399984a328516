package se.budkavle.bot.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.storage.TextShortener;

/**
 * Makes the texts of autocomplete suggestions unique: appends a number to each repeated text. If several suggestions
 * have the same text, Discord's app always sends the first of these suggestions, even if the person selects another
 * one.
 */
final class DistinctSuggestions {

    /** The maximum length of an autocomplete suggestion in the chat, in characters. */
    private static final int SHOWN = 100;

    private DistinctSuggestions() {}

    static List<Suggestion> of(List<Suggestion> suggestions) {
        var seen = new HashSet<String>();
        return suggestions.stream()
                .distinct()
                .map(one -> new Suggestion(distinct(one.shown(), seen), one.value()))
                .toList();
    }

    private static String distinct(String shown, Set<String> seen) {
        var name = shown;
        for (int number = 2; !seen.add(TextShortener.shortened(name, SHOWN)); number++) {
            var end = " (" + number + ")";
            name = TextShortener.cut(shown, SHOWN - end.length()) + end;
        }
        return name;
    }
}
