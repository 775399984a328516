package se.budkavle.storage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatCalendarEventTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final ChatCalendarEvent event = ChatCalendarEvent.of("meeting", NOW);

    @Test
    void aNewCalendarEventHasNoEventIdAndNoShownSequenceNumber() {
        assertThat(event.toldSequence()).isNegative();
        assertThat(event.eventId()).isNull();
    }

    @Test
    void aNewAttemptChangesOnlyTheDueTimeOfACalendarEvent() {
        var told = event.told(3, "77");
        assertThat(told).isEqualTo(new ChatCalendarEvent("meeting", "77", 3, NOW, 0));
        assertThat(told.again(NOW.plusSeconds(1)))
                .isEqualTo(new ChatCalendarEvent("meeting", "77", 3, NOW.plusSeconds(1), 0));
    }
}
