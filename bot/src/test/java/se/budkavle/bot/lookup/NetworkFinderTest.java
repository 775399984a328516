package se.budkavle.bot.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;

class NetworkFinderTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void theNetworkOptionIsRequiredOnlyByTheCommandThatLinksAChannel() {
        assertThat(work.get(CommandDispatcher.class).specs())
                .filteredOn(spec -> spec.options().stream()
                        .anyMatch(option -> option.name().equals("network") && option.required()))
                .extracting(Spec::name)
                .containsExactly("network link");
    }

    @Test
    void aCommandInANetworksChannelConcernsThatNetworkUnlessAnotherNetworkIsGiven() {
        var member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
        assertThat(member.runs("network show", Map.of()).says()).startsWith("Hållbarhetsrådet");
        assertThat(member.runs("network show", Map.of("network", "hallbar-energi"))
                        .says())
                .startsWith("Nätverket för hållbar energi");
    }

    @Test
    void theSettingsCommandWithoutASettingOnlyShowsTheSettings() {
        var coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
        assertThat(coordinator.runs("network settings", Map.of()).says())
                .isEqualTo(coordinator
                        .runs("network settings", Map.of("network", "hallbarhetsradet"))
                        .says());
        coordinator.runs("network settings", Map.of("closed", true));
        assertThat(work.get(Networks.class)
                        .findById("hallbarhetsradet")
                        .orElseThrow()
                        .closed())
                .isTrue();
    }

    @Test
    void onlyACoordinatorOfTheChannelsNetworkCanChangeTheNetworksSettings() {
        var council = work.as("Samordnare miljö").in(SmallAssociation.SOCIAL_ROOM);
        assertThat(council.runs("network settings", Map.of("closed", true)).says())
                .doesNotContain("✓ Sparat");
        assertThat(work.get(Networks.class)
                        .findById("socialchefer")
                        .orElseThrow()
                        .closed())
                .isFalse();
    }

    @Test
    void aCommandWithoutANetworkIsRefusedInAChannelThatBelongsToNoNetwork() {
        assertThat(work.as("Samordnare miljö").runs("network show", Map.of()).says())
                .contains("hör inte till något nätverk");
        assertThat(work.as("Samordnare miljö")
                        .inEnglish()
                        .runs("network show", Map.of())
                        .says())
                .contains("belongs to no network");
    }
}
