package se.budkavle.bot.testing;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Reply;

/**
 * The bot's reply to a simulated person. Tests can press the reply's buttons, select from its menu or submit its modal
 * form.
 */
public final class BotReply {

    private final TestUser colleague;
    private final Reply reply;

    BotReply(TestUser colleague, Reply reply) {
        this.colleague = colleague;
        this.reply = reply;
        ComponentLimits.require(reply.rows(), colleague.words()::of);
    }

    /** Returns all texts of the reply in the person's language, with the labels of buttons as [label]. */
    public String says() {
        return colleague.words().of(reply);
    }

    public Reply reply() {
        return reply;
    }

    public BotReply presses(String label) {
        return colleague.press(null, button(colleague, reply.rows(), label).id(), List.of(), Map.of());
    }

    /** Presses the button that confirms the previewed draft. Fails the test if there is no such button. */
    public BotReply confirms() {
        var button = reply.rows().stream()
                .flatMap(row -> row.buttons().stream())
                .filter(one -> one.id().startsWith("draft:confirm:"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is nothing to confirm in: " + says()));
        return colleague.press(null, button.id(), List.of(), Map.of());
    }

    /**
     * Selects the options with these values in the first of the reply's select menus that has the first of them. Fails
     * the test if there is no such option, or if the menu does not allow so many.
     */
    public BotReply choosesAll(List<String> values) {
        var choice = reply.rows().stream()
                .map(Reply.Row::choice)
                .filter(one -> one != null && one.several())
                .filter(one ->
                        one.items().stream().anyMatch(item -> item.value().equals(values.get(0))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There are not " + values + " to choose in: " + says()));
        return colleague.press(null, choice.id(), values, Map.of());
    }

    /**
     * Selects the option with this value in the first of the reply's select menus that has it. Fails the test if there
     * is no such option.
     */
    public BotReply chooses(String value) {
        var choice = reply.rows().stream()
                .map(Reply.Row::choice)
                .filter(one -> one != null
                        && one.items().stream().anyMatch(item -> item.value().equals(value)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + value + " to choose in: " + says()));
        return colleague.press(null, choice.id(), List.of(value), Map.of());
    }

    /**
     * Submits the modal form in the reply with these values by field name. Fields without a given value keep their
     * initial value.
     */
    public BotReply fillsIn(Map<String, String> values) {
        if (reply.form() == null) {
            throw new AssertionError("There is no form in: " + says());
        }
        var fields = new java.util.HashMap<String, String>();
        reply.form().fields().forEach(field -> fields.put(field.name(), field.value()));
        if (!fields.keySet().containsAll(values.keySet())) {
            throw new AssertionError("The form asks only for " + fields.keySet());
        }
        fields.putAll(values);
        return colleague.press(null, reply.form().id(), List.of(), fields);
    }

    static Button button(TestUser reader, List<Reply.Row> rows, String label) {
        return rows.stream()
                .flatMap(row -> row.buttons().stream())
                .filter(one -> one.enabled() && reader.words().of(one.label()).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + label + " to press"));
    }
}
