package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/**
 * Writes the lines about a network's open actions (tasks), which the agenda of the network's next meeting shows. Each
 * line contains the decision that led to the action, the meeting at which the action was agreed, and the action's age.
 */
@Component
class OpenActionLines {

    private final Actions actions;
    private final Decisions decisions;
    private final Meetings meetings;
    private final OwnerNames names;
    private final Association association;
    private final Clock clock;

    OpenActionLines(
            Actions actions,
            Decisions decisions,
            Meetings meetings,
            OwnerNames names,
            Association association,
            Clock clock) {
        this.actions = actions;
        this.decisions = decisions;
        this.meetings = meetings;
        this.names = names;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the network's open actions, earliest due date first. Omits actions that were added after the meeting had
     * begun, because these actions may result from this meeting. If the meeting has ended or is cancelled, returns no
     * actions, because the agenda of a past meeting must not change.
     */
    AgendaView.OpenActions of(Meeting meeting) {
        boolean lists = !meeting.isCancelled() && meeting.endsAt().isAfter(clock.instant());
        List<Action> open = lists
                ? actions.openIn(meeting.networkId()).stream()
                        .filter(one -> one.writtenAt().isBefore(meeting.startsAt()))
                        .toList()
                : List.of();
        if (open.isEmpty()) {
            return AgendaView.OpenActions.NONE;
        }
        var today = association.today(clock);
        var owners = names.of(open);
        var numbered = decisions(open);
        var held = meetings(open);
        return new AgendaView.OpenActions(
                open.stream()
                        .map(one -> line(one, owners, numbered, held, today))
                        .toList(),
                (int) open.stream().filter(one -> one.isOverdueOn(today)).count());
    }

    private Phrase line(
            Action action,
            Map<String, String> owners,
            Map<String, Decision> numbered,
            Map<String, Instant> held,
            LocalDate today) {
        var parts = new ArrayList<Phrase>();
        parts.add(ActionLine.marked(action, owners, today));
        var decision = numbered.get(Objects.requireNonNullElse(action.decisionId(), ""));
        if (decision != null) {
            parts.add(Phrase.of("minutes.decision.code", decision.code()));
        }
        var since = held.get(Objects.requireNonNullElse(action.meetingId(), ""));
        var written = since == null ? action.writtenAt() : since;
        parts.add(Phrase.of(
                since == null ? "agenda.action.since" : "agenda.action.from-meeting",
                LocalDate.ofInstant(written, association.zone())));
        return Phrase.joined(" · ", parts);
    }

    private Map<String, Decision> decisions(List<Action> open) {
        var ids = open.stream().map(Action::decisionId).filter(Objects::nonNull).collect(Collectors.toSet());
        var found = new HashMap<String, Decision>();
        if (!ids.isEmpty()) {
            decisions.findAllByIdIn(ids).stream().filter(Decision::isNumbered).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    private Map<String, Instant> meetings(List<Action> open) {
        var ids = open.stream().map(Action::meetingId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : meetings.findAllByIdIn(ids).stream().collect(Collectors.toMap(Meeting::id, Meeting::startsAt));
    }
}
