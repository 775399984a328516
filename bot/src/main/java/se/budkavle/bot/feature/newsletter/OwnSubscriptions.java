package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.ReaderChoice;
import se.budkavle.storage.newsletter.ReaderChoiceLookup;

/**
 * Finds the newsletters that a person gets or has unsubscribed from. Omits newsletters of networks that have ended, and
 * of networks that the person may no longer read.
 */
@Component
class OwnSubscriptions {

    private final ReaderChoiceLookup choices;
    private final Networks networks;
    private final Rights rights;

    OwnSubscriptions(ReaderChoiceLookup choices, Networks networks, Rights rights) {
        this.choices = choices;
        this.networks = networks;
        this.rights = rights;
    }

    List<ReaderChoice> of(String personId) {
        var known = networks.byId();
        return choices.of(personId).stream()
                .filter(choice -> MapLookup.existing(known, choice.networkId()).isAlive())
                .filter(choice -> rights.mayRead(personId, MapLookup.existing(known, choice.networkId())))
                .toList();
    }
}
