package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static se.budkavle.bot.delivery.BatchFixture.reader;
import static se.budkavle.bot.delivery.BatchFixture.readers;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.EmailFailure.Kind;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients;

/**
 * Tests that batches of messages reach each recipient once, are rate limited, and can be paused, stopped and resumed.
 * Subclasses run the tests on SQLite and PostgreSQL.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class BatchContract {

    private static final Duration LEASE = DeliveryClaims.LEASE;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static BatchFixture office;

    /** Creates the fixture with the database, once for all tests of a subclass, because this takes seconds. */
    abstract BatchFixture open();

    @BeforeEach
    void begin() {
        if (office == null) {
            office = open();
        }
        office.begin();
    }

    @AfterAll
    static void end() {
        office.close();
        office = null;
    }

    @Test
    void everyRecipientGetsOneMessageAndHasAnOutcomeInTheDatabase() {
        var batch = office.order(Stream.concat(
                        Arrays.stream(readers(45)),
                        Stream.of(Addressee.channel("1"), Addressee.channel("2"), office.person("9001")))
                .toArray(Addressee[]::new));
        try (var bot = office.new Instance()) {
            bot.look();
            bot.look();
        }
        assertThat(office.lettersTo()).hasSize(45).doesNotHaveDuplicates();
        assertThat(office.posted()).containsExactlyInAnyOrder("1", "2", RememberingChat.PRIVATE + "9001");
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 48));
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
        var letter = office.row(batch, reader(7));
        assertThat(letter.messageId()).isEqualTo("<" + letter.id() + "@example.org>");
        assertThat(office.storage.get(AuditLog.class).newest("delivery.batch-done", null, batch.id(), 2))
                .extracting(AuditEntry::detail)
                .containsExactly("48 recipients");
    }

    @Test
    void claimedRecipientsThatCannotBeReadAreClaimedAgainAfterTheClaimExpires() {
        var batch = office.order(reader(1));
        BatchRecipients unreadable = mock(BatchRecipients.class, delegatesTo(office.recipients));
        doThrow(new DataAccessResourceFailureException("cut off"))
                .when(unreadable)
                .findAllByIdInOrderById(any());
        var claims = new BatchClaims(unreadable, office.storage.transaction(), office.clock);
        assertThatThrownBy(() -> claims.take(batch.id(), Addressee.Kind.MAIL, 20))
                .isInstanceOf(DataAccessResourceFailureException.class);
        office.clock.forward(LEASE.minusSeconds(1));
        claims.renew();
        try (var bot = office.new Instance()) {
            bot.lookAfter(Duration.ofSeconds(1));
        }
        assertThat(office.lettersTo()).containsExactly("reader1@example.org");
    }

    @Test
    void aBatchIsNotSentBeforeItsScheduledTime() {
        var later = MovableClock.START.plusSeconds(60);
        var batch = office.order(later, reader(1));
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.lettersTo()).isEmpty();
            assertThat(bot.routine.nextDue(office.clock.instant())).contains(later);
            bot.lookAfter(MINUTE);
            assertThat(bot.routine.nextDue(office.clock.instant())).isEmpty();
        }
        assertThat(office.lettersTo()).hasSize(1);
        assertThat(office.now(batch).startedAt()).isEqualTo(later);
    }

    @Test
    void privateMessagesAreSentOneByOneWithPausesOfTwoToFourSeconds() {
        office.order(office.person("9001"), office.person("9002"), office.person("9003"));
        try (var bot = office.new Instance()) {
            bot.look();
            bot.lookAfter(Duration.ofMillis(1_999));
            assertThat(office.posted()).hasSize(1);
            bot.lookAfter(Duration.ofMillis(2_001));
            assertThat(office.posted()).hasSize(2);
            bot.lookAfter(Duration.ofSeconds(4));
        }
        assertThat(office.posted()).hasSize(3);
    }

    @Test
    void emailsKeepTheLimitPerMinute() {
        office.mail.takesPerMinute(60);
        office.order(readers(200));
        try (var bot = office.new Instance()) {
            for (int second = 0; second < 60; second++) {
                bot.look();
                office.clock.forward(Duration.ofSeconds(1));
            }
        }
        assertThat(office.lettersTo().size()).isBetween(60, 63);
    }

    @Test
    void anEmailThatWasBeingSentDuringACrashIsNotSentAgainUntilAPersonDecides() {
        var batch = office.order(reader(1), reader(2));
        crashAfterBeginning(batch, reader(1));
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.sums(batch)).as("it may still be under way").isEqualTo(Map.of("SENT", 1, "WAITING", 1));
            bot.lookAfter(LEASE);
            assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 1, "UNKNOWN", 1));
            assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
            bot.lookAfter(Duration.ofDays(3));
            assertThat(office.lettersTo()).as("never again by itself").containsExactly("reader2@example.org");
            var unknown = office.row(batch, reader(1)).id();
            office.storage.transaction().executeWithoutResult(any -> office.control.sendAgain(unknown, null));
            bot.look();
            assertThat(office.lettersTo()).containsExactly("reader1@example.org", "reader2@example.org");
            assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
            assertRefused(() -> office.control.sendAgain(unknown, null), "delivery.not-in-doubt");
        }
    }

    @Test
    void afterACrashOnlyTheLastStartedEmailHasAnUnknownOutcome() {
        var batch = office.order(reader(1), reader(2), reader(3));
        try (var dead = office.new Instance()) {
            office.batches.save(office.now(batch).begin(office.clock.instant()));
            var claimed = dead.claims.take(batch.id(), Addressee.Kind.MAIL, 3);
            dead.claims.finish(dead.claims.begin(claimed.get(0)), State.SENT, "<1@example.org>", null);
            dead.claims.finish(dead.claims.begin(claimed.get(1)), State.SENT, "<2@example.org>", null);
        }
        assertThat(office.sums(batch))
                .as("the first is stored with the beginning of the second")
                .isEqualTo(Map.of("SENT", 1, "WAITING", 2));
        try (var bot = office.new Instance()) {
            bot.lookAfter(LEASE);
        }
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 2, "UNKNOWN", 1));
        assertThat(office.mail.letters()).hasSize(1);
    }

    @Test
    void twoSimultaneousClaimsGetDifferentRecipients() throws Exception {
        var batch = office.order(readers(200));
        office.batches.save(office.now(batch).begin(office.clock.instant()));
        try (var bot = office.new Instance()) {
            for (int round = 0; round < 5; round++) {
                var start = new CountDownLatch(1);
                var taken = Stream.of(1, 2)
                        .map(any -> CompletableFuture.supplyAsync(() -> {
                            await(start);
                            return bot.claims.take(batch.id(), Addressee.Kind.MAIL, 20);
                        }))
                        .toList();
                start.countDown();
                assertThat(taken.get(0).get(1, TimeUnit.MINUTES))
                        .hasSize(20)
                        .doesNotContainAnyElementsOf(taken.get(1).get(1, TimeUnit.MINUTES));
                assertThat(taken.get(1).get()).hasSize(20);
            }
        }
    }

    @Test
    void anEmailWithAnUnknownOutcomeCanBeMarkedAsSent() {
        var batch = office.order(reader(1));
        office.mail.failNext(Kind.UNKNOWN);
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.row(batch, reader(1)).reason()).isEqualTo("delivery.unknown");
            office.control.countAsSent(office.row(batch, reader(1)).id(), null);
            bot.look();
        }
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 1));
        assertThat(office.mail.letters()).hasSize(1);
        assertThat(office.storage.get(AuditLog.class).newest("delivery.count-as-sent", null, batch.id(), 2))
                .hasSize(1);
    }

    @Test
    void aMessagePostedJustBeforeACrashIsNotPostedAgain() {
        var batch = office.order(Addressee.channel("1"));
        var row = crashAfterBeginning(batch, Addressee.channel("1"));
        var posted = office.chat.post("1", Post.of(row.id(), Page.titled("news")));
        try (var bot = office.new Instance()) {
            bot.look();
            bot.lookAfter(LEASE);
        }
        assertThat(office.posted()).containsExactly("1");
        assertThat(office.row(batch, Addressee.channel("1")).messageId()).isEqualTo(posted);
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void aMessageIsNotPostedAgainAfterTheResponseToItsPostingWasLost() {
        var batch = office.order(Addressee.channel("1"));
        office.chat.loseNextAnswer();
        try (var bot = office.new Instance()) {
            bot.look();
            bot.lookAfter(Duration.ofSeconds(2));
        }
        assertThat(office.posted()).containsExactly("1");
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 1));
    }

    @Test
    void recipientsNotYetSentToBeforeACrashGetTheirMessageAfterwards() {
        var batch = office.order(readers(3));
        try (var dead = office.new Instance()) {
            office.batches.save(office.now(batch).begin(office.clock.instant()));
            assertThat(dead.claims.take(batch.id(), Addressee.Kind.MAIL, 3)).hasSize(3);
        }
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.mail.letters()).isEmpty();
            bot.lookAfter(LEASE);
        }
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 3));
    }

    @Test
    void aSlowInstanceKeepsItsClaimsSoThatNoMessageIsSentTwice() {
        var batch = office.order(readers(3));
        try (var slow = office.new Instance();
                var other = office.new Instance()) {
            office.batches.save(office.now(batch).begin(office.clock.instant()));
            var claimed = slow.claims.take(batch.id(), Addressee.Kind.MAIL, 3);
            var begun = slow.claims.begin(claimed.get(0));
            for (int second = 0; second < 60; second += 2) {
                slow.claims.renew();
                other.lookAfter(DeliveryClaims.RENEWED_EVERY);
            }
            assertThat(office.mail.letters()).isEmpty();
            assertThat(office.sums(batch)).isEqualTo(Map.of("WAITING", 3));
            slow.claims.finish(begun, State.SENT, "<1@example.org>", null);
            slow.claims.end(claimed, claimed.subList(1, 3));
            slow.claims.renew();
            other.look();
        }
        assertThat(office.lettersTo()).hasSize(2).doesNotHaveDuplicates();
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 3));
    }

    @Test
    void anEndedClaimIsNotRenewedEvenIfNoOutcomeWasStored() {
        var batch = office.order(readers(1));
        try (var bot = office.new Instance()) {
            office.batches.save(office.now(batch).begin(office.clock.instant()));
            var claimed = bot.claims.take(batch.id(), Addressee.Kind.MAIL, 1);
            bot.claims.begin(claimed.get(0));
            bot.claims.end(claimed, List.of());
            office.clock.forward(Duration.ofSeconds(5));
            bot.claims.renew();
        }
        assertThat(office.row(batch, reader(0)).dueAt())
                .isEqualTo(office.clock.instant().minusSeconds(5).plus(LEASE));
    }

    @Test
    void eachKindOfFailureIsLoggedOncePerBatch(CapturedOutput output) {
        for (int i = 0; i < 8; i++) {
            office.mail.failFor("reader" + i + "@example.org", i < 5 ? Kind.BAD_ADDRESS : Kind.REFUSED);
        }
        var first = office.order(readers(9));
        var second = office.order(readers(9));
        try (var bot = office.new Instance(100)) {
            bot.look();
            bot.look();
        }
        assertThat(office.sums(first)).isEqualTo(Map.of("REFUSED", 8, "SENT", 1));
        for (var batch : List.of(first, second)) {
            assertThat(output.getOut().lines().filter(line -> line.contains("WARN") && line.contains(batch.id())))
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).contains("BAD_ADDRESS"))
                    .anySatisfy(line -> assertThat(line).contains("REFUSED"));
        }
    }

    @Test
    void aRefusedRecipientDoesNotDelayOtherRecipients() {
        var closed = office.person("9001");
        office.chat.closePrivateMessagesOf("9001");
        office.mail.failFor("reader1@example.org", Kind.REFUSED);
        var batch = office.order(reader(1), reader(2), Addressee.channel("99"), Addressee.channel("1"), closed);
        try (var bot = office.new Instance()) {
            bot.look();
        }
        assertThat(office.row(batch, reader(1)).reason()).isEqualTo("delivery.letter-refused");
        assertThat(office.row(batch, Addressee.channel("99")).reason()).isEqualTo("delivery.channel-gone");
        assertThat(office.row(batch, closed).reason()).isEqualTo("delivery.unreachable");
        assertThat(office.sums(batch)).isEqualTo(Map.of("REFUSED", 3, "SENT", 2));
    }

    @Test
    void manyWrongAddressesInARowDoNotPauseABatch() {
        for (int i = 0; i < 10; i++) {
            office.mail.failFor("reader" + i + "@example.org", Kind.BAD_ADDRESS);
        }
        var batch = office.order(readers(12));
        try (var bot = office.new Instance(3)) {
            bot.look();
        }
        assertThat(office.sums(batch)).isEqualTo(Map.of("REFUSED", 10, "SENT", 2));
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
        assertThat(office.row(batch, reader(1)).reason()).isEqualTo("delivery.bounced-address");
        assertThat(office.bounces.refused)
                .hasSize(10)
                .contains(office.row(batch, reader(1)).id());
    }

    @Test
    void anEmailThatCannotBeComposedIsRecordedAsRefusedWithAReason() {
        office.mail.cannotWriteTo("reader1@example.org");
        var batch = office.order(readers(3));
        try (var bot = office.new Instance()) {
            bot.look();
        }
        assertThat(office.sums(batch)).isEqualTo(Map.of("REFUSED", 1, "SENT", 2));
        assertThat(office.row(batch, reader(1)).reason()).isEqualTo("delivery.letter-unwritable");
    }

    @Test
    void anEmailThatTheServerDefersIsRetriedWhileOtherEmailsAreSent() {
        office.mail.failFor("reader1@example.org", Kind.DELAYED);
        var batch = office.order(reader(1), reader(2));
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.lettersTo()).containsExactly("reader2@example.org");
            bot.lookAfter(Duration.ofMinutes(5).minusMillis(1));
            assertThat(office.row(batch, reader(1)).failures()).isEqualTo(1);
            bot.lookAfter(Duration.ofMillis(1));
            assertThat(office.row(batch, reader(1)).failures()).isEqualTo(2);
            office.mail.takeFor("reader1@example.org");
            bot.lookAfter(Duration.ofMinutes(10));
        }
        assertThat(office.lettersTo()).hasSize(2);
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void anEmailThatTheServerAlwaysDefersFailsAfterTwoDays() {
        office.mail.failFor("reader1@example.org", Kind.DELAYED);
        var batch = office.order(reader(1));
        try (var bot = office.new Instance()) {
            bot.look();
            bot.lookAfter(Duration.ofHours(47));
            assertThat(office.row(batch, reader(1)).state()).isEqualTo(State.WAITING);
            bot.lookAfter(Duration.ofHours(1));
        }
        assertThat(office.row(batch, reader(1)).reason()).isEqualTo("delivery.delayed-too-long");
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void whileTheMailServerIsUnavailableTheBatchIsRetriedAfterGrowingPauses() {
        var batch = office.order(reader(1), reader(2), Addressee.channel("1"));
        try (var bot = office.new Instance()) {
            for (var pause : List.of(30, 60, 120)) {
                office.mail.failNext(Kind.LATER);
                office.mail.failNext(Kind.LATER);
                bot.look();
                var paused = office.now(batch);
                assertThat(paused.state()).isEqualTo(Batch.State.PAUSED);
                assertThat(Duration.between(office.clock.instant(), paused.pausedUntil())
                                .toSeconds())
                        .isGreaterThanOrEqualTo(pause);
                assertThat(bot.routine.nextDue(office.clock.instant())).contains(paused.pausedUntil());
                office.mail.failNext(Kind.REFUSED);
                bot.look();
                assertThat(office.mail.letters()).isEmpty();
                office.clock.set(paused.pausedUntil());
                drain();
            }
            bot.look();
        }
        assertThat(office.posted()).as("goes on without the mail server").containsExactly("1");
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 3));
        assertThat(office.now(batch).pauses()).isZero();
    }

    /**
     * Asserts that no email was sent. Also resets the fake mail server, so that failures which the test has set up but
     * not used do not affect later steps.
     */
    private static void drain() {
        var mail = office.mail.letters();
        assertThat(mail).isEmpty();
        office.mail.forgetAll();
    }

    @Test
    void afterConsecutiveErrorsABatchPausesUntilAPersonResumesIt() {
        for (int i = 0; i < 20; i++) {
            office.mail.failFor("reader" + i + "@example.org", Kind.REFUSED);
        }
        var batch = office.order(readers(20));
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.now(batch).needsAPerson()).isTrue();
            assertThat(office.now(batch).reason()).isEqualTo("delivery.errors-in-a-row");
            assertThat(office.sums(batch).get("REFUSED"))
                    .as("three, and what another connection had begun")
                    .isBetween(3, 4);
            bot.lookAfter(Duration.ofDays(1));
            assertThat(office.sums(batch).get("REFUSED")).isLessThan(5);
            for (int i = 0; i < 20; i++) {
                office.mail.takeFor("reader" + i + "@example.org");
            }
            office.control.resume(batch.id(), null);
            bot.look();
        }
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
        assertThat(office.mail.letters().size() + office.sums(batch).get("REFUSED"))
                .isEqualTo(20);
    }

    @Test
    void aBatchWhoseRecipientsAreAllDeferredPausesAndContinuesByItself() {
        for (int i = 0; i < 6; i++) {
            office.mail.failFor("reader" + i + "@example.org", Kind.DELAYED);
        }
        var batch = office.order(readers(6));
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.now(batch).state()).isEqualTo(Batch.State.PAUSED);
            assertThat(office.now(batch).needsAPerson()).isFalse();
        }
    }

    @Test
    void aQuarantineByDiscordPausesPrivateMessagesButNotEmails() {
        var one = office.person("9001");
        var other = office.person("9002");
        var batch = office.order(one, other, reader(1));
        office.chat.failNext(ChatFailure.Kind.FLAGGED);
        try (var bot = office.new Instance()) {
            bot.look();
            bot.lookAfter(Duration.ofDays(1));
            assertThat(office.posted()).isEmpty();
            assertThat(office.lettersTo()).hasSize(1);
            assertThat(office.now(batch)).satisfies(paused -> {
                assertThat(paused.needsAPerson()).isTrue();
                assertThat(paused.pausedWay()).isEqualTo(Addressee.Kind.PERSON);
                assertThat(paused.reason()).isEqualTo("delivery.flagged");
            });
            office.control.resume(batch.id(), null);
            bot.look();
            bot.lookAfter(Duration.ofSeconds(4));
        }
        assertThat(office.posted()).hasSize(2);
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void anOutageOfTheChatDelaysPostsButNotEmails() {
        var channels = Stream.of("1", "2", "3", "4", "5").map(Addressee::channel);
        var batch = office.order(Stream.concat(channels, Stream.of(reader(1))).toArray(Addressee[]::new));
        var back = MovableClock.START.plus(Duration.ofHours(1));
        office.chat.whilePosting(any -> {
            if (office.clock.instant().isBefore(back)) {
                throw new ChatFailure(ChatFailure.Kind.LATER, "429", null);
            }
        });
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.lettersTo()).hasSize(1);
            while (office.clock.instant().isBefore(back)) {
                assertThat(office.now(batch).needsAPerson()).isFalse();
                bot.lookAfter(MINUTE);
            }
            for (int minute = 0; minute < 35; minute++) {
                bot.lookAfter(MINUTE);
            }
        }
        assertThat(office.posted()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void aRecipientWhoseTextCannotBeComposedDoesNotStopOtherRecipients() {
        office.poisoned.add(reader(1));
        var batch = office.order(readers(3));
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.lettersTo()).containsExactly("reader0@example.org", "reader2@example.org");
            assertThat(office.row(batch, reader(1)).reason()).isEqualTo("delivery.incident");
            bot.lookAfter(Duration.ofDays(2));
        }
        assertThat(office.row(batch, reader(1))).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.REFUSED);
            assertThat(one.reason()).isEqualTo("delivery.given-up");
        });
    }

    @Test
    void nothingIsSentToRecipientsWhoHaveUnsubscribedOrWereErased() {
        var person = office.person("9001");
        office.ended.add(reader(1));
        var batch = office.order(reader(1), reader(2), person);
        office.recipients.erasePerson(person.id(), office.clock.instant());
        try (var bot = office.new Instance()) {
            bot.look();
        }
        assertThat(office.posted()).isEmpty();
        assertThat(office.sums(batch)).isEqualTo(Map.of("ENDED", 2, "SENT", 1));
    }

    @Test
    void aBatchIsSkippedIfNoCodeCanComposeItsMessages() {
        var batch = office.storage.transaction().execute(any -> {
            var made = office.batches.save(
                    Batch.of("unwritten", "nobody", "issue", MovableClock.START, MovableClock.START));
            office.recipients.save(BatchRecipient.of(made, reader(1), null, null, null, List.of()));
            return made;
        });
        try (var bot = office.new Instance()) {
            bot.look();
        }
        assertThat(office.row(batch, reader(1)).reason()).isEqualTo("delivery.no-composer");
        assertThat(office.sums(batch)).isEqualTo(Map.of("SKIPPED", 1));
    }

    @Test
    void withoutAMailServerPostsAreSentAndEmailsWaitForAPerson() {
        office.mail.isSet(false);
        var batch = office.order(reader(1), Addressee.channel("1"));
        try (var bot = office.new Instance()) {
            bot.look();
            assertThat(office.posted()).containsExactly("1");
            assertThat(office.now(batch).needsAPerson()).isTrue();
            assertThat(office.now(batch).reason()).isEqualTo("delivery.no-mail");
            office.mail.isSet(true);
            office.control.resume(batch.id(), null);
            bot.look();
        }
        assertThat(office.lettersTo()).hasSize(1);
    }

    @Test
    void aBatchThatIsStoppedBeforeItsStartSendsNothingUntilItIsResumed() {
        var batch = office.order(readers(3));
        office.control.stop(batch.id(), null);
        try (var bot = office.new Instance()) {
            bot.lookAfter(Duration.ofDays(1));
            assertThat(office.lettersTo()).isEmpty();
            assertThat(office.sums(batch)).isEqualTo(Map.of("STOPPED", 3));
            office.control.resume(batch.id(), null);
            bot.look();
        }
        assertThat(office.lettersTo()).hasSize(3);
        assertThat(office.storage.get(AuditLog.class).newest("delivery.batch-", null, batch.id(), 5))
                .isEmpty();
        assertThat(office.storage.get(AuditLog.class).newest("delivery.batch-%", null, batch.id(), 5))
                .hasSize(3);
    }

    @Test
    void aBatchThatIsStoppedAndResumedSendsToEachRecipientOnce() {
        var batch = office.order(readers(50));
        var sent = new AtomicInteger();
        var whenStopped = new AtomicInteger();
        office.mail.whileSending(any -> {
            if (sent.incrementAndGet() == 7) {
                office.control.stop(batch.id(), null);
                whenStopped.set(sent.get());
            }
        });
        try (var bot = office.new Instance()) {
            bot.look();
            int before = office.mail.letters().size();
            assertThat(before)
                    .as("at most those that the three other lanes of the two connections had begun")
                    .isBetween(7, whenStopped.get() + 3);
            assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", before, "STOPPED", 50 - before));
            bot.lookAfter(Duration.ofHours(1));
            assertThat(office.mail.letters()).hasSize(before);
            office.control.resume(batch.id(), null);
            bot.look();
        }
        assertThat(office.lettersTo()).hasSize(50).doesNotHaveDuplicates();
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 50));
    }

    @Test
    void anEmailBeingSentWhenItsBatchWasStoppedHasAnUnknownOutcomeAfterACrash() {
        var batch = office.order(readers(2));
        crashAfterBeginning(batch, reader(1));
        office.control.stop(batch.id(), null);
        try (var bot = office.new Instance()) {
            bot.lookAfter(LEASE);
        }
        assertThat(office.sums(batch)).isEqualTo(Map.of("UNKNOWN", 1, "STOPPED", 1));
        assertThat(office.now(batch).state()).isEqualTo(Batch.State.STOPPED);
    }

    @Test
    void twoInstancesThatShareABatchSendToNobodyTwice() throws Exception {
        var batch = office.order(Stream.concat(
                        Arrays.stream(readers(300)),
                        Stream.of("1", "2", "3", "4", "5").map(Addressee::channel))
                .toArray(Addressee[]::new));
        try (var first = office.new Instance();
                var second = office.new Instance()) {
            var start = new CountDownLatch(1);
            var threads = Stream.of(first, second)
                    .map(bot -> new Thread(() -> {
                        await(start);
                        while (office.now(batch).state() != Batch.State.DONE) {
                            bot.look();
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);
            start.countDown();
            for (var thread : threads) {
                thread.join(TimeUnit.MINUTES.toMillis(1));
            }
        }
        assertThat(office.lettersTo()).hasSize(300).doesNotHaveDuplicates();
        assertThat(office.posted()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(office.sums(batch)).isEqualTo(Map.of("SENT", 305));
    }

    @Test
    void aLargeBatchDoesNotDelayASmallBatch() {
        office.mail.takesPerMinute(120);
        office.order(readers(1_000));
        var small = office.order(Addressee.mail("small@example.org"));
        try (var bot = office.new Instance()) {
            bot.look();
            bot.lookAfter(Duration.ofSeconds(1));
        }
        assertThat(office.now(small).state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void theBatchRoutineIsNextDueWhenARecipientIsToBeRetried() {
        office.mail.failFor("reader1@example.org", Kind.DELAYED);
        office.order(reader(1));
        try (var bot = office.new Instance()) {
            assertThat(bot.routine.nextDue(Instant.EPOCH)).contains(MovableClock.START);
            bot.look();
            assertThat(bot.routine.nextDue(office.clock.instant()))
                    .contains(MovableClock.START.plus(Duration.ofMinutes(5)));
        }
    }

    /**
     * Simulates the crash of another bot during sending. That bot has claimed (reserved) the recipient's row and begun
     * to send, but has stored no outcome.
     */
    private static BatchRecipient crashAfterBeginning(Batch batch, Addressee addressee) {
        office.batches.save(office.now(batch).begin(office.clock.instant()));
        var row = office.row(batch, addressee);
        var now = office.clock.instant();
        office.recipients.claim(List.of(row.id()), "dead", now.plus(LEASE), now);
        assertThat(office.recipients.begin(row.id(), "dead", 0, now.plus(LEASE), now))
                .isEqualTo(1);
        return row;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
