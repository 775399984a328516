package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tests which slash commands a person can see and use. This depends on the command's default permissions, and on the
 * overrides that managers of the Discord server set.
 */
class CommandPermissionsTest {

    private InteractionFixture fixture;
    private String open;
    private String closed;
    /**
     * The id of a person with the Discord role "Manage Server" who does not own the server. The tests do not use the
     * person "coordinator", because that person is the owner and has all permissions.
     */
    private long manager;

    @BeforeEach
    void start() {
        fixture = new InteractionFixture();
        open = fixture.command("{'name':'open','description':'x'}");
        manager = fixture.people
                .post("people", "{'name':'Manager','manageServer':true,'roles':['Coordinators']}")
                .body()
                .path("id")
                .asLong();
        closed = fixture.command("{'name':'closed','description':'x','default_member_permissions':'32'}");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void onlyMembersWithTheDefaultPermissionOfACommandCanUseTheCommand() {
        assertThat(seenBy("member")).containsExactly("open");
        assertThat(seenBy(manager)).containsExactly("open", "closed");
        assertThat(fixture.refused("member", "commands", use("closed")).status())
                .isEqualTo(404);
        assertThat(fixture.interact("coordinator", "commands", use("closed"))
                        .at("/data/name")
                        .asString())
                .isEqualTo("closed");
        fixture.command("{'name':'nobody','description':'x','default_member_permissions':'0'}");
        assertThat(seenBy(manager)).doesNotContain("nobody");
        assertThat(seenBy("coordinator")).contains("nobody");
    }

    @Test
    void permissionsCanAllowAndDenyPeopleAndRoles() {
        set(closed, allow(fixture.sandbox.personId("member")));
        set(open, deny(fixture.sandbox.workspaceId()));
        assertThat(seenBy("member")).containsExactly("closed");
        assertThat(seenBy("guest")).isEmpty();
        set(open, deny(fixture.sandbox.workspaceId()), allow(role("Coordinators")));
        assertThat(seenBy(manager)).containsExactly("open", "closed");
        set(open);
        assertThat(seenBy("guest")).containsExactly("open");
    }

    @Test
    void anApplicationsPermissionsApplyToCommandsWithoutTheirOwn() {
        set(Long.toString(fixture.sandbox.applicationId()), deny(manager));
        assertThat(seenBy(manager)).isEmpty();
        set(open, allow(manager));
        assertThat(seenBy(manager)).containsExactly("open");
        set(open, deny(fixture.sandbox.personId("coordinator")));
        assertThat(seenBy("coordinator")).containsExactly("open", "closed");
    }

    @Test
    void aCommandCanBeLimitedToSomeChannels() {
        set(open, deny(fixture.sandbox.workspaceId() - 1), allow(fixture.sandbox.channelId("water")));
        assertThat(fixture.refused("member", "commands", use("open")).status()).isEqualTo(404);
        assertThat(fixture.interact(
                                "member",
                                "commands",
                                use("open")
                                        .replace(fixture.channel(), Long.toString(fixture.sandbox.channelId("water"))))
                        .at("/data/name")
                        .asString())
                .isEqualTo("open");
        assertThat(names(fixture.people
                        .get("people/" + fixture.sandbox.personId("member") + "/commands?channel=" + fixture.channel())
                        .body()))
                .isEmpty();
    }

    @Test
    void theContextsOfACommandDecideWhetherItIsOfferedInPrivateChannels() {
        fixture.command("{'name':'here','description':'x','contexts':[0]}");
        fixture.command("{'name':'there','description':'x','contexts':[1]}");
        String member = Long.toString(fixture.sandbox.personId("member"));
        String privately = fixture.discord
                .post("users/@me/channels", "{'recipient_id':'" + member + "'}")
                .body()
                .path("id")
                .asString();
        assertThat(names(fixture.people
                        .get("people/" + member + "/commands?channel=" + privately)
                        .body()))
                .containsExactly("open", "closed", "there");
        assertThat(names(fixture.people
                        .get("people/" + member + "/commands?channel=" + fixture.channel())
                        .body()))
                .containsExactly("open", "here");
    }

    @Test
    void aBotCanReadCommandPermissionsButNotSetThem() {
        ErrorAssertions.assertError(fixture.discord.send("PUT", permissions(open), "{'permissions':[]}"), 403, 20001);
        ErrorAssertions.assertError(fixture.discord.get(permissions(open)), 404, 10066);
        String member = Long.toString(fixture.sandbox.personId("member"));
        set(open, deny(fixture.sandbox.personId("member")));
        assertThat(fixture.bot()
                        .event("APPLICATION_COMMAND_PERMISSIONS_UPDATE")
                        .at("/d/id")
                        .asString())
                .isEqualTo(open);
        JsonNode read = fixture.discord.get(permissions(open)).body();
        assertThat(read.path("permissions")).hasSize(1);
        assertThat(read.at("/permissions/0/id").asString()).isEqualTo(member);
        assertThat(read.at("/permissions/0/type").asInt()).isEqualTo(2);
        assertThat(read.at("/permissions/0/permission").asBoolean(true)).isFalse();
        assertThat(read.path("guild_id").asString()).isEqualTo(Long.toString(fixture.sandbox.workspaceId()));
        assertThat(fixture.discord.get(inGuild() + "/permissions").body()).hasSize(1);
    }

    @Test
    void commandPermissionsAreDeletedWhenTheCommandIsRenamedOrDeleted() {
        set(open, deny(fixture.sandbox.workspaceId()));
        fixture.discord.send("PATCH", fixture.commands() + "/" + open, "{'description':'y'}");
        assertThat(fixture.discord.get(permissions(open)).status()).isEqualTo(200);
        fixture.discord.send("PATCH", fixture.commands() + "/" + open, "{'name':'opened'}");
        ErrorAssertions.assertError(fixture.discord.get(permissions(open)), 404, 10066);
        set(closed, deny(fixture.sandbox.workspaceId()));
        fixture.discord.send("PUT", fixture.commands(), "[{'name':'opened','description':'x'}]");
        assertThat(fixture.people.get("commands/permissions").body()).isEmpty();
    }

    @Test
    void permissionsAreKeptAcrossRestarts(@TempDir Path folder) {
        SandboxSettings settings = SandboxSettings.of(SampleSeed.SEED).withStateFile(folder.resolve("state.json.gz"));
        String command;
        try (Sandbox first = Sandbox.start(settings)) {
            command = ApiClient.discord(first)
                    .post("applications/" + first.applicationId() + "/commands", "{'name':'x','description':'x'}")
                    .body()
                    .path("id")
                    .asString();
            ApiClient.people(first)
                    .post(
                            "commands/" + command + "/permissions",
                            "{'permissions':[" + deny(first.personId("member")) + "]}");
        }
        try (Sandbox second = Sandbox.start(settings)) {
            assertThat(ApiClient.people(second)
                            .get("commands/permissions")
                            .body()
                            .at("/0/id")
                            .asString())
                    .isEqualTo(command);
        }
    }

    private void set(String command, String... entries) {
        ApiClient.Answer answer = fixture.people.post(
                "commands/" + command + "/permissions", "{'permissions':[" + String.join(",", entries) + "]}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private static String allow(long id) {
        return "{'id':'" + id + "','allowed':true}";
    }

    private static String deny(long id) {
        return "{'id':'" + id + "','allowed':false}";
    }

    private long role(String name) {
        return fixture.people
                .get("workspace")
                .body()
                .path("roles")
                .valueStream()
                .filter(role -> role.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private List<String> seenBy(String person) {
        return seenBy(fixture.sandbox.personId(person));
    }

    private List<String> seenBy(long person) {
        return names(fixture.people.get("people/" + person + "/commands").body());
    }

    private static List<String> names(JsonNode commands) {
        return commands.valueStream()
                .map(command -> command.path("name").asString())
                .toList();
    }

    private String use(String command) {
        return "{'channelId':'" + fixture.channel() + "','command':'" + command + "'}";
    }

    private String inGuild() {
        return "applications/" + fixture.sandbox.applicationId() + "/guilds/" + fixture.sandbox.workspaceId()
                + "/commands";
    }

    private String permissions(String command) {
        return inGuild() + "/" + command + "/permissions";
    }
}
