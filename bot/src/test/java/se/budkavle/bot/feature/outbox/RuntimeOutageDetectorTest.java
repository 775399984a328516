package se.budkavle.bot.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.health.LastSeenTimes;
import se.budkavle.storage.health.SignOfLifeRecorder;

/**
 * Tests that the running bot detects a suspended process and an unreachable chat, reports the outage and pauses
 * sending.
 */
class RuntimeOutageDetectorTest {

    /** The time at which each test starts: Tuesday 1 December, 10:00 in Stockholm. */
    private static final Instant LEFT = Instant.parse("2026-12-01T09:00:00Z");

    private static final String PRIVATELY = RememberingChat.PRIVATE + "9001";

    private final Workplace work = Workplace.fresh();

    @BeforeEach
    void theBotRuns() {
        work.clock().set(LEFT);
        work.tick();
        work.clock().set(LEFT);
        queued();
    }

    @Test
    void aProcessThatWasSuspendedForTwoHoursReportsAnOutageAndContinuesSending() {
        standStill(Duration.ofHours(2));
        work.runUntil(LEFT.plus(Duration.ofHours(3)));
        assertThat(isHeld()).isFalse();
        assertThat(state()).isEqualTo(Delivery.State.FAILED);
        assertThat(reports())
                .singleElement()
                .asString()
                .startsWith("Jag var borta från 1 december 2026 10:00 till 1 december 2026 12:00");
    }

    @Test
    void aProcessThatWasSuspendedForMoreThanADaySendsNothingUntilAnAdministratorResumes() {
        standStill(Duration.ofDays(1).plusSeconds(1));
        work.runUntil(LEFT.plus(Duration.ofHours(25)));
        assertThat(isHeld()).isTrue();
        assertThat(state()).isEqualTo(Delivery.State.WAITING);
        assertThat(reports()).singleElement().asString().contains("ingenting skickas förrän en förvaltare har sett");
    }

    @Test
    void anOutageOfTenMinutesIsNotReported() {
        standStill(Duration.ofMinutes(10));
        work.runUntil(LEFT.plus(Duration.ofHours(1)));
        assertThat(reports()).isEmpty();
    }

    @Test
    void movingTheSandboxsClockIsNotAnOutage() {
        work.clock().forward(Duration.ofDays(31));
        work.tick();
        work.runUntil(LEFT.plus(Duration.ofDays(32)));
        assertThat(isHeld()).isFalse();
        assertThat(reports()).isEmpty();
    }

    @Test
    void nothingIsReportedIfAnotherInstanceWorkedMeanwhile() {
        work.machine().forward(Duration.ofDays(2));
        work.clock().forward(Duration.ofDays(2));
        work.get(LastSeenTimes.class).seen(work.clock().instant().minusSeconds(60));
        work.tick();
        work.runUntil(LEFT.plus(Duration.ofDays(3)));
        assertThat(isHeld()).isFalse();
        assertThat(reports()).isEmpty();
    }

    @Test
    void anOutageOfTheChatForTwoHoursIsReportedWhenTheChatIsBack() {
        chatIsAwayFor(Duration.ofHours(2));
        work.chat().disconnect(false);
        work.tick();
        work.runUntil(LEFT.plus(Duration.ofHours(3)));
        assertThat(isHeld()).isFalse();
        assertThat(reports())
                .singleElement()
                .asString()
                .startsWith("Jag nådde inte Discord från 1 december 2026 10:00 till 1 december 2026 12:00");
    }

    @Test
    void anOutageOfTheChatForMoreThanADayPausesSendingBeforeTheChatIsBack() {
        chatIsAwayFor(Duration.ofHours(24));
        assertThat(isHeld()).isFalse();
        queuedAt(work.clock().instant().plusSeconds(60), "later");
        pass(Duration.ofMinutes(2));
        assertThat(isHeld()).isTrue();
        work.chat().disconnect(false);
        work.tick();
        work.runUntil(LEFT.plus(Duration.ofHours(26)));
        assertThat(work.get(Deliveries.class).findByKey("later").orElseThrow().state())
                .isEqualTo(Delivery.State.WAITING);
        assertThat(reports()).singleElement().asString().startsWith("Jag nådde inte Discord från");
    }

    @Test
    void anOutageThatSpansARestartIsReportedOnceFromItsBeginning() {
        chatIsAwayFor(Duration.ofHours(1));
        restartAfter(Duration.ofHours(1));
        work.chat().disconnect(false);
        work.tick();
        work.runUntil(LEFT.plus(Duration.ofHours(4)));
        assertThat(isHeld()).isFalse();
        assertThat(reports())
                .singleElement()
                .asString()
                .startsWith("Jag nådde inte Discord från 1 december 2026 10:00 till 1 december 2026 12:00");
    }

    @Test
    void sendingIsPausedAfterALongOutageThatSpansARestart() {
        chatIsAwayFor(Duration.ofHours(20));
        restartAfter(Duration.ofHours(5));
        queuedAt(work.clock().instant(), "later");
        work.chat().disconnect(false);
        work.tick();
        work.runUntil(LEFT.plus(Duration.ofHours(27)));
        assertThat(isHeld()).isTrue();
        assertThat(work.get(Deliveries.class).findByKey("later").orElseThrow().state())
                .isEqualTo(Delivery.State.WAITING);
        assertThat(reports())
                .singleElement()
                .asString()
                .startsWith("Jag nådde inte Discord från 1 december 2026 10:00");
    }

    @Test
    void anOutageThatIsOverIsNotReportedAgainAfterARestart() {
        chatIsAwayFor(Duration.ofHours(2));
        work.chat().disconnect(false);
        work.tick();
        work.restart();
        work.tick();
        work.runUntil(LEFT.plus(Duration.ofHours(3)));
        assertThat(reports()).hasSize(1);
    }

    private void restartAfter(Duration time) {
        work.machine().forward(time);
        work.clock().forward(time);
        work.restart();
        work.chat().disconnect(true);
        work.tick();
    }

    @Test
    void aShortLossOfTheConnectionIsNotReported() {
        chatIsAwayFor(Duration.ofMinutes(10));
        work.chat().disconnect(false);
        work.tick();
        work.runUntil(LEFT.plus(Duration.ofHours(1)));
        assertThat(reports()).isEmpty();
    }

    @Test
    void anInstanceThatIsNotTheLeaderDoesNotReportTheChatAsLost() {
        work.chat().useElsewhere(true);
        chatIsAwayFor(Duration.ofDays(2));
        work.chat().useElsewhere(false);
        work.chat().disconnect(false);
        work.tick();
        assertThat(isHeld()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDatabaseOutageOfMoreThanADayPausesSending(boolean probeIsFirst) {
        var isAway = new AtomicBoolean();
        var recorder = new SignOfLifeRecorder(work.get(LastSeenTimes.class)) {

            @Override
            public synchronized void record(Instant now, Instant machine) {
                if (isAway.get()) {
                    throw new DataAccessResourceFailureException("the server is away");
                }
                super.record(now, machine);
            }
        };
        var outage = new RuntimeOutageDetector(
                work.chat(),
                work.get(LastSeenTimes.class),
                recorder,
                work.get(PauseAfterOutage.class),
                work.get(OutageReport.class),
                work.get(OutageSettings.class),
                work.get(TransactionTemplate.class),
                work.get(RealClock.class),
                work.clock());
        isAway.set(true);
        move(Duration.ofMinutes(10));
        outage.check();
        for (int hour = 0; hour < 24; hour++) {
            move(Duration.ofHours(1));
            assertThatThrownBy(outage::check).isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(isHeld()).isFalse();
        isAway.set(false);
        if (probeIsFirst) {
            recorder.record(work.clock().instant(), work.machine().instant());
        }
        outage.check();
        assertThat(isHeld()).isTrue();
        assertThat(work.get(Deliveries.class).findByKey("late").orElseThrow().state())
                .isEqualTo(Delivery.State.WAITING);
        assertThat(recorder.unhandled()).isEmpty();
    }

    @Test
    void aLongerOutageRecordedWhileAShorterOneIsHandledRemainsToBeHandled() {
        var recorder = new SignOfLifeRecorder(work.get(LastSeenTimes.class));
        recorder.begin(work.machine().instant());
        move(Duration.ofMinutes(5));
        recorder.record(work.clock().instant(), work.machine().instant());
        var handled = recorder.unhandled().orElseThrow();
        move(Duration.ofMinutes(10));
        recorder.record(work.clock().instant(), work.machine().instant());
        recorder.handled(handled);
        var longer = recorder.unhandled().orElseThrow();
        assertThat(longer.length()).isEqualTo(Duration.ofMinutes(10));
        recorder.handled(longer);
        assertThat(recorder.unhandled()).isEmpty();
    }

    private void move(Duration time) {
        work.machine().forward(time);
        work.clock().forward(time);
    }

    private void standStill(Duration time) {
        work.machine().forward(time);
        work.clock().forward(time);
        work.tick();
        work.tick();
    }

    private void chatIsAwayFor(Duration time) {
        work.chat().disconnect(true);
        work.tick();
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMinutes(10)) {
            pass(Duration.ofMinutes(10));
        }
        work.clock().set(LEFT.plus(time));
    }

    private void pass(Duration time) {
        work.machine().forward(time);
        work.clock().forward(time);
        work.tick();
    }

    private void queued() {
        queuedAt(LEFT.plus(Duration.ofMinutes(1)), "late");
    }

    private void queuedAt(Instant due, String key) {
        work.get(Deliveries.class)
                .save(Delivery.of(key, "unknown", "-", Addressee.channel(SmallAssociation.COUNCIL_ROOM), due, LEFT));
    }

    private Delivery.State state() {
        return work.get(Deliveries.class).findByKey("late").orElseThrow().state();
    }

    private boolean isHeld() {
        return work.get(DeliveryPauses.class).findById(DeliveryPause.ALL).isPresent();
    }

    private List<String> reports() {
        return work.chat().postsIn(PRIVATELY).stream().map(work::says).toList();
    }
}
