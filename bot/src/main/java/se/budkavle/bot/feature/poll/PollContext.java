package se.budkavle.bot.feature.poll;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/** Finds the poll, network and person of a pressed button, and checks the person's rights. */
@Component
class PollContext {

    private final Polls polls;
    private final Networks networks;
    private final Rights rights;

    PollContext(Polls polls, Networks networks, Rights rights) {
        this.polls = polls;
        this.networks = networks;
        this.rights = rights;
    }

    Poll poll(PressEvent pressed) {
        return polls.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("poll.unknown"));
    }

    Network network(Poll poll) {
        return network(poll.networkId());
    }

    Network network(String id) {
        return networks.findById(id).orElseThrow();
    }

    Person person(Caller caller) {
        return rights.person(caller);
    }

    boolean coordinates(Caller caller, String networkId) {
        return rights.mayCoordinate(caller, networkId);
    }

    /** Returns the caller's person; throws a refusal if the caller does not coordinate the network. */
    Person coordinator(Caller caller, Network network) {
        rights.requireCoordinating(caller, network);
        return rights.person(caller);
    }

    /** Refuses a caller who has no role in the network; any role is enough. */
    void requireAsked(Caller caller, Network network) {
        rights.person(caller);
        rights.requireRoleIn(caller, network, "poll.not-member");
    }

    /** Parses the position of a time from the id of a button or the value of a select menu; refuses other text. */
    static int position(String text) {
        if (!text.matches("\\d{1,2}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Integer.parseInt(text);
    }
}
