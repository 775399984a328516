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

/**
 * Looks up the poll, the network and the person of a pressed button or select menu, and checks the person's
 * permissions.
 */
@Component
class PollFinder {

    private final Polls polls;
    private final Networks networks;
    private final Rights rights;

    PollFinder(Polls polls, Networks networks, Rights rights) {
        this.polls = polls;
        this.networks = networks;
        this.rights = rights;
    }

    /** Returns the poll of the pressed button. Throws a refusal if the poll's network has ended. */
    Poll poll(PressEvent pressed) {
        var poll = polls.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("poll.unknown"));
        network(poll).requireAlive();
        return poll;
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

    /**
     * Returns the person to whom the user's account belongs. Throws a refusal if the person does not coordinate the
     * network.
     */
    Person coordinator(Caller caller, Network network) {
        rights.requireCoordinating(caller, network);
        return rights.person(caller);
    }

    /**
     * Throws a refusal if the user has no role in the network, such as chair or member. Every person with a role in the
     * network may vote in its polls.
     */
    void requireAsked(Caller caller, Network network) {
        rights.person(caller);
        rights.requireRoleIn(caller, network, "poll.not-member");
    }

    /**
     * Parses the index of a proposed time from a button's custom id or a select menu's value. Throws a refusal if the
     * text is not a number of one or two digits.
     */
    static int position(String text) {
        if (!text.matches("\\d{1,2}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Integer.parseInt(text);
    }
}
