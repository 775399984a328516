package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.Adjuster;
import se.budkavle.storage.minutes.AdjusterPart;
import se.budkavle.storage.minutes.Adjusters;
import se.budkavle.storage.minutes.AdjustingState;
import se.budkavle.storage.minutes.Adjustings;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;

/** Reads the adjusters of a meeting's formal minutes and their confirmations. */
@Component
class AdjustingReader {

    private final AllMinutes minutes;
    private final Adjusters adjusters;
    private final Adjustings adjustings;
    private final Rights rights;
    private final Clock clock;

    AdjustingReader(AllMinutes minutes, Adjusters adjusters, Adjustings adjustings, Rights rights, Clock clock) {
        this.minutes = minutes;
        this.adjusters = adjusters;
        this.adjustings = adjustings;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Returns the progress of adjusting the meeting's formal minutes. Returns empty for short notes, and for minutes
     * that are not sent yet.
     */
    @Transactional(readOnly = true)
    Optional<AdjustingState> of(Meeting meeting) {
        return minutes.findById(meeting.id())
                .filter(Minutes::hasBeenSent)
                .filter(one -> one.kind() == MinutesKind.FORMAL)
                .map(one -> new AdjustingState(
                        one,
                        inOrder(adjusters.findAllByMeetingId(meeting.id())),
                        adjustings.findAllByMeetingIdAndEdition(meeting.id(), one.edition())));
    }

    /**
     * Returns the adjusters of the minutes. If no chair was chosen, adds the network's chair or vice chair if present
     * at the meeting; this adjuster is not stored yet.
     */
    List<Adjuster> chosen(Meeting meeting, Network network, MinutesView.Presence presence) {
        var all = new ArrayList<>(adjusters.findAllByMeetingId(meeting.id()));
        if (all.stream().noneMatch(one -> one.part() == AdjusterPart.CHAIR)) {
            chair(network, presence)
                    .filter(person ->
                            all.stream().noneMatch(one -> one.personId().equals(person)))
                    .ifPresent(person ->
                            all.add(Adjuster.of(meeting.id(), AdjusterPart.CHAIR, person, person, clock.instant())));
        }
        return inOrder(all);
    }

    private Optional<String> chair(Network network, MinutesView.Presence presence) {
        return rights.chairsOf(network).stream()
                .sorted(Comparator.comparing(Membership::role))
                .map(Membership::personId)
                .filter(person -> presence.present().stream()
                        .anyMatch(one -> one.personId().equals(person)))
                .findFirst();
    }

    static List<Adjuster> inOrder(List<Adjuster> all) {
        return all.stream().sorted(Comparator.comparing(Adjuster::part)).toList();
    }
}
