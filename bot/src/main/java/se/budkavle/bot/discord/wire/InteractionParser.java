package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.MessageCall;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.storage.TextShortener;
import tools.jackson.databind.JsonNode;

/** Parses the JSON of a Discord interaction into the bot's own types, and truncates texts that are too long. */
record InteractionParser(JsonNode json) {

    static final int COMMAND = 2;
    static final int PRESS = 3;
    static final int SUGGESTIONS = 4;
    static final int FORM = 5;

    static final int BUTTON = 2;
    static final int CHOICE = 3;

    private static final int SUBCOMMAND_GROUP = 2;
    private static final int PRIVATE = 1 << 6;
    private static final long MANAGE_SERVER = 1 << 5;
    private static final int OPTION = 6000;
    private static final int FIELD = 4000;

    static InteractionParser of(String packet) {
        return new InteractionParser(RequestBody.JSON.readTree(packet));
    }

    String id() {
        return json.path("id").asString();
    }

    String token() {
        return json.path("token").asString();
    }

    String application() {
        return json.path("application_id").asString();
    }

    int type() {
        return json.path("type").asInt();
    }

    /** Returns the id of the Discord server that the interaction comes from; an empty text for a private message. */
    String guild() {
        return json.path("guild_id").asString("");
    }

    String channel() {
        return json.path("channel_id").asString();
    }

    /**
     * Returns whether the interaction comes from a private reply of the bot: from the reply's button or menu, or from a
     * form that was opened there.
     */
    boolean comesFromAPrivateAnswer() {
        return (json.path("message").path("flags").asInt(0) & PRIVATE) != 0;
    }

    Locale locale() {
        return Locale.forLanguageTag(json.path("locale").asString("en-US"));
    }

    Caller caller() {
        var member = json.path("member");
        var user = json.has("member") ? member.path("user") : json.path("user");
        long permissions = member.path("permissions").asLong(0);
        return new Caller(
                user.path("id").asString(),
                MemberName.of(member, user),
                locale(),
                (permissions & MANAGE_SERVER) != 0,
                json.has("member"));
    }

    /** Returns the full name of the called command, such as "round open" for the subcommand "open" of "round". */
    String command() {
        var name = new StringBuilder(json.path("data").path("name").asString());
        for (var at = first(json.path("data")); isSubcommand(at); at = first(at)) {
            name.append(' ').append(at.path("name").asString());
        }
        return name.toString();
    }

    boolean isMessageCommand() {
        return json.path("data").path("type").asInt(0) == CommandWriter.MESSAGE_COMMAND;
    }

    /** Returns the call of a message command. The call contains the message for which the person called the command. */
    MessageCall messageCall() {
        var data = json.path("data");
        var id = data.path("target_id").asString("");
        return new MessageCall(
                caller(),
                channel(),
                MessageParser.of(id, data.path("resolved").path("messages").path(id)));
    }

    Map<String, Object> options(AttachmentDownload download) {
        var values = new HashMap<String, Object>();
        options().forEach(option -> values.put(option.path("name").asString(), value(option, download)));
        return values;
    }

    /**
     * Returns the JSON of the option that the person is typing. Discord requests autocomplete suggestions for this
     * option.
     */
    JsonNode typed() {
        return options().stream()
                .filter(option -> option.path("focused").asBoolean(false))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the values that the person has already entered for the options other than the one being typed. */
    Map<String, String> others() {
        return options().stream()
                .filter(option -> !option.path("focused").asBoolean(false))
                .collect(Collectors.toMap(
                        option -> option.path("name").asString(),
                        option -> option.path("value").asString("")));
    }

    /** Returns Discord's numeric code for the type of the used component, such as a button or a select menu. */
    int component() {
        return json.path("data").path("component_type").asInt();
    }

    String customId() {
        return json.path("data").path("custom_id").asString();
    }

    PressEvent pressed() {
        var message = json.path("message").path("id").asString(null);
        var values = json.path("data")
                .path("values")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return PressEvent.of(caller(), channel(), message, customId(), values, fields());
    }

    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        for (var top : json.path("data").path("components")) {
            var inputs = new ArrayList<>(top.path("components").valueStream().toList());
            inputs.add(top.path("component"));
            // Discord sends null for a radio group in which the person has chosen nothing.
            inputs.stream()
                    .filter(input ->
                            input.has("custom_id") && input.path("value").isString())
                    .forEach(input -> fields.put(
                            input.path("custom_id").asString(),
                            TextShortener.cut(input.path("value").asString(), FIELD)));
        }
        return fields;
    }

    private List<JsonNode> options() {
        var at = json.path("data");
        while (isSubcommand(first(at))) {
            at = first(at);
        }
        return at.path("options").valueStream().toList();
    }

    private Object value(JsonNode option, AttachmentDownload download) {
        var value = option.path("value");
        var resolved = json.path("data").path("resolved");
        return switch (option.path("type").asInt()) {
            case CommandWriter.INTEGER -> value.asLong();
            case CommandWriter.BOOLEAN -> value.asBoolean();
            case CommandWriter.ACCOUNT ->
                new Call.Account(
                        value.asString(),
                        MemberName.of(
                                resolved.path("members").path(value.asString()),
                                resolved.path("users").path(value.asString())),
                        resolved.path("users")
                                .path(value.asString())
                                .path("bot")
                                .asBoolean(false));
            case CommandWriter.FILE -> {
                var file = resolved.path("attachments").path(value.asString());
                yield new UploadedFile(
                        AttachmentName.of(
                                file.path("filename").asString(),
                                file.path("title").asString(null)),
                        file.path("size").asLong(),
                        most -> download.of(file.path("url").asString(), most));
            }
            default -> TextShortener.cut(value.asString(), OPTION);
        };
    }

    private static JsonNode first(JsonNode holder) {
        return holder.path("options").path(0);
    }

    private static boolean isSubcommand(JsonNode option) {
        int type = option.path("type").asInt(0);
        return type > 0 && type <= SUBCOMMAND_GROUP;
    }
}
