package se.budkavle.sandbox.page;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Workspace;
import se.budkavle.sandbox.workspace.WorkspaceChange;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends changes to each open web page over a WebSocket. The visitor of a web page acts as one person, and the web page
 * receives only the changes that this person can see.
 */
public final class LiveUpdates {

    public static final String PATH = "/sandbox/live";
    private static final int CHECK_SECONDS = 1;

    private final Workspace workspace;
    private final PageJson pageJson;
    private final Set<LiveSocket> sockets = new HashSet<>();
    private CompletableFuture<Void> pendingCheck = CompletableFuture.completedFuture(null);
    private Optional<Instant> sentNext = Optional.empty();

    /**
     * Creates the object that sends changes to open web pages. The list of open web pages is empty at first.
     *
     * @param timer the executor that runs a check every second while a web page is open; the check detects that the due
     *     time of the bot's next task has changed
     */
    public LiveUpdates(Workspace workspace, DiscordJsonWriters discordJson, ScheduledExecutorService timer) {
        this.workspace = workspace;
        this.pageJson = new PageJson(workspace, discordJson.messages());
        workspace.onChange(this::onChange);
        timer.scheduleWithFixedDelay(
                () -> workspace.guarded(this::checkNextDue), CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Creates the WebSocket listener for a web page whose visitor acts as this person. Returns null if this person is
     * not a member of the imitated Discord server.
     */
    public @Nullable LiveSocket connect(String personId) {
        boolean known = Json.isId(personId) && workspace.people().member(Long.parseLong(personId)) != null;
        return known ? new LiveSocket(this, workspace, Long.parseLong(personId)) : null;
    }

    void opened(LiveSocket socket) {
        sockets.add(socket);
        // Sends the clock's state again, because it may have changed after the web page requested it and before the
        // WebSocket was opened.
        workspace
                .clock()
                .askNext()
                .thenAccept(next -> workspace.guarded(() -> {
                    if (next.equals(sentNext)) {
                        socket.send(clockUpdate());
                    } else {
                        sendClock();
                    }
                }));
    }

    void closed(LiveSocket socket) {
        sockets.remove(socket);
    }

    private void onChange(WorkspaceChange change) {
        if (change instanceof WorkspaceChange.ClockMoved) {
            workspace.clock().askNext().thenAccept(next -> workspace.guarded(this::sendClock));
            return;
        }
        for (LiveSocket socket : List.copyOf(sockets)) {
            Person person = workspace.people().member(socket.personId());
            if (person != null) {
                updatesFor(change, person).forEach(socket::send);
            } else if (change instanceof WorkspaceChange.PersonLeft) {
                socket.send(type("people"));
            }
        }
    }

    /**
     * Sends the clock's state to all open web pages if the due time of the bot's next task has changed. The sandbox
     * must poll the due time, because the bot reports no change of the due time, for example after the bot has opened a
     * status round (a survey).
     */
    private void checkNextDue() {
        if (!sockets.isEmpty() && pendingCheck.isDone()) {
            pendingCheck = workspace
                    .clock()
                    .askNext()
                    .thenAccept(next -> workspace.guarded(() -> {
                        if (!next.equals(sentNext)) {
                            sendClock();
                        }
                    }));
        }
    }

    private void sendClock() {
        ObjectNode clockUpdate = clockUpdate();
        sentNext = workspace.clock().next();
        List.copyOf(sockets).forEach(socket -> socket.send(clockUpdate));
    }

    private ObjectNode clockUpdate() {
        ObjectNode clockUpdate = type("clock");
        clockUpdate.set("clock", pageJson.clock());
        return clockUpdate;
    }

    private List<ObjectNode> updatesFor(WorkspaceChange change, Person person) {
        if (change instanceof WorkspaceChange.MessagePosted posted && canSee(person, posted.message())) {
            ObjectNode message = withMessage("message", posted.message(), person);
            return posted.message().notified().contains(person.id())
                    ? List.of(message, messageIds("notified", posted.message()))
                    : List.of(message);
        } else if (change instanceof WorkspaceChange.MessageEdited edited && canSee(person, edited.message())) {
            return List.of(withMessage("messageChanged", edited.message(), person));
        } else if (change instanceof WorkspaceChange.MessageDeleted deleted && canSee(person, deleted.message())) {
            return List.of(messageIds("messageDeleted", deleted.message()));
        } else if (change instanceof WorkspaceChange.MessageDismissed dismissed
                && canSee(person, dismissed.message())) {
            return List.of(messageIds("messageDeleted", dismissed.message()));
        } else if (change instanceof WorkspaceChange.ChannelMade made) {
            return workspace.channels().visible(made.channel(), person) ? List.of(type("channels")) : List.of();
        } else if (change instanceof WorkspaceChange.PinsChanged pins) {
            return workspace.channels().visible(workspace.channels().existing(pins.channelId()), person)
                    ? List.of(type("channels"))
                    : List.of();
        } else if (change instanceof WorkspaceChange.ChannelEdited
                || change instanceof WorkspaceChange.ChannelDeleted) {
            return List.of(type("channels"));
        } else if (change instanceof WorkspaceChange.EventMade
                || change instanceof WorkspaceChange.EventChanged
                || change instanceof WorkspaceChange.EventDeleted) {
            return List.of(type("events"));
        } else if (change instanceof WorkspaceChange.LetterReceived received) {
            Long whose = received.letter().personId();
            return whose == null || whose == person.id() ? List.of(type("letters")) : List.of();
        } else if (change instanceof WorkspaceChange.RoleMade
                || change instanceof WorkspaceChange.RoleChanged
                || change instanceof WorkspaceChange.RoleDeleted
                || change instanceof WorkspaceChange.MemberChanged) {
            return List.of(type("people"), type("channels"), type("commands"));
        } else if (change instanceof WorkspaceChange.PersonLeft
                || change instanceof WorkspaceChange.PersonJoined
                || change instanceof WorkspaceChange.PersonChanged) {
            return List.of(type("people"));
        } else if (change instanceof WorkspaceChange.CommandsChanged) {
            return List.of(type("commands"));
        } else if (change instanceof WorkspaceChange.Typing typing) {
            Channel channel = workspace.channels().existing(typing.channelId());
            return workspace.channels().visible(channel, person)
                    ? List.of(type("typing")
                            .put("channelId", Long.toString(typing.channelId()))
                            .put("personId", Long.toString(typing.personId())))
                    : List.of();
        } else if (change instanceof WorkspaceChange.InteractionTimedOut failed
                && failed.interaction().person().id() == person.id()) {
            return List.of(type("failed")
                    .put("interactionId", Long.toString(failed.interaction().id()))
                    .put(
                            "channelId",
                            Long.toString(failed.interaction().channel().id())));
        }
        return List.of();
    }

    private boolean canSee(Person person, Message message) {
        Channel channel = workspace.channels().get(message.channelId());
        return channel != null
                && message.visibleTo(person.id())
                && workspace.channels().visible(channel, person);
    }

    private ObjectNode withMessage(String type, Message message, Person person) {
        ObjectNode json = type(type);
        json.set("message", pageJson.message(message, person));
        return json;
    }

    private static ObjectNode messageIds(String type, Message message) {
        return type(type)
                .put("channelId", Long.toString(message.channelId()))
                .put("messageId", Long.toString(message.id()));
    }

    private static ObjectNode type(String type) {
        return Json.object().put("type", type);
    }
}
