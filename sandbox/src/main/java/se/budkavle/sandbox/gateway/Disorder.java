package se.budkavle.sandbox.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import se.budkavle.sandbox.workspace.FaultSwitch;
import se.budkavle.sandbox.workspace.Mishap;

/** Hands events on, some of them twice, in the wrong order or not at all where that was asked for. */
final class Disorder {

    private final FaultSwitch faults;
    private final Map<BotSession, Deque<Event>> held = new WeakHashMap<>();

    Disorder(FaultSwitch faults) {
        this.faults = faults;
    }

    void tell(BotSession session, Event event) {
        if (faults.take(Mishap.LOSE)) {
            return;
        }
        Deque<Event> waiting = held.computeIfAbsent(session, key -> new ArrayDeque<>());
        if (faults.take(Mishap.REORDER)) {
            waiting.push(event);
            return;
        }
        session.tell(event);
        if (faults.take(Mishap.DUPLICATE)) {
            session.tell(event);
        }
        while (!waiting.isEmpty()) {
            session.tell(waiting.pop());
        }
    }
}
