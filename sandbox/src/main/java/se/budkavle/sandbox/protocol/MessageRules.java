package se.budkavle.sandbox.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates messages that bots send: the lengths of texts, the numbers of embeds, components and files, and the
 * permitted mentions.
 */
public final class MessageRules {

    private static final long COMPONENTS_V2 = 1 << 15;
    private static final List<String> MENTIONS = List.of("users", "roles", "everyone");

    private MessageRules() {}

    /**
     * Throws a {@code Refusal} that lists all errors if the message is invalid. {@code path} lists the JSON fields that
     * lead to the message in the request body.
     */
    public static void check(ObjectNode body, int files, String... path) {
        ValidationErrors errors = new ValidationErrors();
        Validator message = Validator.of(body, errors, path);
        message.optionalText("content", 0, 2000)
                .count("embeds", 0, 10)
                .count("components", 0, 5)
                .count("attachments", 0, 10)
                .count("sticker_ids", 0, 3)
                .optionalText("nonce", 0, 25)
                .optionalBoolean("tts", "enforce_nonce")
                .range("flags", 0, Integer.MAX_VALUE);
        message.in("message_reference")
                .id("message_id")
                .id("channel_id")
                .id("guild_id")
                .optionalBoolean("fail_if_not_exists");
        if ((message.number("flags") & COMPONENTS_V2) != 0) {
            message.error("flags", "SANDBOX_NOT_DONE", "The sandbox does not know Components V2 yet.");
        }
        if (files > 10) {
            message.error("files", "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 10 in length.");
        }
        embeds(message);
        ComponentRules.rows(message);
        allowedMentions(message);
        message.each("attachments").forEach(attachment -> attachment.optionalText("description", 0, 1024));
        errors.refuseIfAny();
    }

    private static void embeds(Validator message) {
        int sum = 0;
        for (Validator embed : message.each("embeds")) {
            embed.optionalText("title", 0, 256)
                    .optionalText("description", 0, 4096)
                    .count("fields", 0, 25)
                    .optionalText("url", 0, 2048)
                    .range("color", 0, 0xFFFFFF)
                    .optionalTime("timestamp");
            embed.in("footer").optionalText("text", 0, 2048);
            embed.in("author").optionalText("name", 0, 256);
            embed.in("image").optionalText("url", 0, 2048);
            embed.in("thumbnail").optionalText("url", 0, 2048);
            sum += length(embed, "title")
                    + length(embed, "description")
                    + length(embed.in("footer"), "text")
                    + length(embed.in("author"), "name");
            for (Validator field : embed.each("fields")) {
                field.required("name", 1, 256).required("value", 1, 1024).optionalBoolean("inline");
                sum += length(field, "name") + length(field, "value");
            }
        }
        if (sum > 6000) {
            message.error("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private static void allowedMentions(Validator message) {
        Validator allowed = message.in("allowed_mentions");
        allowed.count("parse", 0, 3)
                .count("users", 0, 100)
                .count("roles", 0, 100)
                .optionalBoolean("replied_user");
        int place = 0;
        for (JsonNode kind : Json.each(allowed.node(), "parse")) {
            if (!MENTIONS.contains(kind.asString(""))) {
                allowed.error(
                        "parse",
                        Integer.toString(place),
                        "BASE_TYPE_CHOICES",
                        "Value must be one of ('users', 'roles', 'everyone').");
            }
            place++;
        }
        for (String kind : List.of("users", "roles")) {
            ids(allowed, kind);
            boolean parsed = allowed.node().path("parse").toString().contains("\"" + kind + "\"");
            if (parsed && allowed.has(kind) && !allowed.node().get(kind).isEmpty()) {
                allowed.error(
                        "parse",
                        "MUTUALLY_EXCLUSIVE",
                        "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
            }
        }
    }

    /** Checks that every element of the array in this field is an id, and that no id occurs twice. */
    private static void ids(Validator check, String field) {
        Set<String> seen = new HashSet<>();
        int place = 0;
        for (JsonNode id : Json.each(check.node(), field)) {
            if (!Json.isId(id.asString(""))) {
                check.error(
                        field,
                        Integer.toString(place),
                        "NUMBER_TYPE_COERCE",
                        "Value \"" + id.asString("") + "\" is not snowflake.");
            } else if (!seen.add(id.asString(""))) {
                check.error(field, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
            }
            place++;
        }
    }

    /**
     * Validates the list of attachments in a message's edit. Throws a {@code Refusal} if an id in the list is not in
     * {@code known}. The set {@code known} contains the ids of the message's attachments and the indexes of the
     * uploaded files.
     */
    public static void checkAttachments(ObjectNode body, Set<String> known, String... path) {
        ValidationErrors errors = new ValidationErrors();
        for (Validator attachment : Validator.of(body, errors, path).each("attachments")) {
            if (!known.contains(attachment.text("id"))) {
                attachment.error("id", "ATTACHMENT_NOT_FOUND", "The message has no such attachment.");
            }
        }
        errors.refuseIfAny();
    }

    /**
     * Returns the ids of the messages that a bot deletes in one call. Throws a {@code Refusal} if there are fewer than
     * 2 or more than 100 ids, or if an id occurs twice.
     */
    public static List<Long> bulk(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator request = Validator.of(body, errors).requiredCount("messages", 2, 100);
        ids(request, "messages");
        errors.refuseIfAny();
        List<Long> ids = new ArrayList<>();
        Json.each(body, "messages").forEach(id -> ids.add(Long.parseLong(id.asString(""))));
        return ids;
    }

    private static int length(Validator check, String field) {
        return Validator.length(check.text(field).strip());
    }
}
