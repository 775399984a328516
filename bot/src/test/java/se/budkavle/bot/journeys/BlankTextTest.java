package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.meeting.Meetings;

/**
 * Tests that slash commands treat an option with only invisible characters as missing. If the option is required, the
 * command is refused.
 */
class BlankTextTest {

    private final Workplace work = Workplace.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {"\u200b \u200b", "\u00a0\u2003", "\u2067\u2069", "\u3164\uffa0", "\ufe0f", "\u2800", "\u0001"})
    void anOptionOfOnlyInvisibleCharactersIsTreatedAsMissing(String blank) {
        var coordinator = work.as("Samordnare miljö");
        var shown = coordinator.runs(
                "meeting plan",
                Map.of("network", "hallbarhetsradet", "when", "18 mars 2027 9-12", "title", blank, "place", blank));
        shown.confirms();
        var meeting = work.get(Meetings.class)
                .ofNetwork("hallbarhetsradet", Instant.EPOCH, Instant.parse("2028-01-01T00:00:00Z"))
                .get(0);
        assertThat(InvisibleCharacterFilter.isNone(meeting.title())).as("title").isFalse();
        assertThat(meeting.place()).as("place").isNull();
        assertThat(coordinator
                        .runs("agenda add", Map.of("title", blank, "meeting", meeting.id()))
                        .says())
                .contains("Uppgiften rubrik saknas");
    }
}
