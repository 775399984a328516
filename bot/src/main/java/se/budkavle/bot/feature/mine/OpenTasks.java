package se.budkavle.bot.feature.mine;

import java.util.List;
import java.util.stream.Stream;
import se.budkavle.bot.view.minutes.OpenVerification;
import se.budkavle.storage.arena.RepresentedArenas.Represented;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.takehome.TakeHomeLookup.Given;
import se.budkavle.storage.takehome.TakeHomeLookup.Owed;

/**
 * Everything that waits for one person's answer, approval or work.
 *
 * @param rounds the open status rounds with questions to the person, including rounds in which the person has answered
 *     everything
 * @param calls the requests to the person to come to a meeting as a substitute
 * @param notices the meetings whose notice the person has not answered
 * @param agendas the meetings whose agenda the person can approve
 * @param issues the newsletter issues that the person can approve
 * @param minutes the formal minutes that the person has not verified (confirmed)
 * @param takeHomes the missing answers of the person's municipality about decisions taken home (carried out by
 *     municipalities)
 * @param givenTakeHomes the answers about decisions taken home that the municipality has already given
 * @param arenas the external arenas in which the person represents the association
 * @param values the values of indicators that the person is asked for
 * @param requests the person's requests for roles that wait for a coordinator's decision
 * @param hasProposed whether the person has ever proposed an agenda item
 */
record OpenTasks(
        List<OpenTaskFinder.AskedRound> rounds,
        List<OpenTaskFinder.SubstituteTask> calls,
        List<Meeting> notices,
        List<Poll> polls,
        List<Meeting> agendas,
        List<Issue> issues,
        List<OpenVerification> minutes,
        List<Action> actions,
        List<Owed> takeHomes,
        List<Given> givenTakeHomes,
        List<Represented> arenas,
        List<IndicatorLookup.Owed> values,
        List<Membership> requests,
        boolean hasProposed) {

    /**
     * Returns true if no task waits for the person. The person's requests for roles do not count as tasks, because
     * these requests wait for a coordinator's decision.
     */
    boolean areDone() {
        return rounds.stream().allMatch(round -> round.missing().isEmpty())
                && Stream.of(calls, notices, polls, agendas, issues, minutes, actions, takeHomes, values)
                        .allMatch(List::isEmpty);
    }
}
