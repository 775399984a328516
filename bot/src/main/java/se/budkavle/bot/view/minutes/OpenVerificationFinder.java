package se.budkavle.bot.view.minutes;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.VerificationState;
import se.budkavle.storage.minutes.Verifications;
import se.budkavle.storage.minutes.Verifiers;

/** Finds formal meeting minutes that at least one verifier has not verified (confirmed). */
@Component
public class OpenVerificationFinder {

    /**
     * The maximum age of the meeting minutes that are checked. The maximum age is high enough for reminders that are
     * delayed until the end of July.
     */
    private static final Duration BACK = Duration.ofDays(60);

    private final AllMinutes minutes;
    private final Verifiers verifiers;
    private final Verifications verifications;
    private final Meetings meetings;
    private final Clock clock;

    OpenVerificationFinder(
            AllMinutes minutes, Verifiers verifiers, Verifications verifications, Meetings meetings, Clock clock) {
        this.minutes = minutes;
        this.verifiers = verifiers;
        this.verifications = verifications;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Returns the formal minutes sent in the last 60 days that at least one verifier has not verified. The minutes of
     * the earliest meeting come first.
     */
    public List<OpenVerification> all() {
        var sent = minutes.formalSentSince(clock.instant().minus(BACK));
        if (sent.isEmpty()) {
            return List.of();
        }
        var ids = sent.stream().map(Minutes::meetingId).toList();
        var people = verifiers.findAllByMeetingIdIn(ids);
        var verified = verifications.findAllByMeetingIdIn(ids);
        return meetings.findAllByIdIn(ids).stream()
                .sorted(Comparator.comparing(Meeting::startsAt).thenComparing(Meeting::id))
                .flatMap(meeting -> sent.stream()
                        .filter(one -> one.meetingId().equals(meeting.id()))
                        .map(one -> new VerificationState(
                                one,
                                people.stream()
                                        .filter(person -> person.meetingId().equals(meeting.id()))
                                        .toList(),
                                verified.stream()
                                        .filter(done -> done.meetingId().equals(meeting.id()))
                                        .toList()))
                        .filter(state -> !state.missing().isEmpty())
                        .map(state -> new OpenVerification(meeting, state)))
                .toList();
    }

    /** Returns the formal minutes that this verifier has not verified, the minutes of the earliest meeting first. */
    public List<OpenVerification> missingFrom(String verifierId) {
        return all().stream().filter(one -> one.state().isMissing(verifierId)).toList();
    }
}
