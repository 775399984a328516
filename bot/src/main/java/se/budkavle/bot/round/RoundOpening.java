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
    private final Deliveries deliveries;
    private final Entries audit;
    private final RoundSettings settings;
    private final NoticeTime times;
    private final OutsideHours outsideHours;
    private final Clock clock;

    RoundOpening(Rounds rounds, Questions questions, Activities activities, ActivityContacts contacts, NetworkCompositions compositions,
            Deliveries deliveries, Entries audit, RoundSettings settings, NoticeTime times, OutsideHours outsideHours, Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
        this.contacts = contacts;
        this.compositions = compositions;
        this.deliveries = deliveries;
        this.audit = audit;
        this.settings = settings;
        this.times = times;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    /** What is wanted: the closing day may be null, it then follows from the settings. */
    record Wanted(Plan plan, String period, LocalDate due, LocalDate closes, List<Network> networks,
            String reportChannelId) { }

    /** What came of it. */
    record Opened(Round round, Instant goesOutAt, List<Question> questions, List<Network> withoutChannel) { }

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
        var asked = questions.saveAll(questions(round, wanted));
        if (asked.isEmpty()) {
            throw new Refusal("round.nothing-to-ask");
        }
        var goesOutAt = outsideHours.goesOutAt(round.dueAt());
        var askedIn = asked.stream().map(Question::networkId).collect(Collectors.toSet());
        for (var network : wanted.networks()) {
            if (askedIn.contains(network.id()) && network.channelId() != null) {
                announce(round, network, goesOutAt, now);
            }
        }
        audit.save(Entry.of(by, "round.open", round.id(), asked.size() + " questions", now));
        return new Opened(round, goesOutAt, asked, wanted.networks().stream()
                .filter(network -> askedIn.contains(network.id()) && network.channelId() == null).toList());
    }

    private List<Question> questions(Round round, Wanted wanted) {
        Map<String, Network> networks = wanted.networks().stream()
                .collect(Collectors.toMap(Network::id, Function.identity()));
        Map<String, Set<String>> takingPart = new HashMap<>();
        var contactsOfActivity = contacts.ofPlan(round.planId()).stream().collect(Collectors.groupingBy(ActivityContact::activityId,
                Collectors.toMap(ActivityContact::organisationId, ActivityContact::personId)));
        var asked = new ArrayList<Question>();
        for (var activity : activities.findAllByPlanIdOrderByPosition(round.planId())) {
            var network = activity.networkId() == null ? null : networks.get(activity.networkId());
            if (network != null && activity.isAlive()) {
                asked.addAll(activity.asked() == Activity.Asked.EACH_ORGANISATION
                        ? ofOrganisations(round, activity, takingPart.computeIfAbsent(network.id(),
                                id -> compositions.of(network).memberIds()),
                                contactsOfActivity.getOrDefault(activity.id(), Map.of()))
                        : List.of(question(round, activity)));
            }
        }
        return asked;
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
        for (var at : reminders(round)) {
            deliveries.save(Delivery.of(ReminderComposer.key(round.id(), network.id(), at.toString()),
                    ReminderComposer.NAME, subject(round.id(), network.id()), network.channelId(), at, now));
        }
    }

    /** When those missing are reminded: days announced from the start, moved into working hours. */
    List<Instant> reminders(Round round) {
        var due = times.dayOf(round.dueAt());
        return settings.remindsBefore().stream()
                .map(before -> times.moved(times.morning(due.minus(before)), round.dueAt(), false).at())
                .filter(at -> at.isAfter(round.openedAt())).distinct().sorted().toList();
    }

    static String subject(String roundId, String networkId) {
        return roundId + " " + networkId;
    }
}
