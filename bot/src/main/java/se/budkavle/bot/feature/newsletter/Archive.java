package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.Issue;

/**
 * The archive of one network's sent issues, as one reader sees it on the web.
 *
 * @param path the path of the list; the paths of its issues begin with it
 * @param reader the masked name or address of the link's owner; null in the public archive
 */
record Archive(Network network, String path, @Nullable String reader) {

    /** The beginning of the paths of public archives. */
    static final String OPEN = "/nyhetsbrev";
    /** The beginning of the paths in personal links. */
    static final String PERSONAL = "/newsletter/archive";

    String path(Issue issue) {
        return path + "/" + issue.code();
    }

    String path(Issue issue, String picture) {
        return path(issue) + "/" + picture;
    }

    /** Returns the path of the sign-up page; it exists only while the network's register is open for sign-ups. */
    String signUpPath() {
        return OPEN + "/" + network.id() + "/prenumerera";
    }

    String feedPath() {
        return path + "/atom.xml";
    }
}
