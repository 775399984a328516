package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Tests when an open web page receives a clock event: when the page is opened, and when the time of the bot's next task
 * changes.
 */
class LiveClockTest extends SandboxPerTest {

    private PageClient page;
    private Instant due;

    @BeforeEach
    void lookOn() {
        due = sandbox.clock().instant().plus(Duration.ofDays(7));
        page = new PageClient(sandbox, "member");
    }

    @AfterEach
    void lookAway() {
        page.close();
    }

    @Test
    void theNextDueTimeIsSentToThePageWhenItChanges() {
        sandbox.onNextDue(() -> Optional.of(due));
        assertThat(page.event(event -> next(event).equals(due.toString()))).isNotNull();
        sandbox.onNextDue(() -> Optional.of(due.plusSeconds(1)));
        assertThat(page.event(event -> next(event).equals(due.plusSeconds(1).toString())))
                .isNotNull();
    }

    @Test
    void thePageIsNotifiedWhenNothingIsDueAnyMore() {
        sandbox.onNextDue(() -> Optional.of(due));
        page.event(event -> next(event).equals(due.toString()));
        sandbox.onNextDue(Optional::empty);
        assertThat(page.event(event -> isClock(event) && event.at("/clock/next").isNull()))
                .isNotNull();
    }

    /**
     * The sandbox sends the due time of the bot's next task to a web page only if the time has changed. A changed time
     * must be sent even if somebody has already requested it from the API.
     */
    @Test
    void aChangeOfTheClockAlreadyReadOverTheApiIsStillSentToThePage() {
        sandbox.onNextDue(() -> Optional.of(due));
        assertThat(people.get("clock").body().path("next").asString()).isEqualTo(due.toString());
        assertThat(page.event(event -> next(event).equals(due.toString()))).isNotNull();
    }

    @Test
    void aPageOpenedLaterReceivesTheClockAtOnce() {
        sandbox.onNextDue(() -> Optional.of(due));
        page.event(event -> next(event).equals(due.toString()));
        try (PageClient later = new PageClient(sandbox, "guest")) {
            assertThat(later.event(LiveClockTest::isClock).at("/clock/next").asString())
                    .isEqualTo(due.toString());
        }
    }

    @Test
    void aChangeOfTheClockRightAfterAPageWasOpenedIsSentToThatPage() {
        sandbox.onNextDue(() -> Optional.of(due));
        try (PageClient later = new PageClient(sandbox, "guest")) {
            later.event(event -> next(event).equals(due.toString()));
            sandbox.onNextDue(Optional::empty);
            assertThat(later.event(
                            event -> isClock(event) && event.at("/clock/next").isNull()))
                    .isNotNull();
        }
    }

    private static boolean isClock(JsonNode event) {
        return event.path("type").asString().equals("clock");
    }

    private static String next(JsonNode event) {
        return event.at("/clock/next").asString("");
    }
}
