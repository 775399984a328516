package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.calendar.Feeds;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the message that is sent an hour before a meeting, with the meeting's time and place. The message mentions
 * (notifies by @) the people who are coming, and is skipped if there is nobody to mention. The message mentions people
 * who follow the meetings in a calendar only if the network's settings say so.
 */
@Component
class HourBeforeComposer implements Composer {

    static final String NAME = "meeting.soon";

    private final Meetings meetings;
    private final Networks networks;
    private final Attendances attendances;
    private final Invited invited;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final AllNetworkSettings networkSettings;
    private final Feeds feeds;
    private final Clock clock;

    HourBeforeComposer(
            Meetings meetings,
            Networks networks,
            Attendances attendances,
            Invited invited,
            People people,
            MentionedAccountFinder mentions,
            AllNetworkSettings networkSettings,
            Feeds feeds,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.attendances = attendances;
        this.invited = invited;
        this.people = people;
        this.mentions = mentions;
        this.networkSettings = networkSettings;
        this.feeds = feeds;
        this.clock = clock;
    }

    private boolean followsInCalendar(Person person, Meeting meeting) {
        return feeds.workingOf(person.id()).stream()
                .anyMatch(feed -> feed.showsMeetingsOf(meeting.networkId(), clock.instant()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = meetings.findById(delivery.subject()).orElseThrow();
        if (!meeting.isAhead(clock.instant())) {
            return new Composed.Skip("meeting.skipped-past");
        }
        var coming = new HashSet<Person>();
        var called = invited.to(meeting).stream().map(Person::id).collect(Collectors.toSet());
        for (var one : attendances.findAllByMeetingIdOrderById(meeting.id())) {
            if (!called.contains(one.personId())) {
                continue;
            }
            if (one.isComing()) {
                people.findById(one.personId()).ifPresent(coming::add);
            } else if (one.answer() == Attendance.Answer.SUBSTITUTE && one.substituteId() != null) {
                people.findById(one.substituteId()).ifPresent(coming::add);
            }
        }
        if (coming.isEmpty()) {
            return new Composed.Skip("meeting.skipped-nobody-comes");
        }
        if (!networkSettings.of(meeting.networkId()).hourBeforeToAll()) {
            coming.removeIf(person -> followsInCalendar(person, meeting));
        }
        if (coming.isEmpty()) {
            return new Composed.Skip("meeting.skipped-in-calendars");
        }
        return new Composed.ChatPost(Post.of(
                        delivery.id(),
                        Page.titled(
                                        "meeting.soon.title",
                                        meeting.heading(networks.findById(meeting.networkId())
                                                .orElseThrow()
                                                .title()),
                                        meeting.startsAt())
                                .line(MeetingWords.when(meeting))
                                .line(MeetingWords.where(meeting.venue()))
                                .footed(Phrase.of("meeting.soon.why")))
                .mentioning(mentions.of(coming)));
    }
}
