package se.budkavle.sandbox.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.MessageRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.MessageDraft;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** The REST endpoints that list, send, edit and delete messages in a channel. */
record MessageRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access, OldEditLimit oldEdits) {

    private static final Duration BULK_AGE = Duration.ofDays(14);

    void addTo(Routes routes) {
        routes.on("GET", "/channels/{channel}/messages", this::list)
                .on("POST", "/channels/{channel}/messages", this::post)
                .on("POST", "/channels/{channel}/messages/bulk-delete", this::deleteMany)
                .on("GET", "/channels/{channel}/messages/{message}", this::one)
                .on("PATCH", "/channels/{channel}/messages/{message}", this::edit)
                .on("DELETE", "/channels/{channel}/messages/{message}", this::delete);
    }

    /** Returns the channel's messages that the query parameters select, newest first, as Discord does. */
    private Reply list(Call call) {
        Channel channel = access.channel(call);
        TreeMap<Long, Message> all = new TreeMap<>(workspace.messages().in(channel.id()));
        // Without the permission READ_MESSAGE_HISTORY, Discord returns an empty list instead of an error.
        boolean readable = workspace.permissions().has(access.bot(call), channel, Permission.READ_MESSAGE_HISTORY);
        all.values().removeIf(message -> message.ephemeralFor() != null || !readable);
        int limit = Math.max(1, Math.min(100, GuildRoutes.limit(call, 50)));
        List<Message> found = new ArrayList<>();
        if (call.query().containsKey("around")) {
            long middle = GuildRoutes.number(call, "around");
            all.headMap(middle, false).descendingMap().values().stream()
                    .limit(limit / 2)
                    .forEach(found::add);
            all.tailMap(middle, true).values().stream().limit(limit - limit / 2).forEach(found::add);
        } else if (call.query().containsKey("after")) {
            all.tailMap(GuildRoutes.number(call, "after"), false).values().stream()
                    .limit(limit)
                    .forEach(found::add);
        } else {
            long before = call.query().containsKey("before") ? GuildRoutes.number(call, "before") : Long.MAX_VALUE;
            all.headMap(before, false).descendingMap().values().stream()
                    .limit(limit)
                    .forEach(found::add);
        }
        found.sort((one, other) -> Long.compare(other.id(), one.id()));
        return Reply.ok(
                Json.array(found.stream().map(message -> read(call, message)).toList()));
    }

    /**
     * Returns the message's JSON for this bot. Without the message content intent, the bot gets the content only of
     * private messages, of its own messages, and of messages that mention the bot.
     */
    private ObjectNode read(Call call, Message message) {
        boolean granted = (workspace.limits().privilegedIntents() & BotLimits.MESSAGE_CONTENT) != 0;
        return discordJson
                .content()
                .forBot(
                        discordJson.messages().message(message),
                        message,
                        access.bot(call).id(),
                        granted);
    }

    private Reply post(Call call) {
        Channel channel = access.channel(call);
        access.requirePermission(call, Permission.SEND_MESSAGES);
        MessageDraft draft = MessageDraftReader.newMessage(call, call.object());
        checkParts(call, channel, draft);
        Message message = workspace.messages().post(access.bot(call), channel, draft);
        return Reply.ok(discordJson.messages().message(message));
    }

    /** Throws a {@code Refusal} if the bot lacks a permission that the message's embeds, files or reply need. */
    private void checkParts(Call call, Channel channel, MessageDraft draft) {
        if (draft.embeds() != null && !draft.embeds().isEmpty()) {
            access.requirePermission(call, Permission.EMBED_LINKS);
        }
        if (!draft.files().isEmpty()) {
            access.requirePermission(call, Permission.ATTACH_FILES);
        }
        if (draft.replyTo() != null
                && !workspace.permissions().has(access.bot(call), channel, Permission.READ_MESSAGE_HISTORY)) {
            throw new Refusal(ApiError.NO_REPLY_WITHOUT_HISTORY);
        }
    }

    private Reply one(Call call) {
        access.requirePermission(call, Permission.READ_MESSAGE_HISTORY);
        return Reply.ok(read(call, access.message(call)));
    }

    private Reply edit(Call call) {
        Message old = own(call);
        Reply refused = oldEdits.refuse(old);
        return refused != null
                ? refused
                : Reply.ok(discordJson
                        .messages()
                        .message(workspace.messages().edit(old, MessageDraftReader.edit(call, call.object(), old))));
    }

    private Message own(Call call) {
        Message message = access.message(call);
        if (message.authorId() != access.bot(call).id()) {
            throw new Refusal(ApiError.NOT_YOUR_MESSAGE);
        }
        if (message.system() != null) {
            throw new Refusal(ApiError.SYSTEM_MESSAGE);
        }
        return message;
    }

    private Reply delete(Call call) {
        Message message = access.message(call);
        if (message.authorId() != access.bot(call).id()) {
            access.requirePermission(call, Permission.MANAGE_MESSAGES);
            if (workspace.channels().existing(message.channelId()).isPrivate()) {
                throw new Refusal(ApiError.MISSING_PERMISSIONS);
            }
        }
        workspace.messages().delete(message);
        return Reply.noContent();
    }

    private Reply deleteMany(Call call) {
        Channel channel = access.channel(call);
        access.requirePermission(call, Permission.MANAGE_MESSAGES);
        List<Message> messages = MessageRules.bulk(call.object()).stream()
                .map(workspace.messages()::get)
                .filter(message -> message != null && message.channelId() == channel.id())
                .toList();
        Instant oldest = workspace.clock().instant().minus(BULK_AGE);
        if (messages.stream().anyMatch(message -> message.sentAt().isBefore(oldest))) {
            throw new Refusal(ApiError.BULK_DELETE);
        }
        messages.forEach(workspace.messages()::delete);
        return Reply.noContent();
    }
}
