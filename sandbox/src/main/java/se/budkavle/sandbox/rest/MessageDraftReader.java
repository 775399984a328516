package se.budkavle.sandbox.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.MultipartPart;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.MessageRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.MessageDraft;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Upload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses the message and the uploaded files in a bot's REST call. */
final class MessageDraftReader {

    private static final int MOST_FILE_BYTES = 10 << 20;

    private MessageDraftReader() {}

    /**
     * Returns the draft of the new message in the request body. Throws a {@code Refusal} if the message is empty or
     * invalid.
     */
    static MessageDraft newMessage(Call call, ObjectNode body, String... path) {
        MessageDraft draft = read(body, files(call, body, false), null, path);
        if (draft.empty()) {
            throw new Refusal(ApiError.EMPTY_MESSAGE);
        }
        return draft;
    }

    /**
     * Returns the changes that an edit makes to the message {@code old}. A field that is not in the request body stays
     * unchanged, and a field with the value null is cleared. Throws a {@code Refusal} if the message would become
     * empty.
     */
    static MessageDraft edit(Call call, ObjectNode body, Message old, String... path) {
        checkAttachments(call, body, old, path);
        List<Upload> files = files(call, body, body.has("attachments"));
        // The field `attachments` lists the old files to keep. Without the field `attachments`, newly uploaded files
        // replace all old files.
        Map<Long, @Nullable String> kept = body.has("attachments") || !files.isEmpty() ? kept(body) : null;
        MessageDraft draft = read(body, files, kept, path);
        boolean content = draft.content() != null
                ? !draft.content().isBlank()
                : !old.content().isBlank();
        boolean embeds = draft.embeds() != null
                ? !draft.embeds().isEmpty()
                : !old.embeds().isEmpty();
        boolean components = draft.components() != null
                ? !draft.components().isEmpty()
                : !old.components().isEmpty();
        boolean anyFile = !files.isEmpty()
                || (draft.keptAttachments() == null
                        ? !old.attachments().isEmpty()
                        : !draft.keptAttachments().isEmpty());
        if (!content && !embeds && !components && !anyFile) {
            throw new Refusal(ApiError.EMPTY_MESSAGE);
        }
        return draft;
    }

    /**
     * Throws a {@code Refusal} if the edit's field `attachments` contains an unknown id. The id of an old file is its
     * file id. The id of a new file is the index n of the request's part `files[n]`.
     */
    private static void checkAttachments(Call call, ObjectNode body, Message old, String... path) {
        Set<String> known = new HashSet<>();
        old.attachments().forEach(attachment -> known.add(Long.toString(attachment.id())));
        call.parts().stream().filter(MessageDraftReader::isFile).forEach(part -> known.add(number(part)));
        MessageRules.checkAttachments(body, known, path);
    }

    private static boolean isFile(MultipartPart part) {
        return part.fileName() != null && part.field().matches("files?(\\[?\\d+]?)?");
    }

    private static String number(MultipartPart part) {
        return part.field().replaceAll("\\D", "");
    }

    private static MessageDraft read(
            ObjectNode body, List<Upload> files, @Nullable Map<Long, @Nullable String> kept, String... path) {
        MessageRules.check(body, files.size(), path);
        return new MessageDraft(
                body.has("content") ? Json.text(body, "content", "") : null,
                array(body, "embeds"),
                array(body, "components"),
                files,
                kept,
                Json.has(body, "allowed_mentions") ? body.get("allowed_mentions") : null,
                Json.number(body, "flags", 0),
                Json.id(body.get("message_reference"), "message_id"),
                Json.text(body, "nonce"),
                Json.flag(body, "enforce_nonce"));
    }

    private static @Nullable ArrayNode array(ObjectNode body, String field) {
        if (!body.has(field)) {
            return null;
        }
        return body.get(field) instanceof ArrayNode array ? array : Json.array();
    }

    /**
     * Returns the files uploaded in the request's parts `files[n]`. The element with id n in the field `attachments`
     * describes the file in the part `files[n]`. If {@code onlyNamed} is true, leaves out files that have no element in
     * the field `attachments`.
     */
    private static List<Upload> files(Call call, ObjectNode body, boolean onlyNamed) {
        Map<String, JsonNode> described = new TreeMap<>();
        for (JsonNode attachment : Json.each(body, "attachments")) {
            described.put(Json.text(attachment, "id", ""), attachment);
        }
        List<Upload> files = new ArrayList<>();
        for (MultipartPart part : call.parts()) {
            if (isFile(part) && (!onlyNamed || described.containsKey(number(part)))) {
                String name = part.fileName() == null ? "" : part.fileName();
                JsonNode about = described.get(number(part));
                if (part.bytes().length > MOST_FILE_BYTES) {
                    throw new Refusal(ApiError.TOO_LARGE);
                }
                files.add(new Upload(
                        Json.text(about, "filename", name),
                        type(part, name),
                        Json.text(about, "description"),
                        part.bytes()));
            }
        }
        return files;
    }

    /**
     * Returns a map from the id of each old file that stays after the edit to the file's new description. A description
     * of null means that the file keeps its old description. Leaves out ids up to 1000, because they are the indexes of
     * newly uploaded files.
     */
    private static Map<Long, @Nullable String> kept(ObjectNode body) {
        Map<Long, @Nullable String> kept = new HashMap<>();
        for (JsonNode attachment : Json.each(body, "attachments")) {
            Long id = Json.id(attachment, "id");
            if (id != null && id > 1000) {
                kept.put(id, attachment.has("description") ? Json.text(attachment, "description", "") : null);
            }
        }
        return kept;
    }

    /**
     * Returns the media type (MIME type) of an uploaded file by the file name's extension, because many libraries send
     * no content type. For an unknown extension, returns the content type that was sent.
     */
    private static String type(MultipartPart part, String name) {
        String byName = MediaTypes.ofName(name);
        return byName != null ? byName : part.contentType() == null ? "application/octet-stream" : part.contentType();
    }
}
