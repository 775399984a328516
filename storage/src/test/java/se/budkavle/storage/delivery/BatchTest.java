package se.budkavle.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Batch.State;

class BatchTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(600);

    private final Batch waiting = Batch.of("issue:1", "newsletter", "1", LATER, NOW);
    private final Batch sending = waiting.begin(LATER);

    @Test
    void aBatchCannotStartBeforeItsDueTime() {
        assertThat(waiting.isDue(LATER.minusMillis(1))).isFalse();
        assertRefused(() -> waiting.begin(LATER.minusMillis(1)), "delivery.batch-not-due");
        assertThat(waiting.isDue(LATER)).isTrue();
        assertThat(sending.state()).isEqualTo(State.SENDING);
        assertThat(sending.startedAt()).isEqualTo(LATER);
        assertThat(sending.isDue(LATER)).as("started already").isFalse();
    }

    @Test
    void pausingMailDoesNotPauseChannelPosts() {
        var paused = sending.pause(Kind.MAIL, LATER.plusSeconds(60), "delivery.later");
        assertThat(sending.sends(Kind.MAIL)).isTrue();
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.reason()).isEqualTo("delivery.later");
        assertThat(paused.sends(Kind.MAIL)).isFalse();
        assertThat(paused.sends(Kind.CHANNEL)).isTrue();
        assertThat(waiting.sends(Kind.CHANNEL)).as("not started").isFalse();
    }

    @Test
    void aPauseOfASecondDeliveryMethodPausesTheWholeBatchUntilTheLaterTime() {
        var both = sending.pause(Kind.MAIL, LATER.plusSeconds(60), "a").pause(Kind.PERSON, LATER.plusSeconds(30), "b");
        assertThat(Kind.values()).noneMatch(both::sends);
        assertThat(both.startsOrResumesAt()).isEqualTo(LATER.plusSeconds(60));
        assertThat(sending.pause(Kind.MAIL, LATER.plusSeconds(60), "a")
                        .pause(Kind.MAIL, LATER.plusSeconds(90), "a")
                        .startsOrResumesAt())
                .isEqualTo(LATER.plusSeconds(90));
    }

    @Test
    void aPauseThatAPersonMustEndOverridesAPauseWithAnEndTime() {
        var person = sending.pause(Kind.PERSON, null, "delivery.flagged");
        assertThat(person.needsAPerson()).isTrue();
        assertThat(person.isDue(LATER.plusSeconds(1_000_000))).isFalse();
        assertThat(person.pause(Kind.MAIL, LATER.plusSeconds(60), "delivery.later")
                        .needsAPerson())
                .isTrue();
        assertThat(sending.pause(Kind.MAIL, LATER.plusSeconds(60), "a")
                        .pause(Kind.PERSON, null, "b")
                        .needsAPerson())
                .isTrue();
        assertThat(sending.pause(Kind.MAIL, LATER.plusSeconds(60), "a").needsAPerson())
                .isFalse();
    }

    @Test
    void theCountOfConsecutivePausesIsResetWhenADeliverySucceeds() {
        var twice = sending.pause(Kind.MAIL, LATER.plusSeconds(60), "a")
                .begin(LATER.plusSeconds(60))
                .pause(Kind.MAIL, LATER.plusSeconds(180), "a");
        assertThat(twice.pauses()).isEqualTo(2);
        assertThat(twice.startedAt()).isEqualTo(LATER);
        assertThat(twice.succeeded().pauses()).isZero();
        assertThat(twice.succeeded().state()).isEqualTo(State.PAUSED);
    }

    @Test
    void aBatchStoppedBeforeOrDuringSendingCanBeResumed() {
        for (var batch : List.of(waiting, sending, sending.pause(Kind.MAIL, null, "a"))) {
            var stopped = batch.stop();
            assertThat(stopped.state()).isEqualTo(State.STOPPED);
            assertThat(Kind.values()).noneMatch(stopped::sends);
            assertThat(stopped.isDue(LATER.plusSeconds(1_000_000))).isFalse();
            assertThat(stopped.resume(LATER).isDue(LATER)).isTrue();
            assertThat(stopped.pause(Kind.MAIL, LATER, "a"))
                    .as("a failure reported after the stop")
                    .isEqualTo(stopped);
            assertRefused(stopped::stop, "delivery.batch-over");
        }
        assertThat(sending.pause(Kind.MAIL, null, "a")
                        .resume(LATER)
                        .begin(LATER)
                        .sends(Kind.MAIL))
                .isTrue();
        assertRefused(() -> sending.resume(LATER), "delivery.batch-not-stopped");
        assertRefused(() -> sending.done(LATER).stop(), "delivery.batch-over");
    }

    @Test
    void onlyAFinishedBatchCanBeReopened() {
        var done = sending.done(LATER);
        assertThat(done.finishedAt()).isEqualTo(LATER);
        assertThat(done.isDue(LATER)).isFalse();
        assertThat(done.reopen(LATER).isDue(LATER)).isTrue();
        assertThat(done.reopen(LATER).finishedAt()).isNull();
        assertThat(sending.reopen(LATER)).isEqualTo(sending);
    }
}
