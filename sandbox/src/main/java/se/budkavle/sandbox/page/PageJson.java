package se.budkavle.sandbox.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.MessageJson;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Emails;
import se.budkavle.sandbox.workspace.Interaction;
import se.budkavle.sandbox.workspace.Interaction.Answer;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.PermissionOverwrite;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Roles;
import se.budkavle.sandbox.workspace.SandboxClock;
import se.budkavle.sandbox.workspace.ScheduledEvent;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Serialises the channels, messages, people and other data of the imitated Discord server as JSON for the web page. */
record PageJson(Workspace workspace, MessageJson messageJson) {

    /**
     * Matches a mention of a person in a message's text. A mention after a backslash does not match, because it is
     * escaped and stays plain text.
     */
    private static final Pattern PERSON = Pattern.compile("(?<!\\\\)<@!?(" + Json.ID_PATTERN + ")>");

    private static final String[] COLORS = {
        "#5865f2", "#3ba55d", "#faa61a", "#ed4245", "#eb459e", "#1abc9c", "#9b59b6", "#e67e22"
    };

    ObjectNode person(Person person) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(person.id()))
                .put("username", person.username())
                .put("name", person.nick() == null ? person.name() : person.nick())
                .put("avatarColor", COLORS[(int) (person.id() % COLORS.length)])
                .put("bot", person.bot())
                .put("locale", person.locale())
                .put("manageServer", person.roles().contains(Roles.MANAGERS))
                .put("online", workspace.people().online(person))
                .put("closedToPrivateMessages", person.closedToPrivateMessages())
                .put("group", person.group());
        json.put("mail", person.bot() ? null : Emails.address(person));
        json.set("roles", Json.ids(person.roles()));
        return json;
    }

    /** Writes a bot as JSON: the fields of a person, and the bot's permissions on the imitated Discord server. */
    private ObjectNode bot(Person bot) {
        return person(bot)
                .put("permissions", Long.toString(workspace.permissions().inWorkspace(bot)));
    }

    ObjectNode role(Role role) {
        return Json.object()
                .put("id", Long.toString(role.id()))
                .put("name", role.name())
                .put("color", role.color())
                .put("permissions", Long.toString(role.permissions()))
                .put("position", role.position())
                .put("managed", role.managed());
    }

    ObjectNode overwrite(PermissionOverwrite overwrite) {
        return Json.object()
                .put("id", Long.toString(overwrite.id()))
                .put("type", overwrite.type().name().toLowerCase(Locale.ROOT))
                .put("allow", overwrite.allow().toString())
                .put("deny", overwrite.deny().toString());
    }

    ObjectNode channel(Channel channel, Person reader) {
        Long last = lastFor(channel, reader);
        Person with = channel.isPrivate() ? workspace.channels().partner(channel, reader.id()) : null;
        return Json.object()
                .put("id", Long.toString(channel.id()))
                .put("name", with == null ? channel.name() : with.name())
                .put("type", channel.kind().name().toLowerCase(Locale.ROOT))
                .put(
                        "parentId",
                        channel.parentId() == null ? null : channel.parentId().toString())
                .put("position", channel.position())
                .put("topic", channel.topic())
                .put("pins", workspace.pins().in(channel.id()).size())
                .put("with", with == null ? null : Long.toString(with.id()))
                .put("lastMessageId", last == null ? null : last.toString());
    }

    private @Nullable Long lastFor(Channel channel, Person reader) {
        return workspace.messages().in(channel.id()).descendingMap().values().stream()
                .filter(message -> message.visibleTo(reader.id()))
                .map(Message::id)
                .findFirst()
                .orElse(null);
    }

    ObjectNode message(Message message, Person reader) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(message.id()))
                .put("channelId", Long.toString(message.channelId()))
                .put("content", message.content())
                .put("timestamp", message.sentAt().toString())
                .put("edited", message.editedAt() != null)
                .put("ephemeral", message.ephemeralFor() != null)
                .put("thinking", message.thinking())
                .put("pinned", workspace.pins().pinnedAt(message) != null)
                .put("pinNotice", message.system() != null && message.system() == Message.PIN_NOTICE)
                .put("mentionsMe", message.notified().contains(reader.id()))
                .put(
                        "replyTo",
                        message.replyTo() == null ? null : message.replyTo().toString());
        json.set("author", person(workspace.people().existing(message.authorId())));
        json.set("embeds", messageJson.withFileAddresses(message, messageJson.files()::permanent));
        json.set("components", message.components());
        json.set(
                "attachments",
                Json.array(message.attachments().stream().map(this::attachment).toList()));
        json.set("mentions", mentions(message));
        Message.UsedCommand used = message.usedCommand();
        if (used == null || used.name() == null) {
            json.putNull("usedCommand");
        } else {
            json.putObject("usedCommand")
                    .put("name", used.name())
                    .set("person", name(workspace.people().existing(used.personId())));
        }
        return json;
    }

    private ObjectNode attachment(Attachment file) {
        return Json.object()
                .put("id", Long.toString(file.id()))
                .put("name", file.name())
                .put("size", file.size())
                .put("contentType", file.contentType())
                .put("url", messageJson.files().permanent(file))
                .put("description", file.description())
                .put("width", file.width())
                .put("height", file.height());
    }

    private ArrayNode mentions(Message message) {
        ArrayNode mentions = Json.array();
        Matcher matcher = PERSON.matcher(message.content());
        while (matcher.find()) {
            Person person = workspace.people().get(Long.parseLong(matcher.group(1)));
            if (person != null) {
                mentions.add(name(person));
            }
        }
        return mentions;
    }

    private static ObjectNode name(Person person) {
        return Json.object().put("id", Long.toString(person.id())).put("name", person.name());
    }

    ObjectNode outcome(Interaction interaction, Answer answer) {
        ObjectNode json = Json.object()
                .put("interactionId", Long.toString(interaction.id()))
                .put(
                        "kind",
                        switch (answer.kind()) {
                            case DEFERRED_UPDATE -> "deferredUpdate";
                            default -> answer.kind().name().toLowerCase(Locale.ROOT);
                        })
                .put("millis", answer.millis());
        if (answer.message() != null) {
            json.set("message", message(answer.message(), interaction.person()));
        }
        if (answer.form() != null) {
            json.set("form", FormJson.of(answer.form()));
        }
        return json;
    }

    ObjectNode event(ScheduledEvent event) {
        return Json.object()
                .put("id", Long.toString(event.id()))
                .put("name", event.name())
                .put("description", event.description())
                .put("place", event.location())
                .put("starts", event.startsAt().toString())
                .put("ends", event.endsAt().toString())
                .put("running", event.status(workspace.clock().instant()) == ScheduledEvent.Status.ACTIVE);
    }

    ObjectNode clock() {
        SandboxClock clock = workspace.clock();
        return Json.object()
                .put("now", clock.instant().toString())
                .put("real", clock.real().toString())
                .put("stopped", clock.stopped())
                .put("offsetSeconds", clock.offset().toSeconds())
                .put("next", clock.next().map(Object::toString).orElse(null))
                .put("zone", clock.getZone().getId());
    }

    ObjectNode counters() {
        return Json.object()
                .put("interactions", workspace.interactions().raised())
                .put("didNotRespond", workspace.interactions().didNotRespond())
                .put("messages", workspace.messages().posted())
                .put("rateLimited", workspace.rateLimited());
    }

    ObjectNode workspaceWithMembers() {
        ObjectNode json = Json.object()
                .put("id", Long.toString(workspace.id()))
                .put("name", workspace.name())
                .put("locale", workspace.locale());
        List<Person> everyone = List.copyOf(workspace.people().all());
        json.set(
                "bots",
                Json.array(everyone.stream().filter(Person::bot).map(this::bot).toList()));
        json.set(
                "people",
                Json.array(everyone.stream()
                        .filter(person -> !person.bot())
                        .map(this::person)
                        .toList()));
        json.set(
                "roles",
                Json.array(workspace.roles().all().stream().map(this::role).toList()));
        json.set("clock", clock());
        json.set("counters", counters());
        return json;
    }
}
