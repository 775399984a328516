package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.EmailRecipientFinder;
import se.budkavle.bot.delivery.EmailRecipientFinder.LetterReader;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.MentionEmailComposer;
import se.budkavle.bot.delivery.PageEmailBuilder.Part;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingEmail;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.OverlappingDeliveries;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the email that reminds a person of all meetings for which the person has not answered whether they will come.
 * A person gets at most one email a day with reminders of meetings.
 */
@Component
class MeetingReminderEmail implements MentionEmailComposer {

    private static final String NAME = "meeting.remind.letter";
    private static final Duration AHEAD = Duration.ofDays(130);

    private final Meetings meetings;
    private final Attendances attendances;
    private final Networks networks;
    private final Deliveries deliveries;
    private final OverlappingDeliveries overlapping;
    private final Invited invited;
    private final EmailRecipientFinder recipients;
    private final MeetingEmail letters;
    private final Association association;
    private final Clock clock;

    MeetingReminderEmail(
            Meetings meetings,
            Attendances attendances,
            Networks networks,
            Deliveries deliveries,
            OverlappingDeliveries overlapping,
            Invited invited,
            EmailRecipientFinder recipients,
            MeetingEmail letters,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.attendances = attendances;
        this.networks = networks;
        this.deliveries = deliveries;
        this.overlapping = overlapping;
        this.invited = invited;
        this.recipients = recipients;
        this.letters = letters;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String goesWith() {
        return MeetingReminderComposer.NAME;
    }

    /**
     * Returns the unique key of the queued reminder email. The key contains only the day and the person, so that a
     * person gets at most one email a day.
     */
    @Override
    public String key(Delivery post, String personId) {
        return NAME + ":" + association.today(clock) + ":" + personId;
    }

    @Override
    public Composed compose(Delivery delivery) {
        // After an outage of the mail server, several reminder emails may wait in the queue. The latest email lists all
        // meetings, so the bot skips the earlier emails.
        if (overlapping.isOvertaken(delivery, List.of(NAME), "", clock.instant())) {
            return new Composed.Skip("meeting.skipped-overtaken");
        }
        var meeting = meetings.findById(delivery.subject()).orElseThrow();
        var owed = recipients.of(delivery).map(reader -> owed(reader.person())).orElse(List.of());
        return letters.of(delivery, first(owed, meeting), reader -> parts(owed, meeting, reader));
    }

    /**
     * Returns the meeting whose network the email names as its sender: the meeting in the reminder, or the first
     * meeting of the list {@code owed} if this list does not contain the meeting in the reminder. The list does not
     * contain that meeting, for example, if the reader only replaces an absent member there.
     */
    private static Meeting first(List<Meeting> owed, Meeting reminded) {
        return owed.isEmpty() || owed.contains(reminded) ? reminded : owed.get(0);
    }

    private List<Part> parts(List<Meeting> owed, Meeting meeting, LetterReader reader) {
        if (!owed.isEmpty()) {
            return owed.stream()
                    .flatMap(one -> letters.calling(page(one), one, reader, List.of()).stream())
                    .toList();
        }
        return meeting.isAhead(clock.instant())
                ? letters.standingIn(page(meeting), reader, missing(meeting)).stream()
                        .toList()
                : List.of();
    }

    private Page page(Meeting meeting) {
        return Page.titled(
                        "meeting.reminder.title",
                        meeting.heading(networks.findById(meeting.networkId())
                                .orElseThrow()
                                .title()),
                        invited.dayOf(meeting))
                .line(Phrase.strong(MeetingWords.when(meeting)))
                .line(MeetingWords.where(meeting.venue()));
    }

    /**
     * Returns the meetings within {@link #AHEAD} to which the person is invited. Includes only meetings whose notice
     * has been sent and for which the person has not answered yet.
     */
    private List<Meeting> owed(Person person) {
        var now = clock.instant();
        var ahead = meetings.ofPerson(person.id(), association.today(clock), now, now.plus(AHEAD)).stream()
                .filter(meeting -> meeting.isAhead(now) && invited.isInvited(meeting, person))
                .toList();
        if (ahead.isEmpty()) {
            return ahead;
        }
        var told =
                deliveries
                        .findAllByKeyIn(ahead.stream()
                                .map(one -> MeetingNoticeDeliveryKey.key(one.id()))
                                .toList())
                        .stream()
                        .filter(Delivery::isSent)
                        .map(Delivery::subject)
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
                .filter(one -> told.contains(one.id()) && !answered.contains(one.id()))
                .toList();
    }

    private List<Person> missing(Meeting meeting) {
        Set<String> answered = attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(Attendance::isAnswered)
                .map(Attendance::personId)
                .collect(Collectors.toSet());
        return invited.to(meeting).stream()
                .filter(one -> !answered.contains(one.id()))
                .toList();
    }
}
