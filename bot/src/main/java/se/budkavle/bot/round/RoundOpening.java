package se.budkavle.bot.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.OutsideHours;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.ActivityContacts;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/** Opens a round: its questions, its posts and its reminders, all or nothing. */
@Component
class RoundOpening {

    private final Rounds rounds;
    private final Questions questions;
    private final Activities activities;
    private final ActivityContacts contacts;
    private final NetworkCompositions compositions;
    private final Asked asked;
    private final RoundReminders reminders;
    private final Deliveries deliveries;
    private final Entries audit;
    private final RoundSettings settings;
    private final NoticeTime times;
    private final OutsideHours outsideHours;
    private final Clock clock;

    RoundOpening(Rounds rounds, Questions questions, Activities activities, ActivityContacts contacts, NetworkCompositions compositions,
            Asked asked, RoundReminders reminders, Deliveries deliveries, Entries audit, RoundSettings settings, NoticeTime times,
            OutsideHours outsideHours, Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
        this.contacts = contacts;
        this.compositions = compositions;
        this.asked = asked;
        this.reminders = reminders;
        this.deliveries = deliveries;
        this.audit = audit;
        this.settings = settings;
        this.times = times;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param closes   null where it follows from the settings
     * @param openedIn the channel in which it is asked for
     */
    record Wanted(Plan plan, String period, LocalDate due, LocalDate closes, List<Network> networks,
            String reportChannelId, String openedIn) { }

    /**
     * What came of it.
     *
     * @param ofCoordinators those of the questions that come in no network's post
     */
    record Opened(Round round, Instant goesOutAt, List<Question> questions, Set<Question> ofCoordinators, List<Network> withoutChannel) { }

    @Transactional
    Opened open(Wanted wanted, String by) {
        var now = clock.instant();
        var closes = wanted.closes() == null ? wanted.due().plus(settings.closesAfter()) : wanted.closes();
        for (var network : wanted.networks()) {
            rounds.openIn(network.id()).stream().findFirst().ifPresent(other -> {
                throw new Refusal("round.already-open", network.title(), other.period(), other.closesAt());
            });
        }
        var round = rounds.save(Round.open(wanted.plan().id(), wanted.period(), times.endOf(wanted.due()), times.endOf(closes),
                wanted.reportChannelId(), by, now));
        var all = questions.saveAll(questions(round, wanted));
        if (all.isEmpty()) {
            throw new Refusal("round.nothing-to-ask");
        }
        var goesOutAt = outsideHours.goesOutAt(round.dueAt());
        var ofCoordinators = asked.ofCoordinators(all);
        var askedIn = all.stream().filter(question -> !ofCoordinators.contains(question)).map(Question::networkId).collect(Collectors.toSet());
        for (var network : wanted.networks()) {
            if (askedIn.contains(network.id()) && network.channelId() != null) {
                announce(round, network, goesOutAt, now);
            }
        }
        if (!ofCoordinators.isEmpty()) {
            announceToCoordinators(round, wanted.openedIn(), goesOutAt, now);
        }
        audit.save(Entry.of(by, "round.open", round.id(), all.size() + " questions", now));
        return new Opened(round, goesOutAt, all, ofCoordinators, wanted.networks().stream()
                .filter(network -> askedIn.contains(network.id()) && network.channelId() == null).toList());
    }

    private List<Question> questions(Round round, Wanted wanted) {
        Map<String, Network> networks = wanted.networks().stream()
                .collect(Collectors.toMap(Network::id, Function.identity()));
        Map<String, Set<String>> takingPart = new HashMap<>();
        var contactsOfActivity = contacts.ofPlan(round.planId()).stream().collect(Collectors.groupingBy(ActivityContact::activityId,
                Collectors.toMap(ActivityContact::organisationId, ActivityContact::personId)));
        var told = new ArrayList<Question>();
        for (var activity : activities.findAllByPlanIdOrderByPosition(round.planId())) {
            var network = activity.networkId() == null ? null : networks.get(activity.networkId());
            if (network != null && activity.isAlive()) {
                told.addAll(activity.asked() == Activity.Asked.EACH_ORGANISATION
                        ? ofOrganisations(round, activity, takingPart.computeIfAbsent(network.id(),
                                id -> compositions.of(network).memberIds()),
                                contactsOfActivity.getOrDefault(activity.id(), Map.of()))
                        : List.of(question(round, activity)));
            }
        }
        return told;
    }

    private static List<Question> ofOrganisations(Round round, Activity activity, Set<String> takingPart, Map<String, String> contact) {
        return activity.organisationIds(takingPart).stream().map(organisation -> Question.ofOrganisation(round.id(), activity.id(),
                activity.networkId(), organisation, contact.get(organisation), activity.position())).toList();
    }

    private static Question question(Round round, Activity activity) {
        return activity.responsibleId() == null
                ? Question.ofCoordinator(round.id(), activity.id(), activity.networkId(), activity.position())
                : Question.ofPerson(round.id(), activity.id(), activity.networkId(), activity.responsibleId(),
                        activity.position());
    }

    private void announce(Round round, Network network, Instant goesOutAt, Instant now) {
        deliveries.save(Delivery.of(OpeningComposer.key(round.id(), network.id()), OpeningComposer.NAME,
                subject(round.id(), network.id()), network.channelId(), goesOutAt, now));
        for (var at : reminders.of(round)) {
            deliveries.save(Delivery.of(ReminderComposer.key(round.id(), network.id(), at.toString()),
                    ReminderComposer.NAME, subject(round.id(), network.id()), network.channelId(), at, now));
        }
    }

    private void announceToCoordinators(Round round, String channelId, Instant goesOutAt, Instant now) {
        deliveries.save(Delivery.of(CoordinatorComposer.key(round.id()), CoordinatorComposer.NAME, round.id(), channelId, goesOutAt, now));
        for (var at : reminders.of(round)) {
            deliveries.save(Delivery.of(CoordinatorComposer.reminderKey(round.id(), at.toString()), CoordinatorComposer.NAME, round.id(),
                    channelId, at, now));
        }
    }

    static String subject(String roundId, String networkId) {
        return roundId + " " + networkId;
    }
}
