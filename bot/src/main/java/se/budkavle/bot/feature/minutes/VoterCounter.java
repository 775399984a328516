package se.budkavle.bot.feature.minutes;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.Decision;

/**
 * Counts the people with a right to vote who were present when a decision was made. The holders of seats and their
 * substitutes have the right to vote.
 */
@Component
class VoterCounter {

    private final Invited invited;

    VoterCounter(Invited invited) {
        this.invited = invited;
    }

    /**
     * Returns the number of voters at the decision's agenda item. If the decision belongs to no item, returns the
     * number of voters at the meeting. Counts somebody who is present in two seats once.
     */
    int of(MinutesView view, Decision decision) {
        var seated = invited.membershipsAt(view.meeting()).stream()
                .filter(one -> one.role().holdsSeat())
                .map(Membership::personId)
                .collect(Collectors.toSet());
        var item = view.item(decision.itemId());
        return (int) view.presence().present().stream()
                .filter(one -> seated.contains(one.invitedId()))
                .map(MinutesView.Attendee::personId)
                .filter(one ->
                        item.isEmpty() || item.get().attending().present().contains(one))
                .distinct()
                .count();
    }
}
