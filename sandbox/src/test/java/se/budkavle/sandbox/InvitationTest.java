package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.sandbox.workspace.Permission.EMBED_LINKS;
import static se.budkavle.sandbox.workspace.Permission.MANAGE_MESSAGES;
import static se.budkavle.sandbox.workspace.Permission.VIEW_CHANNEL;
import static se.budkavle.sandbox.workspace.Permission.bits;

import org.junit.jupiter.api.Test;
import se.budkavle.sandbox.workspace.Permission;
import tools.jackson.databind.JsonNode;

/**
 * Tests that a bot gets the requested permissions and a managed Discord role when it is invited to the imitated Discord
 * server.
 */
class InvitationTest extends SandboxPerTest {

    @Test
    void invitingABotAgainChangesThePermissionsOfItsManagedRole() {
        InvitedBot bot = InvitedBot.with(sandbox, MANAGE_MESSAGES);
        JsonNode role = bot.web()
                .get("guilds/" + sandbox.workspaceId() + "/roles/" + bot.role())
                .body();
        assertThat(role.path("managed").asBoolean()).isTrue();
        assertThat(role.path("permissions").asString()).isEqualTo(Long.toString(MANAGE_MESSAGES.bit()));
        assertThat(people.send("PATCH", "applications/" + bot.id(), "{'permissions':'" + EMBED_LINKS.bit() + "'}")
                        .body()
                        .path("permissions")
                        .asString())
                .isEqualTo(Long.toString(EMBED_LINKS.bit()));
        for (JsonNode one : people.get("workspace").body().path("bots").values()) {
            if (one.path("id").asString().equals(bot.id())) {
                assertThat(one.path("permissions").asLong() & bits(EMBED_LINKS, MANAGE_MESSAGES))
                        .isEqualTo(EMBED_LINKS.bit());
            }
        }
    }

    @Test
    void byDefaultTheFirstBotHasAllPermissionsExceptAdministrator() {
        assertThat(ownPermissions(sandbox)).isEqualTo(InvitedBot.EVERYTHING_ELSE);
        try (Sandbox other = Sandbox.start(
                SandboxSettings.of(SampleSeed.SEED).withBotPermissions(bits(VIEW_CHANNEL, MANAGE_MESSAGES)))) {
            long permissions = ownPermissions(other);
            assertThat(MANAGE_MESSAGES.in(permissions)).isTrue();
            assertThat(Permission.MANAGE_CHANNELS.in(permissions)).isFalse();
        }
    }

    private static long ownPermissions(Sandbox of) {
        return ApiClient.discord(of)
                .get("users/@me/guilds")
                .body()
                .at("/0/permissions")
                .asLong();
    }
}
