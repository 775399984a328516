package se.budkavle.bot.feature.action;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/**
 * Writes the lines that say where an action comes from: a meeting, a decision, a chat message, or an answer in a status
 * round.
 */
@Component
class ActionOriginLines {

    private final Meetings meetings;
    private final Decisions decisions;
    private final Networks networks;
    private final MessageLinks links;

    ActionOriginLines(Meetings meetings, Decisions decisions, Networks networks, MessageLinks links) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.networks = networks;
        this.links = links;
    }

    List<Phrase> of(Action action) {
        var lines = new ArrayList<Phrase>();
        var network = networks.findById(action.networkId()).orElseThrow();
        var origin = action.origin();
        if (origin.meetingId() != null) {
            var meeting = meetings.findById(origin.meetingId()).orElseThrow();
            lines.add(Phrase.of("minutes.actions.from", meeting.heading(network.title()), meeting.startsAt()));
        } else {
            lines.add(Phrase.of("minutes.actions.in", network.title()));
        }
        if (origin.decisionId() != null) {
            decisions
                    .findById(origin.decisionId())
                    .filter(Decision::isNumbered)
                    .ifPresent(one -> lines.add(Phrase.of("minutes.actions.from-decision", one.code())));
        }
        if (origin.channelId() != null) {
            lines.add(links.after(
                    Phrase.of("minutes.actions.from-message", Phrase.channel(origin.channelId())), origin.message()));
        }
        if (origin.answerId() != null) {
            lines.add(Phrase.of("minutes.actions.from-answer"));
        }
        return List.copyOf(lines);
    }
}
