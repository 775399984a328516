package se.budkavle.bot.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A message or a modal form that the bot has shown to a person. One of {@code message} and {@code form} is null.
 *
 * @param under the message with the button that opened the form
 */
record DisplayedMessage(JsonNode message, JsonNode form, DisplayedMessage under) {

    static DisplayedMessage of(JsonNode message) {
        return new DisplayedMessage(message, null, null);
    }

    String id() {
        return message.path("id").asString();
    }

    /** Returns all texts of the message: its content, its embeds, and the labels of its buttons as [label]. */
    String says() {
        var words = new ArrayList<String>();
        words.add(message.path("content").asString(""));
        message.path("embeds").forEach(embed -> {
            words.add(embed.path("title").asString(""));
            words.add(embed.path("description").asString(""));
            embed.path("fields")
                    .forEach(field -> words.add(field.path("name").asString() + "\n"
                            + field.path("value").asString()));
            words.add(embed.at("/footer/text").asString(""));
        });
        components().forEach(one -> words.add("[" + one.path("label").asString("") + "]"));
        return String.join("\n", words.stream().filter(word -> !word.isBlank()).toList());
    }

    boolean has(String words) {
        return says().contains(words);
    }

    boolean isPrivate() {
        return message.path("ephemeral").asBoolean();
    }

    boolean isThinking() {
        return message.path("thinking").asBoolean();
    }

    boolean isFromBot() {
        return message.at("/author/bot").asBoolean();
    }

    /** Returns the custom id of the button with this label. Fails the test if there is none. */
    String button(String label) {
        return components()
                .filter(one -> one.path("label").asString("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + label + " in: " + says()))
                .path("custom_id")
                .asString();
    }

    /** An option of a select menu, with the custom id of the menu. */
    record Option(String menu, String value) {}

    /** Returns the first option whose label contains these words. Fails the test if there is none. */
    Option option(String words) {
        return components()
                .flatMap(menu -> menu.path("options")
                        .valueStream()
                        .filter(one -> one.path("label").asString("").contains(words))
                        .map(one -> new Option(
                                menu.path("custom_id").asString(),
                                one.path("value").asString())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no option " + words + " in: " + says()));
    }

    List<String> mentions() {
        return message.path("mentions")
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    /** Returns the attachment whose file name has this ending. Fails the test if there is none. */
    JsonNode attachment(String ending) {
        return message.path("attachments")
                .valueStream()
                .filter(one -> one.path("name").asString().endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing attached ends in " + ending));
    }

    private Stream<JsonNode> components() {
        return message.path("components")
                .valueStream()
                .flatMap(row -> row.path("components").valueStream());
    }
}
