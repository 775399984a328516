package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.DailyMentionLimit;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.delivery.NoticeTimetable.Kind;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.bot.view.meeting.NoticeButtons;
import se.budkavle.bot.view.meeting.RepresentationText;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the reminder of a meeting, which mentions (notifies by @) only the invited people who have not answered
 * whether they will come.
 *
 * <p>If a person has not answered for meetings in several networks, only the first reminder of the day mentions the
 * person.
 */
@Component
class MeetingReminderComposer implements LiveComposer {

    static final String NAME = "meeting.remind";

    private final Meetings meetings;
    private final Networks networks;
    private final Attendances attendances;
    private final Invited invited;
    private final MentionedAccountFinder mentions;
    private final DailyMentionLimit limit;
    private final RepresentationText representation;
    private final NoticeMessage notices;
    private final ReasonFooter footer;
    private final Association association;
    private final Clock clock;

    MeetingReminderComposer(
            Meetings meetings,
            Networks networks,
            Attendances attendances,
            Invited invited,
            MentionedAccountFinder mentions,
            DailyMentionLimit limit,
            RepresentationText representation,
            NoticeMessage notices,
            ReasonFooter footer,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.attendances = attendances;
        this.invited = invited;
        this.mentions = mentions;
        this.limit = limit;
        this.representation = representation;
        this.notices = notices;
        this.footer = footer;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String skippedWithoutMentions() {
        return "meeting.skipped-mentioned";
    }

    /**
     * Returns a key that all meeting reminders of a day share. A person is mentioned (notified by @) only in the first
     * of several reminders with the same key. With the slash command {@code /mine}, the person sees all meetings for
     * which the person has not answered.
     */
    @Override
    public String occasion(Delivery delivery) {
        return limit.today(NAME);
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = meetings.findById(delivery.subject()).orElseThrow();
        if (!meeting.isAhead(clock.instant())) {
            return new Composed.Skip("meeting.skipped-past");
        }
        if (!NoticeRoutine.isOf(delivery, NAME, meeting)) {
            return new Composed.Skip("meeting.skipped-moved");
        }
        if (!association.today(clock).isBefore(invited.dayOf(meeting))) {
            return new Composed.Skip("meeting.skipped-too-near");
        }
        var told = told(meeting);
        return told.missing().isEmpty()
                ? new Composed.Skip("meeting.skipped-answered")
                : new Composed.ChatPost(post(delivery, meeting, told));
    }

    /**
     * Returns the new content of a sent reminder, with the meeting's current time. If the meeting is cancelled, the
     * reminder says so and has no answer buttons. The reminder is not edited if the meeting has begun.
     */
    @Override
    public Composed refreshed(Delivery sent) {
        var meeting = meetings.findById(sent.subject()).orElseThrow();
        if (meeting.isCancelled()) {
            return new Composed.ChatPost(Post.of(sent.id(), notices.cancelled(meeting, network(meeting))));
        }
        return meeting.isAhead(clock.instant())
                ? new Composed.ChatPost(post(sent, meeting, told(meeting)))
                : new Composed.Skip("meeting.skipped-past");
    }

    /**
     * The data for a reminder: the memberships of the people invited to the meeting, the stored answers, and the people
     * who have not answered.
     */
    private record Told(List<Membership> memberships, List<Attendance> attending, List<Person> missing) {}

    private Told told(Meeting meeting) {
        var memberships = invited.membershipsAt(meeting);
        var attending = attendances.findAllByMeetingIdOrderById(meeting.id());
        var answered = attending.stream()
                .filter(Attendance::isAnswered)
                .map(Attendance::personId)
                .collect(Collectors.toSet());
        return new Told(
                memberships,
                attending,
                invited.to(meeting, memberships).stream()
                        .filter(one -> !answered.contains(one.id()))
                        .toList());
    }

    private Post post(Delivery delivery, Meeting meeting, Told told) {
        var network = network(meeting);
        return Post.of(
                        delivery.id(),
                        Page.titled("meeting.reminder.title", meeting.heading(network.title()), invited.dayOf(meeting))
                                .line("meeting.reminder.missing", told.missing().size())
                                .line(MeetingWords.when(meeting))
                                .line(representation.of(meeting, network, told.memberships(), told.attending()))
                                .toned(Page.Tone.WARNING)
                                .footed(footer.now(
                                        meeting, Phrase.of("meeting.reminder.why"), Kind.REMINDER, delivery)))
                .mentioning(mentions.of(told.missing()))
                .with(NoticeButtons.answers(meeting));
    }

    private Network network(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow();
    }
}
