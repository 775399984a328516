package se.budkavle.bot.tryout;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.budkavle.bot.tryout.TestPersona.Post;
import se.budkavle.storage.directory.Role;

/**
 * Lists the slash commands that people with a test person's roles (for example chair of a network) use most. The most
 * frequently used command comes first.
 */
final class SuggestedCommands {

    private static final List<String> ADMINISTRATOR =
            List.of("budkavle doctor", "budkavle setup", "network appoint", "catalogue load", "audit");
    private static final List<String> COORDINATOR = List.of(
            "round open",
            "meeting series",
            "newsletter new",
            "mine",
            "network show",
            "agenda show",
            "round show",
            "followup",
            "plan show",
            "contact list");
    private static final List<String> OFFICER =
            List.of("mine", "agenda show", "agenda add", "meeting next", "network seats", "followup");
    private static final List<String> MEMBER =
            List.of("mine", "meeting next", "followup", "status", "agenda add", "calendar feed");
    private static final List<String> NEWCOMER = List.of("network list", "network join", "help");
    private static final Set<Role> OFFICERS = Set.of(Role.CHAIR, Role.VICE_CHAIR, Role.SECRETARY, Role.PREPARATORY);

    private SuggestedCommands() {}

    static List<String> of(TestPersona standIn) {
        var roles = standIn.posts().stream().map(Post::role).collect(Collectors.toSet());
        if (roles.isEmpty()) {
            return NEWCOMER;
        }
        if (standIn.isAdministrator()) {
            return ADMINISTRATOR;
        }
        if (roles.contains(Role.COORDINATOR)) {
            return COORDINATOR;
        }
        return roles.stream().anyMatch(OFFICERS::contains) ? OFFICER : MEMBER;
    }
}
