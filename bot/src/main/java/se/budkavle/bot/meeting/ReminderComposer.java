package se.budkavle.bot.meeting;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.Mentions;
import se.budkavle.bot.meeting.Moments.Kind;
import se.budkavle.bot.rhythm.NoticeTime;
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
 * <p>Whoever is missing in several networks on one day is mentioned in the first that went out, where the button shows all.
 */
@Component
class ReminderComposer implements Composer {

    static final String NAME = "meeting.remind";

    private final Meetings meetings;
    private final Networks networks;
    private final Attendances attendances;
    private final Invited invited;
    private final Mentions mentions;
    private final NoticeTime times;
    private final NoticePage notices;
    private final Why why;
    private final Association association;
    private final Clock clock;

    ReminderComposer(Meetings meetings, Networks networks, Attendances attendances, Invited invited, Mentions mentions, NoticeTime times,
            NoticePage notices, Why why, Association association, Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.attendances = attendances;
        this.invited = invited;
        this.mentions = mentions;
        this.times = times;
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
    public boolean isOneAtATime() {
        return true;
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
        remindedTodayOf(meeting, missing).forEach(other -> here.removeAll(missing(other)));
        if (here.isEmpty()) {
            return new Composed.Useless("meeting.skipped-mentioned");
        }
        var network = networks.findById(meeting.networkId()).orElseThrow();
        return new Composed.Words(Post.of(delivery.id(), Page
                        .titled("meeting.reminder.title", network.title(), invited.dayOf(meeting))
                        .line("meeting.reminder.missing", missing.size())
                        .line(Wording.when(meeting))
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

    /** Other networks' meetings of which these people were reminded today, in posts that did go out. */
    private List<Meeting> remindedTodayOf(Meeting meeting, List<Person> people) {
        var now = clock.instant();
        return meetings.toldOfSince(times.startOf(times.dayOf(now)), NAME, people.stream().map(Person::id).toList(),
                meeting.networkId(), now);
    }
}
