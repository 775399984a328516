package se.budkavle.bot.view.minutes;

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
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.VerificationState;
import se.budkavle.storage.minutes.Verifications;
import se.budkavle.storage.minutes.Verifier;
import se.budkavle.storage.minutes.VerifierRole;
import se.budkavle.storage.minutes.Verifiers;

/** Reads the verifiers of a meeting's formal minutes and their confirmations. */
@Component
public class VerificationReader {

    private final AllMinutes minutes;
    private final Verifiers verifiers;
    private final Verifications verifications;
    private final Rights rights;
    private final Clock clock;

    VerificationReader(
            AllMinutes minutes, Verifiers verifiers, Verifications verifications, Rights rights, Clock clock) {
        this.minutes = minutes;
        this.verifiers = verifiers;
        this.verifications = verifications;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Returns the progress of verifying the meeting's formal minutes. Returns empty for short notes, and for minutes
     * that are not sent yet.
     */
    @Transactional(readOnly = true)
    public Optional<VerificationState> of(Meeting meeting) {
        return minutes.findById(meeting.id())
                .filter(Minutes::hasBeenSent)
                .filter(one -> one.kind() == MinutesKind.FORMAL)
                .map(one -> new VerificationState(
                        one,
                        inOrder(verifiers.findAllByMeetingId(meeting.id())),
                        verifications.findAllByMeetingIdAndEdition(meeting.id(), one.edition())));
    }

    /**
     * Returns the verifiers of the minutes. If no verifier is chosen for the role of chair, adds the network's chair,
     * or the vice chair if the chair was not present at the meeting. Adds nobody if neither was present or if the
     * person is already a verifier. The added verifier is not stored in the database.
     */
    public List<Verifier> chosen(Meeting meeting, Network network, MinutesView.Presence presence) {
        var all = new ArrayList<>(verifiers.findAllByMeetingId(meeting.id()));
        if (all.stream().noneMatch(one -> one.part() == VerifierRole.CHAIR)) {
            chair(network, presence)
                    .filter(person ->
                            all.stream().noneMatch(one -> one.personId().equals(person)))
                    .ifPresent(person ->
                            all.add(Verifier.of(meeting.id(), VerifierRole.CHAIR, person, person, clock.instant())));
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

    public static List<Verifier> inOrder(List<Verifier> all) {
        return all.stream().sorted(Comparator.comparing(Verifier::part)).toList();
    }
}
