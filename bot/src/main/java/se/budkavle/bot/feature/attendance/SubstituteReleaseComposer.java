package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Builds the chat message to a substitute who has accepted but is no longer needed. The reason is that the absent
 * member has changed the answer.
 */
@Component
class SubstituteReleaseComposer implements LiveComposer {

    static final String NAME = "meeting.release";

    private final SubstituteRequests requests;
    private final Meetings meetings;
    private final Networks networks;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final Invited invited;
    private final Clock clock;

    SubstituteReleaseComposer(
            SubstituteRequests requests,
            Meetings meetings,
            Networks networks,
            People people,
            MentionedAccountFinder mentions,
            Invited invited,
            Clock clock) {
        this.requests = requests;
        this.meetings = meetings;
        this.networks = networks;
        this.people = people;
        this.mentions = mentions;
        this.invited = invited;
        this.clock = clock;
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
        var request = requests.findById(delivery.subject()).orElse(null);
        if (request == null) {
            return new Composed.Skip("meeting.skipped-answered");
        }
        var meeting = meetings.findById(request.meetingId()).orElseThrow();
        if (!meeting.isAhead(clock.instant())) {
            return new Composed.Skip("meeting.skipped-past");
        }
        return released(delivery, request, meeting);
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return requests.findById(sent.subject())
                .map(request -> released(
                        sent, request, meetings.findById(request.meetingId()).orElseThrow()))
                .orElseGet(() -> new Composed.ChatPost(Post.of(sent.id(), Page.titled("meeting.call.anew"))));
    }

    private Composed released(Delivery delivery, SubstituteRequest request, Meeting meeting) {
        return new Composed.ChatPost(Post.of(
                        delivery.id(),
                        Page.titled(
                                        "meeting.release.title",
                                        meeting.heading(networks.findById(meeting.networkId())
                                                .orElseThrow()
                                                .title()),
                                        invited.dayOf(meeting))
                                .line(
                                        "meeting.release.changed",
                                        people.findById(request.absentId())
                                                .orElseThrow()
                                                .name())
                                .footed(Phrase.of("meeting.release.why")))
                .mentioning(mentions.of(
                        List.of(people.findById(request.substituteId()).orElseThrow()))));
    }
}
