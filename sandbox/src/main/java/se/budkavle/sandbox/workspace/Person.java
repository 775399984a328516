package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A human or a bot on the imitated Discord server. {@code nick} is the person's nickname on the server, or null. */
public record Person(
        long id,
        String username,
        String name,
        String locale,
        boolean bot,
        List<Long> roles,
        boolean closedToPrivateMessages,
        @Nullable String group,
        Instant joinedAt,
        @Nullable String nick) {

    public Person withLocale(String other) {
        return new Person(id, username, name, other, bot, roles, closedToPrivateMessages, group, joinedAt, nick);
    }

    public Person withClosedToPrivateMessages(boolean closed) {
        return new Person(id, username, name, locale, bot, roles, closed, group, joinedAt, nick);
    }

    public Person withRoles(List<Long> others) {
        return new Person(
                id, username, name, locale, bot, List.copyOf(others), closedToPrivateMessages, group, joinedAt, nick);
    }

    public Person withNick(@Nullable String other) {
        return new Person(id, username, name, locale, bot, roles, closedToPrivateMessages, group, joinedAt, other);
    }

    public Person withRole(long role, boolean held) {
        List<Long> others = new ArrayList<>(roles);
        others.remove(role);
        if (held) {
            others.add(role);
        }
        return withRoles(others);
    }
}
