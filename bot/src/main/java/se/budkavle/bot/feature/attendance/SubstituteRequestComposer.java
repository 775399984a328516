package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingAnswerLinks;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.meeting.SubstituteRequest.Outcome;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Builds the chat message that asks one substitute to come to a meeting. When the substitute's answer is no longer
 * needed, the bot edits the message.
 */
@Component
class SubstituteRequestComposer implements LiveComposer {

    private final SubstituteRequests requests;
    private final Meetings meetings;
    private final Networks networks;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final Invited invited;
    private final SubstituteRequester requester;
    private final Clock clock;

    SubstituteRequestComposer(
            SubstituteRequests requests,
            Meetings meetings,
            Networks networks,
            People people,
            MentionedAccountFinder mentions,
            Invited invited,
            SubstituteRequester requester,
            Clock clock) {
        this.requests = requests;
        this.meetings = meetings;
        this.networks = networks;
        this.people = people;
        this.mentions = mentions;
        this.invited = invited;
        this.requester = requester;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SubstituteRequestDeliveryKey.COMPOSER;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var open = requests.findById(delivery.subject()).orElse(null);
        if (open == null) {
            return new Composed.Skip("meeting.skipped-answered");
        }
        var meeting = meetings.findById(open.meetingId()).orElseThrow();
        if (!requester.isNetworkAlive(meeting)) {
            return new Composed.Skip("meeting.skipped-network-ended");
        }
        if (!requester.isNeeded(open)) {
            return new Composed.Skip("meeting.skipped-answered");
        }
        if (!meeting.isAhead(clock.instant())) {
            return new Composed.Skip("meeting.skipped-past");
        }
        return asking(delivery, requester.sent(open, meeting), meeting);
    }

    private Composed asking(Delivery delivery, SubstituteRequest request, Meeting meeting) {
        var substitute = people.findById(request.substituteId()).orElseThrow();
        var absent = people.findById(request.absentId()).orElseThrow();
        return new Composed.ChatPost(Post.of(
                        delivery.id(),
                        titled("meeting.call.title", meeting)
                                .line("meeting.call.asks", absent.name())
                                .line(MeetingWords.when(meeting))
                                .line(MeetingWords.where(meeting.venue()))
                                .line("meeting.call.until", request.until())
                                .toned(Page.Tone.WARNING)
                                .footed(Phrase.of("meeting.call.why")))
                .mentioning(mentions.of(List.of(substitute)))
                .with(
                        new Button(
                                Press.id(MeetingButtonIds.SUBSTITUTE, request.id(), MeetingAnswerLinks.YES),
                                Phrase.of("meeting.call.yes"),
                                Button.Look.GOOD,
                                true),
                        Button.plain(
                                Press.id(MeetingButtonIds.SUBSTITUTE, request.id(), MeetingAnswerLinks.NO),
                                Phrase.of("meeting.call.no"))));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var found = requests.findById(sent.subject());
        if (found.isEmpty()) {
            return new Composed.ChatPost(Post.of(sent.id(), Page.titled("meeting.call.anew")));
        }
        var request = found.get();
        var meeting = meetings.findById(request.meetingId()).orElseThrow();
        boolean isAnswered = request.outcome() == Outcome.ACCEPTED || request.outcome() == Outcome.DECLINED;
        if (request.outcome() != Outcome.WITHDRAWN
                && !meeting.isCancelled()
                && (isAnswered || requester.isNetworkAlive(meeting))) {
            return requester.isNeeded(request)
                    ? asking(sent, request, meeting)
                    : new Composed.ChatPost(Post.of(
                            sent.id(), titled("meeting.call.title", meeting).line("meeting.call.answered")));
        }
        return new Composed.ChatPost(Post.of(sent.id(), titled("meeting.call.over", meeting)));
    }

    private Page titled(String key, Meeting meeting) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        return Page.titled(key, meeting.heading(network.title()), invited.dayOf(meeting));
    }
}
