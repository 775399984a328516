package se.budkavle.bot.feature.reckoning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.meeting.AllNetworkSettings;

/** Computes when networks are asked in a yearly reckoning, and when they are reminded. */
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

    /** Returns when a post that is queued now goes out: in working hours, unless the last day would then be over. */
    Instant asked(Instant dueAt) {
        return outsideHours.goesOutAt(dueAt);
    }

    /** Returns when a network without an answer is reminded. Returns empty if the network is asked later than that. */
    Optional<Instant> reminder(String networkId, Instant dueAt, Instant asked) {
        return Optional.of(times.reminderBefore(
                                dueAt,
                                settings.remindsBefore(),
                                networkSettings.of(networkId).julyPause())
                        .at())
                .filter(at -> at.isAfter(asked));
    }
}
