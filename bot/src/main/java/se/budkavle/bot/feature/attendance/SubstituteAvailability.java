package se.budkavle.bot.feature.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Absences;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;

/**
 * Checks whether a substitute can be asked to come to a meeting. The substitute must not be absent, and must not
 * replace another member at the same meeting.
 */
@Component
class SubstituteAvailability {

    private final Attendances attendances;
    private final Absences absences;
    private final NoticeTime times;

    SubstituteAvailability(Attendances attendances, Absences absences, NoticeTime times) {
        this.attendances = attendances;
        this.absences = absences;
        this.times = times;
    }

    /**
     * Returns whether the substitute can be asked.
     *
     * @param asked the time at which the substitute would be asked
     */
    boolean isFree(Meeting meeting, Person substitute, Instant asked) {
        return !standsFor(meeting, substitute.id()) && !isAway(meeting, substitute, asked);
    }

    /** Throws a refusal with the reason if the substitute whom the member has named cannot be asked. */
    void requireFree(Meeting meeting, Person substitute, Instant asked) {
        if (standsFor(meeting, substitute.id())) {
            throw new Refusal("meeting.substitute-taken", substitute.name());
        }
        if (isAway(meeting, substitute, asked)) {
            throw new Refusal("meeting.substitute-away", substitute.name());
        }
    }

    /** Returns whether this person already replaces another member at the meeting. */
    boolean standsFor(Meeting meeting, String substituteId) {
        return attendances.findAllByMeetingIdOrderById(meeting.id()).stream()
                .anyMatch(one -> substituteId.equals(one.substituteId()));
    }

    /**
     * Returns whether the substitute is absent on the day of the meeting or on the day on which the substitute is
     * asked.
     */
    private boolean isAway(Meeting meeting, Person substitute, Instant asked) {
        Stream<LocalDate> days = Stream.of(times.dayOf(asked), times.dayOf(meeting.startsAt()));
        return days.flatMap(day -> absences.on(day).stream())
                .anyMatch(one -> one.personId().equals(substitute.id()));
    }
}
