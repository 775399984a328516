package se.budkavle.bot.feature.followup;

import java.util.function.Predicate;
import se.budkavle.storage.directory.Network;

/**
 * What the reader of a follow-up's web page may see.
 *
 * @param readable returns whether the reader may read a network
 * @param isPublic whether the reader may be anybody. The page then shows no open status rounds, and no texts that
 *     people wrote for the association, because such a text may name a person.
 */
record FollowUpReader(Predicate<Network> readable, boolean isPublic) {

    static final FollowUpReader EVERYBODY = new FollowUpReader(network -> !network.closed(), true);

    static FollowUpReader person(Predicate<Network> readable) {
        return new FollowUpReader(readable, false);
    }
}
