package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.AttendanceConflicts;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.VoteCounts;

/**
 * Finds vote counts that are higher than the number of voters who were present. A vote count becomes too high if people
 * correct the attendance after they recorded the votes.
 */
@Component
class ExcessVotes implements AttendanceConflicts {

    private final MinutesReader reader;
    private final VoterCounter voters;
    private final VoteCounts votes;

    ExcessVotes(MinutesReader reader, VoterCounter voters, VoteCounts votes) {
        this.reader = reader;
        this.voters = voters;
        this.votes = votes;
    }

    @Override
    public List<Phrase> of(Meeting meeting) {
        return votes.findAllByMeetingIdOrderById(meeting.id()).isEmpty() ? List.of() : of(reader.of(meeting));
    }

    List<Phrase> of(MinutesView view) {
        if (view.kind() != MinutesKind.FORMAL) {
            return List.of();
        }
        return view.decisions().stream()
                .flatMap(decision -> view.votesOf(decision).stream().flatMap(count -> {
                    int present = voters.of(view, decision);
                    return count.exceeds(present)
                            ? Stream.of(Phrase.of(
                                    "minutes.votes-exceed",
                                    decision.text(),
                                    count.total(),
                                    present,
                                    Phrase.command("minutes")))
                            : Stream.<Phrase>empty();
                }))
                .toList();
    }
}
