package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer.Composed.ChatPost;
import se.budkavle.bot.delivery.MinutesDeliveryKey;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;

/** Benchmarks how long it takes to compose the minutes of a long meeting: the post, the PDF and the DOCX. */
@Tag("bench")
class MinutesBench {

    private static final List<Integer> SIZES = List.of(15, 60);
    private static final int TIMES = 11;
    private static final double MOST_MILLIS = 1000;

    @Test
    void theMinutesOfSixtyItemsAreComposedInLessThanASecond() {
        var all = new double[SIZES.size()];
        for (int row = 0; row < SIZES.size(); row++) {
            all[row] = measure(SIZES.get(row));
        }
        System.out.printf(Locale.ROOT, "60 items against 15: %.1f times%n", all[1] / all[0]);
        assertThat(all[1]).isLessThan(MOST_MILLIS);
    }

    private static double measure(int size) {
        var work = Workplace.fresh();
        var meeting = LongMeeting.of(work, size).held().meeting();
        var coordinator = work.as("Samordnare miljö");
        coordinator
                .press(null, "minutes:finish:" + meeting.id(), List.of(), Map.of())
                .confirms();
        var minutes = work.get(AllMinutes.class)
                .findById(meeting.id())
                .filter(Minutes::isFinished)
                .orElseThrow();
        var delivery = Delivery.of(
                MinutesDeliveryKey.of(minutes),
                MinutesDeliveryKey.COMPOSER,
                meeting.id(),
                "101",
                work.clock().instant(),
                work.clock().instant());
        var composer = work.get(MinutesComposer.class);
        var post = compose(composer, delivery);
        assertThat(post.attachments()).hasSize(2);
        double posted = millis(() -> compose(composer, delivery));
        double pdf = millis(() -> post.attachments().get(0).bytes());
        double docx = millis(() -> post.attachments().get(1).bytes());
        double all = posted + pdf + docx;
        System.out.printf(
                Locale.ROOT,
                "Minutes of %d items: post %.1f ms, PDF %.1f ms, DOCX %.1f ms, in all %.1f ms%n",
                size,
                posted,
                pdf,
                docx,
                all);
        return all;
    }

    private static Post compose(MinutesComposer composer, Delivery delivery) {
        return ((ChatPost) composer.refreshed(delivery)).post();
    }

    /** Returns the median time in milliseconds. The first half of the runs warms up and is not measured. */
    private static double millis(Supplier<?> doing) {
        var times = new double[TIMES];
        for (int turn = -TIMES; turn < TIMES; turn++) {
            long from = System.nanoTime();
            assertThat(doing.get()).isNotNull();
            if (turn >= 0) {
                times[turn] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }
}
