package se.budkavle.bot.feature.action;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;

/**
 * Checks whether a person may add an action to a network. Only people who may write the network's minutes may add
 * actions.
 */
@Component
class NewActionRights {

    private final NetworkFinder finder;
    private final Networks networks;
    private final Answers answers;
    private final Questions questions;
    private final Rights rights;

    NewActionRights(NetworkFinder finder, Networks networks, Answers answers, Questions questions, Rights rights) {
        this.finder = finder;
        this.networks = networks;
        this.answers = answers;
        this.questions = questions;
        this.rights = rights;
    }

    /** An answer in a status round, with the question that it answers. */
    record Answered(Question question, Answer answer) {}

    /** Returns the given network. Throws a refusal if the person may not add actions to it. */
    Network requireIn(Network network, Caller caller) {
        rights.requireReading(caller, network);
        rights.requireKeepingPapers(caller, network);
        return network;
    }

    Network ofId(String networkId, Caller caller) {
        return requireIn(networks.findById(networkId).orElseThrow(() -> new Refusal("chat.unknown-press")), caller);
    }

    /**
     * Returns the channel's network. Throws a refusal if the channel has no network, or if the person may not add
     * actions to the network.
     */
    Network ofChannel(String channelId, Caller caller) {
        return requireIn(
                finder.ofChannel(channelId).orElseThrow(() -> new Refusal("minutes.actions.message-without-network")),
                caller);
    }

    /**
     * Returns an answer that was given in a status round and contains a measure against a problem. Throws a refusal if
     * the person may not add actions to the answer's network.
     */
    Answered ofAnswer(String answerId, Caller caller) {
        var answer = answers.findById(answerId)
                .filter(one -> one.measure() != null)
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        var question = questions.findById(answer.questionId()).orElseThrow();
        ofId(question.networkId(), caller);
        return new Answered(question, answer);
    }
}
