package se.budkavle.bot.feature.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;

/**
 * The slash command that moves one meeting. A preview first shows the old and the new time, and asks for confirmation.
 */
@Component
class MoveMeeting implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmMove confirm;
    private final Association association;

    MoveMeeting(
            Suggestions suggestions,
            MeetingFinder finder,
            ConfirmationWorkflow confirmations,
            ConfirmMove confirm,
            Association association) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.association = association;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting move")
                .asking("meeting", Kind.TEXT, suggestions::meetingsAhead)
                .asking("when", Kind.TIME_SPAN)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var meeting = finder.named(call.text("meeting"), call.caller());
        var when = call.occasion("when");
        var zone = association.zone();
        var startsAt = when.startsAt(zone);
        var endsAt = when.endsAt(zone)
                .orElseGet(() -> when.days() == 1
                        ? endAsLongAfter(startsAt, meeting)
                        : meeting.endsAt().atZone(zone).with(when.lastDay()).toInstant());
        return confirmations.show(confirm, new MoveRequest(meeting.id(), startsAt, endsAt), call.caller());
    }

    /**
     * Returns the end of the moved meeting, as many days and hours after the new start as before. Calculates in local
     * time, so that a meeting of several days ends at the same hour even if the clocks change meanwhile.
     */
    private Instant endAsLongAfter(Instant newStart, Meeting meeting) {
        var zone = association.zone();
        var length = Duration.between(
                LocalDateTime.ofInstant(meeting.startsAt(), zone), LocalDateTime.ofInstant(meeting.endsAt(), zone));
        return LocalDateTime.ofInstant(newStart, zone).plus(length).atZone(zone).toInstant();
    }
}
