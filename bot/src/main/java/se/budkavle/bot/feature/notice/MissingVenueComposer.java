package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.delivery.NoticeTimetable.Kind;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.OverlappingDeliveries;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the message that warns a meeting's organisers that the place or link is missing. The message is sent before
 * the meeting notice, and is skipped if nothing is missing.
 */
@Component
class MissingVenueComposer implements Composer {

    static final String NAME = "meeting.organiser";

    private final Meetings meetings;
    private final Networks networks;
    private final Deliveries deliveries;
    private final OverlappingDeliveries overlapping;
    private final NoticeTimetable timetable;
    private final Invited invited;
    private final MentionedAccountFinder mentions;
    private final ReasonFooter footer;
    private final Clock clock;

    MissingVenueComposer(
            Meetings meetings,
            Networks networks,
            Deliveries deliveries,
            OverlappingDeliveries overlapping,
            NoticeTimetable timetable,
            Invited invited,
            MentionedAccountFinder mentions,
            ReasonFooter footer,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.deliveries = deliveries;
        this.overlapping = overlapping;
        this.timetable = timetable;
        this.invited = invited;
        this.mentions = mentions;
        this.footer = footer;
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
            return new Composed.Skip("meeting.skipped-past");
        }
        if (deliveries.findByKey(MeetingNoticeDeliveryKey.key(meeting.id())).isPresent()) {
            return new Composed.Skip("meeting.skipped-notice-sent");
        }
        if (meeting.venue().isComplete()) {
            return new Composed.Skip("meeting.skipped-nothing-missing");
        }
        if (overlapping.isOvertaken(delivery, List.of(NAME), meeting.id(), clock.instant())) {
            return new Composed.Skip("meeting.skipped-overtaken");
        }
        var network = networks.findById(meeting.networkId()).orElseThrow();
        return new Composed.ChatPost(Post.of(
                        delivery.id(),
                        Page.of(MeetingWords.of(
                                        meeting,
                                        "meeting.organiser.title",
                                        meeting.heading(network.title()),
                                        invited.dayOf(meeting)))
                                .line("meeting.organiser.venue." + meeting.form())
                                .line(MeetingWords.of(meeting, "meeting.organiser.notice", timetable.notice(meeting)))
                                .toned(Page.Tone.WARNING)
                                .footed(footer.now(
                                        meeting,
                                        MeetingWords.of(meeting, "meeting.organiser.why"),
                                        Kind.ORGANISER,
                                        delivery)))
                .mentioning(mentions.of(invited.organisers(meeting))));
    }
}
