package se.budkavle.bot.feature.mine;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.arena.RepresentedArenas;
import se.budkavle.storage.arena.RepresentedArenas.Represented;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequests;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionLookup;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.round.AskedQuestionLookup;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomeLookup.Given;
import se.budkavle.storage.takehome.TakeHomeLookup.Owed;

/**
 * Finds everything that waits for a person's answer, such as meeting notices, date polls, requests to come as a
 * substitute, and actions (tasks). Includes status rounds (questions about how the plan's activities are going) and
 * decisions taken home (carried out by municipalities). Also finds the person's requests for roles in networks, such as
 * member.
 */
@Component
class OpenTaskFinder {

    private static final Duration AHEAD = Duration.ofDays(120);

    private final AskedQuestionLookup askedQuestions;
    private final Rounds rounds;
    private final Meetings meetings;
    private final Attendances attendances;
    private final SubstituteRequests requests;
    private final Polls polls;
    private final Memberships memberships;
    private final People people;
    private final Deliveries deliveries;
    private final ActionLookup actions;
    private final TakeHomeLookup takeHomes;
    private final RepresentedArenas arenas;
    private final IndicatorLookup indicators;
    private final Association association;
    private final Clock clock;

    OpenTaskFinder(
            AskedQuestionLookup askedQuestions,
            Rounds rounds,
            Meetings meetings,
            Attendances attendances,
            SubstituteRequests requests,
            Polls polls,
            Memberships memberships,
            People people,
            Deliveries deliveries,
            ActionLookup actions,
            TakeHomeLookup takeHomes,
            RepresentedArenas arenas,
            IndicatorLookup indicators,
            Association association,
            Clock clock) {
        this.askedQuestions = askedQuestions;
        this.rounds = rounds;
        this.meetings = meetings;
        this.attendances = attendances;
        this.requests = requests;
        this.polls = polls;
        this.memberships = memberships;
        this.people = people;
        this.deliveries = deliveries;
        this.actions = actions;
        this.takeHomes = takeHomes;
        this.arenas = arenas;
        this.indicators = indicators;
        this.association = association;
        this.clock = clock;
    }

    /**
     * A summary of the questions to one person in an open status round.
     *
     * @param networkId the id of the network of the first question. The network's title distinguishes two open status
     *     rounds with the same period, because a network is never in two open rounds at once.
     * @param missing maps the id of each network with missing answers to the number of missing answers, in the order of
     *     the questions
     */
    record AskedRound(Round round, String networkId, int asked, Map<String, Integer> missing) {

        int missingInAll() {
            return missing.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A request to the person to come to a meeting as a substitute for an absent person. */
    record SubstituteTask(String callId, String absent, Meeting meeting) {}

    /**
     * Returns the open status rounds with questions to the person, including rounds in which the person has answered
     * all questions.
     */
    List<AskedRound> rounds(Person person) {
        var asked = askedQuestions.of(person.id(), association.today(clock)).stream()
                .collect(Collectors.groupingBy(Question::roundId));
        return rounds.open().stream()
                .filter(round -> asked.containsKey(round.id()))
                .filter(round -> round.takesAnswersAt(clock.instant()))
                .map(round -> new AskedRound(
                        round,
                        MapLookup.existing(asked, round.id()).get(0).networkId(),
                        MapLookup.existing(asked, round.id()).size(),
                        missing(MapLookup.existing(asked, round.id()))))
                .toList();
    }

    private static Map<String, Integer> missing(List<Question> asked) {
        return asked.stream()
                .filter(question -> !question.isAnswered())
                .collect(Collectors.toMap(Question::networkId, any -> 1, Integer::sum, LinkedHashMap::new));
    }

    List<SubstituteTask> calls(Person person) {
        return requests.openOf(person.id()).stream()
                .map(request -> new SubstituteTask(
                        request.id(),
                        people.findById(request.absentId()).orElseThrow().name(),
                        meetings.findById(request.meetingId()).orElseThrow()))
                .filter(asked -> asked.meeting().isAhead(clock.instant()))
                .toList();
    }

    /** Returns the given meetings whose notice the person has received but not answered yet. */
    List<Meeting> notices(Person person, List<Meeting> meetings) {
        var called = memberships.activeOf(person.id(), association.today(clock)).stream()
                .filter(one -> one.role().isInvitedToMeetings())
                .map(Membership::networkId)
                .collect(Collectors.toSet());
        var ahead = meetings.stream()
                .filter(meeting -> called.contains(meeting.networkId()))
                .toList();
        if (ahead.isEmpty()) {
            return ahead;
        }
        var sent = deliveries
                .findAllByKeyIn(ahead.stream()
                        .map(meeting -> MeetingNoticeDeliveryKey.key(meeting.id()))
                        .toList())
                .stream()
                .filter(notice -> notice.state() == Delivery.State.SENT)
                .map(Delivery::key)
                .collect(Collectors.toSet());
        var answered =
                attendances
                        .findAllByPersonIdAndMeetingIdIn(
                                person.id(), ahead.stream().map(Meeting::id).toList())
                        .stream()
                        .filter(Attendance::isAnswered)
                        .map(Attendance::meetingId)
                        .collect(Collectors.toSet());
        return ahead.stream()
                .filter(meeting ->
                        sent.contains(MeetingNoticeDeliveryKey.key(meeting.id())) && !answered.contains(meeting.id()))
                .toList();
    }

    /** Returns the person's requests for roles in networks, such as member, that wait for a coordinator's decision. */
    List<Membership> requests(Person person) {
        return memberships.requestsOf(person.id());
    }

    /** Returns the open date polls that the person has not answered yet. */
    List<Poll> polls(Person person) {
        return polls.waitingFor(person.id(), association.today(clock), clock.instant()).stream()
                .map(id -> polls.findById(id).orElseThrow())
                .toList();
    }

    /** Returns the open actions of the person and of the organisations that the person represents. */
    List<Action> actions(Person person) {
        return actions.openOf(person.id(), association.today(clock));
    }

    /** Returns the answers about decisions taken home that the person's municipality has not given yet. */
    List<Owed> takeHomes(Person person) {
        return takeHomes.owedBy(person.id(), association.today(clock), clock.instant());
    }

    /** Returns the answers about decisions taken home that the person's municipality has given and may change. */
    List<Given> givenTakeHomes(Person person) {
        return takeHomes.givenBy(person.id(), association.today(clock), clock.instant());
    }

    /** Returns the arenas in which the person represents the association. */
    List<Represented> arenas(Person person) {
        return arenas.of(person.id(), association.today(clock));
    }

    /** Returns the indicators whose values the person was asked for and has not reported. */
    List<IndicatorLookup.Owed> values(Person person) {
        return indicators.owedBy(person.id(), association.today(clock));
    }

    /** Returns the meetings of the person's networks in the next 120 days, the earliest first. */
    List<Meeting> ahead(Person person) {
        var now = clock.instant();
        return meetings.ofPerson(person.id(), association.today(clock), now, now.plus(AHEAD)).stream()
                .filter(meeting -> meeting.isAhead(now))
                .toList();
    }
}
