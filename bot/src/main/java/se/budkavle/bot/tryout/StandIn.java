package se.budkavle.bot.tryout;

import java.util.List;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Role;

/**
 * Someone to act as in the sandbox, named after the role and never after a human being.
 *
 * @param key            stays the same from start to start
 * @param group          a heading to list the stand-in under
 * @param organisationId whom it represents; null for nobody
 */
record StandIn(String key, String name, String group, String organisationId, List<Post> posts) {

    /** One role in one network; no network for an administrator. */
    record Post(String networkId, Role role, Faction faction) { }

    boolean isAdministrator() {
        return posts.stream().anyMatch(post -> post.role() == Role.ADMINISTRATOR);
    }
}
