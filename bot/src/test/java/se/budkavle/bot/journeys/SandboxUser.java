package se.budkavle.bot.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.budkavle.sandbox.Seed;
import tools.jackson.databind.JsonNode;

/**
 * A simulated person in the sandbox, the local imitation of Discord. The person can do and see only what the sandbox's
 * web page allows.
 */
final class SandboxUser {

    private final RunningBot town;
    private final String id;

    SandboxUser(RunningBot town, String id) {
        this.town = town;
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Runs a slash command in a channel and returns the bot's reply. */
    DisplayedMessage runs(String room, String command, Map<String, ?> options) {
        return shown(
                post("commands", Map.of("channelId", channel(room), "command", command, "options", options)), null);
    }

    /** Writes a message in a channel and returns the message's id. */
    String writes(String room, String text) {
        return post("channels/" + channel(room) + "/messages", Map.of("content", text))
                .path("id")
                .asString();
    }

    /** Uses a command of a message's context menu, and returns the bot's reply. */
    DisplayedMessage usesOnMessage(String room, String messageId, String command) {
        return shown(
                post(
                        "commands",
                        Map.of(
                                "channelId",
                                channel(room),
                                "command",
                                command,
                                "kind",
                                "message",
                                "targetId",
                                messageId)),
                null);
    }

    DisplayedMessage presses(DisplayedMessage message, String label) {
        return shown(post("press", Map.of("messageId", message.id(), "customId", message.button(label))), message);
    }

    /** Selects the option with this label in a select menu of the message. */
    DisplayedMessage chooses(DisplayedMessage message, String label) {
        var option = message.option(label);
        return shown(
                post(
                        "press",
                        Map.of(
                                "messageId",
                                message.id(),
                                "customId",
                                option.menu(),
                                "values",
                                List.of(option.value()))),
                message);
    }

    /**
     * Submits a modal form with these values and returns the bot's reply. Fields without a given value keep their
     * initial value.
     */
    DisplayedMessage fillsIn(DisplayedMessage form, Map<String, String> values) {
        var all = new HashMap<String, String>();
        form.form()
                .path("fields")
                .forEach(field -> all.put(
                        field.path("customId").asString(), field.path("value").asString("")));
        all.putAll(values);
        return shown(post("forms/" + form.form().path("id").asString(), Map.of("values", all)), form.under());
    }

    /** Returns all messages that this person can see in a channel, oldest first. */
    List<DisplayedMessage> sees(String room) {
        return town.door()
                .get("people/" + id + "/channels/" + channel(room) + "/messages?limit=100")
                .valueStream()
                .map(DisplayedMessage::of)
                .toList();
    }

    /** Returns the bot's private messages to this person, oldest first. */
    List<DisplayedMessage> receives() {
        return town.door()
                .get("people/" + id + "/channels")
                .valueStream()
                .filter(one -> one.path("type").asString().equals("private"))
                .flatMap(one -> town.door()
                        .get("people/" + id + "/channels/" + one.path("id").asString() + "/messages?limit=100")
                        .valueStream())
                .map(DisplayedMessage::of)
                .filter(one -> one.isFromBot() && !one.isPrivate())
                .toList();
    }

    /** Waits until a message in the channel meets the condition. Returns the newest such message. */
    DisplayedMessage awaits(String room, Predicate<DisplayedMessage> wanted) {
        RunningBot.within(() -> "a post in " + room, () -> sees(room).stream().anyMatch(wanted));
        return sees(room).stream()
                .filter(wanted)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /**
     * Returns the id of a channel.
     *
     * @param name the channel's current name, or the id of the network to which the channel originally belonged
     */
    String channel(String name) {
        var seeded = String.valueOf(Seed.idOf(Seed.CHANNEL, name));
        return town.door()
                .get("people/" + id + "/channels")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name)
                        || one.path("id").asString().equals(seeded))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no channel " + name))
                .path("id")
                .asString();
    }

    private DisplayedMessage shown(JsonNode outcome, DisplayedMessage before) {
        var kind = outcome.path("kind").asString();
        if (kind.equals("failed")) {
            throw new AssertionError("The bot did not respond");
        }
        if (kind.equals("form")) {
            return new DisplayedMessage(null, outcome.path("form"), before);
        }
        if (!kind.startsWith("deferred")) {
            return DisplayedMessage.of(outcome.path("message"));
        }
        var waiting = outcome.has("message") ? DisplayedMessage.of(outcome.path("message")) : before;
        RunningBot.within(() -> "what follows a sign of life", () -> {
            var now = again(waiting);
            return !now.isThinking() && (before == null || !now.says().equals(before.says()));
        });
        return again(waiting);
    }

    private DisplayedMessage again(DisplayedMessage message) {
        return town.door()
                .get("people/" + id + "/channels/"
                        + message.message().path("channelId").asString() + "/messages?limit=100")
                .valueStream()
                .map(DisplayedMessage::of)
                .filter(one -> one.id().equals(message.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The message is gone: " + message.says()));
    }

    private JsonNode post(String path, Object body) {
        return town.door().post("people/" + id + "/" + path, body);
    }
}
