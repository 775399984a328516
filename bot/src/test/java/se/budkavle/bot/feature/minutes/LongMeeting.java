package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.MinutesNote;
import se.budkavle.storage.minutes.MinutesNotes;
import se.budkavle.storage.minutes.Reservation;
import se.budkavle.storage.minutes.Reservations;

/** A test fixture with a meeting of many agenda items, each with notes, decisions, actions and a reservation. */
record LongMeeting(HeldMeeting held, List<AgendaItem> items) {

    private static final String MEMBER = "Ledamot Timrå, majoritet";

    static LongMeeting of(Workplace work, int size) {
        var held = HeldMeeting.on(
                work,
                "2026-12-10",
                IntStream.rangeClosed(1, size)
                        .mapToObj(number -> "Ärende nummer " + number)
                        .toArray(String[]::new));
        var items = work.get(AgendaItems.class)
                .findAllByMeetingIdOrderByPositionAscIdAsc(held.meeting().id());
        new TransactionTemplate(work.get(PlatformTransactionManager.class))
                .executeWithoutResult(any -> fill(work, held, items));
        return new LongMeeting(held, items);
    }

    private static void fill(Workplace work, HeldMeeting held, List<AgendaItem> items) {
        var meeting = held.meeting().id();
        var by = HeldMeeting.person(work, "Samordnare miljö").id();
        var member = HeldMeeting.person(work, MEMBER).id();
        var now = work.clock().instant();
        work.get(AllMinutes.class).save(Minutes.started(meeting, by, now));
        work.get(Attendances.class).save(Attendance.unanswered(meeting, member).wasPresent(true));
        for (var item : items) {
            var id = item.id();
            for (int number = 1; number <= 2; number++) {
                work.get(MinutesNotes.class)
                        .save(MinutesNote.of(meeting, id, text(item, "Anteckning", number, 60), by, now));
                work.get(Decisions.class)
                        .save(Decision.of(HeldMeeting.COUNCIL, meeting, id, text(item, "Beslut", number, 25), by, now));
                work.get(Actions.class)
                        .save(Action.from(
                                ActionOrigin.meeting(meeting, id),
                                HeldMeeting.COUNCIL,
                                text(item, "Åtgärd", number, 8),
                                ActionOwner.person(member),
                                LocalDate.of(2027, 1, 15),
                                by,
                                now));
            }
            work.get(Reservations.class)
                    .save(Reservation.of(meeting, id, member, text(item, "Reservation", 1, 25), by, now));
        }
    }

    private static String text(AgendaItem item, String what, int number, int words) {
        return what + " " + number + " om " + item.title() + ":" + " kommunerna".repeat(words) + ".";
    }
}
