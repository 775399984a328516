package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everyone in the workspace, humans and bots. */
public final class People {

    private final Workspace workspace;
    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Set<Long> botsLoggedIn = new HashSet<>();

    People(Workspace workspace) {
        this.workspace = workspace;
    }

    public Person add(String username, String name, String locale, List<Long> roles, String group) {
        return add(new Person(workspace.ids().next(), username, name, locale, false, roles, false, group,
                workspace.clock().instant()));
    }

    public Person add(Person person) {
        people.put(person.id(), person);
        workspace.tell(new Change.PersonJoined(person));
        return person;
    }

    public Person change(Person changed) {
        people.put(changed.id(), changed);
        workspace.tell(new Change.PersonChanged(changed));
        return changed;
    }

    void put(Person person) {
        people.put(person.id(), person);
    }

    /** Null where there is no such person. */
    public Person get(long id) {
        return people.get(id);
    }

    public Collection<Person> all() {
        return people.values();
    }

    public boolean online(Person person) {
        return !person.bot() || botsLoggedIn.contains(person.id());
    }

    public void loggedIn(long botId, boolean in) {
        if (in ? botsLoggedIn.add(botId) : botsLoggedIn.remove(botId)) {
            workspace.tell(new Change.PersonChanged(people.get(botId)));
        }
    }
}
