package se.budkavle.sandbox.page;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Upload;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;

/**
 * Finds the person that a visitor of the web page acts as, and checks which channels and messages this person may see.
 */
record PersonAccess(Workspace workspace) {

    private static final int MOST_FILE_BYTES = 10 << 20;

    Person person(Call call) {
        return person(call, "person");
    }

    Person person(Call call, String name) {
        Person person = workspace.people().member(call.id(name));
        if (person == null) {
            throw new Refusal(ApiError.NO_SUCH_PERSON);
        }
        return person;
    }

    /**
     * Returns the person whose id is in the path, even if the person has left the imitated Discord server. Throws a
     * {@code Refusal} if the id is unknown.
     */
    Person personOrFormerMember(Call call) {
        Person person = workspace.people().get(call.id("person"));
        if (person == null) {
            throw new Refusal(ApiError.NO_SUCH_PERSON);
        }
        return person;
    }

    Channel channel(Call call) {
        return channel(call.id("channel"), person(call));
    }

    Channel channel(@Nullable Long id, Person person) {
        Channel channel = id == null ? null : workspace.channels().get(id);
        if (channel == null || !workspace.channels().visible(channel, person)) {
            throw new Refusal(ApiError.UNKNOWN_CHANNEL);
        }
        return channel;
    }

    /** Throws a {@code Refusal} if the person lacks this permission in the channel. */
    void requirePermission(Person person, Channel channel, Permission permission) {
        if (!workspace.permissions().has(person, channel, permission)) {
            throw new Refusal(ApiError.NOT_ALLOWED);
        }
    }

    Message message(@Nullable Long id, Person person) {
        Message message = messageEvenIfHidden(id, person);
        channel(message.channelId(), person);
        return message;
    }

    /**
     * Returns the message with this id, even if the person can no longer see the message's channel. Throws a
     * {@code Refusal} if the message does not exist, or if it is ephemeral and only another person may see it.
     */
    Message messageEvenIfHidden(@Nullable Long id, Person person) {
        Message message = id == null ? null : workspace.messages().get(id);
        if (message == null || !message.visibleTo(person.id())) {
            throw new Refusal(ApiError.UNKNOWN_MESSAGE);
        }
        return message;
    }

    List<Upload> files(JsonNode body) {
        List<Upload> files = new ArrayList<>();
        Json.each(body, "files").forEach(file -> files.add(file(file)));
        return files;
    }

    Upload file(JsonNode file) {
        String name = Json.text(file, "name");
        try {
            byte[] bytes = Base64.getDecoder().decode(Json.text(file, "base64", ""));
            if (name == null || name.isBlank() || bytes.length > MOST_FILE_BYTES) {
                throw new Refusal(ApiError.WRONG_INPUT, "A file needs a name and at most 10 MiB.");
            }
            return new Upload(
                    name,
                    Json.text(file, "contentType", "application/octet-stream"),
                    Json.text(file, "description"),
                    bytes);
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(ApiError.WRONG_INPUT, "The file's bytes are not Base64.");
        }
    }
}
