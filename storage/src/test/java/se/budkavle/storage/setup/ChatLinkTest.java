package se.budkavle.storage.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.setup.ChatLink.Kind;

class ChatLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void anAreaAndANetworkWithTheSameIdHaveSeparateDiscordLinks() {
        assertThat(ChatLink.of(Kind.CATEGORY, "social", "1", NOW).id()).isEqualTo("CATEGORY:social");
        assertThat(ChatLink.of(Kind.ROLE, "social", "1", NOW).id()).isEqualTo("ROLE:social");
    }

    @Test
    void linkingANetworkToAnotherDiscordRoleKeepsTheIdOfTheLink() {
        assertThat(ChatLink.of(Kind.ROLE, "council", "1", NOW).to("2", NOW.plusSeconds(1)))
                .isEqualTo(ChatLink.of(Kind.ROLE, "council", "2", NOW.plusSeconds(1)));
    }
}
