package se.budkavle.bot.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Mandate;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Role;

/** Tells who may record what happened at a meeting: its secretary and chair, and whoever coordinates the network. */
@Component
class KeepsPapers {

    void require(Mandate mandate, Network network) {
        boolean keeps = mandate.memberships().stream().anyMatch(one -> network.id().equals(one.networkId())
                && (one.role() == Role.SECRETARY || one.role() == Role.CHAIR));
        if (!keeps) {
            mandate.requireCoordinating(network);
        }
    }
}
