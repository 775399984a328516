package se.budkavle.sandbox.gateway;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import se.budkavle.sandbox.workspace.GatewayFault;
import se.budkavle.sandbox.workspace.Workspace;
import se.budkavle.sandbox.workspace.WorkspaceChange;

/**
 * Sends an unknown event to a bot before every n-th normal event. With these events, tests check whether the bot
 * ignores types of events that its library does not know.
 */
final class UnknownEventInjector {

    private static final List<GatewayFault> KINDS = List.of(
            GatewayFault.UNKNOWN_EVENT,
            GatewayFault.UNKNOWN_CHANNEL,
            GatewayFault.UNKNOWN_MESSAGE,
            GatewayFault.UNKNOWN_COMPONENT);

    private final Workspace workspace;
    private final EventMapper events;
    private final Map<BotSession, Integer> eventCounts = new WeakHashMap<>();

    UnknownEventInjector(Workspace workspace, EventMapper events) {
        this.workspace = workspace;
        this.events = events;
    }

    /** Counts one event that is about to be sent in this session. Before every n-th event, sends an unknown event. */
    void beforeEvent(BotSession session) {
        int every = workspace.limits().strangeEvery();
        int count = eventCounts.merge(session, 1, Integer::sum);
        if (every == 0 || count % every != 0) {
            return;
        }
        GatewayFault kind = KINDS.get(count / every % KINDS.size());
        GatewayEvent event = events.of(
                new WorkspaceChange.GatewayFaultInjected(
                        kind, workspace.faults().newId()),
                session.application(),
                session.intents());
        if (event != null) {
            session.dispatch(event);
        }
    }
}
