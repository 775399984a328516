package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.RespondentRights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
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

/**
 * Opens a status round (questions about the state of activities). Stores the status round and its questions, and queues
 * its messages and reminders, in one transaction.
 */
@Component
class RoundOpener {

    private final Rounds rounds;
    private final Questions questions;
    private final Activities activities;
    private final ActivityContacts contacts;
    private final NetworkCompositions compositions;
    private final RespondentRights respondentRights;
    private final RespondentFinder respondents;
    private final RoundReminders reminders;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final RoundSettings settings;
    private final NoticeTime times;
    private final Clock clock;

    RoundOpener(
            Rounds rounds,
            Questions questions,
            Activities activities,
            ActivityContacts contacts,
            NetworkCompositions compositions,
            RespondentRights respondentRights,
            RespondentFinder respondents,
            RoundReminders reminders,
            Deliveries deliveries,
            AuditLog audit,
            RoundSettings settings,
            NoticeTime times,
            Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
        this.contacts = contacts;
        this.compositions = compositions;
        this.respondentRights = respondentRights;
        this.respondents = respondents;
        this.reminders = reminders;
        this.deliveries = deliveries;
        this.audit = audit;
        this.settings = settings;
        this.times = times;
        this.clock = clock;
    }

    /**
     * The options that a coordinator has chosen for a new status round.
     *
     * @param closes the closing day; if null, it is computed from the deadline and the setting {@code closesAfter}
     * @param openedIn the channel in which the coordinator used the slash command
     */
    record Wanted(
            Plan plan,
            String period,
            LocalDate due,
            @Nullable LocalDate closes,
            List<Network> networks,
            String reportChannelId,
            String openedIn) {}

    /**
     * A status round with its questions and messages, as shown in the preview or as opened.
     *
     * @param ofCoordinators the questions that only coordinators are asked; messages in the networks' channels omit
     *     them
     * @param posts the networks that get a message with their questions in their channel
     * @param withoutChannel the networks that are asked questions but get no message, because they have no channel
     */
    record Opened(
            Round round,
            List<Question> questions,
            Set<Question> ofCoordinators,
            List<Network> posts,
            List<Network> withoutChannel) {}

    /**
     * Returns the status round that {@link #open} would store, without storing it. Throws a refusal if there are no
     * questions to ask, or if a network takes part in another open status round.
     */
    @Transactional(readOnly = true)
    Opened workedOut(Wanted wanted, String by) {
        var closes = wanted.closes() == null ? wanted.due().plus(settings.closesAfter()) : wanted.closes();
        wanted.networks().forEach(this::requireInNoOther);
        var round = Round.open(
                wanted.plan().id(),
                wanted.period(),
                times.endOf(wanted.due()),
                times.endOf(closes),
                wanted.reportChannelId(),
                by,
                clock.instant());
        var all = questions(round, wanted);
        if (all.isEmpty()) {
            throw new Refusal("round.nothing-to-ask");
        }
        var ofCoordinators = respondents.ofCoordinators(all);
        var askedIn = all.stream()
                .filter(question -> !ofCoordinators.contains(question))
                .map(Question::networkId)
                .collect(Collectors.toSet());
        var posts = wanted.networks().stream()
                .filter(network -> askedIn.contains(network.id()) && network.channelId() != null)
                .toList();
        return new Opened(
                round,
                all,
                ofCoordinators,
                posts,
                wanted.networks().stream()
                        .filter(network -> askedIn.contains(network.id()) && network.channelId() == null)
                        .toList());
    }

    /**
     * Stores the status round with its questions, and queues its messages and reminders.
     *
     * @param goesOutAt the time at which the messages are sent
     */
    @Transactional
    Opened open(Wanted wanted, Instant goesOutAt, String by) {
        var now = clock.instant();
        var opened = workedOut(wanted, by);
        var round = rounds.save(opened.round());
        questions.saveAll(opened.questions());
        var asking = new ArrayList<Delivery>();
        opened.posts().forEach(network -> asking.add(announced(round, network, goesOutAt, now)));
        if (!opened.ofCoordinators().isEmpty()) {
            asking.add(announcedToCoordinators(round, opened.ofCoordinators(), wanted.openedIn(), goesOutAt, now));
        }
        reminders.order(round, asking);
        audit.save(
                AuditEntry.of(by, "round.open", round.id(), opened.questions().size() + " questions", now));
        return opened;
    }

    /** Throws a refusal if the network already takes part in another open status round. */
    void requireInNoOther(Network network) {
        rounds.openIn(network.id()).stream().findFirst().ifPresent(other -> {
            throw new Refusal("round.already-open", network.title(), other.period(), other.closesAt());
        });
    }

    private List<Question> questions(Round round, Wanted wanted) {
        Map<String, Network> networks =
                wanted.networks().stream().collect(Collectors.toMap(Network::id, Function.identity()));
        Map<String, Set<String>> members = new HashMap<>();
        var hindrances = respondentRights.hindrances();
        var contactsOfActivity = contacts.ofPlan(round.planId()).stream()
                .collect(Collectors.groupingBy(
                        ActivityContact::activityId,
                        Collectors.toMap(ActivityContact::organisationId, ActivityContact::personId)));
        var told = new ArrayList<Question>();
        for (var activity : activities.findAllByPlanIdOrderByPosition(round.planId())) {
            var network = activity.networkId() == null ? null : networks.get(activity.networkId());
            if (network != null && activity.isAsked()) {
                told.addAll(questions(
                        round,
                        activity,
                        contactsOfActivity.getOrDefault(activity.id(), Map.of()),
                        personId -> hindrances.apply(personId, network).isEmpty(),
                        () -> members.computeIfAbsent(
                                network.id(), id -> compositions.of(network).memberIds())));
            }
        }
        return told;
    }

    /**
     * Returns the questions about the activity. If the responsible person cannot be asked, the coordinator is asked
     * instead. If an organisation's contact person cannot be asked, the organisation's officials are asked instead.
     *
     * @param canBeAsked whether the person with an id can be asked; false if all roles of the person have ended, or if
     *     the person may not read the activity's network
     */
    private static List<Question> questions(
            Round round,
            Activity activity,
            Map<String, String> contact,
            Predicate<String> canBeAsked,
            Supplier<Set<String>> members) {
        var who = activity.respondents();
        return switch (who.kind()) {
            case PERSON -> {
                var personId = Objects.requireNonNull(who.personId(), "a person is asked");
                yield List.of(
                        canBeAsked.test(personId)
                                ? Question.ofPerson(
                                        round.id(),
                                        activity.id(),
                                        activity.requiredNetworkId(),
                                        personId,
                                        activity.position())
                                : ofCoordinator(round, activity));
            }
            case COORDINATOR -> List.of(ofCoordinator(round, activity));
            case NAMED_ORGANISATIONS, EVERY_ORGANISATION ->
                ofOrganisations(
                        round,
                        activity,
                        who.organisations(members),
                        organisation -> Optional.ofNullable(contact.get(organisation))
                                .filter(canBeAsked)
                                .orElse(null));
            case NOBODY -> List.of();
        };
    }

    private static Question ofCoordinator(Round round, Activity activity) {
        return Question.ofCoordinator(round.id(), activity.id(), activity.requiredNetworkId(), activity.position());
    }

    /** @param contact a function that returns the id of an organisation's contact person; null if there is none */
    private static List<Question> ofOrganisations(
            Round round,
            Activity activity,
            Collection<String> organisations,
            Function<String, @Nullable String> contact) {
        return organisations.stream()
                .map(organisation -> Question.ofOrganisation(
                        round.id(),
                        activity.id(),
                        activity.requiredNetworkId(),
                        organisation,
                        contact.apply(organisation),
                        activity.position()))
                .toList();
    }

    /** Queues the message that asks a network the status round's questions, in the network's channel. */
    Delivery announced(Round round, Network network, Instant goesOutAt, Instant now) {
        return deliveries.save(Delivery.of(
                RoundDeliveryKeys.opening(round.id(), network.id()),
                RoundDeliveryKeys.OPENING,
                subject(round.id(), network.id()),
                network.channelId(),
                goesOutAt,
                now));
    }

    /**
     * Queues the message with the questions that only coordinators are asked. The questions may belong to several
     * networks, but the email about them must belong to one network. The message's database row contains the
     * alphabetically first of the networks' ids, so that the email belongs to that network.
     */
    Delivery announcedToCoordinators(Round round, Set<Question> own, String channelId, Instant goesOutAt, Instant now) {
        var networkId =
                own.stream().map(Question::networkId).min(String::compareTo).orElseThrow();
        return deliveries.save(Delivery.of(
                RoundDeliveryKeys.coordinators(round.id()),
                RoundDeliveryKeys.COORDINATORS,
                subject(round.id(), networkId),
                channelId,
                goesOutAt,
                now));
    }

    static String subject(String roundId, String networkId) {
        return roundId + " " + networkId;
    }
}
