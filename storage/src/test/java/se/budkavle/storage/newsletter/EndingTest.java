package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Ending toEnergy = Ending.of("person:kim", "energy", Ending.Through.CHAT, NOW);
    private final Ending toAll = Ending.of("person:kim", null, Ending.Through.LINK, NOW);

    @Test
    void itHoldsForItsNetworkUntilItIsTakenBack() {
        assertThat(Ending.holds(List.of(toEnergy), "energy")).isTrue();
        assertThat(Ending.holds(List.of(toEnergy), "climate")).isFalse();
        assertThat(Ending.holds(List.of(toEnergy.takenBack(LATER)), "energy")).isFalse();
        assertThat(Ending.holds(List.of(toEnergy.takenBack(LATER).again(Ending.Through.MAIL, LATER)), "energy")).isTrue();
        assertThat(Ending.holds(List.of(), "energy")).isFalse();
    }

    @Test
    void sayingItTwiceChangesNothing() {
        assertThat(toEnergy.again(Ending.Through.MAIL, LATER)).isEqualTo(toEnergy);
        var back = toEnergy.takenBack(LATER);
        assertThat(back.takenBack(LATER.plusSeconds(1))).isEqualTo(back);
        assertThat(back.endedAt()).isEqualTo(NOW);
    }

    @Test
    void aNoToAllHoldsForEachNetworkButOneThatWasWantedSince() {
        assertThat(Ending.holds(List.of(toAll), "energy")).isTrue();
        assertThat(Ending.holds(List.of(toAll, toEnergy.takenBack(LATER)), "energy")).isFalse();
        assertThat(Ending.holds(List.of(toAll, toEnergy.takenBack(LATER)), "climate")).isTrue();
        assertThat(Ending.holds(List.of(toAll, toEnergy), "energy")).isTrue();
    }

    @Test
    void aNoToAllThatIsSaidLaterOutranksWhatWasWantedBefore() {
        var wanted = toEnergy.takenBack(NOW);
        var later = Ending.of("person:kim", null, Ending.Through.LINK, LATER);
        assertThat(Ending.holds(List.of(wanted, later), "energy")).isTrue();
    }

    @Test
    void aNoToAllThatIsSaidAgainOutranksWhatWasWantedInBetween() {
        var wanted = toEnergy.takenBack(LATER);
        var again = toAll.again(Ending.Through.MAIL, LATER.plusSeconds(1));
        assertThat(again.endedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(Ending.holds(List.of(wanted, again), "energy")).isTrue();
    }

    @Test
    void takingBackTheNoToAllLeavesThatToOne() {
        assertThat(Ending.holds(List.of(toAll.takenBack(LATER), toEnergy), "energy")).isTrue();
        assertThat(Ending.holds(List.of(toAll.takenBack(LATER), toEnergy), "climate")).isFalse();
    }
}
