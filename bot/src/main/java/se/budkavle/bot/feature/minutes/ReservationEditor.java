package se.budkavle.bot.feature.minutes;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.view.minutes.EntryKind;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.Reservation;
import se.budkavle.storage.minutes.Reservations;

/**
 * Changes and removes the reservations (recorded disagreements with decisions) in minutes. The person who made a
 * reservation can also change it, until the minutes are sent for the first time. A blank text removes the reservation.
 */
@Component
class ReservationEditor implements EntryEditor {

    private final MinutesForms forms;
    private final ReservationRecorder recorder;
    private final Reservations reservations;
    private final AllMinutes minutes;

    ReservationEditor(MinutesForms forms, ReservationRecorder recorder, Reservations reservations, AllMinutes minutes) {
        this.forms = forms;
        this.recorder = recorder;
        this.reservations = reservations;
        this.minutes = minutes;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.RESERVATION;
    }

    @Override
    public Form form(Meeting meeting, String entryId, Locale reader) {
        var reservation = reservation(meeting, entryId);
        return forms.edit(EntryEditor.formId(meeting, kind(), entryId, reservation.version()), reservation);
    }

    @Override
    public Edited store(Meeting meeting, String entryId, int seen, PressEvent sent, String by) {
        var reservation = reservation(meeting, entryId);
        var text = sent.field(MinutesForms.TEXT);
        recorder.edit(meeting, reservation, seen, text, by);
        return new Edited(reservation.itemId(), text.isBlank());
    }

    @Override
    public boolean isOwn(String meetingId, String entryId, String personId) {
        return reservations
                        .findById(entryId)
                        .filter(one -> one.meetingId().equals(meetingId)
                                && one.personId().equals(personId))
                        .isPresent()
                && minutes.findById(meetingId).filter(Minutes::hasBeenSent).isEmpty();
    }

    private Reservation reservation(Meeting meeting, String id) {
        return reservations
                .findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesRecorder::gone);
    }
}
