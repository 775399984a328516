package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryOutbox;

/**
 * Tests that everyone is mentioned (notified by @) exactly once, even if one message cannot mention all people. One
 * subclass runs the tests on SQLite, another on PostgreSQL.
 */
abstract class FurtherMentionsQueueContract {

    private static final String KEY = "notice";

    private static DeliverySenderFixture outbox;

    /**
     * Creates the fixture with the database and the queue. Runs once for all tests of a subclass, because creating the
     * fixture takes seconds.
     */
    abstract DeliverySenderFixture open();

    @BeforeEach
    void begin() {
        if (outbox == null) {
            outbox = open();
        }
        outbox.begin();
        outbox.chat.mentionAtMost(86);
        outbox.order(KEY, "1");
    }

    @AfterAll
    static void end() {
        outbox.close();
        outbox = null;
    }

    @Test
    void asManyPeopleAsFitAreMentionedInOnePost() {
        mentions(86);
        look();
        assertThat(mentioned()).containsExactly(accounts(0, 86));
    }

    @Test
    void peopleForWhomOnePostHasNoRoomAreMentionedInFurtherPosts() {
        mentions(200);
        look();
        assertThat(mentioned()).containsExactly(accounts(0, 86), accounts(86, 172), accounts(172, 200));
        assertThat(outbox.said("1")).containsExactly("first", "first", "first");
        look();
        assertThat(mentioned()).hasSize(3);
    }

    @Test
    void furtherPostsAreSentBeforeDeliveriesThatAreDueLater() {
        mentions(87);
        outbox.clock.forward(Duration.ofSeconds(1));
        outbox.order("later", "1");
        outbox.words.put("later", "later");
        look();
        assertThat(outbox.said("1")).containsExactly("first", "first", "later");
    }

    @Test
    void afterAPostWithAnUnknownOutcomeNobodyIsMentionedTwiceOrLeftOut() {
        mentions(200);
        for (int post = 0; post < 3; post++) {
            outbox.chat.loseNextAnswer();
            look();
            outbox.clock.forward(Duration.ofMinutes(5));
        }
        look();
        assertThat(mentioned()).containsExactly(accounts(0, 86), accounts(86, 172), accounts(172, 200));
    }

    @Test
    void theSecondPostIsSentEvenIfTheBotWasKilledAfterTheFirst() {
        mentions(87);
        outbox.whileComposing.add(any -> {});
        outbox.whileComposing.add(any -> {
            throw new OutOfMemoryError("killed because a test said so");
        });
        look();
        assertThat(mentioned()).containsExactly(accounts(0, 86));
        outbox.clock.forward(Duration.ofSeconds(8));
        look();
        assertThat(mentioned()).containsExactly(accounts(0, 86), accounts(86, 87));
    }

    @Test
    void aRefusedFurtherPostStillMentionsItsPeopleWhenItIsResent() {
        mentions(87);
        outbox.whileComposing.add(any -> {});
        outbox.whileComposing.add(any -> outbox.chat.failNext(ChatFailure.Kind.REFUSED));
        look();
        var refused = outbox.deliveries.findAllBySubjectOrderByDueAtAscIdAsc(KEY).stream()
                .filter(delivery -> delivery.state() == State.FAILED)
                .findFirst()
                .orElseThrow();
        outbox.storage.get(DeliveryOutbox.class).sendAgain(refused.id(), refused.lane(), outbox.clock.instant());
        look();
        assertThat(mentioned()).containsExactly(accounts(0, 86), accounts(86, 87));
    }

    @Test
    void aPersonWhomTheMessageNoLongerConcernsIsNotMentionedInAFurtherPost() {
        mentions(88);
        outbox.chat.loseNextAnswer();
        look();
        outbox.whileComposing.add(any -> {});
        outbox.whileComposing.add(any -> outbox.mentions.put(KEY, accounts(0, 86)));
        outbox.clock.forward(Duration.ofMinutes(5));
        look();
        assertThat(mentioned()).containsExactly(accounts(0, 86));
        assertThat(outbox.deliveries.findAllBySubjectOrderByDueAtAscIdAsc(KEY))
                .extracting(Delivery::state)
                .containsExactlyInAnyOrder(State.SENT, State.SKIPPED);
    }

    @Test
    void aChangeOfTheMessageIsShownInAllItsPosts() {
        mentions(200);
        look();
        outbox.change(KEY, "second");
        outbox.clock.forward(Duration.ofMinutes(1));
        look();
        look();
        assertThat(outbox.said("1")).containsExactly("second", "second", "second");
        assertThat(mentioned())
                .as("an edit mentions nobody new")
                .containsExactly(accounts(0, 86), accounts(86, 172), accounts(172, 200));
    }

    private static void mentions(int people) {
        outbox.mentions.put(KEY, accounts(0, people));
    }

    private static void look() {
        try (var bot = outbox.new Instance(1)) {
            bot.look();
        }
    }

    private static List<Set<String>> mentioned() {
        return outbox.chat.postsIn("1").stream()
                .map(Posted::post)
                .map(Post::mentions)
                .toList();
    }

    private static Set<String> accounts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(one -> String.valueOf(1_000_000_000_000_000_000L + one))
                .collect(Collectors.toSet());
    }
}
