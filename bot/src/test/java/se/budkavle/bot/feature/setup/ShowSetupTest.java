package se.budkavle.bot.feature.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.chat.Workspace.Channel;
import se.budkavle.bot.testing.RememberingWorkspace;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;

/** Tests the command that creates channels and Discord roles on a Discord server, for three networks in two areas. */
class ShowSetupTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final RememberingWorkspace server = work.workspace();

    @BeforeEach
    void noNetworkHasAChannelYet() {
        for (var network : work.get(Networks.class).findAllByOrderByTitle()) {
            work.get(Networks.class).save(network.linkedTo(null));
        }
    }

    @Test
    void onAnEmptyServerEverythingIsCreatedButOnlyAfterConfirmation() {
        var shown = administrator.runs("budkavle setup");
        assertThat(shown.says())
                .contains(
                        "redan finns: 0 · skapas eller ändras: 8",
                        "ingenting tas någonsin bort",
                        "Miljömässig hållbarhet: skapa kategorin",
                        "Hållbarhetsrådet: skapa en roll, skapa kanalen #hållbarhetsrådet",
                        "skapa kanalen #nätverket-för-hållbar-energi",
                        "[Inrätta]");
        assertThat(server.channelNames()).isEmpty();
        assertThat(server.roleNames()).isEmpty();

        assertThat(shown.presses("Inrätta").says()).contains("Klart: 8 steg gjordes");
        assertThat(server.categoryNames()).containsExactly("Social omsorg, vård och stöd", "Miljömässig hållbarhet");
        assertThat(server.channelNames())
                .containsExactlyInAnyOrder("hållbarhetsrådet", "nätverket-för-hållbar-energi", "socialchefsnätverket");
        assertThat(server.roleNames())
                .containsExactlyInAnyOrder("Hållbarhetsrådet", "Nätverket för hållbar energi", "Socialchefsnätverket");
        var council = server.channel("hållbarhetsrådet");
        assertThat(council.closed()).isFalse();
        assertThat(channelOf("hallbarhetsradet")).isEqualTo(council.id());
        assertThat(server.channel("nätverket-för-hållbar-energi").categoryId()).isEqualTo(council.categoryId());
        assertThat(work.get(AuditLog.class).newest("setup.channel%", null, "hallbarhetsradet", 5))
                .hasSize(1);

        assertThat(administrator.runs("budkavle setup").says()).contains("Allt är inrättat");
    }

    @Test
    void existingChannelsAndRolesAreLinkedByTheirNames() {
        var category = server.madeCategory("MILJÖ");
        server.put(new Channel("801", "hållbarhetsrådet", category, false, Set.of()));
        server.put(new Channel("802", "hallbar-energi", null, false, Set.of()));
        server.madeRole("hållbarhetsrådet", true);
        var shown = administrator.runs("budkavle setup");
        assertThat(shown.says())
                .contains(
                        "redan finns: 4",
                        "koppla kategorin #" + category,
                        "koppla kanalen #801",
                        "koppla kanalen #802");
        shown.presses("Inrätta");
        assertThat(channelOf("hallbarhetsradet")).isEqualTo("801");
        assertThat(channelOf("hallbar-energi")).isEqualTo("802");
        assertThat(server.channelNames()).hasSize(3);
        assertThat(server.roleNames()).hasSize(3);
    }

    @Test
    void aNetworkCanTakeOverTheChannelOfANetworkThatHasEnded() {
        server.put(new Channel("801", "socialchefsnätverket", null, false, Set.of()));
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .linkedTo("801")
                .ended(work.clock().instant()));
        assertThat(administrator.runs("budkavle setup").presses("Inrätta").says())
                .contains("Klart");
        assertThat(channelOf("socialchefer")).isEqualTo("801");
    }

    @Test
    void theCategoryThatContainsAnAreasChannelsIsLinkedWhateverItsName() {
        var category = server.madeCategory("Gröna frågor");
        for (var network :
                Map.of("hallbarhetsradet", "801", "hallbar-energi", "802").entrySet()) {
            server.put(new Channel(network.getValue(), "rum-" + network.getValue(), category, false, Set.of()));
            var networks = work.get(Networks.class);
            networks.save(networks.findById(network.getKey()).orElseThrow().linkedTo(network.getValue()));
        }
        assertThat(administrator.runs("budkavle setup").says())
                .contains("koppla kategorin #" + category)
                .doesNotContain("rum-801");
    }

    @Test
    void renamedAndMovedChannelsAndRolesAreRecognised() {
        administrator.runs("budkavle setup").presses("Inrätta");
        server.rename("hållbarhetsrådet", "rådet");
        server.rename("Hållbarhetsrådet", "Rådets ledamöter");
        server.rename("Miljömässig hållbarhet", "Klimat");
        assertThat(administrator.runs("budkavle setup").says()).contains("Allt är inrättat");
    }

    @Test
    void aClosedNetworksOpenChannelIsMadePrivate() {
        close("hallbarhetsradet");
        server.put(new Channel("801", "socialchefsnätverket", null, false, Set.of()));
        close("socialchefer");
        var shown = administrator.runs("budkavle setup");
        assertThat(shown.says()).contains("koppla kanalen #801, stäng #801 för alla utom nätverket");
        shown.presses("Inrätta");
        assertThat(server.channel("hållbarhetsrådet").closed()).isTrue();
        assertThat(server.channel("socialchefsnätverket").closed()).isTrue();
        assertThat(server.channel("nätverket-för-hållbar-energi").closed()).isFalse();
    }

    @Test
    void aNetworkThatIsNoLongerClosedKeepsItsPrivateChannel() {
        close("hallbarhetsradet");
        administrator.runs("budkavle setup").presses("Inrätta");
        assertThat(administrator
                        .runs("network settings", Map.of("network", "hallbarhetsradet", "closed", false))
                        .says())
                .contains("Jag öppnar inte kanalen själv");
        assertThat(administrator.runs("budkavle setup").says()).contains("Allt är inrättat");
        assertThat(server.channel("hållbarhetsrådet").closed()).isTrue();
    }

    @Test
    void aRoleThatReplacesADeletedRoleCanSeeThePrivateChannel() {
        close("hallbarhetsradet");
        administrator.runs("budkavle setup").presses("Inrätta");
        server.deleteRole("Hållbarhetsrådet");
        administrator.runs("budkavle setup").presses("Inrätta");
        assertThat(server.channel("hållbarhetsrådet").admitted()).containsExactly(server.role("Hållbarhetsrådet"));
        assertThat(administrator.runs("budkavle setup").says()).contains("Allt är inrättat");
    }

    @Test
    void anExistingPrivateChannelThatAdmitsNoRoleIsOpenedForTheNetworksRole() {
        close("hallbarhetsradet");
        server.put(new Channel("801", "hållbarhetsrådet", null, true, Set.of()));
        administrator.runs("budkavle setup").presses("Inrätta");
        assertThat(server.channel("hållbarhetsrådet").admitted()).containsExactly(server.role("Hållbarhetsrådet"));
    }

    @Test
    void aChannelHiddenFromTheBotIsReportedAndNotCreatedAgain() {
        administrator.runs("budkavle setup").presses("Inrätta");
        server.hide(channelOf("hallbarhetsradet"));
        assertThat(administrator.runs("budkavle setup").says())
                .contains("Hållbarhetsrådet har kanalen", "dold för mig", "något att se över")
                .doesNotContain("skapa kanalen", "Allt är inrättat");
    }

    @Test
    void aChatRoleWithTooManyPermissionsIsNotUsed() {
        var strong = server.madeRole("Hållbarhetsrådet", false);
        var shown = administrator.runs("budkavle setup");
        assertThat(shown.says()).contains("Rollen @" + strong + " ger fler rättigheter");
        shown.presses("Inrätta");
        assertThat(server.roleNames()).containsOnlyOnce("Socialchefsnätverket").hasSize(4);
    }

    @Test
    void withoutThePermissionsExistingChannelsAndRolesAreOnlyLinked() {
        server.lacks("MANAGE_ROLES");
        server.put(new Channel("801", "hållbarhetsrådet", null, false, Set.of()));
        var shown = administrator.runs("budkavle setup");
        assertThat(shown.says())
                .contains(
                        "behöver jag rättigheterna Hantera roller",
                        "https://invitation.example",
                        "[Koppla bara det som finns]")
                .doesNotContain("[Inrätta]");
        assertThat(shown.presses("Koppla bara det som finns").says()).contains("ett steg gjordes");
        assertThat(channelOf("hallbarhetsradet")).isEqualTo("801");
        assertThat(server.channelNames()).hasSize(1);
        assertThat(server.roleNames()).isEmpty();
    }

    @Test
    void stepsThatChangedAfterThePreviewMustBeConfirmedAgain() {
        var shown = administrator.runs("budkavle setup");
        server.put(new Channel("801", "hållbarhetsrådet", null, false, Set.of()));
        assertThat(shown.presses("Inrätta").says()).contains("redan finns: 1", "koppla kanalen #801");
        assertThat(server.roleNames()).isEmpty();
    }

    @Test
    void anInterruptedSetupCanBeContinued() {
        var shown = administrator.runs("budkavle setup");
        // The first five API calls to the Discord server succeed: two calls fetch channels and roles, and three make
        // changes. All later calls fail.
        server.failsAfter(5, Kind.LATER);
        assertThat(shown.presses("Inrätta").says()).contains("Klart: 3 steg gjordes", "5 steg återstår");
        server.isWell();
        administrator.runs("budkavle setup").presses("Inrätta");
        assertThat(server.categoryNames()).hasSize(2);
        assertThat(server.roleNames()).hasSize(3);
        assertThat(server.channelNames()).hasSize(3);
    }

    @Test
    void onlyAdministratorsCanRunAndConfirmTheSetup() {
        assertThat(work.as("Samordnare miljö").runs("budkavle setup").says()).contains("bara en förvaltare");
        var button = administrator
                .runs("budkavle setup")
                .reply()
                .rows()
                .get(0)
                .buttons()
                .get(0)
                .id();
        assertThat(work.as("Samordnare miljö")
                        .press(null, button, List.of(), Map.of())
                        .says())
                .contains("känner jag inte längre igen");
        assertThat(server.channelNames()).isEmpty();
    }

    @Test
    void anUnreachableDiscordServerIsReported() {
        server.failsAfter(0, Kind.LATER);
        assertThat(administrator.runs("budkavle setup").says()).contains("Jag når inte Discord just nu");
    }

    @Test
    void everySetupStepHasAText() {
        var words = new Phrasebook(ZoneId.of("Europe/Stockholm"));
        assertThat(SetupStep.What.values())
                .allSatisfy(
                        what -> assertThat(words.knows("setup.step." + what)).isTrue());
    }

    private void close(String network) {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(network).orElseThrow().closed(true));
    }

    private String channelOf(String network) {
        return work.get(Networks.class).findById(network).orElseThrow().channelId();
    }
}
