package se.budkavle.bot.feature.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

class ListNetworksTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void everyoneSeesTheNetworksGroupedByArea() {
        assertThat(work.asStranger("Ny").runs("network list").says())
                .contains(
                        "3 nätverk",
                        "Social omsorg, vård och stöd\n• Socialchefsnätverket · tjänstepersoner · 3 aktiva")
                .contains("• Hållbarhetsrådet · politiskt · 5 aktiva · 3 av 6 platser tillsatta")
                .containsSubsequence("Social omsorg", "Miljömässig hållbarhet");
    }

    @Test
    void anAreaIsFoundByItsShortTitleWithoutAccents() {
        assertThat(work.asStranger("Ny")
                        .inEnglish()
                        .runs("network list", Map.of("area", "MILJO"))
                        .says())
                .contains("2 networks", "Hållbarhetsrådet · political")
                .doesNotContain("Socialchefsnätverket");
    }

    @Test
    void anUnknownAreaIsRefused() {
        assertThat(work.asStranger("Ny")
                        .runs("network list", Map.of("area", "rymden"))
                        .says())
                .contains("Det finns inget område som heter ”rymden”", "Välj ett ur förslagen");
    }

    @Test
    void areasAreSuggestedDuringTyping() {
        assertThat(work.asStranger("Ny").isSuggested("network list", "area", "hall"))
                .containsExactly("Miljömässig hållbarhet");
    }

    @Test
    void aLongListOfNetworksIsSplitIntoPagesWithButtonsToTheOtherPages() {
        manyNetworks();
        var first = work.asStranger("Ny").runs("network list");
        assertThat(first.says()).contains("23 nätverk", "Sida 1 av 2").doesNotContain("Nätverk 20");
        var second = first.presses("Fler");
        assertThat(second.says()).contains("Sida 2 av 2", "Nätverk 20");
        assertThat(second.presses("Tillbaka").says()).contains("Sida 1 av 2");
    }

    @Test
    void aNetworkOpenedFromTheListHasAButtonBackToTheList() {
        var card = work.asStranger("Ny").runs("network list").chooses("hallbarhetsradet");
        assertThat(card.says()).startsWith("Hållbarhetsrådet");
        assertThat(card.presses("Till listan").says()).contains("3 nätverk");
    }

    private void manyNetworks() {
        for (int i = 1; i <= 20; i++) {
            work.get(Networks.class)
                    .save(new Network(
                            "n" + i,
                            "Nätverk %02d".formatted(i),
                            "miljo",
                            Network.Kind.OFFICIALS,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            false,
                            false,
                            null,
                            0));
        }
    }
}
