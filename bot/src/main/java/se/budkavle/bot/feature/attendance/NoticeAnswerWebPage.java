package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.attendance.AnswerPageContent.Option;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.bot.view.meeting.RepresentationText;
import se.budkavle.bot.web.AnswerSource;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;

/**
 * Shows a member the invitation to a meeting and the member's current answer on a web page. A new answer is stored like
 * an answer from the chat.
 */
@Component
class NoticeAnswerWebPage implements AnswerWebPage {

    private static final String BETWEEN = ":";

    private final Meetings meetings;
    private final Networks networks;
    private final Attendances attendances;
    private final Invited invited;
    private final SubstituteRequester requester;
    private final RepresentationText representation;
    private final AttendanceMessage pages;
    private final AttendanceRecorder recorder;
    private final Clock clock;

    NoticeAnswerWebPage(
            Meetings meetings,
            Networks networks,
            Attendances attendances,
            Invited invited,
            SubstituteRequester requester,
            RepresentationText representation,
            AttendanceMessage pages,
            AttendanceRecorder recorder,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.attendances = attendances;
        this.invited = invited;
        this.requester = requester;
        this.representation = representation;
        this.pages = pages;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Returns the content of the web page. Throws a refusal if the meeting is over or cancelled, if its network has
     * ended, or if the person is no longer invited.
     */
    @Override
    @Transactional(readOnly = true)
    public AnswerPageContent shown(String meetingId, String personId) {
        var meeting = meetings.findById(meetingId).orElseThrow(() -> new Refusal("meeting.unknown", meetingId, 0, ""));
        var person = invited.person(personId);
        var network = networks.findById(meeting.networkId()).orElseThrow();
        if (!invited.isInvited(meeting, person)) {
            throw new Refusal("meeting.not-invited", network.title());
        }
        meeting.requireAhead(clock.instant());
        network.requireAlive();
        var said = said(meeting, person);
        return new AnswerPageContent(
                MeetingWords.of(
                        meeting, "meeting.notice.title", meeting.heading(network.title()), invited.dayOf(meeting)),
                person.name(),
                List.of(
                        MeetingWords.when(meeting),
                        MeetingWords.where(meeting.venue()),
                        Phrase.joined(
                                ": ", List.of(Phrase.of("meeting.represented"), representation.of(meeting, network)))),
                said.told(),
                Phrase.of("meeting.page.comes"),
                options(meeting, person, said),
                said.seen(meeting),
                null);
    }

    @Override
    @Transactional
    public AnswerPageContent stored(String meetingId, String personId, @Nullable String value, String seen) {
        var before = shown(meetingId, personId);
        if (value == null
                || before.options().stream().noneMatch(one -> one.value().equals(value))) {
            return before.saying(Phrase.of("meeting.page.choose"));
        }
        var meeting = meetings.findById(meetingId).orElseThrow();
        var person = invited.person(personId);
        if (!before.seen().equals(seen)) {
            return said(meeting, person).values().contains(value)
                    ? before.saying(Phrase.of("meeting.page.stored"))
                    : before.choosing(value).saying(Phrase.of("meeting.page.changed-since"));
        }
        var parts = value.split(BETWEEN);
        var outcome = recorder.answer(
                meetingId, person, Answer.valueOf(parts[0]), parts.length > 1 ? parts[1] : null, AnswerSource.PAGE);
        var stored = Phrase.of("meeting.page.stored");
        return shown(meetingId, personId)
                .saying(pages.following(meeting, outcome)
                        .map(one -> Phrase.joined(" ", List.of(stored, one)))
                        .orElse(stored));
    }

    private List<Option> options(Meeting meeting, Person person, Said said) {
        var options = new ArrayList<Option>();
        Arrays.stream(Answer.values())
                .filter(answer -> answer != Answer.SUBSTITUTE)
                .forEach(answer -> options.add(option(answer.name(), Phrase.of("meeting.page." + answer), said)));
        invited.substitutesFor(meeting, person)
                .forEach(one -> options.add(option(
                        Answer.SUBSTITUTE + BETWEEN + one.id(),
                        Phrase.of("meeting.page.SUBSTITUTE", one.name()),
                        said)));
        return List.copyOf(options);
    }

    private static Option option(String value, Phrase label, Said said) {
        return new Option(value, label, value.equals(said.value()));
    }

    private Said said(Meeting meeting, Person person) {
        var answer = attendances
                .findByMeetingIdAndPersonId(meeting.id(), person.id())
                .filter(Attendance::isAnswered);
        return new Said(
                answer.map(Attendance::answer).orElse(null),
                requester
                        .standing(meeting, person)
                        .map(SubstituteRequest::substituteId)
                        .map(invited::person),
                answer.filter(one -> one.substituteId() != null).isPresent());
    }

    /**
     * A member's current answer to the meeting notice, and the substitute if there is one.
     *
     * @param answer the answer; null if the member has not answered
     * @param asked the substitute who is being asked or has agreed to come; empty for none
     * @param comes whether the substitute has agreed to come
     */
    private record Said(@Nullable Answer answer, Optional<Person> asked, boolean comes) {

        /** Returns the value of the web page's option for this answer; null if the member has not answered. */
        @Nullable
        String value() {
            return answer == Answer.SUBSTITUTE && asked.isPresent()
                    ? substitute()
                    : answer == null ? null : answer.name();
        }

        /**
         * Returns the values of all options that match this answer. If a substitute is being asked or has agreed to
         * come, these are the option "no" and the option that names the substitute.
         */
        Set<String> values() {
            return answer == null
                    ? Set.of()
                    : asked.isPresent() ? Set.of(Answer.NO.name(), substitute()) : Set.of(answer.name());
        }

        Phrase told() {
            if (answer == null) {
                return Phrase.of("meeting.page.nothing-yet");
            }
            var now = Phrase.of("meeting.page.now", Phrase.of("meeting.answer." + answer));
            return asked.map(one -> Phrase.joined(
                            " ",
                            List.of(
                                    now,
                                    Phrase.of(
                                            comes ? "meeting.answered.comes" : "meeting.answered.asking", one.name()))))
                    .orElse(now);
        }

        String seen(Meeting meeting) {
            return Fingerprint.of(meeting.sequence() + " " + answer + " " + comes + " "
                            + asked.map(Person::id).orElse(""))
                    .substring(0, 16);
        }

        private String substitute() {
            return Answer.SUBSTITUTE + BETWEEN + asked.orElseThrow().id();
        }
    }
}
