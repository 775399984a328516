package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Someone in the workspace, a human or a bot. */
public record Person(long id, String username, String name, String locale, boolean bot, List<Long> roles,
                     boolean closedToPrivateMessages, String group, Instant joinedAt) {

    public Person withLocale(String other) {
        return new Person(id, username, name, other, bot, roles, closedToPrivateMessages, group, joinedAt);
    }

    public Person withClosedToPrivateMessages(boolean closed) {
        return new Person(id, username, name, locale, bot, roles, closed, group, joinedAt);
    }

    public Person withRole(long role, boolean held) {
        List<Long> others = new ArrayList<>(roles);
        others.remove(role);
        if (held) {
            others.add(role);
        }
        return new Person(id, username, name, locale, bot, List.copyOf(others), closedToPrivateMessages, group, joinedAt);
    }
}
