package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.schedule.PreRunCheck;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.storage.delivery.DeliveryPause.Reason;
import se.budkavle.storage.health.LastSeen;
import se.budkavle.storage.health.LastSeenTimes;
import se.budkavle.storage.health.SignOfLifeRecorder;

/**
 * Detects outages while the bot runs: its process was suspended (for example because the computer slept), its database
 * was unusable, or the chat was unreachable. Like {@link StartupOutageDetector}, pauses sending after a long outage,
 * and queues the report to the administrators.
 *
 * <p>Stores the time at which the connection to the chat was lost. The bot needs the stored time after a restart, or
 * when another instance takes over. Measures durations by the computer's clock, because the bot's clock may jump in the
 * sandbox (a local imitation of Discord).
 */
@Component
class RuntimeOutageDetector implements PreRunCheck {

    private static final Logger log = LoggerFactory.getLogger(RuntimeOutageDetector.class);

    private final Chat chat;
    private final LastSeenTimes signs;
    private final SignOfLifeRecorder recorder;
    private final PauseAfterOutage hold;
    private final OutageReport report;
    private final OutageSettings settings;
    private final TransactionTemplate transaction;
    private final RealClock machine;
    private final Clock clock;
    private @Nullable Instant unreachable;
    private boolean held;
    /**
     * Whether this instance of the bot was connected to the chat at the previous check. An instance that connects loads
     * the stored time at which the connection was lost.
     */
    private boolean isUsed;

    RuntimeOutageDetector(
            Chat chat,
            LastSeenTimes signs,
            SignOfLifeRecorder recorder,
            PauseAfterOutage hold,
            OutageReport report,
            OutageSettings settings,
            TransactionTemplate transaction,
            RealClock machine,
            Clock clock) {
        this.chat = chat;
        this.signs = signs;
        this.recorder = recorder;
        this.hold = hold;
        this.report = report;
        this.settings = settings;
        this.transaction = transaction;
        this.machine = machine;
        this.clock = clock;
        recorder.begin(machine.instant());
    }

    @Override
    public synchronized void check() {
        var now = machine.instant();
        if (recorder.silence(now).compareTo(settings.reportAfter()) > 0) {
            recorder.record(clock.instant(), now);
        }
        recorder.unhandled().ifPresent(this::goesOnAfter);
        if (!chat.isUsedHere()) {
            isUsed = false;
            unreachable = null;
            held = false;
            return;
        }
        if (!isUsed) {
            unreachable = signs.chatLost().map(LastSeen::seenAt).orElse(null);
            isUsed = true;
        }
        if (unreachable == null && !chat.isConnected()) {
            signs.loseChat(now);
            unreachable = now;
        }
        if (unreachable != null) {
            var away = Duration.between(unreachable, now);
            holdIfLong(away);
            if (chat.isConnected()) {
                reportIfLong(away);
                reached();
            }
        }
    }

    private void reached() {
        if (unreachable != null) {
            signs.findChat();
        }
        unreachable = null;
        held = false;
    }

    private void goesOnAfter(SignOfLifeRecorder.Gap gap) {
        if (gap.length().compareTo(settings.reportAfter()) > 0) {
            boolean isLong = isLong(gap.length());
            transaction.executeWithoutResult(any -> {
                if (isLong) {
                    hold.begin(Reason.AWAY, gap.until());
                }
                report.queue(new Outage(gap.from(), gap.until(), Outage.Kind.AWAY), isLong);
            });
            log.warn(
                    "The bot stood still or had no database for {}; messages are {}",
                    gap.length(),
                    isLong ? "held" : "sent");
            reached();
        }
        recorder.handled(gap);
    }

    /**
     * Pauses sending after a long outage, even if the chat is not reachable yet. Without the pause, the overdue
     * messages would be sent as soon as the connection is back.
     */
    private void holdIfLong(Duration away) {
        if (!held && isLong(away)) {
            transaction.executeWithoutResult(any -> hold.begin(Reason.AWAY, clock.instant()));
            held = true;
        }
    }

    private void reportIfLong(Duration away) {
        if (away.compareTo(settings.reportAfter()) > 0) {
            var now = clock.instant();
            log.warn("The chat could not be reached for {}", away);
            transaction.executeWithoutResult(
                    any -> report.queue(new Outage(now.minus(away), now, Outage.Kind.DISCONNECTED), isLong(away)));
        }
    }

    private boolean isLong(Duration away) {
        return away.compareTo(settings.holdAfter()) > 0;
    }
}
