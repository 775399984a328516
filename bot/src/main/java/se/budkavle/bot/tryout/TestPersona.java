package se.budkavle.bot.tryout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/**
 * A test person that a tester acts as in the local Discord imitation (sandbox). The name describes the person's role in
 * a network, such as chair, and is never a real person's name.
 *
 * @param key the unique key, which never changes, not even at a restart
 * @param group the heading under which the sandbox lists the person
 * @param organisationId the organisation that the person represents; null for none
 */
record TestPersona(
        String key, String name, String group, @Nullable String organisationId, List<Post> posts) {

    /** A role of the test person in a network, such as chair. For an administrator, the network is null. */
    record Post(@Nullable String networkId, Role role, PoliticalSide faction) {}

    boolean isAdministrator() {
        return posts.stream().anyMatch(post -> post.role() == Role.ADMINISTRATOR);
    }
}
