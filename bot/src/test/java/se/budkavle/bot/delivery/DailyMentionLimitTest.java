package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Tests the daily limit of mentions (notifications by @). A person is mentioned at most twice a day, and at most once
 * about the same meeting or status round. Urgent messages may exceed the limit of two.
 */
class DailyMentionLimitTest {

    private final Workplace work = Workplace.fresh();
    private final DailyMentionLimit limit = work.get(DailyMentionLimit.class);

    @Test
    void aPostDoesNotMentionPeopleWhoWereMentionedTwiceThatDay() {
        goesOut("first", new Telling(null, false), "9001");
        goesOut("second", new Telling(null, false), "9001", "9002");
        assertThat(goesOut("third", new Telling(null, false), "9001", "9002", "9003"))
                .containsExactlyInAnyOrder("9002", "9003");
    }

    @Test
    void anUrgentPostMayExceedTheDailyLimit() {
        goesOut("first", new Telling(null, false), "9001");
        goesOut("second", new Telling(null, true), "9001");
        assertThat(goesOut("third", new Telling(null, true), "9001")).containsExactly("9001");
        assertThat(goesOut("fourth", new Telling(null, false), "9001")).isEmpty();
    }

    @Test
    void aNewDayBeginsAtMidnightInTheAssociationsTimeZone() {
        work.clock().set(Instant.parse("2026-11-23T22:30:00Z"));
        goesOut("first", new Telling(null, false), "9001");
        goesOut("second", new Telling(null, false), "9001");
        work.clock().set(Instant.parse("2026-11-23T22:59:00Z"));
        assertThat(goesOut("third", new Telling(null, false), "9001")).isEmpty();
        work.clock().set(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(goesOut("fourth", new Telling(null, false), "9001")).containsExactly("9001");
    }

    @Test
    void aPersonIsMentionedOnlyOnceAboutTheSameOccasionEvenByUrgentPosts() {
        goesOut("first", new Telling("round", true), "9001");
        assertThat(goesOut("second", new Telling("round", true), "9001", "9002"))
                .containsExactly("9002");
        assertThat(goesOut("third", new Telling("another", true), "9001")).containsExactly("9001");
        work.clock().forward(Duration.ofDays(3));
        assertThat(goesOut("fourth", new Telling("round", true), "9001")).isEmpty();
    }

    @Test
    void aPostThatIsComposedASecondTimeStillMentionsTheSamePeople() {
        var telling = new Telling("round", false);
        var delivery = ordered("first");
        limit.reserved(delivery, telling, post(delivery, "9001"));
        goesOut("second", new Telling(null, true), "9001");
        goesOut("third", new Telling(null, true), "9001");
        assertThat(limit.reserved(delivery, telling, post(delivery, "9001")).mentions())
                .containsExactly("9001");
    }

    @Test
    void aPostThatIsComposedASecondTimeMentionsOnlyItsCurrentPeople() {
        var delivery = ordered("first");
        limit.reserved(delivery, new Telling(null, false), post(delivery, "9001", "9002"));
        assertThat(limit.reserved(delivery, new Telling(null, false), post(delivery, "9002", "9003"))
                        .mentions())
                .containsExactlyInAnyOrder("9002", "9003");
    }

    @Test
    void postsThatAreSentSimultaneouslyKeepToTheCommonLimit() throws Exception {
        var deliveries = IntStream.range(0, 8)
                .mapToObj(number -> ordered("at once " + number))
                .toList();
        var together = new CyclicBarrier(deliveries.size());
        var threads = Executors.newFixedThreadPool(deliveries.size());
        try {
            var mentions = new ArrayList<Future<Set<String>>>();
            for (var delivery : deliveries) {
                mentions.add(threads.submit(() -> {
                    together.await();
                    return limit.reserved(delivery, new Telling(null, false), post(delivery, "9001"))
                            .mentions();
                }));
            }
            int times = 0;
            for (var mentioned : mentions) {
                times += mentioned.get().size();
            }
            assertThat(times).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anEditedPostMentionsOnlyPeopleWhomTheOriginalPostNotified() {
        var delivery = ordered("first");
        limit.reserved(delivery, new Telling(null, false), post(delivery, "9001"));
        assertThat(limit.asNotified(delivery, post(delivery, "9001", "9002")).mentions())
                .containsExactly("9001");
        assertThat(limit.asNotified(delivery, post(delivery, "9002")).mentions())
                .isEmpty();
    }

    @Test
    void theMentionsOfAPostThatCouldNotBeSentDoNotCount() {
        for (int i = 0; i < 2; i++) {
            var delivery = ordered("failing " + i);
            limit.reserved(delivery, new Telling("round", false), post(delivery, "9001"));
            limit.release(delivery);
        }
        assertThat(goesOut("next", new Telling("round", false), "9001")).containsExactly("9001");
    }

    @Test
    void theMentionsOfAMeetingNoticeCountTowardsTheLimit() {
        work.as("Samordnare miljö")
                .runs("meeting plan", Map.of("network", "hallbar-energi", "when", "2026-12-01 09:00-10:00"))
                .confirms();
        work.clock().forward(Duration.ofMinutes(5));
        work.tick();
        work.tick();
        var notice = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0);
        assertThat(notice.post().mentions()).isNotEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(goesOut("more " + i, new Telling(null, false), "9004")).hasSize(i == 0 ? 1 : 0);
        }
    }

    /** Applies the daily limit of mentions to a message and returns the accounts that are still mentioned in it. */
    private Set<String> goesOut(String key, Composer composer, String... accounts) {
        var delivery = ordered(key);
        return limit.reserved(delivery, composer, post(delivery, accounts)).mentions();
    }

    private Delivery ordered(String key) {
        var now = work.clock().instant();
        return work.get(Deliveries.class)
                .save(Delivery.of(key, "none", key, SmallAssociation.COMMON_ROOM, now.plus(Duration.ofDays(90)), now));
    }

    private static Post post(Delivery delivery, String... accounts) {
        return Post.of(delivery.id(), Page.of(null)).mentioning(Set.of(accounts));
    }

    private record Telling(String occasionOfIt, boolean isUrgent) implements Composer {

        @Override
        public String name() {
            return "none";
        }

        @Override
        public Composed compose(Delivery delivery) {
            throw new AssertionError("It is not asked for its words");
        }

        @Override
        public String occasion(Delivery delivery) {
            return occasionOfIt;
        }
    }
}
