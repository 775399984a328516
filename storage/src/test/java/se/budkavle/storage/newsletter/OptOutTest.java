package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptOutTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final OptOut toEnergy = OptOut.of("person:kim", "energy", OptOut.Through.CHAT, NOW);
    private final OptOut toAll = OptOut.of("person:kim", null, OptOut.Through.LINK, NOW);

    @Test
    void anOptOutIsActiveForItsNetworkUntilItIsUndone() {
        assertThat(OptOut.holds(List.of(toEnergy), "energy")).isTrue();
        assertThat(OptOut.holds(List.of(toEnergy), "climate")).isFalse();
        assertThat(OptOut.holds(List.of(toEnergy.takenBack(LATER)), "energy")).isFalse();
        assertThat(OptOut.holds(List.of(toEnergy.takenBack(LATER).again(OptOut.Through.MAIL, LATER)), "energy"))
                .isTrue();
        assertThat(OptOut.holds(List.of(), "energy")).isFalse();
    }

    @Test
    void optingOutTwiceChangesNothing() {
        assertThat(toEnergy.again(OptOut.Through.MAIL, LATER)).isEqualTo(toEnergy);
        var back = toEnergy.takenBack(LATER);
        assertThat(back.takenBack(LATER.plusSeconds(1))).isEqualTo(back);
        assertThat(back.endedAt()).isEqualTo(NOW);
    }

    @Test
    void anOptOutFromAllNetworksAppliesToEachNetworkWithoutALaterSubscription() {
        assertThat(OptOut.holds(List.of(toAll), "energy")).isTrue();
        assertThat(OptOut.holds(List.of(toAll, toEnergy.takenBack(LATER)), "energy"))
                .isFalse();
        assertThat(OptOut.holds(List.of(toAll, toEnergy.takenBack(LATER)), "climate"))
                .isTrue();
        assertThat(OptOut.holds(List.of(toAll, toEnergy), "energy")).isTrue();
    }

    @Test
    void aLaterOptOutFromAllNetworksOverridesEarlierSubscriptions() {
        var wanted = toEnergy.takenBack(NOW);
        var later = OptOut.of("person:kim", null, OptOut.Through.LINK, LATER);
        assertThat(OptOut.holds(List.of(wanted, later), "energy")).isTrue();
    }

    @Test
    void repeatingAnOptOutFromAllNetworksOverridesSubscriptionsMadeInBetween() {
        var wanted = toEnergy.takenBack(LATER);
        var again = toAll.again(OptOut.Through.MAIL, LATER.plusSeconds(1));
        assertThat(again.endedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(OptOut.holds(List.of(wanted, again), "energy")).isTrue();
    }

    @Test
    void undoingTheOptOutFromAllNetworksKeepsTheOptOutFromASingleNetwork() {
        assertThat(OptOut.holds(List.of(toAll.takenBack(LATER), toEnergy), "energy"))
                .isTrue();
        assertThat(OptOut.holds(List.of(toAll.takenBack(LATER), toEnergy), "climate"))
                .isFalse();
    }
}
