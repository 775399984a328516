package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryQueue.Due;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Tests that each queued message is sent once. Messages to one addressee keep their order, and a failed message is
 * retried after a while. One subclass runs the tests on SQLite, another on PostgreSQL.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class SendingContract {

    private static final String FLOODED = "1";
    private static final int FLOOD = 31;
    private static final int OTHERS = 29;

    private static DeliverySenderFixture outbox;

    /**
     * Creates the fixture with the database and the queue, once for all tests of a subclass, because this takes
     * seconds.
     */
    abstract DeliverySenderFixture open();

    @BeforeEach
    void begin() {
        if (outbox == null) {
            outbox = open();
        }
        outbox.begin();
    }

    @AfterAll
    static void end() {
        outbox.close();
        outbox = null;
    }

    @Test
    void deliveriesWithTheSameDueTimeAreReadInTheOrderOfTheirCreation() {
        var now = outbox.clock.instant();
        var first = Delivery.of("first", "any", "one subject", FLOODED, now, now);
        var second = Delivery.of("second", "any", "one subject", FLOODED, now, now);
        outbox.deliveries.save(second);
        outbox.deliveries.save(first);

        assertThat(outbox.deliveries.findAllBySubjectOrderByDueAtAscIdAsc("one subject"))
                .extracting(Delivery::key)
                .containsExactly("first", "second");
    }

    @Test
    void twoInstancesSendEachDeliveryOnceAndInOrder() throws Exception {
        for (int i = 0; i < 60; i++) {
            outbox.order("many:" + i, String.valueOf(i % 6));
            outbox.words.put("many:" + i, String.valueOf(i));
        }
        try (var first = outbox.new Instance(3);
                var second = outbox.new Instance(3)) {
            var start = new CountDownLatch(1);
            var threads = List.of(first, second).stream()
                    .map(postman -> new Thread(() -> {
                        await(start);
                        while (outbox.queue.nextDueAt() != null) {
                            postman.look();
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);
            start.countDown();
            for (var thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(60));
            }
        }
        for (int channel = 0; channel < 6; channel++) {
            int of = channel;
            assertThat(outbox.said(String.valueOf(channel)))
                    .containsExactlyElementsOf(IntStream.range(0, 60)
                            .filter(i -> i % 6 == of)
                            .mapToObj(String::valueOf)
                            .toList());
        }
        assertThat(IntStream.range(0, 60).mapToObj(i -> outbox.delivery("many:" + i)))
                .allSatisfy(delivery -> {
                    assertThat(delivery.state()).isEqualTo(State.SENT);
                    assertThat(delivery.attempts()).isEqualTo(1);
                });
    }

    @Test
    void whileTheChatIsUnavailableAPostIsRetriedAfterDoublingPauses() {
        outbox.order("later", "1");
        try (var postman = outbox.new Instance(1)) {
            for (var pause : List.of(2, 4, 8, 16, 32, 64, 128, 256, 300, 300)) {
                outbox.chat.failNext(Kind.LATER);
                postman.look();
                var again = outbox.delivery("later").claimedUntil();
                assertThat(Duration.between(outbox.clock.instant(), again).toSeconds())
                        .isEqualTo((long) pause);
                assertThat(outbox.queue.nextDueAt()).isEqualTo(again.toEpochMilli());
                outbox.at(again.minusMillis(1), postman);
                assertThat(outbox.said("1")).isEmpty();
                outbox.clock.set(again);
            }
            postman.look();
        }
        assertThat(outbox.delivery("later")).satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.SENT);
            assertThat(sent.attempts()).isEqualTo(11);
            assertThat(sent.failures()).isZero();
            assertThat(sent.reason()).isNull();
            assertThat(sent.dueAt()).as("its place").isEqualTo(MovableClock.START);
        });
    }

    @Test
    void aClaimExpiresAfterEightSecondsEvenIfEarlierMessagesWereSentSlowly() {
        outbox.order("slow", "1");
        outbox.order("after it", "1");
        var claimedUntil = new Instant[1];
        outbox.whileComposing.add(any -> outbox.clock.forward(Duration.ofMinutes(3)));
        outbox.whileComposing.add(
                second -> claimedUntil[0] = outbox.delivery("after it").claimedUntil());
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(claimedUntil[0])
                .isEqualTo(MovableClock.START.plus(Duration.ofMinutes(3)).plusSeconds(8));
    }

    @Test
    void aDeliveryClaimedByACrashedInstanceIsSentByAnotherOnceTheClaimExpires() {
        outbox.order("being sent", "1");
        outbox.order("after it", "1");
        var dead = outbox.new Instance(1);
        assertThat(dead.claims.toSend(outbox.delivery("being sent").id())).isNotNull();
        dead.close();
        try (var other = outbox.new Instance(1)) {
            outbox.at(MovableClock.START.plusSeconds(8).minusMillis(1), other);
            assertThat(outbox.said("1")).isEmpty();
            outbox.at(MovableClock.START.plusSeconds(8), other);
        }
        assertThat(outbox.said("1")).hasSize(2);
        assertThat(outbox.delivery("being sent").attempts()).isEqualTo(2);
    }

    @Test
    void aSlowInstanceKeepsItsClaimSoThatNoMessageIsSentTwice() throws Exception {
        outbox.order("slow", "1");
        outbox.order("after it", "1");
        var posting = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        outbox.chat.whilePosting(any -> {
            posting.countDown();
            await(released);
        });
        try (var slow = outbox.new Instance(1);
                var other = outbox.new Instance(1)) {
            slow.start();
            assertThat(posting.await(1, TimeUnit.MINUTES)).isTrue();
            for (int second = 2; second <= 60; second += 2) {
                outbox.clock.set(MovableClock.START.plusSeconds(second));
                slow.claims.renew();
                other.look();
            }
            released.countDown();
            slow.look();
            outbox.clock.forward(Duration.ofMinutes(1));
            slow.claims.renew();
            other.look();
        }
        assertThat(outbox.said("1")).hasSize(2);
        assertThat(List.of("slow", "after it"))
                .extracting(key -> outbox.delivery(key))
                .allSatisfy(one -> {
                    assertThat(one.state()).isEqualTo(State.SENT);
                    assertThat(one.attempts()).isEqualTo(1);
                });
    }

    @Test
    void anInstanceDoesNotRenewItsClaimOfADeliveryWhoseOutcomeItCouldNotStore() {
        var id = outbox.order("lost", "1");
        try (var bot = outbox.new Instance(1)) {
            assertThat(bot.claims.toSend(id)).isNotNull();
            bot.claims.release(id);
            outbox.clock.forward(Duration.ofSeconds(5));
            bot.claims.renew();
        }
        assertThat(outbox.delivery("lost").claimedUntil()).isEqualTo(MovableClock.START.plusSeconds(8));
    }

    @Test
    void aClaimThatAnotherInstanceHasTakenOverIsNotRenewed() {
        var id = outbox.order("taken over", "1");
        try (var slow = outbox.new Instance(1);
                var other = outbox.new Instance(1)) {
            assertThat(slow.claims.toSend(id)).isNotNull();
            outbox.clock.forward(Duration.ofSeconds(8));
            assertThat(other.claims.toSend(id)).isNotNull();
            outbox.clock.forward(Duration.ofSeconds(4));
            slow.claims.renew();
        }
        assertThat(outbox.delivery("taken over").claimedUntil()).isEqualTo(MovableClock.START.plusSeconds(16));
    }

    @Test
    void messagesToOneAddresseeKeepTheirOrderWhileTheFirstIsRetried() {
        outbox.order("first", "1");
        outbox.order("second", "1");
        outbox.words.put("second", "second");
        outbox.order("elsewhere", "2");
        outbox.chat.failNext(Kind.LATER);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
            assertThat(outbox.said("1")).isEmpty();
            assertThat(outbox.said("2")).hasSize(1);
            outbox.at(MovableClock.START.plusSeconds(2), postman);
        }
        assertThat(outbox.said("1")).containsExactly("first", "second");
    }

    @Test
    void afterAnHourOfFailuresLaterMessagesToTheSameAddresseeAreSentFirst() {
        outbox.order("first", "1");
        outbox.order("second", "1");
        outbox.words.put("second", "second");
        try (var postman = outbox.new Instance(1)) {
            outbox.chat.failNext(Kind.LATER);
            postman.look();
            outbox.chat.failNext(Kind.LATER);
            outbox.at(MovableClock.START.plus(Duration.ofMinutes(59)), postman);
            outbox.at(MovableClock.START.plus(Duration.ofMinutes(59)).plusSeconds(3), postman);
            assertThat(outbox.said("1")).isEmpty();
            outbox.chat.failNext(Kind.LATER);
            outbox.at(MovableClock.START.plus(Duration.ofMinutes(60)), postman);
            postman.look();
            assertThat(outbox.said("1")).containsExactly("second");
            outbox.at(MovableClock.START.plus(Duration.ofMinutes(61)), postman);
        }
        assertThat(outbox.said("1")).containsExactly("second", "first");
    }

    @Test
    void aRefusedMessageOrADeletedChannelDelaysNoOtherMessage() {
        outbox.order("refused", "1");
        outbox.order("next", "1");
        outbox.order("gone", "99");
        outbox.chat.failNext(Kind.REFUSED);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(outbox.delivery("refused").reason()).isEqualTo("delivery.refused");
        assertThat(outbox.delivery("gone").reason()).isEqualTo("delivery.channel-gone");
        assertThat(outbox.said("1")).hasSize(1);
    }

    @Test
    void aMessageThatNoCodeCanComposeDelaysNoOtherMessage() {
        outbox.deliveries.save(Delivery.of(
                "unwritten",
                "nobody",
                "any",
                Addressee.channel("1"),
                MovableClock.START.minusSeconds(2),
                MovableClock.START));
        outbox.order("useless", "1");
        outbox.useless.add("useless");
        outbox.clock.forward(Duration.ofSeconds(1));
        outbox.order("next", "1");
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(outbox.delivery("unwritten").state()).isEqualTo(State.FAILED);
        assertThat(outbox.delivery("unwritten").reason()).isEqualTo("delivery.no-composer");
        assertThat(outbox.delivery("useless").state()).isEqualTo(State.SKIPPED);
        assertThat(outbox.delivery("useless").reason()).isEqualTo("test.useless");
        assertThat(outbox.delivery("next").state()).isEqualTo(State.SENT);
    }

    @Test
    void aSingleThreadSendsToTheAddresseesInTurn() {
        for (int i = 0; i < 3; i++) {
            outbox.order("first:" + i, "1");
            outbox.order("second:" + i, "2");
        }
        var order = new ArrayList<String>();
        outbox.chat.whilePosting(order::add);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(order).containsExactly("1", "2", "1", "2", "1", "2");
    }

    @Test
    void oneQueryReadsNoMoreDeliveriesThanTheGivenLimit() {
        for (int channel = 1; channel < 6; channel++) {
            outbox.order("to " + channel, String.valueOf(channel));
            outbox.clock.forward(Duration.ofSeconds(1));
        }
        outbox.order("letter", Addressee.mail("reader@example.org"));
        var now = outbox.clock.instant();
        assertThat(outbox.queue.claimable(now, true, 2))
                .extracting(Due::id)
                .containsExactly(
                        outbox.delivery("to 1").id(), outbox.delivery("to 2").id());
        assertThat(outbox.queue.claimable(now, false, 2))
                .as("letters are not behind posts that cannot be sent here")
                .extracting(Due::id)
                .containsExactly(outbox.delivery("letter").id());
    }

    @Test
    void theNextDueTimeConsidersOnlyTheFirstDeliveryToEachAddressee() {
        var first = outbox.order("first", "1");
        outbox.order("behind it", "1");
        var start = outbox.clock.instant();
        outbox.clock.forward(Duration.ofSeconds(20));
        outbox.order("other", "2");
        assertThat(outbox.queue.nextDueAt()).isEqualTo(start.toEpochMilli());
        outbox.queue.claim(first, "any", start.plusSeconds(8), start);
        assertThat(outbox.queue.nextDueAt())
                .as("not the one behind it, which is due earlier")
                .isEqualTo(start.plusSeconds(8).toEpochMilli());
        outbox.queue.renew(List.of(first), "any", start.plusSeconds(60));
        assertThat(outbox.queue.nextDueAt()).isEqualTo(start.plusSeconds(20).toEpochMilli());
    }

    @Test
    void aBlockedChannelWithManyMessagesDelaysNoOtherChannel() throws Exception {
        flood();
        var released = new CountDownLatch(1);
        outbox.chat.whilePosting(channel -> {
            if (channel.equals(FLOODED)) {
                await(released);
            }
        });
        try (var postman = outbox.new Instance(4)) {
            postman.start();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sentToOthers() == OTHERS);
            assertThat(outbox.said(FLOODED)).isEmpty();
            outbox.order("new", "other 1");
            postman.start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> outbox.delivery("new").isSent());
            released.countDown();
            postman.look();
        }
        assertThat(outbox.said(FLOODED)).hasSize(FLOOD);
    }

    @Test
    void aBlockedMailServerDelaysNoPost() throws Exception {
        var handedOver = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        outbox.mail.whileSending(any -> {
            handedOver.countDown();
            await(released);
        });
        for (int i = 0; i < 5; i++) {
            outbox.order("letter:" + i, Addressee.mail("reader" + i + "@example.org"));
        }
        outbox.order("post", "1");
        try (var postman = outbox.new Instance(1)) {
            postman.start();
            assertThat(handedOver.await(1, TimeUnit.MINUTES)).isTrue();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> outbox.delivery("post").isSent());
            released.countDown();
            postman.look();
        }
        assertThat(outbox.mail.letters()).hasSize(5);
    }

    @Test
    void aDeletedChannelWithManyMessagesDelaysNoOtherChannel(CapturedOutput output) {
        flood();
        outbox.chat.delete(FLOODED);
        try (var postman = outbox.new Instance(4)) {
            postman.look();
        }
        assertThat(sentToOthers()).isEqualTo(OTHERS);
        assertThat(outbox.delivery("flood:30").reason()).isEqualTo("delivery.channel-gone");
        assertThat(output.getOut().lines().filter(line -> line.contains("No channel " + FLOODED)))
                .hasSize(1);
    }

    private static void flood() {
        for (int i = 0; i < FLOOD; i++) {
            outbox.order("flood:" + i, FLOODED);
        }
        for (int i = 0; i < OTHERS; i++) {
            outbox.chat.open("other " + i, "other " + i);
            outbox.order("other:" + i, "other " + i);
        }
    }

    private static long sentToOthers() {
        return IntStream.range(0, OTHERS)
                .filter(i -> outbox.delivery("other:" + i).isSent())
                .count();
    }

    @Test
    void aMessageThatCannotBeComposedIsGivenUpAfterADay() {
        outbox.order("poisoned", "1");
        outbox.order("next", "1");
        outbox.poisoned.add("poisoned");
        try (var postman = outbox.new Instance(1)) {
            postman.look();
            assertThat(outbox.said("1")).hasSize(1);
            assertThat(outbox.delivery("poisoned")).satisfies(one -> {
                assertThat(one.state()).isEqualTo(State.WAITING);
                assertThat(one.reason()).isEqualTo("delivery.incident");
            });
            outbox.at(MovableClock.START.plus(Duration.ofHours(24)).minusSeconds(4), postman);
            assertThat(outbox.delivery("poisoned").state()).isEqualTo(State.WAITING);
            outbox.at(MovableClock.START.plus(Duration.ofHours(24)), postman);
            assertThat(outbox.delivery("poisoned")).satisfies(one -> {
                assertThat(one.state()).isEqualTo(State.FAILED);
                assertThat(one.reason()).isEqualTo("delivery.given-up");
            });
        }
    }

    @Test
    void aMessageIsSentOnceItCanBeComposedAgain() {
        outbox.order("poisoned", "1");
        outbox.poisoned.add("poisoned");
        try (var postman = outbox.new Instance(1)) {
            postman.look();
            outbox.poisoned.clear();
            outbox.at(MovableClock.START.plusSeconds(2), postman);
        }
        assertThat(outbox.said("1")).hasSize(1);
    }

    @Test
    void onlyTheInstanceThatHoldsTheClaimCanFinishOrReleaseADelivery() {
        var id = outbox.order("fenced", "1");
        var now = outbox.clock.instant();
        var queue = outbox.queue;
        assertThat(queue.claim(id, "a", now.plusSeconds(60), now)).isEqualTo(1);
        assertThat(queue.claim(id, "b", now.plusSeconds(60), now)).as("claimed").isZero();
        var later = now.plusSeconds(60);
        assertThat(queue.claim(id, "a", later.plusSeconds(60), later))
                .as("the lease is over")
                .isEqualTo(1);
        assertThat(queue.finish(id, "a", 1, State.SENT, "1", null, 0, later))
                .as("an earlier claim of its own")
                .isZero();
        assertThat(queue.finish(id, "b", 2, State.SENT, "1", null, 0, later))
                .as("another's claim")
                .isZero();
        assertThat(queue.giveBack(id, "a", 1, later, later, "delivery.later"))
                .as("an earlier claim of its own")
                .isZero();
        assertThat(queue.giveBack(id, "b", 2, later, later, "delivery.later"))
                .as("another's claim")
                .isZero();
        assertThat(outbox.delivery("fenced").claimedBy()).isEqualTo("a");
        assertThat(queue.giveBack(id, "a", 2, later, later, "delivery.later")).isEqualTo(1);
        assertThat(queue.claim(id, "b", later.plusSeconds(60), later)).isEqualTo(1);
        assertThat(queue.finish(id, "b", 3, State.SENT, "1", null, 0, later)).isEqualTo(1);
        assertThat(queue.claim(id, "b", later.plusSeconds(120), later.plusSeconds(60)))
                .as("done")
                .isZero();
    }

    @Test
    void anEditCanBeClaimedByOnlyOneInstance() {
        var id = outbox.order("fenced", "1");
        var now = outbox.clock.instant();
        var queue = outbox.queue;
        queue.claim(id, "a", now.plusSeconds(60), now);
        assertThat(queue.claimRefresh(id, "b", now.plusSeconds(60), now.plusSeconds(60)))
                .as("not sent yet")
                .isZero();
        queue.finish(id, "a", 1, State.SENT, "1", null, 0, now);
        assertThat(queue.claimRefresh(id, "a", now.plusSeconds(60), now))
                .as("shows all")
                .isZero();
        outbox.edits.touch("fenced", now);
        assertThat(queue.claimRefresh(id, "a", now.plusSeconds(60), now)).isEqualTo(1);
        assertThat(queue.claimRefresh(id, "b", now.plusSeconds(60), now))
                .as("claimed")
                .isZero();
        assertThat(queue.finishRefresh(id, "a", 1, null, 1, now))
                .as("an earlier claim of its own")
                .isZero();
        assertThat(queue.finishRefresh(id, "b", 2, null, 1, now))
                .as("another's claim")
                .isZero();
        assertThat(queue.finishRefresh(id, "a", 2, null, 1, now)).isEqualTo(1);
        assertThat(outbox.delivery("fenced").refreshAt()).isNull();
    }

    @Test
    void aMessageToAPersonIsSentPrivately() {
        var person = person("9100");
        outbox.order("private", Addressee.person(person.id()));
        try (var postman = outbox.new Instance(1)) {
            postman.look();
            assertThat(outbox.said(RememberingChat.PRIVATE + "9100")).containsExactly("first");
            outbox.change("private", "second");
            outbox.at(MovableClock.START.plusSeconds(5), postman);
            assertThat(outbox.said(RememberingChat.PRIVATE + "9100")).containsExactly("second");
        }
    }

    @Test
    void thePrivateChannelOfAPersonIsReopenedOnlyIfItWasDeleted() {
        var to = Addressee.person(person("9105").id());
        try (var postman = outbox.new Instance(1)) {
            outbox.order("kept:1", to);
            postman.look();
            outbox.order("kept:2", to);
            postman.look();
            assertThat(outbox.chat.opened()).containsExactly("9105");
            outbox.chat.delete(RememberingChat.PRIVATE + "9105");
            outbox.order("kept:3", to);
            postman.look();
        }
        assertThat(outbox.chat.opened()).containsExactly("9105", "9105");
        assertThat(outbox.delivery("kept:3").state()).isEqualTo(State.SENT);
    }

    @Test
    void aPersonWhoHasTurnedOffPrivateMessagesDelaysNoOtherAddressee() {
        var closed = person("9101");
        outbox.chat.closePrivateMessagesOf("9101");
        outbox.order("private", Addressee.person(closed.id()));
        outbox.order("after it", Addressee.person(closed.id()));
        outbox.order("channel", "1");
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(outbox.delivery("private")).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.FAILED);
            assertThat(one.reason()).isEqualTo("delivery.unreachable");
        });
        assertThat(outbox.delivery("after it").state()).isEqualTo(State.FAILED);
        assertThat(outbox.delivery("channel").state()).isEqualTo(State.SENT);
    }

    @Test
    void aMessageWhoseAddresseeCannotBeReachedFailsWithAReason() {
        var nobody = outbox.storage.get(People.class).save(Person.of("Utan konto", null, null, outbox.clock.instant()));
        outbox.order("no account", Addressee.person(nobody.id()));
        outbox.mail.isSet(false);
        outbox.order("mail", Addressee.mail("someone@example.org"));
        outbox.order("no channel", (Addressee) null);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(outbox.delivery("no account").reason()).isEqualTo("delivery.no-account");
        assertThat(outbox.delivery("mail").reason()).isEqualTo("delivery.no-mail");
        assertThat(outbox.delivery("no channel").reason()).isEqualTo("delivery.no-addressee");
        assertThat(List.of("no account", "mail", "no channel"))
                .extracting(key -> outbox.delivery(key).state())
                .containsOnly(State.FAILED);
    }

    @Test
    void anEmailToOnePersonIsSent() {
        outbox.order("mail", Addressee.mail("someone@example.org"));
        try (var postman = outbox.new Instance(1)) {
            outbox.mail.failNext(EmailFailure.Kind.LATER);
            postman.look();
            assertThat(outbox.mail.letters()).isEmpty();
            outbox.at(MovableClock.START.plusSeconds(2), postman);
        }
        assertThat(outbox.mail.letters()).extracting(Email::to).containsExactly("someone@example.org");
        assertThat(outbox.delivery("mail").isSent()).isTrue();
    }

    @Test
    void anEmailWhoseOutcomeIsUnknownIsNotSentAgain() {
        outbox.order("answer lost", Addressee.mail("someone@example.org"));
        var crashed = outbox.order("crashed", Addressee.mail("other@example.org"));
        var now = outbox.clock.instant();
        outbox.queue.claim(crashed, "dead", now.plusSeconds(120), now);
        outbox.mail.failNext(EmailFailure.Kind.UNKNOWN);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
            outbox.at(MovableClock.START.plusSeconds(120), postman);
            outbox.at(MovableClock.START.plus(Duration.ofDays(1)), postman);
        }
        assertThat(outbox.mail.letters()).hasSize(1);
        assertThat(List.of("answer lost", "crashed"))
                .extracting(key -> outbox.delivery(key))
                .allSatisfy(one -> {
                    assertThat(one.state()).isEqualTo(State.FAILED);
                    assertThat(one.reason()).isEqualTo("delivery.unknown");
                });
    }

    @Test
    void anEmailThatIsRefusedOrDeferredTooLongFailsWithAReason() {
        outbox.order("refused", Addressee.mail("refused@example.org"));
        outbox.order("delayed", Addressee.mail("delayed@example.org"));
        outbox.mail.failFor("refused@example.org", EmailFailure.Kind.REFUSED);
        outbox.mail.failFor("delayed@example.org", EmailFailure.Kind.DELAYED);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
            assertThat(outbox.delivery("refused").reason()).isEqualTo("delivery.letter-refused");
            assertThat(outbox.delivery("delayed").state()).isEqualTo(State.WAITING);
            outbox.at(MovableClock.START.plus(Duration.ofDays(1)), postman);
        }
        assertThat(outbox.delivery("delayed").reason()).isEqualTo("delivery.delayed-too-long");
    }

    @Test
    void anEmailToAWrongAddressIsReportedAsABounce() {
        var letter = outbox.order("wrong", Addressee.mail("wrong@example.org"));
        outbox.mail.failFor("wrong@example.org", EmailFailure.Kind.BAD_ADDRESS);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(outbox.delivery("wrong").reason()).isEqualTo("delivery.bounced-address");
        assertThat(outbox.bounces.refused).containsExactly(letter);
    }

    @Test
    void anEmailThatCannotBeComposedFailsAtOnceWithAReason() {
        outbox.order("unwritable", Addressee.mail("someone@example.org"));
        outbox.mail.failNext(EmailFailure.Kind.UNWRITABLE);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(outbox.delivery("unwritable").state()).isEqualTo(State.FAILED);
        assertThat(outbox.delivery("unwritable").reason()).isEqualTo("delivery.letter-unwritable");
    }

    @Test
    void anUnavailableMailServerDoesNotDelayAPrivateMessageToTheSamePerson() {
        var person = person("9001");
        outbox.order("mail", Addressee.ownMail(person.id()));
        outbox.order("post", Addressee.person(person.id()));
        outbox.mail.failNext(EmailFailure.Kind.LATER);
        try (var postman = outbox.new Instance(1)) {
            postman.look();
        }
        assertThat(outbox.delivery("mail").state()).isEqualTo(State.WAITING);
        assertThat(outbox.delivery("post").state()).isEqualTo(State.SENT);
    }

    @Test
    void aSlowAddresseeDelaysNoOtherAddressee() throws Exception {
        outbox.order("slow", "1");
        outbox.order("quick", "2");
        var quickIsSent = new CountDownLatch(1);
        outbox.chat.whilePosting(channel -> {
            if (channel.equals("2")) {
                quickIsSent.countDown();
            } else {
                assertThat(quickIsSent.await(20, TimeUnit.SECONDS)).isTrue();
            }
        });
        try (var postman = outbox.new Instance(2)) {
            postman.look();
        }
        assertThat(List.of("slow", "quick"))
                .extracting(key -> outbox.delivery(key))
                .extracting(Delivery::state)
                .containsOnly(State.SENT);
    }

    private static Person person(String account) {
        return outbox.storage.get(People.class).save(Person.of("Någon", null, account, outbox.clock.instant()));
    }

    private static void await(CountDownLatch latch) {
        await(latch, Duration.ofMinutes(1));
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
