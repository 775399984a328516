package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * Finds a network's yearly reckoning (review of the year), and checks whether a person may read or answer it. A
 * network's coordinators and the people who hold the network's seats may answer for the network.
 */
@Component
class ReckoningFinder {

    private final Reckonings reckonings;
    private final Networks networks;
    private final Memberships memberships;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    ReckoningFinder(
            Reckonings reckonings,
            Networks networks,
            Memberships memberships,
            Rights rights,
            Association association,
            Clock clock) {
        this.reckonings = reckonings;
        this.networks = networks;
        this.memberships = memberships;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    Network network(Reckoning reckoning) {
        return networks.findById(reckoning.networkId()).orElseThrow();
    }

    /**
     * Returns the yearly reckoning with this id. Throws a refusal if the person may not answer for the network, or if
     * the last day to answer has passed. Coordinators may still answer after the last day. Also throws a refusal if the
     * reckoning was withdrawn or the network has ended.
     */
    Reckoning answerable(String id, Caller caller) {
        var reckoning = reckonings.findById(id).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var network = network(reckoning);
        rights.requireReading(caller, network);
        reckoning.requireInForce();
        if (!network.isAlive()) {
            throw new Refusal("reckoning.network-ended", network.title());
        }
        if (!rights.mayCoordinate(caller, network.id())) {
            if (!holdsSeat(caller, network)) {
                throw new Refusal("reckoning.only-members", network.title());
            }
            reckoning.requireOpen(clock.instant());
        }
        return reckoning;
    }

    boolean mayAnswer(Reckoning reckoning, Caller caller) {
        var network = network(reckoning);
        return network.isAlive()
                && !reckoning.isWithdrawn()
                && (rights.mayCoordinate(caller, network.id())
                        || holdsSeat(caller, network) && reckoning.isOpen(clock.instant()));
    }

    private boolean holdsSeat(Caller caller, Network network) {
        return rights.known(caller).stream()
                .flatMap(person -> memberships.activeOf(person.id(), association.today(clock)).stream())
                .anyMatch(one ->
                        network.id().equals(one.networkId()) && one.role().holdsSeat());
    }
}
