package se.budkavle.sandbox.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import se.budkavle.sandbox.workspace.CountedFault;
import se.budkavle.sandbox.workspace.InjectedFaults;

/**
 * Sends gateway events to the bots' sessions. A test can inject a fault, so that an event is lost, sent twice or sent
 * in the wrong order.
 */
final class FaultyEventDispatcher {

    private final InjectedFaults faults;
    private final Map<BotSession, Deque<GatewayEvent>> held = new WeakHashMap<>();

    FaultyEventDispatcher(InjectedFaults faults) {
        this.faults = faults;
    }

    void dispatch(BotSession session, GatewayEvent event) {
        if (faults.consume(CountedFault.LOSE)) {
            return;
        }
        Deque<GatewayEvent> waiting = held.computeIfAbsent(session, key -> new ArrayDeque<>());
        if (faults.consume(CountedFault.REORDER)) {
            waiting.push(event);
            return;
        }
        session.dispatch(event);
        if (faults.consume(CountedFault.DUPLICATE)) {
            session.dispatch(event);
        }
        while (!waiting.isEmpty()) {
            session.dispatch(waiting.pop());
        }
    }
}
