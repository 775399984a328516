package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.sandbox.workspace.Permission.ADMINISTRATOR;
import static se.budkavle.sandbox.workspace.Permission.BAN_MEMBERS;
import static se.budkavle.sandbox.workspace.Permission.MANAGE_MESSAGES;
import static se.budkavle.sandbox.workspace.Permission.MANAGE_ROLES;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Tests that a bot can create, change, move and delete Discord roles, assign them to members and remove them from
 * members. The bot may do this only with roles below its own highest role.
 */
class RolesTest extends SandboxPerTest {

    private static final int GUILDS = 1;
    private static final int MEMBERS = 2;
    private InvitedBot bot;
    private String guild;

    @BeforeEach
    void begin() {
        people.post("limits", "{'rates':false}");
        bot = InvitedBot.with(sandbox, MANAGE_ROLES, MANAGE_MESSAGES);
        guild = "guilds/" + sandbox.workspaceId();
    }

    @Test
    void creatingChangingAndDeletingARoleSendsEvents() {
        try (GatewayClient other = InvitedBot.with(sandbox, 0).loggedIn(GUILDS)) {
            JsonNode made = bot.web()
                    .post(
                            guild + "/roles",
                            "{'name':'Climate','color':255,'hoist':true,'mentionable':true,'permissions':'0'}")
                    .body();
            assertThat(other.event("GUILD_ROLE_CREATE").at("/d/role")).isEqualTo(made);
            assertThat(made.path("position").asInt())
                    .as("directly above @everyone")
                    .isEqualTo(1);
            assertThat(made.path("hoist").asBoolean()
                            && made.path("mentionable").asBoolean())
                    .isTrue();
            JsonNode changed = bot.web()
                    .send("PATCH", role(made), "{'name':'Water','permissions':" + MANAGE_MESSAGES.bit() + "}")
                    .body();
            assertThat(changed.path("name").asString()).isEqualTo("Water");
            assertThat(changed.path("color").asInt())
                    .as("a field that is not named stays")
                    .isEqualTo(255);
            assertThat(other.event("GUILD_ROLE_UPDATE").at("/d/role")).isEqualTo(changed);
            assertThat(bot.web().send("DELETE", role(made), null).status()).isEqualTo(204);
            assertThat(other.event("GUILD_ROLE_DELETE").at("/d/role_id")).isEqualTo(made.path("id"));
            assertError(bot.web().send("DELETE", role(made), null), 404, 10011);
        }
    }

    @Test
    void assigningAndRemovingARoleIsIdempotent() {
        String role = make("Climate");
        String held = member() + "/roles/" + role;
        for (int i = 0; i < 2; i++) {
            assertThat(bot.web().send("PUT", held, null).status()).isEqualTo(204);
            assertThat(bot.web().get(member()).body().path("roles").toString()).contains(role);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(bot.web().send("DELETE", held, null).status()).isEqualTo(204);
            assertThat(bot.web().get(member()).body().path("roles")).isEmpty();
        }
        assertError(bot.web().send("PUT", member() + "/roles/1", null), 404, 10011);
        assertError(bot.web().send("PUT", guild + "/members/1/roles/" + role, null), 404, 10007);
    }

    @Test
    void allRolesOfAMemberCanBeReplacedInOneCall() {
        String first = make("First");
        String second = make("Second");
        bot.web().send("PUT", member() + "/roles/" + first, null);
        JsonNode changed = bot.web()
                .send("PATCH", member(), "{'roles':['" + second + "','" + second + "']}")
                .body();
        assertThat(changed.path("roles")).hasSize(1);
        assertThat(changed.at("/roles/0").asString()).isEqualTo(second);
        assertError(bot.web().send("PATCH", member(), "{'roles':['1']}"), 404, 10011);
    }

    @Test
    void membersLoseADeletedRole() {
        String role = make("Climate");
        bot.web().send("PUT", member() + "/roles/" + role, null);
        bot.web().send("DELETE", guild + "/roles/" + role, null);
        assertThat(bot.web().get(member()).body().path("roles")).isEmpty();
    }

    @Test
    void aBotCanManageOnlyRolesBelowItsHighestRole() {
        String later = InvitedBot.with(sandbox, 0).role();
        String coordinators = roleNamed("Coordinators");
        assertError(bot.web().send("PATCH", guild + "/roles/" + coordinators, "{'name':'x'}"), 403, 50013);
        assertError(bot.web().send("DELETE", guild + "/roles/" + coordinators, null), 403, 50013);
        assertError(bot.web().send("PUT", member() + "/roles/" + coordinators, null), 403, 50013);
        assertError(bot.web().send("PATCH", guild + "/roles/" + bot.role(), "{'name':'x'}"), 403, 50013);
        assertThat(bot.web()
                        .send("PATCH", guild + "/roles/" + later, "{'name':'x'}")
                        .status())
                .as("of two roles at one position the older ranks higher")
                .isEqualTo(200);
        people.send("PATCH", "roles/" + bot.role(), "{'position':50}");
        assertThat(bot.web()
                        .send("PUT", member() + "/roles/" + coordinators, null)
                        .status())
                .as("after the owner has moved the bot's role up")
                .isEqualTo(204);
    }

    @Test
    void aBotCanGrantOnlyPermissionsThatItHas() {
        assertError(bot.web().post(guild + "/roles", "{'permissions':'" + BAN_MEMBERS.bit() + "'}"), 403, 50013);
        String role = make("Climate");
        assertError(
                bot.web().send("PATCH", guild + "/roles/" + role, "{'permissions':'" + ADMINISTRATOR.bit() + "'}"),
                403,
                50013);
        assertThat(bot.web()
                        .send("PATCH", guild + "/roles/" + role, "{'permissions':'" + MANAGE_MESSAGES.bit() + "'}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theEveryoneRoleCanBeNeitherAssignedNorDeleted() {
        String ofOther = InvitedBot.with(sandbox, 0).role();
        assertError(bot.web().send("DELETE", guild + "/roles/" + sandbox.workspaceId(), null), 400, 50028);
        assertError(bot.web().send("DELETE", guild + "/roles/" + ofOther, null), 400, 50028);
        assertError(bot.web().send("PUT", member() + "/roles/" + ofOther, null), 403, 50013);
        assertError(bot.web().send("PUT", member() + "/roles/" + sandbox.workspaceId(), null), 404, 10011);
    }

    @Test
    void aBotCanMoveRolesOnlyBelowItsOwn() {
        people.send("PATCH", "roles/" + bot.role(), "{'position':5}");
        String role = make("Climate");
        assertThat(bot.web()
                        .send("PATCH", guild + "/roles", "[{'id':'" + role + "','position':4}]")
                        .status())
                .isEqualTo(200);
        assertThat(bot.web()
                        .get(guild + "/roles/" + role)
                        .body()
                        .path("position")
                        .asInt())
                .isEqualTo(4);
        assertError(bot.web().send("PATCH", guild + "/roles", "[{'id':'" + role + "','position':6}]"), 403, 50013);
        assertError(bot.web().send("PATCH", guild + "/roles", "[{'id':'1','position':2}]"), 404, 10011);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | {'name':'LONG'}",
                "name | {'name':''}",
                "color | {'color':16777216}",
                "permissions | {'permissions':'many'}"
            })
    void theErrorForAnInvalidRoleNamesTheInvalidField(String place, String body) {
        ApiClient.Answer answer = bot.web().post(guild + "/roles", body.replace("LONG", "x".repeat(101)));
        assertError(answer, 400, 50035);
        assertThat(answer.body().at("/errors/" + place + "/_errors/0/code").asString(""))
                .isNotEmpty();
    }

    @Test
    void aWorkspaceHasAtMost250Roles() {
        int there = bot.web().get(guild + "/roles").body().size();
        for (int i = there; i < 250; i++) {
            assertThat(bot.web()
                            .post(guild + "/roles", "{'name':'r','permissions':'0'}")
                            .status())
                    .isEqualTo(200);
        }
        assertError(bot.web().post(guild + "/roles", "{'name':'r','permissions':'0'}"), 400, 30005);
    }

    @Test
    void updatesAboutOtherMembersRequireTheGuildMembersIntent() {
        String role = make("Climate");
        InvitedBot other = InvitedBot.with(sandbox, 0);
        try (GatewayClient quiet = other.loggedIn(GUILDS);
                GatewayClient curious = other.loggedIn(GUILDS | MEMBERS)) {
            bot.web().send("PUT", member() + "/roles/" + role, null);
            bot.web().send("PUT", guild + "/members/" + other.id() + "/roles/" + role, null);
            assertThat(curious.event("GUILD_MEMBER_UPDATE").at("/d/user/id").asString())
                    .isEqualTo(Long.toString(sandbox.personId("member")));
            JsonNode self = quiet.event("GUILD_MEMBER_UPDATE").path("d");
            assertThat(self.at("/user/id").asString()).isEqualTo(other.id());
            assertThat(self.path("roles").toString()).contains(role);
        }
    }

    private String make(String name) {
        return bot.web()
                .post(guild + "/roles", "{'name':'" + name + "','permissions':'0'}")
                .body()
                .path("id")
                .asString();
    }

    private String roleNamed(String name) {
        for (JsonNode role : bot.web().get(guild + "/roles").body().values()) {
            if (role.path("name").asString().equals(name)) {
                return role.path("id").asString();
            }
        }
        throw new AssertionError("There is no role " + name);
    }

    private String role(JsonNode role) {
        return guild + "/roles/" + role.path("id").asString();
    }

    private String member() {
        return guild + "/members/" + sandbox.personId("member");
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
    }
}
