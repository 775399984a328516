package se.budkavle.bot.feature.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Computes when proposals for an agenda close, when its approval is requested, and when the notice with the agenda is
 * sent.
 */
@Component
class AgendaDeadlines {

    /** The shortest time that approvers get before the notice is sent. */
    private static final Duration FOR_APPROVAL = Duration.ofDays(3);

    private final AllNetworkSettings networkSettings;
    private final NoticeTime times;

    AgendaDeadlines(AllNetworkSettings networkSettings, NoticeTime times) {
        this.networkSettings = networkSettings;
        this.times = times;
    }

    /** Returns when the notice is sent, in working hours. */
    Instant notice(Meeting meeting) {
        return notice(meeting, networkSettings.of(meeting.networkId()));
    }

    /** Like the method above, for a network whose {@link NetworkSettings} is already known. */
    Instant notice(Meeting meeting, NetworkSettings settings) {
        return times.noticeBefore(meeting.startsAt(), settings.noticeDays(), settings.julyPause())
                .at();
    }

    /**
     * Returns when the approvers are asked: when proposals close, or three days before the notice if that is earlier.
     */
    Instant approval(Meeting meeting, NetworkSettings settings) {
        var notice = notice(meeting, settings);
        var close = times.morningBefore(meeting.startsAt(), settings.itemDays());
        var latest = notice.minus(FOR_APPROVAL);
        return times.moved(close.isBefore(latest) ? close : latest, notice, settings.julyPause())
                .at();
    }

    /**
     * Returns when coordinators are warned that the agenda is not ready: one day before the notice, in working hours.
     */
    Instant warning(Meeting meeting, NetworkSettings settings) {
        var notice = notice(meeting, settings);
        return times.moved(notice.minus(Duration.ofDays(1)), notice, settings.julyPause())
                .at();
    }

    /** Returns when a delivery that is already due is sent: now, or in the next working hour. */
    Instant soonest(Meeting meeting, NetworkSettings settings, Instant now) {
        return times.soonest(now, meeting.startsAt(), settings.julyPause());
    }

    LocalDate dayOf(Meeting meeting) {
        return times.dayOf(meeting.startsAt());
    }

    Instant itemsClose(Meeting meeting) {
        return times.morningBefore(
                meeting.startsAt(), networkSettings.of(meeting.networkId()).itemDays());
    }
}
