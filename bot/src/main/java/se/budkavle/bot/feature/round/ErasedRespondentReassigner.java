package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PersonErasedListener;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Reassigns the unanswered status questions of an erased person to the organisation, or else to the network's
 * coordinators. Queues the channel messages that ask the reassigned questions, if these messages have not been queued
 * or sent before.
 */
@Component
class ErasedRespondentReassigner implements PersonErasedListener {

    private final Rounds rounds;
    private final Questions questions;
    private final Networks networks;
    private final RespondentFinder respondents;
    private final RoundOpener opener;
    private final RoundCloser closer;
    private final RoundReminders reminders;
    private final Deliveries deliveries;
    private final NoticeTime times;
    private final AuditLog audit;
    private final Clock clock;

    ErasedRespondentReassigner(
            Rounds rounds,
            Questions questions,
            Networks networks,
            RespondentFinder respondents,
            RoundOpener opener,
            RoundCloser closer,
            RoundReminders reminders,
            Deliveries deliveries,
            NoticeTime times,
            AuditLog audit,
            Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.networks = networks;
        this.respondents = respondents;
        this.opener = opener;
        this.closer = closer;
        this.reminders = reminders;
        this.deliveries = deliveries;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void personErased(Person person, @Nullable String by) {
        var now = clock.instant();
        var open = questions.openOf(person.id());
        open.forEach(question ->
                audit.save(AuditEntry.of(by, "round.hand-back", question.id(), question.activityId(), now)));
        questions.saveAll(open.stream().map(Question::withoutPerson).toList()).stream()
                .collect(Collectors.groupingBy(Question::roundId))
                .forEach((roundId, handedBack) -> ask(rounds.findById(roundId).orElseThrow(), handedBack, now));
    }

    private void ask(Round round, List<Question> handedBack, Instant now) {
        var at = times.soonest(now, round.closesAt(), false);
        var ofCoordinators = respondents.ofCoordinators(handedBack);
        var ofNetworks = new HashSet<>(handedBack);
        ofNetworks.removeAll(ofCoordinators);
        var asking = new ArrayList<Delivery>();
        if (!ofCoordinators.isEmpty() && isUnasked(RoundDeliveryKeys.coordinators(round.id()))) {
            asking.add(opener.announcedToCoordinators(round, ofCoordinators, round.reportChannelId(), at, now));
        }
        unaskedNetworks(round, ofNetworks).forEach(network -> asking.add(opener.announced(round, network, at, now)));
        reminders.order(round, asking);
        closer.refreshPosts(round.id());
    }

    /**
     * Returns the networks of the reassigned questions that still need a message about the status round. Leaves out
     * networks without a channel, and networks for whose channel the message was already queued or sent.
     */
    private List<Network> unaskedNetworks(Round round, Collection<Question> handedBack) {
        return handedBack.stream()
                .map(Question::networkId)
                .distinct()
                .sorted()
                .map(id -> networks.findById(id).orElseThrow())
                .filter(network -> network.channelId() != null)
                .filter(network -> isUnasked(RoundDeliveryKeys.opening(round.id(), network.id())))
                .toList();
    }

    private boolean isUnasked(String key) {
        return deliveries.findByKey(key).isEmpty();
    }
}
