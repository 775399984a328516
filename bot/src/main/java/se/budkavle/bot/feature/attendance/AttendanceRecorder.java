package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.web.AnswerSource;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;

/**
 * Stores members' answers to meeting notices, and who was present at meetings. If a member cannot come, asks a
 * substitute to come.
 */
@Component
class AttendanceRecorder {

    private final Meetings meetings;
    private final Attendances attendances;
    private final Networks networks;
    private final Invited invited;
    private final SubstituteRequester requester;
    private final AllMinutes minutes;
    private final LivePosts posts;
    private final AuditLog audit;
    private final Clock clock;

    AttendanceRecorder(
            Meetings meetings,
            Attendances attendances,
            Networks networks,
            Invited invited,
            SubstituteRequester requester,
            AllMinutes minutes,
            LivePosts posts,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.attendances = attendances;
        this.networks = networks;
        this.invited = invited;
        this.requester = requester;
        this.minutes = minutes;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The result of a member's answer to a meeting notice.
     *
     * @param asked the substitute who is being asked or has agreed to come; null for none
     * @param comes whether the substitute has agreed to come
     * @param hasSubstitutes true if the member has at least one substitute
     */
    record Outcome(Answer answer, @Nullable Person asked, boolean comes, boolean hasSubstitutes) {}

    /**
     * Stores a member's answer to the notice (kallelse) of a meeting. If the member does not come, asks a substitute. A
     * substitute who has agreed to come may take the answer back; then the next substitute is asked. Throws a refusal
     * if such a substitute answers "maybe", because the seat is either filled or offered to the next substitute.
     *
     * @param substituteId the id of the substitute whom the member names; null if the member names nobody
     * @param way where the member has answered: in the chat or on a web page
     */
    @Transactional
    Outcome answer(String meetingId, Person person, Answer answer, @Nullable String substituteId, AnswerSource way) {
        var now = clock.instant();
        var meeting = meetings.findById(meetingId).orElseThrow(() -> new Refusal("meeting.unknown", meetingId));
        meeting.requireAhead(now);
        networks.findById(meeting.networkId()).orElseThrow().requireAlive();
        if (!invited.isInvited(meeting, person)) {
            var accepted = requester.acceptedBy(person, meeting).filter(any -> answer != Answer.SUBSTITUTE);
            if (accepted.isPresent()) {
                if (answer == Answer.MAYBE) {
                    throw new Refusal("meeting.substitute-accepted");
                }
                if (answer == Answer.NO) {
                    requester.backOut(accepted.get(), way);
                }
                return new Outcome(answer, null, false, false);
            }
            throw new Refusal(
                    "meeting.not-invited",
                    networks.findById(meeting.networkId()).orElseThrow().title());
        }
        var before = attendances
                .findByMeetingIdAndPersonId(meetingId, person.id())
                .orElseGet(() -> Attendance.unanswered(meetingId, person.id()));
        var substitutes = invited.substitutesFor(meeting, person);
        var named = answer == Answer.SUBSTITUTE ? named(substituteId, substitutes) : null;
        var standing = requester
                .standing(meeting, person)
                .filter(request -> named == null || request.substituteId().equals(named.id()));
        if (standing.isPresent() && (answer == Answer.NO || named != null)) {
            // The member has repeated the earlier answer, so the existing request to the substitute stays unchanged.
            return new Outcome(
                    Objects.requireNonNull(before.answer(), "who has named a substitute has answered"),
                    invited.person(standing.get().substituteId()),
                    before.substituteId() != null,
                    true);
        }
        if (named == null && answer == before.answer() && (answer != Answer.NO || substitutes.isEmpty())) {
            return new Outcome(answer, null, false, !substitutes.isEmpty());
        }
        requester.withdraw(meeting, person);
        Person asked = named;
        if (named != null) {
            attendances.save(before.answered(Answer.NO, person.id(), now));
            requester.callNamed(meeting, person, named);
        } else {
            attendances.save(before.answered(answer, person.id(), now));
            if (answer == Answer.NO) {
                asked = requester.next(meeting, person).orElse(null);
            }
        }
        audit.save(AuditEntry.of(person.id(), "meeting.answer", meetingId, way.told(answer.name()), now));
        posts.refresh(MeetingNoticeDeliveryKey.key(meeting.id()));
        return new Outcome(answer, asked, false, !substitutes.isEmpty());
    }

    private static Person named(@Nullable String substituteId, List<Person> substitutes) {
        return substitutes.stream()
                .filter(one -> one.id().equals(substituteId))
                .findFirst()
                .orElseThrow(() -> new Refusal("meeting.not-a-substitute"));
    }

    /** Throws a refusal if the meeting has not begun, or if its minutes are finished. */
    private void requireRecording(Meeting meeting) {
        meeting.requireBegun(clock.instant());
        minutes.findById(meeting.id()).ifPresent(Minutes::requireOpen);
    }

    /**
     * Stores which people were present at or absent from the meeting. Skips people whose presence or absence is already
     * stored so. Throws a refusal if the meeting has not begun, or if its minutes are finished.
     *
     * @param presence maps the ids of people to whether they were present
     */
    @Transactional
    void record(Meeting meeting, Map<String, Boolean> presence, String by) {
        requireRecording(meeting);
        presence.forEach((personId, present) -> {
            var attendance = attendances
                    .findByMeetingIdAndPersonId(meeting.id(), personId)
                    .orElseGet(() -> Attendance.unanswered(meeting.id(), personId));
            var recorded = attendance.wasPresent(present);
            if (!recorded.equals(attendance)) {
                attendances.save(recorded);
                audit.save(
                        AuditEntry.of(by, "meeting.present", meeting.id(), personId + " " + present, clock.instant()));
            }
        });
    }

    /** Stores the presence of everyone who answered yes. Skips people whose presence or absence is already stored. */
    @Transactional
    void recordAllComing(Meeting meeting, String by) {
        requireRecording(meeting);
        var called = invited.to(meeting).stream().map(Person::id).collect(Collectors.toSet());
        var coming = attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(one -> one.answer() == Answer.YES && one.present() == null && called.contains(one.personId()))
                .toList();
        if (coming.isEmpty()) {
            return;
        }
        coming.forEach(one -> attendances.save(one.wasPresent(true)));
        audit.save(
                AuditEntry.of(by, "meeting.all-present", meeting.id(), String.valueOf(coming.size()), clock.instant()));
    }
}
