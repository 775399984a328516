package se.budkavle.bot.round;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Mandate;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Questions.Tally;
import se.budkavle.storage.round.Round;

/** Tells which networks of a round someone coordinates. */
@Component
class RoundRights {

    private final Questions questions;
    private final Networks networks;

    RoundRights(Questions questions, Networks networks) {
        this.questions = questions;
        this.networks = networks;
    }

    /** The round's networks. */
    List<Network> networksOf(Round round) {
        return questions.tallies(round.id()).stream().map(Tally::networkId).distinct()
                .map(id -> networks.findById(id).orElseThrow()).toList();
    }

    /** The one who opened it may, and those who coordinate every network of it. */
    void requireAllOf(Round round, Mandate mandate) {
        if (!mandate.requirePerson().id().equals(round.openedBy())) {
            networksOf(round).forEach(mandate::requireCoordinating);
        }
    }
}
