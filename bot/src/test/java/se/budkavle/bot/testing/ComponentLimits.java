package se.budkavle.bot.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;

/** Fails the test if a message has two buttons with the same visible label but different custom ids. */
final class DistinctButtons {

    /** The maximum number of a label's characters that Discord shows on a button. */
    private static final int SHOWN = 80;

    private DistinctButtons() {}

    static void require(List<Reply.Row> rows, Function<Phrase, String> words) {
        Map<String, String> ids = new HashMap<>();
        for (var row : rows) {
            for (Button button : row.buttons()) {
                var label = words.apply(button.label());
                var shown = label.substring(0, Math.min(SHOWN, label.length()));
                var other = ids.putIfAbsent(shown, button.id());
                if (other != null && !other.equals(button.id())) {
                    throw new AssertionError("Two buttons say " + shown + ": " + other + " and " + button.id());
                }
            }
        }
    }
}
