package se.budkavle.bot.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Phrase;

/**
 * Fails the test if Discord would refuse a message's buttons and select menus, or if two of its buttons have the same
 * visible label.
 */
final class ComponentLimits {

    private static final int ROWS = 5;
    private static final int OPTIONS = 25;
    private static final int VALUE = 100;
    /** The maximum number of a label's characters that Discord shows on a button. */
    private static final int SHOWN = 80;

    private ComponentLimits() {}

    static void require(List<Reply.Row> rows, Function<Phrase, String> words) {
        check(rows.size() <= ROWS, "A message has at most five rows, not " + rows.size());
        Map<String, String> shown = new HashMap<>();
        var ids = new HashSet<String>();
        for (var row : rows) {
            if (row.choice() != null) {
                check(
                        ids.add(row.choice().id()),
                        "Two components have the id " + row.choice().id());
                requireOptions(row.choice(), words);
                continue;
            }
            check(!row.buttons().isEmpty(), "A row without buttons");
            check(row.buttons().size() <= Reply.Row.MOST_BUTTONS, "Too many buttons: " + row.buttons());
            for (Button button : row.buttons()) {
                check(ids.add(button.id()), "Two components have the id " + button.id());
                var label = words.apply(button.label());
                check(!label.isBlank(), "A button without a label: " + button.id());
                var other = shown.putIfAbsent(label.substring(0, Math.min(SHOWN, label.length())), button.id());
                check(other == null, "Two buttons say " + label + ": " + other + " and " + button.id());
            }
        }
    }

    private static void requireOptions(SelectMenu menu, Function<Phrase, String> words) {
        var values = new HashSet<String>();
        check(!menu.items().isEmpty() && menu.items().size() <= OPTIONS, "Too many or no options: " + menu.items());
        for (var item : menu.items()) {
            check(values.add(item.value()), "Two options of " + menu.id() + " have the value " + item.value());
            check(!item.value().isBlank() && item.value().length() <= VALUE, "A value of an option: " + item.value());
            check(!words.apply(item.words()).isBlank(), "An option without a label: " + item.value());
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
