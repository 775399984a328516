package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.audit.AuditLogEntry;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.HierarchyException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.RestConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that a bot written with the library JDA creates a private channel for a role. Also tests that JDA knows which
 * permissions the bot lacks.
 */
class JdaRolesTest {

    private static Sandbox sandbox;
    private static JDA jda;

    @BeforeAll
    static void logIn() throws InterruptedException {
        sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED));
        jda = JDABuilder.createLight(sandbox.token())
                .setRestConfig(new RestConfig().setBaseUrl(sandbox.api().toString()))
                .setSessionController(new LocalGateway(sandbox.gateway()))
                .build()
                .awaitReady();
    }

    @AfterAll
    static void logOut() {
        jda.shutdownNow();
        sandbox.close();
    }

    @Test
    void aBotOnJdaCreatesARoleAndAPrivateChannelForAClosedNetwork() {
        Role role = guild().createRole()
                .setName("Climate")
                .setPermissions(EnumSet.noneOf(Permission.class))
                .setMentionable(true)
                .reason("Ett nätverk 1+1")
                .complete();
        guild().addRoleToMember(
                        guild().retrieveMemberById(sandbox.personId("guest")).complete(), role)
                .complete();
        EnumSet<Permission> view = EnumSet.of(Permission.VIEW_CHANNEL);
        TextChannel channel = guild().createTextChannel(
                        "Closed network",
                        guild().getCategoriesByName("Environment", false).get(0))
                .addRolePermissionOverride(role.getIdLong(), view, null)
                .addMemberPermissionOverride(jda.getSelfUser().getIdLong(), view, null)
                .addRolePermissionOverride(guild().getIdLong(), null, view)
                .complete();
        await().atMost(Duration.ofSeconds(10)).until(() -> jda.getTextChannelById(channel.getIdLong()) != null);
        assertThat(channel.getName()).isEqualTo("closed-network");
        ApiClient people = ApiClient.people(sandbox);
        assertThat(people.get("people/" + sandbox.personId("guest") + "/channels")
                        .body()
                        .findValuesAsString("name"))
                .contains("closed-network");
        assertThat(people.get("people/" + sandbox.personId("member") + "/channels")
                        .body()
                        .findValuesAsString("name"))
                .doesNotContain("closed-network");
        assertThat(guild().retrieveAuditLogs().complete().stream().map(AuditLogEntry::getReason))
                .contains("Ett nätverk 1+1");
    }

    @Test
    void jdaDetectsTheRoleHierarchyAndMissingPermissions() {
        Role above = guild().getRolesByName("Coordinators", false).get(0);
        assertThatThrownBy(() -> above.delete().complete()).isInstanceOf(HierarchyException.class);
        assertThat(guild().getSelfMember().getRoles()).hasSize(1).allMatch(Role::isManaged);
        assertThat(guild().getSelfMember().hasPermission(Permission.ADMINISTRATOR))
                .isFalse();
        TextChannel water = jda.getTextChannelById(sandbox.channelId("water"));
        ApiClient.people(sandbox)
                .send(
                        "PATCH",
                        "channels/" + water.getId(),
                        "{'overwrites':[{'id':'" + guild().getId() + "','deny':'2048'}]}");
        await().atMost(Duration.ofSeconds(10)).until(() -> !water.canTalk());
        assertThatThrownBy(() -> water.sendMessage("x").complete()).isInstanceOf(InsufficientPermissionException.class);
    }

    private static Guild guild() {
        return jda.getGuilds().get(0);
    }
}
