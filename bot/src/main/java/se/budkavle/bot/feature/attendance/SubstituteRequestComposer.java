package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.Mentions;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingAnswerLinks;
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

/** Writes the post that asks one substitute to come, and edits it when the question is no longer needed. */
@Component
class SubstituteRequestComposer implements LiveComposer {

    static final String NAME = "meeting.call";

    private final SubstituteRequests calls;
    private final Meetings meetings;
    private final Networks networks;
    private final People people;
    private final Mentions mentions;
    private final Invited invited;
    private final SubstituteRequester calling;
    private final Clock clock;

    SubstituteRequestComposer(
            SubstituteRequests calls,
            Meetings meetings,
            Networks networks,
            People people,
            Mentions mentions,
            Invited invited,
            SubstituteRequester calling,
            Clock clock) {
        this.calls = calls;
        this.meetings = meetings;
        this.networks = networks;
        this.people = people;
        this.mentions = mentions;
        this.invited = invited;
        this.calling = calling;
        this.clock = clock;
    }

    static String key(SubstituteRequest call) {
        return NAME + ":" + call.id();
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
        var open = calls.findById(delivery.subject()).orElse(null);
        if (open == null || !calling.isNeeded(open)) {
            return new Composed.Skip("meeting.skipped-answered");
        }
        var meeting = meetings.findById(open.meetingId()).orElseThrow();
        if (!meeting.isAhead(clock.instant())) {
            return new Composed.Skip("meeting.skipped-past");
        }
        return asking(delivery, calling.sent(open, meeting), meeting);
    }

    private Composed asking(Delivery delivery, SubstituteRequest call, Meeting meeting) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        var substitute = people.findById(call.substituteId()).orElseThrow();
        var absent = people.findById(call.absentId()).orElseThrow();
        return new Composed.ChatPost(Post.of(
                        delivery.id(),
                        Page.titled("meeting.call.title", meeting.heading(network.title()), invited.dayOf(meeting))
                                .line("meeting.call.asks", absent.name())
                                .line(MeetingWords.when(meeting))
                                .line(MeetingWords.where(meeting.venue()))
                                .line("meeting.call.until", call.until())
                                .toned(Page.Tone.WARNING)
                                .footed(Phrase.of("meeting.call.why")))
                .mentioning(mentions.of(List.of(substitute)))
                .with(
                        new Button(
                                Press.id(SubstitutePress.ACT, call.id(), MeetingAnswerLinks.YES),
                                Phrase.of("meeting.call.yes"),
                                Button.Look.GOOD,
                                true),
                        Button.plain(
                                Press.id(SubstitutePress.ACT, call.id(), MeetingAnswerLinks.NO),
                                Phrase.of("meeting.call.no"))));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var found = calls.findById(sent.subject());
        if (found.isEmpty()) {
            return new Composed.ChatPost(Post.of(sent.id(), Page.titled("meeting.call.anew")));
        }
        var call = found.get();
        var meeting = meetings.findById(call.meetingId()).orElseThrow();
        if (call.outcome() != Outcome.WITHDRAWN && !meeting.isCancelled()) {
            return calling.isNeeded(call) ? asking(sent, call, meeting) : new Composed.Skip("meeting.skipped-answered");
        }
        return new Composed.ChatPost(Post.of(
                sent.id(),
                Page.titled(
                        "meeting.call.over",
                        meeting.heading(networks.findById(meeting.networkId())
                                .orElseThrow()
                                .title()),
                        invited.dayOf(meeting))));
    }
}
