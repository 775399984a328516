package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.bot.testing.DiscordReader;

/**
 * Tests that channels and Discord roles are created as Discord's API requires. The HTTP requests go to the local
 * Discord imitation (sandbox).
 */
class ChannelsAndRolesTest {

    private final TestServer server = new TestServer();
    private final Workspace rooms = in(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void existingChannelsAndRolesAreListedWithIdAndName() {
        var contents = rooms.contents(List.of());
        assertThat(contents.categories()).extracting(Workspace.Channel::name).containsExactly("Gemensamt");
        assertThat(contents.channels()).singleElement().satisfies(channel -> {
            assertThat(channel.id()).isEqualTo(server.room());
            assertThat(channel.categoryId())
                    .isEqualTo(contents.categories().get(0).id());
            assertThat(channel.closed()).isFalse();
        });
        assertThat(contents.rights()).isEmpty();
        assertThat(contents.hidden()).isEmpty();
        assertThat(contents.invitation())
                .startsWith("https://discord.com/oauth2/authorize?client_id=")
                .contains("integration_type=0", "scope=bot+applications.commands", "permissions=17592454597648");
    }

    @Test
    void aPrivateChannelIsVisibleOnlyToItsRoleAndTheBot() {
        var category = rooms.makeCategory("Miljö", "because");
        var role = rooms.makeRole("Hållbarhetsrådet", "because");
        var channel = rooms.makeChannel("hållbarhetsrådet", "Om rådet", category, role, "because");
        assertThat(rooms.contents(List.of()).channels())
                .filteredOn(one -> one.id().equals(channel))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("hållbarhetsrådet");
                    assertThat(one.categoryId()).isEqualTo(category);
                    assertThat(one.closed()).isTrue();
                    assertThat(one.admitted()).contains(role);
                });
        assertThat(server.seenBy("one")).containsExactly("allmänt");
        rooms.give(server.person("one"), role, "because");
        rooms.give(server.person("one"), role, "because");
        assertThat(server.seenBy("one")).containsExactly("allmänt", "hållbarhetsrådet");
        assertThat(server.seenBy("two")).containsExactly("allmänt");
        rooms.take(server.person("one"), role, "because");
        assertThat(server.seenBy("one")).containsExactly("allmänt");
    }

    @Test
    void aChannelTopicIsEscapedSoThatItIsShownAsTyped() {
        var channel = rooms.makeChannel(
                "hållbarhetsrådet", "Om *rådet*, se [planen](https://evil.example)", null, null, "because");
        var topic = server.rest()
                .call("Reading the topic", "GET", "channels/" + channel, null)
                .path("topic")
                .asString();
        assertThat(DiscordReader.read(topic))
                .isEqualTo(new DiscordReader.Seen("Om *rådet*, se [planen](https://evil.example)", List.of()));
    }

    @Test
    void theBotKeepsAccessToAChannelThatItCloses() {
        var role = rooms.makeRole("Hållbarhetsrådet", "because");
        rooms.close(server.room(), role, "because");
        assertThat(server.seenBy("one")).isEmpty();
        assertThat(rooms.contents(List.of()).channels()).singleElement().matches(Workspace.Channel::closed);
    }

    @Test
    void theReasonForAChangeAppearsInDiscordsAuditLog() {
        SandboxVisitor.change(
                server.address(),
                "applications/" + server.application().orElseThrow(),
                Map.of("permissions", String.valueOf(Permission.all() | 1L << 7)));
        rooms.makeRole("Rådet", "därför att /budkavle setup");
        assertThat(server.guild("audit-logs")
                        .path("audit_log_entries")
                        .get(0)
                        .path("reason")
                        .asString())
                .isEqualTo("därför att /budkavle setup");
    }

    @Test
    void aHiddenChannelIsDistinguishedFromADeletedChannel() {
        server.goesWrong(Map.of("hideChannel", server.room()));
        var contents = rooms.contents(List.of(server.room(), "123456789012345678"));
        assertThat(contents.channels()).isEmpty();
        assertThat(contents.hidden()).containsExactly(server.room());
    }

    @Test
    void aRoleWithManagementPermissionsIsListedAsNotAssignable() {
        var strong = SandboxVisitor.tell(server.address(), "roles", Map.of("name", "Starka", "permissions", "32"))
                .path("id")
                .asString();
        var plain = rooms.makeRole("Vanliga", "because");
        assertThat(rooms.contents(List.of()).roles())
                .filteredOn(role -> role.id().equals(strong))
                .noneMatch(Workspace.Role::givable)
                .hasSize(1);
        assertThat(rooms.contents(List.of()).roles())
                .filteredOn(role -> role.id().equals(plain))
                .allMatch(Workspace.Role::givable)
                .hasSize(1);
    }

    @Test
    void givingARoleToAPersonWhoHasLeftFailsPermanently() {
        var role = rooms.makeRole("Rådet", "because");
        SandboxVisitor.delete(server.address(), "people/" + server.person("one"));
        rooms.take(server.person("one"), role, "because");
        assertThatThrownBy(() -> rooms.give(server.person("one"), role, "because"))
                .isInstanceOfSatisfying(
                        ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.GONE));
    }

    @Test
    void creatingARoleWithoutPermissionFails() {
        try (var poor = new TestServer(Permission.number(Permission.POSTING))) {
            var there = in(poor);
            assertThat(there.contents(List.of()).rights()).containsExactlyInAnyOrder("MANAGE_CHANNELS", "MANAGE_ROLES");
            assertThatThrownBy(() -> there.makeRole("Rådet", "because"))
                    .isInstanceOfSatisfying(
                            ChatFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.GONE));
        }
    }

    @Test
    void anUnavailableServerCausesARetryableFailure() {
        server.goesWrong(Map.of("failNext", 1));
        assertThatThrownBy(() -> rooms.contents(List.of()))
                .isInstanceOfSatisfying(
                        ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(ChatFailure.Kind.LATER));
    }

    private static Workspace in(TestServer server) {
        var members = new MemberLookup(server.rest(), server, System::nanoTime);
        return new ChannelsAndRoles(server.rest(), server, members);
    }
}
