package se.budkavle.bot.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.Mentions;
import se.budkavle.bot.meeting.Moments.Kind;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Reminds those who have not said whether they come, and only them.
 *
 * <p>Whoever is missing in several networks on one day is mentioned in the earliest meeting's, where the button shows all.
 */
@Component
class ReminderComposer implements Composer {

    static final String NAME = "meeting.remind";

    private final Meetings meetings;
    private final Networks networks;
    private final Attendances attendances;
    private final Invited invited;
    private final Mentions mentions;
    private final Moments moments;
    private final NoticePage notices;
    private final Why why;
    private final Association association;
    private final Clock clock;

    ReminderComposer(Meetings meetings, Networks networks, Attendances attendances, Invited invited, Mentions mentions, Moments moments,
            NoticePage notices, Why why, Association association, Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.attendances = attendances;
        this.invited = invited;
        this.mentions = mentions;
        this.moments = moments;
        this.notices = notices;
        this.why = why;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = meetings.findById(delivery.subject()).orElseThrow();
        if (!meeting.isAhead(clock.instant())) {
            return new Composed.Useless("meeting.skipped-past");
        }
        var missing = missing(meeting);
        if (missing.isEmpty()) {
            return new Composed.Useless("meeting.skipped-answered");
        }
        var here = new HashSet<>(missing);
        remindedTodayBefore(meeting).forEach(earlier -> here.removeAll(missing(earlier)));
        if (here.isEmpty()) {
            return new Composed.Useless("meeting.skipped-mentioned");
        }
        var network = networks.findById(meeting.networkId()).orElseThrow();
        return new Composed.Words(Post.of(delivery.id(), Page
                        .titled("meeting.reminder.title", network.title(), invited.dayOf(meeting))
                        .line("meeting.reminder.missing", missing.size())
                        .line(Wording.when(meeting, association.zone()))
                        .line(notices.represented(meeting, network))
                        .toned(Page.Tone.WARNING)
                        .footed(why.now(meeting, Phrase.of("meeting.reminder.why"), kind -> kind == Kind.REMINDER)))
                .mentioning(mentions.of(here)).with(NoticeButtons.answers(meeting)));
    }

    private List<Person> missing(Meeting meeting) {
        var answered = attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(Attendance::isAnswered).map(Attendance::personId).toList();
        return invited.to(meeting).stream().filter(one -> !answered.contains(one.id())).toList();
    }

    /** Earlier meetings of other networks that are reminded of on this same day. */
    private List<Meeting> remindedTodayBefore(Meeting meeting) {
        var zone = association.zone();
        var today = association.today(clock);
        return meetings.between(clock.instant(), meeting.startsAt()).stream()
                .filter(other -> !other.id().equals(meeting.id()) && other.isAhead(clock.instant()))
                .filter(other -> moments.of(other).stream().anyMatch(moment -> moment.kind() == Kind.REMINDER
                        && on(moment, zone).equals(today)))
                .filter(other -> networks.findById(other.networkId()).orElseThrow().channelId() != null).toList();
    }

    private static LocalDate on(Moments.Moment moment, ZoneId zone) {
        return LocalDate.ofInstant(moment.at(), zone);
    }
}
