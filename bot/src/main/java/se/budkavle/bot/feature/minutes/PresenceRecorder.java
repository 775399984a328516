package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.minutes.ItemsInActualOrder;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.bot.view.minutes.PresenceReader;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.AttendanceChange;
import se.budkavle.storage.minutes.AttendanceChanges;
import se.budkavle.storage.minutes.ItemPresence;

/**
 * Stores who came late to a meeting and who left early. The calling code must have checked that the person may write
 * the minutes.
 */
@Component
class PresenceRecorder {

    private final MinutesRecorder recorder;
    private final PresenceReader presences;
    private final ItemsInActualOrder items;
    private final Attendances attendances;
    private final AttendanceChanges changes;
    private final AuditLog audit;
    private final Clock clock;

    PresenceRecorder(
            MinutesRecorder recorder,
            PresenceReader presences,
            ItemsInActualOrder items,
            Attendances attendances,
            AttendanceChanges changes,
            AuditLog audit,
            Clock clock) {
        this.recorder = recorder;
        this.presences = presences;
        this.items = items;
        this.attendances = attendances;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores that a person came late (during this agenda item) or left early (after this agenda item). A person who
     * came late or left early counts as present at the meeting.
     */
    @Transactional
    void record(Meeting meeting, String itemId, String personId, AttendanceChange.Kind kind, String by) {
        recorder.begin(meeting, by);
        var attendee = expected(meeting, personId);
        recordPresent(meeting, attendee);
        var now = clock.instant();
        var ofPerson = changes.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(one -> one.personId().equals(personId))
                .toList();
        var order = items.of(meeting).stream().map(one -> one.item().id()).toList();
        var known = ItemPresence.corrected(itemId, kind, order, ofPerson);
        if (known.filter(one -> one.itemId().equals(itemId)).isPresent()) {
            return;
        }
        changes.save(known.map(one -> one.at(itemId, by, now))
                .orElseGet(() -> AttendanceChange.of(meeting.id(), itemId, personId, kind, by, now)));
        audit.save(AuditEntry.of(by, "minutes.presence", meeting.id(), personId + " " + kind, now));
    }

    /**
     * Stores that a person was present during the whole meeting. Deletes the person's recorded late arrivals and early
     * departures.
     */
    @Transactional
    void recordWhole(Meeting meeting, String personId, String by) {
        recorder.begin(meeting, by);
        boolean isNew = recordPresent(meeting, expected(meeting, personId));
        var known = changes.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(one -> one.personId().equals(personId))
                .toList();
        known.forEach(changes::delete);
        if (isNew || !known.isEmpty()) {
            audit.save(AuditEntry.of(by, "minutes.presence", meeting.id(), personId + " WHOLE", clock.instant()));
        }
    }

    /** Stores that the person was present at the meeting. Returns false if that was already stored. */
    private boolean recordPresent(Meeting meeting, MinutesView.Attendee attendee) {
        var attendance = attendances
                .findByMeetingIdAndPersonId(meeting.id(), attendee.invitedId())
                .orElseGet(() -> Attendance.unanswered(meeting.id(), attendee.invitedId()));
        if (Boolean.TRUE.equals(attendance.present())) {
            return false;
        }
        attendances.save(attendance.wasPresent(true));
        return true;
    }

    /**
     * Returns the person with this id. Throws a refusal if the person is not one of the people who are expected at the
     * meeting.
     */
    MinutesView.Attendee expected(Meeting meeting, String personId) {
        return presences.expected(meeting).stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
