package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.directory.Network.Form;
import se.budkavle.storage.directory.Network.Kind;

class NetworkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Network council = network("council", 3);

    @Test
    void newContentKeepsTheChannelAndSettingsOfANetwork() {
        var told = new Network(
                "other",
                "Miljörådet",
                "miljo",
                Kind.MIXED,
                "Purpose",
                "timra",
                "sundsvall",
                "monthly",
                Form.HYBRID,
                null,
                null,
                false,
                false,
                null,
                0);
        var chosen = council.linkedTo("77").showingMissing(true).closed(true);
        assertThat(chosen.ended(NOW).become(told))
                .isEqualTo(new Network(
                        "council",
                        "Miljörådet",
                        "miljo",
                        Kind.MIXED,
                        "Purpose",
                        "timra",
                        "sundsvall",
                        "monthly",
                        Form.HYBRID,
                        null,
                        "77",
                        true,
                        true,
                        null,
                        3));
    }

    @Test
    void changingOneSettingOfANetworkChangesNoOtherSetting() {
        assertThat(council.linkedTo("77").channelId()).isEqualTo("77");
        assertThat(council.linkedTo("77").linkedTo(null)).isEqualTo(council);
        assertThat(council.showingMissing(true).showsMissing()).isTrue();
        assertThat(council.showingMissing(true).showingMissing(false)).isEqualTo(council);
        assertThat(council.closed(true).closed()).isTrue();
        assertThat(council.closed(true).closed(false)).isEqualTo(council);
    }

    @Test
    void aNetworkIsActiveUntilTheNetworkIsEnded() {
        assertThat(council.isAlive()).isTrue();
        assertThat(council.ended(NOW).isAlive()).isFalse();
        assertThat(council.ended(NOW).linkedTo("77").isAlive()).isFalse();
        assertThat(council.ended(NOW))
                .usingRecursiveComparison()
                .ignoringFields("endedAt")
                .isEqualTo(council);
    }

    static Network network(String id, int version) {
        return new Network(
                id,
                "Hållbarhetsrådet",
                "social",
                Kind.POLITICAL,
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
                version);
    }
}
