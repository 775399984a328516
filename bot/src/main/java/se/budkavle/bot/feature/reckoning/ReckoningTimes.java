package se.budkavle.bot.feature.reckoning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.meeting.AllNetworkSettings;

/**
 * Computes when the bot sends networks the questions of a yearly reckoning (review of the year), and when it reminds
 * the networks.
 */
@Component
class ReckoningTimes {

    private final NoticeTime times;
    private final WorkingHoursDelay outsideHours;
    private final AllNetworkSettings networkSettings;
    private final ReckoningSettings settings;

    ReckoningTimes(
            NoticeTime times,
            WorkingHoursDelay outsideHours,
            AllNetworkSettings networkSettings,
            ReckoningSettings settings) {
        this.times = times;
        this.outsideHours = outsideHours;
        this.networkSettings = networkSettings;
        this.settings = settings;
    }

    Instant endOf(LocalDate day) {
        return times.endOf(day);
    }

    /**
     * Returns the sending time of a message that is queued now. The message is sent in working hours, or at once if the
     * last day to answer ends before the next working hours.
     */
    Instant asked(Instant dueAt) {
        return outsideHours.goesOutAt(dueAt);
    }

    /**
     * Returns when the bot reminds a network that has not answered. Returns empty if the reminder would be due before
     * the questions are sent, or at the same time.
     */
    Optional<Instant> reminder(String networkId, Instant dueAt, Instant asked) {
        return Optional.of(times.reminderBefore(
                                dueAt,
                                settings.remindsBefore(),
                                networkSettings.of(networkId).notices().julyPause())
                        .at())
                .filter(at -> at.isAfter(asked));
    }
}
