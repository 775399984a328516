package se.budkavle.sandbox.page;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * The WebSocket connection of one open web page. On this page, a visitor acts as one person of the imitated Discord.
 */
public final class LiveSocket implements Session.Listener.AutoDemanding {

    private final LiveUpdates feed;
    private final Workspace workspace;
    private final long personId;
    private Session connection;

    LiveSocket(LiveUpdates feed, Workspace workspace, long personId) {
        this.feed = feed;
        this.workspace = workspace;
        this.personId = personId;
    }

    long personId() {
        return personId;
    }

    void send(ObjectNode event) {
        connection.sendText(Json.MAPPER.writeValueAsString(event), Callback.NOOP);
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        connection = opened;
        workspace.guarded(() -> feed.opened(this));
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        workspace.guarded(() -> feed.closed(this));
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        workspace.guarded(() -> feed.closed(this));
    }
}
