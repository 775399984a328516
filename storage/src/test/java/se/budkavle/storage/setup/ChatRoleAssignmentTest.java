package se.budkavle.storage.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatRoleAssignmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final ChatRoleAssignment grant = ChatRoleAssignment.of("council", "account", "role", NOW);

    @Test
    void theIdOfARoleAssignmentConsistsOfNetworkAccountAndRole() {
        assertThat(grant.id()).isEqualTo("council:account:role");
    }

    @Test
    void aRoleAssignmentCountsAsGivenOnlyAfterDiscordConfirmedTheAssignment() {
        assertThat(grant.isGiven()).isFalse();
        assertThat(grant.given(LATER).isGiven()).isTrue();
        assertThat(grant.given(LATER))
                .usingRecursiveComparison()
                .ignoringFields("givenAt")
                .isEqualTo(grant);
    }

    @Test
    void anotherAttemptChangesOnlyTheDueTimeOfARoleAssignment() {
        assertThat(grant.given(NOW).again(LATER).dueAt()).isEqualTo(LATER);
        assertThat(grant.given(NOW).again(LATER).again(NOW)).isEqualTo(grant.given(NOW));
    }
}
