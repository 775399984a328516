package se.budkavle.bot.feature.followup;

import java.util.function.Predicate;
import se.budkavle.storage.directory.Network;

/**
 * The rights of the reader of a follow-up's web page.
 *
 * @param readable a function that takes a network and returns whether the reader may read it
 * @param isPublic whether everybody can read the page. A public page shows no open status rounds. A public page also
 *     omits all texts that people wrote for the association, because such a text may name a person.
 */
record FollowUpViewer(Predicate<Network> readable, boolean isPublic) {

    static final FollowUpViewer EVERYBODY = new FollowUpViewer(network -> !network.closed(), true);

    static FollowUpViewer person(Predicate<Network> readable) {
        return new FollowUpViewer(readable, false);
    }
}
