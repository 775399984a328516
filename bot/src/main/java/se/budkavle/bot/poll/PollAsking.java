package se.budkavle.bot.poll;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Mandate;
import se.budkavle.storage.directory.Mandates;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/** Finds what a press is about, and whether the one who presses may. */
@Component
class PollAsking {

    private final Polls polls;
    private final Networks networks;
    private final Mandates mandates;

    PollAsking(Polls polls, Networks networks, Mandates mandates) {
        this.polls = polls;
        this.networks = networks;
        this.mandates = mandates;
    }

    Poll poll(Pressed pressed) {
        return polls.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("poll.unknown"));
    }

    Network network(Poll poll) {
        return networks.findById(poll.networkId()).orElseThrow();
    }

    Person person(Caller caller) {
        return mandate(caller).requirePerson();
    }

    boolean coordinates(Caller caller, String networkId) {
        return mandate(caller).coordinates(networkId);
    }

    /** The person, who coordinates this network. */
    Person coordinator(Caller caller, Network network) {
        var mandate = mandate(caller);
        mandate.requireCoordinating(network);
        return mandate.requirePerson();
    }

    /** A time's place, as it stands in the id of a button or a choice. */
    static int position(String text) {
        if (!text.matches("\\d{1,2}")) {
            throw new Refusal("chat.unknown-press");
        }
        return Integer.parseInt(text);
    }

    private Mandate mandate(Caller caller) {
        return mandates.of(caller.accountId(), caller.managesServer());
    }
}
