package se.budkavle.bot.feature.newsletter;

import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.Issue;

/**
 * What one network has sent, as someone may read it on the web.
 *
 * @param path   where its list is; everything in it is below
 * @param reader whom the link belongs to, masked; null where anyone may read it
 */
record Archive(Network network, String path, String reader) {

    String path(Issue issue) {
        return path + "/" + issue.code();
    }

    String path(Issue issue, String picture) {
        return path(issue) + "/" + picture;
    }

    /** Where people sign up, while its register is open. */
    String signUpPath() {
        return ArchiveAccess.OPEN + "/" + network.id() + "/prenumerera";
    }

    String feedPath() {
        return path + "/atom.xml";
    }
}
