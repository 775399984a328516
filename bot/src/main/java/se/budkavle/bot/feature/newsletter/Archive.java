package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.Issue;

/**
 * The web archive of a network's sent newsletter issues, as it is shown to one reader.
 *
 * @param path the URL path of the web page that lists the issues; the URL path of each issue's page begins with this
 *     path
 * @param reader the masked name or address of the reader whose personal link opened the archive; null for a public
 *     archive
 */
record Archive(Network network, String path, @Nullable String reader) {

    /** The prefix of the URL paths of public newsletter archives. */
    static final String OPEN = "/nyhetsbrev";
    /** The prefix of the URL paths of archives that a reader opens by a personal link. */
    static final String PERSONAL = "/newsletter/archive";

    String path(Issue issue) {
        return path + "/" + issue.code();
    }

    String path(Issue issue, String picture) {
        return path(issue) + "/" + picture;
    }

    /**
     * Returns the URL path of the network's sign-up page, which exists only while the network's mailing list is open
     * for sign-ups.
     */
    String signUpPath() {
        return OPEN + "/" + network.id() + "/prenumerera";
    }

    String feedPath() {
        return path + "/atom.xml";
    }
}
