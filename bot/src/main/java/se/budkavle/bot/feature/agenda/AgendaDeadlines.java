package se.budkavle.bot.feature.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.NoticeTime.Moved;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Computes dates and times for a meeting's agenda: the deadline for proposals, the request for approval, the warning to
 * coordinators, and the meeting notice (kallelse).
 */
@Component
class AgendaDeadlines {

    /**
     * The minimum time from the request for approval to the meeting notice. If the request is moved into working hours,
     * the time to the meeting notice can become shorter or longer.
     */
    private static final Duration FOR_APPROVAL = Duration.ofDays(3);

    private final AllNetworkSettings networkSettings;
    private final NoticeTime times;

    AgendaDeadlines(AllNetworkSettings networkSettings, NoticeTime times) {
        this.networkSettings = networkSettings;
        this.times = times;
    }

    /** Returns when the notice (kallelse) of the meeting is sent, in working hours. */
    Instant notice(Meeting meeting) {
        return notice(meeting, networkSettings.of(meeting.networkId()));
    }

    /**
     * Returns when the meeting notice is sent. Uses the given settings, so that the caller can load the
     * {@link NetworkSettings} of many networks at once.
     */
    Instant notice(Meeting meeting, NetworkSettings settings) {
        return times.noticeBefore(
                        meeting.startsAt(),
                        settings.notices().noticeDays(),
                        settings.notices().julyPause())
                .at();
    }

    /**
     * Returns when approval is requested: at the deadline for proposals, or three days before the meeting notice if
     * that is earlier. A time outside working hours is moved into working hours.
     */
    Instant approval(Meeting meeting, NetworkSettings settings) {
        var notice = notice(meeting, settings);
        var close = times.morningBefore(meeting.startsAt(), settings.notices().itemDays());
        var latest = notice.minus(FOR_APPROVAL);
        return times.moved(
                        close.isBefore(latest) ? close : latest,
                        notice,
                        settings.notices().julyPause())
                .at();
    }

    /**
     * Returns when coordinators are warned of an agenda that is not ready: one day before the meeting notice, in
     * working hours.
     */
    Instant warning(Meeting meeting, NetworkSettings settings) {
        return movedWarning(meeting, settings).at();
    }

    /** Returns when coordinators are warned, and the reason if this time was moved into working hours. */
    Moved movedWarning(Meeting meeting, NetworkSettings settings) {
        var notice = notice(meeting, settings);
        return times.moved(
                notice.minus(Duration.ofDays(1)), notice, settings.notices().julyPause());
    }

    /** Returns when a message that is already due can be sent: now, or when the next working hours begin. */
    Instant soonest(Meeting meeting, NetworkSettings settings, Instant now) {
        return times.soonest(now, meeting.startsAt(), settings.notices().julyPause());
    }

    LocalDate dayOf(Meeting meeting) {
        return times.dayOf(meeting.startsAt());
    }

    Instant itemsClose(Meeting meeting) {
        return times.morningBefore(
                meeting.startsAt(),
                networkSettings.of(meeting.networkId()).notices().itemDays());
    }
}
