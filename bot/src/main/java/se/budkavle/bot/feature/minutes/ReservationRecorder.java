package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Reservation;
import se.budkavle.storage.minutes.Reservations;

/**
 * Stores reservations (recorded disagreements with decisions) in minutes. Only people who were present at an agenda
 * item can make a reservation about the item.
 */
@Component
class ReservationRecorder {

    private final MinutesRecorder recorder;
    private final MinutesReader reader;
    private final Reservations reservations;
    private final AuditLog audit;
    private final Clock clock;

    ReservationRecorder(
            MinutesRecorder recorder, MinutesReader reader, Reservations reservations, AuditLog audit, Clock clock) {
        this.recorder = recorder;
        this.reader = reader;
        this.reservations = reservations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Throws a refusal if this person was not present at the agenda item. */
    @Transactional(readOnly = true)
    void requirePresent(Meeting meeting, String itemId, String personId) {
        var item = reader.of(meeting).item(itemId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        if (!item.attending().present().contains(personId)) {
            throw new Refusal("minutes.reservation-not-present", item.number());
        }
    }

    /**
     * Stores a reservation. The calling code must have checked that the user may make the reservation, or record the
     * reservation for another person.
     */
    @Transactional
    void add(Meeting meeting, String itemId, String personId, String text, String by) {
        requirePresent(meeting, itemId, personId);
        recorder.begin(meeting, by);
        var reservation = Reservation.of(meeting.id(), itemId, personId, text, by, clock.instant());
        if (reservations.findAllByMeetingIdOrderById(meeting.id()).stream().noneMatch(reservation::repeats)) {
            stored("minutes.reservation", reservations.save(reservation).id(), meeting, by);
        }
    }

    /**
     * Stores the new text of a reservation. Deletes the reservation if the text is blank.
     *
     * @param seen the version number that the reservation's database row had when the person opened the form
     */
    @Transactional
    void edit(Meeting meeting, Reservation reservation, int seen, String text, String by) {
        recorder.requireOpen(meeting);
        boolean same = !text.isBlank() && reservation.withText(text).equals(reservation);
        MinutesRecorder.requireSeen(same || reservation.version() == seen, reservation.text());
        if (text.isBlank()) {
            reservations.delete(reservation);
            stored("minutes.remove", reservation.id(), meeting, by);
        } else if (!same) {
            reservations.save(reservation.withText(text));
            stored("minutes.edit", reservation.id(), meeting, by);
        }
    }

    private void stored(String action, String id, Meeting meeting, String by) {
        audit.save(AuditEntry.of(by, action, meeting.id(), id, clock.instant()));
    }
}
