package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores the members of the imitated Discord server, both humans and bots. Former members are kept, because their
 * messages remain.
 */
public final class People {

    private final Workspace workspace;
    private final Map<Long, Person> members = new LinkedHashMap<>();
    private final Map<Long, Person> former = new LinkedHashMap<>();
    private final Set<Long> botsLoggedIn = new HashSet<>();

    People(Workspace workspace) {
        this.workspace = workspace;
    }

    public Person add(String username, String name, String locale, List<Long> roles, @Nullable String group) {
        Instant now = workspace.clock().instant();
        return add(new Person(workspace.ids().next(), username, name, locale, false, roles, false, group, now, null));
    }

    public Person add(Person person) {
        put(person);
        workspace.publish(new WorkspaceChange.PersonJoined(person));
        return person;
    }

    public Person change(Person changed) {
        Person old = Objects.requireNonNull(members.get(changed.id()), "only members change");
        if (old.roles().equals(changed.roles()) && Objects.equals(old.nick(), changed.nick())) {
            put(changed);
            workspace.publish(new WorkspaceChange.PersonChanged(changed));
            return changed;
        }
        return workspace.visibility().publishingVisibilityChanges(() -> {
            put(changed);
            workspace.publish(new WorkspaceChange.MemberChanged(changed));
            return changed;
        });
    }

    /** Removes a person from the imitated Discord server, and stores the person as a former member. */
    public void leave(Person person) {
        members.remove(person.id());
        putFormer(person);
        workspace.publish(new WorkspaceChange.PersonLeft(person));
    }

    void put(Person person) {
        members.put(person.id(), person);
    }

    void putFormer(Person person) {
        former.put(person.id(), person);
    }

    /**
     * Removes a deleted role from all members. Sends no events about the members, because Discord sends no such events
     * when a role is deleted.
     */
    void forgetRole(long roleId) {
        members.replaceAll((id, person) -> person.roles().contains(roleId) ? person.withRole(roleId, false) : person);
    }

    /** Returns the member or former member with this id, or null if there has never been a member with this id. */
    public @Nullable Person get(long id) {
        return members.getOrDefault(id, former.get(id));
    }

    /**
     * Returns the member or former member with this id. Throws an exception if there has never been a member with this
     * id. The author of a message is always found, because former members are stored too.
     */
    public Person existing(long id) {
        return Objects.requireNonNull(get(id), () -> "no person " + id);
    }

    /** Returns the member with this id, or null if there is none. */
    public @Nullable Person member(long id) {
        return members.get(id);
    }

    /** Returns all current members, both humans and bots. */
    public Collection<Person> all() {
        return members.values();
    }

    Collection<Person> former() {
        return new ArrayList<>(former.values());
    }

    public boolean online(Person person) {
        return !person.bot() || botsLoggedIn.contains(person.id());
    }

    public void loggedIn(long botId, boolean in) {
        if (in ? botsLoggedIn.add(botId) : botsLoggedIn.remove(botId)) {
            workspace.publish(new WorkspaceChange.PersonChanged(existing(botId)));
        }
    }
}
