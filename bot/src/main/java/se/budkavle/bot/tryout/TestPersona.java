package se.budkavle.bot.tryout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Role;

/**
 * A person as whom a tester can act in the sandbox; the name describes the role and is never that of a real person.
 *
 * @param key the key, which is the same after a restart
 * @param group the heading of the list with the stand-in
 * @param organisationId the organisation that the stand-in represents; null for none
 */
record TestPersona(
        String key, String name, String group, @Nullable String organisationId, List<Post> posts) {

    /** A role in a network; the network is null for an administrator. */
    record Post(@Nullable String networkId, Role role, Faction faction) {}

    boolean isAdministrator() {
        return posts.stream().anyMatch(post -> post.role() == Role.ADMINISTRATOR);
    }
}
