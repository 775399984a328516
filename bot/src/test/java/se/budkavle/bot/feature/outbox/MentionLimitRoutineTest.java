package se.budkavle.bot.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Tests that a network's coordinator is told if one channel message could not mention everyone. */
class MentionLimitRoutineTest {

    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");

    private static final Instant SUNDAY = Instant.parse("2026-11-29T11:00:00Z");

    private final Workplace work = Workplace.fresh();

    @Test
    void theCoordinatorIsNotifiedOnceThatAPostWasSplitToMentionEverybody() {
        work.chat().mentionAtMost(1);
        meeting("2026-12-17T12:00:00Z");
        meeting("2026-12-17T15:00:00Z");
        work.runUntil(NOTICE_DUE.plus(Duration.ofHours(1)));
        assertThat(told())
                .singleElement()
                .asString()
                .contains("Kallelse Hållbarhetsrådet – Rådet möts, 17 december 2026", "nämns i inlägg direkt efter");
    }

    @Test
    void theReportOfAPostSplitOnASundayIsNotRepeatedOnMonday() {
        work.chat().mentionAtMost(1);
        work.clock().set(SUNDAY);
        var meeting = meeting("2026-12-17T12:00:00Z");
        work.as("Samordnare miljö")
                .press(null, "outbox:change:NOW:meeting.notice:" + meeting.id(), List.of(), Map.of())
                .confirms();
        for (var hour = SUNDAY; hour.isBefore(SUNDAY.plus(Duration.ofHours(25))); hour = hour.plusSeconds(3600)) {
            work.clock().set(hour);
            work.tick();
            work.tick();
        }
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobodyIsNotifiedIfOnePostCouldMentionEverybody() {
        meeting("2026-12-17T12:00:00Z");
        work.runUntil(NOTICE_DUE.plus(Duration.ofHours(1)));
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return work.chat().postsIn(RememberingChat.PRIVATE + "9002").stream()
                .map(work::says)
                .filter(says -> says.startsWith("Alla fick inte plats"))
                .toList();
    }

    private Meeting meeting(String starts) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådet möts",
                        Instant.parse(starts),
                        Instant.parse(starts).plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        work.clock().instant()));
    }
}
