package se.budkavle.sandbox;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Roles;
import se.budkavle.sandbox.workspace.Snowflakes;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * The initial channels and people of the imitated Discord server. The id of each channel and person is computed from
 * its key. If the state file already contains a channel or person, this channel or person stays unchanged.
 */
public record Seed(String name, String locale, List<SeedCategory> categories, List<SeedPerson> people) {

    public static final String CATEGORY = "category";
    public static final String CHANNEL = "channel";
    public static final String PERSON = "person";

    public static long idOf(String kind, String key) {
        return Snowflakes.idOf(kind, key);
    }

    void addTo(Workspace workspace) {
        int position = workspace.channels().all().size();
        for (SeedCategory category : categories) {
            long id = idOf(CATEGORY, category.key());
            add(
                    workspace,
                    new Channel(
                            id, Channel.Kind.CATEGORY, category.name(), null, position++, null, List.of(), List.of()));
            for (SeedChannel channel : category.channels()) {
                add(
                        workspace,
                        new Channel(
                                idOf(CHANNEL, channel.key()),
                                Channel.Kind.TEXT,
                                channel.name(),
                                id,
                                position++,
                                channel.topic(),
                                List.of(),
                                List.of()));
            }
        }
        people.forEach(person -> add(workspace, person));
    }

    private static void add(Workspace workspace, Channel channel) {
        if (workspace.channels().get(channel.id()) == null) {
            workspace.channels().add(channel);
        }
    }

    private static void add(Workspace workspace, SeedPerson person) {
        long id = idOf(PERSON, person.key());
        if (workspace.people().get(id) != null) {
            return;
        }
        List<Long> roles = new ArrayList<>();
        person.roles()
                .forEach(role -> roles.add(workspace.roles().findOrCreate(role).id()));
        if (person.manageServer()) {
            roles.add(Roles.MANAGERS);
        }
        workspace
                .people()
                .add(new Person(
                        id,
                        person.username(),
                        person.name(),
                        person.locale(),
                        false,
                        roles,
                        false,
                        person.group(),
                        Snowflakes.timeOf(id),
                        null));
    }
}
