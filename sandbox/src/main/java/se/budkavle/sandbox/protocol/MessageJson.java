package se.budkavle.sandbox.protocol;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Serialises messages and their attachments as JSON in Discord's format. */
public record MessageJson(Workspace workspace, PersonJson people, FileUrls files) {

    private static final Pattern PERSON = Pattern.compile("<@!?(" + Json.ID_PATTERN + ")>");

    public ObjectNode message(Message message) {
        ObjectNode json = withoutReferencedMessage(message);
        if (message.replyTo() != null && message.system() == null) {
            Message original = workspace.messages().get(message.replyTo());
            json.set(
                    "referenced_message",
                    original == null ? Json.MAPPER.nullNode() : withoutReferencedMessage(original));
        }
        return json;
    }

    /**
     * Returns the JSON of a message without the earlier message to which it replies. Discord includes this earlier
     * message only in the JSON of the outermost message.
     */
    private ObjectNode withoutReferencedMessage(Message message) {
        Person author = workspace.people().existing(message.authorId());
        ObjectNode json = Json.object()
                .put("id", Long.toString(message.id()))
                .put("type", type(message))
                .put("channel_id", Long.toString(message.channelId()))
                .put("content", message.content())
                .put("timestamp", Timestamps.of(message.sentAt()))
                .put("edited_timestamp", Timestamps.of(message.editedAt()))
                .put("tts", false)
                .put("mention_everyone", message.mentionsEveryone())
                .put("pinned", workspace.pins().pinnedAt(message) != null)
                .put("flags", message.flags());
        json.set("author", people.user(author));
        json.set("mentions", mentions(message));
        json.set("mention_roles", Json.ids(message.mentionedRoles()));
        json.set(
                "attachments",
                Json.array(message.attachments().stream().map(this::attachment).toList()));
        json.set("embeds", withFileAddresses(message, files::signed));
        json.set("components", ComponentJson.of(message.components()));
        if (message.nonce() != null) {
            json.put("nonce", message.nonce());
        }
        Message.UsedCommand used = message.usedCommand();
        if (used != null) {
            addInteraction(json, message, used);
        }
        Long repliedTo = message.replyTo();
        if (repliedTo != null) {
            addReference(json, message, repliedTo);
        }
        return json;
    }

    /** Returns the message's JSON for a gateway event. A gateway event contains a few more fields than the REST API. */
    public ObjectNode event(Message message, Channel channel) {
        ObjectNode json = message(message);
        if (!channel.isPrivate()) {
            json.put("guild_id", Long.toString(workspace.id()));
            json.set("member", people.memberWithoutUser(workspace.people().existing(message.authorId())));
        } else {
            json.put("channel_type", channel.kind().code());
        }
        return json;
    }

    public ObjectNode attachment(Attachment attachment) {
        String url = files.signed(attachment);
        ObjectNode json = Json.object()
                .put("id", Long.toString(attachment.id()))
                .put("filename", attachment.name())
                .put("size", attachment.size())
                .put("url", url)
                .put("proxy_url", url)
                .put("content_type", attachment.contentType());
        if (attachment.description() != null) {
            json.put("description", attachment.description());
        }
        if (attachment.width() != null) {
            json.put("width", attachment.width()).put("height", attachment.height());
        }
        return json;
    }

    /**
     * Returns a copy of the message's embeds in which each URL `attachment://name` is replaced by the URL of the
     * attached picture with this name.
     */
    public ArrayNode withFileAddresses(Message message, Function<Attachment, String> address) {
        ArrayNode embeds = message.embeds().deepCopy();
        for (JsonNode embed : embeds.values()) {
            ((ObjectNode) embed).put("type", "rich");
            for (String place : new String[] {"image", "thumbnail"}) {
                String url = Json.text(embed.get(place), "url");
                if (url != null && url.startsWith("attachment://")) {
                    message.attachments().stream()
                            .filter(file -> file.name().equals(url.substring("attachment://".length())))
                            .findFirst()
                            .ifPresent(file -> ((ObjectNode) embed.get(place))
                                    .put("url", address.apply(file))
                                    .put("proxy_url", address.apply(file))
                                    .put("width", file.width())
                                    .put("height", file.height()));
                }
            }
        }
        return embeds;
    }

    private ArrayNode mentions(Message message) {
        ArrayNode mentions = Json.array();
        Matcher matcher = PERSON.matcher(message.content());
        while (matcher.find()) {
            Person person = workspace.people().get(Long.parseLong(matcher.group(1)));
            if (person != null && message.notified().contains(person.id())) {
                mentions.add(people.user(person));
            }
        }
        Message original =
                message.replyTo() == null ? null : workspace.messages().get(message.replyTo());
        if (original != null
                && message.notified().contains(original.authorId())
                && !mentions.findValuesAsString("id").contains(Long.toString(original.authorId()))) {
            mentions.add(people.user(workspace.people().existing(original.authorId())));
        }
        return mentions;
    }

    private void addInteraction(ObjectNode json, Message message, Message.UsedCommand used) {
        Person user = workspace.people().existing(used.personId());
        json.put("application_id", Long.toString(message.authorId()))
                .put("webhook_id", Long.toString(message.authorId()));
        ObjectNode metadata = json.putObject("interaction_metadata")
                .put("id", Long.toString(used.interactionId()))
                .put("type", used.type());
        metadata.set("user", people.user(user));
        metadata.putObject("authorizing_integration_owners").put("0", Long.toString(workspace.id()));
        if (used.name() != null) {
            metadata.put("name", used.name());
        }
    }

    private void addReference(ObjectNode json, Message message, Long repliedTo) {
        ObjectNode reference = json.putObject("message_reference")
                .put("type", 0)
                .put("message_id", repliedTo.toString())
                .put("channel_id", Long.toString(message.channelId()));
        if (!workspace.channels().existing(message.channelId()).isPrivate()) {
            reference.put("guild_id", Long.toString(workspace.id()));
        }
    }

    /**
     * Returns Discord's numeric message type: 6 for the announcement of a pinned message, 20 for the response to a
     * command, 19 for a reply, and 0 for all other messages.
     */
    private static int type(Message message) {
        if (message.system() != null) {
            return message.system();
        }
        if (message.usedCommand() != null) {
            return message.usedCommand().type() == 2 ? 20 : 0;
        }
        return message.replyTo() == null ? 0 : 19;
    }
}
