package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.sandbox.workspace.Permission.ADMINISTRATOR;
import static se.budkavle.sandbox.workspace.Permission.BAN_MEMBERS;
import static se.budkavle.sandbox.workspace.Permission.MANAGE_CHANNELS;
import static se.budkavle.sandbox.workspace.Permission.MANAGE_ROLES;
import static se.budkavle.sandbox.workspace.Permission.SEND_MESSAGES;
import static se.budkavle.sandbox.workspace.Permission.VIEW_CHANNEL;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests how bots set permission overwrites of channels, and which bots can then see the channel. */
class OverwritesTest extends SandboxPerTest {

    private static final int GUILDS = 1;
    private InvitedBot bot;
    private String everyone;

    @BeforeEach
    void begin() {
        people.post("limits", "{'rates':false}");
        bot = InvitedBot.with(sandbox, MANAGE_ROLES, MANAGE_CHANNELS, VIEW_CHANNEL, SEND_MESSAGES);
        everyone = Long.toString(sandbox.workspaceId());
    }

    @Test
    void overwritesCanHideAChannelFromEveryoneExceptOneRole() {
        String role =
                people.post("roles", "{'name':'Climate'}").body().path("id").asString();
        keepOwnSight();
        assertThat(put(role, 0, VIEW_CHANNEL.bit(), 0).status()).isEqualTo(204);
        assertThat(put(everyone, 0, 0, VIEW_CHANNEL.bit()).status()).isEqualTo(204);
        assertThat(seenBy("guest")).doesNotContain("climate").contains("water");
        people.send("PATCH", "people/" + sandbox.personId("guest"), "{'roles':['" + role + "']}");
        assertThat(seenBy("guest")).contains("climate");
        assertThat(seenBy("coordinator")).as("the owner sees all").contains("climate");
    }

    @Test
    void anOverwriteCanBeReplacedAndDeleted() {
        put(everyone, 0, 0, SEND_MESSAGES.bit());
        put(everyone, 0, SEND_MESSAGES.bit(), 0);
        JsonNode overwrites = bot.web().get(climate()).body().path("permission_overwrites");
        assertThat(overwrites).hasSize(1);
        assertThat(overwrites.at("/0/allow").asString()).isEqualTo(Long.toString(SEND_MESSAGES.bit()));
        assertThat(overwrites.at("/0/type").asInt(-1)).isZero();
        assertThat(people.get(climate() + "/overwrites").body().at("/0/type").asString())
                .isEqualTo("role");
        assertThat(bot.web()
                        .send("DELETE", climate() + "/permissions/" + everyone, null)
                        .status())
                .isEqualTo(204);
        assertError(bot.web().send("DELETE", climate() + "/permissions/" + everyone, null), 404, 10009);
        assertError(put("1", 0, 0, 0), 404, 10009);
        assertError(put(Long.toString(sandbox.personId("member")), 0, 0, 0), 404, 10009);
        assertError(bot.web().send("PUT", climate() + "/permissions/" + everyone, "{'type':3}"), 400, 50035);
    }

    @Test
    void aBotCannotOverwritePermissionsThatItLacks() {
        assertError(put(everyone, 0, BAN_MEMBERS.bit(), 0), 403, 50013);
        assertError(put(everyone, 0, 0, BAN_MEMBERS.bit()), 403, 50013);
        assertError(
                bot.web()
                        .send(
                                "PATCH",
                                climate(),
                                "{'permission_overwrites':[{'id':'" + everyone + "','type':0,'allow':'"
                                        + BAN_MEMBERS.bit() + "'}]}"),
                403,
                50013);
        assertError(
                bot.web()
                        .post(
                                "guilds/" + everyone + "/channels",
                                "{'name':'x','permission_overwrites':[{'id':'" + everyone + "','type':0,'allow':'"
                                        + BAN_MEMBERS.bit() + "'}]}"),
                403,
                50013);
    }

    @Test
    void onlyAnAdministratorCanOverwriteManageRoles() {
        assertError(put(bot.id(), 1, MANAGE_ROLES.bit(), 0), 403, 50013);
        InvitedBot administrator = InvitedBot.with(sandbox, ADMINISTRATOR);
        assertThat(administrator
                        .web()
                        .send(
                                "PUT",
                                climate() + "/permissions/" + bot.id(),
                                "{'type':1,'allow':'" + MANAGE_ROLES.bit() + "'}")
                        .status())
                .isEqualTo(204);
        assertThat(put(everyone, 0, BAN_MEMBERS.bit(), 0).status())
                .as("MANAGE_ROLES by an overwrite allows all overwrites in the channel")
                .isEqualTo(204);
    }

    @Test
    void aBotCannotSeeAPrivateChannelWhoseOverwritesDoNotIncludeTheBot() {
        try (GatewayClient gateway = bot.loggedIn(GUILDS)) {
            JsonNode made = makePrivate("");
            assertThat(made.path("name").asString())
                    .as("the reply has all fields")
                    .isEqualTo("closed");
            assertHidden(gateway.event("CHANNEL_CREATE").path("d"));
            assertError(bot.web().get("channels/" + made.path("id").asString()), 403, 50001);
        }
    }

    @Test
    void aBotSeesAPrivateChannelWhoseOverwritesIncludeTheBot() {
        try (GatewayClient gateway = bot.loggedIn(GUILDS)) {
            JsonNode made = makePrivate(",{'id':'" + bot.id() + "','type':1,'allow':'" + VIEW_CHANNEL.bit() + "'}");
            assertThat(gateway.event("CHANNEL_CREATE").at("/d/name").asString()).isEqualTo("closed");
            assertThat(bot.web().get("channels/" + made.path("id").asString()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void gainingOrLosingAccessToAChannelByARoleSendsAChannelUpdate() {
        String role =
                people.post("roles", "{'name':'Climate'}").body().path("id").asString();
        InvitedBot other = InvitedBot.with(sandbox, 0);
        people.send(
                "PATCH",
                climate(),
                "{'overwrites':[{'id':'" + everyone + "','deny':'1024'},{'id':'" + role + "','allow':'1024'}]}");
        try (GatewayClient gateway = other.loggedIn(GUILDS)) {
            people.send("PATCH", "people/" + other.id(), "{'roles':['" + other.role() + "','" + role + "']}");
            JsonNode shown = gateway.event("CHANNEL_UPDATE").path("d");
            assertThat(shown.path("name").asString()).isEqualTo("climate");
            assertThat(shown.path("permission_overwrites")).hasSize(2);
            people.send("DELETE", "roles/" + role, null);
            assertHidden(gateway.event("CHANNEL_UPDATE").path("d"));
            assertThat(people.get(climate() + "/overwrites").body())
                    .as("a deleted role has no overwrites")
                    .hasSize(1);
        }
    }

    @Test
    void grantingABotViewChannelSendsChannelUpdates() {
        people.send("PATCH", "roles/" + everyone, "{'permissions':'0'}");
        InvitedBot other = InvitedBot.with(sandbox, 0);
        try (GatewayClient gateway = other.loggedIn(GUILDS)) {
            people.send("PATCH", "applications/" + other.id(), "{'permissions':'" + VIEW_CHANNEL.bit() + "'}");
            assertThat(List.of(name(gateway), name(gateway), name(gateway)))
                    .containsExactlyInAnyOrder("Environment", "climate", "water");
        }
    }

    @Test
    void eachBotReceivesChannelUpdatesAccordingToItsOwnAccess() {
        keepOwnSight();
        try (GatewayClient shutOut = InvitedBot.with(sandbox, 0).loggedIn(GUILDS);
                GatewayClient insider = bot.loggedIn(GUILDS)) {
            put(everyone, 0, 0, VIEW_CHANNEL.bit());
            assertHidden(shutOut.event("CHANNEL_UPDATE").path("d"));
            assertThat(insider.event("CHANNEL_UPDATE").at("/d/name").asString()).isEqualTo("climate");
        }
    }

    private static String name(GatewayClient gateway) {
        return gateway.event("CHANNEL_UPDATE").at("/d/name").asString();
    }

    private JsonNode makePrivate(String more) {
        ApiClient.Answer made = bot.web()
                .post(
                        "guilds/" + everyone + "/channels",
                        "{'name':'closed','permission_overwrites':[{'id':'" + everyone + "','type':0,'deny':'"
                                + VIEW_CHANNEL.bit() + "'}" + more + "]}");
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return made.body();
    }

    private void keepOwnSight() {
        assertThat(put(bot.id(), 1, VIEW_CHANNEL.bit(), 0).status()).isEqualTo(204);
    }

    private ApiClient.Answer put(String id, int type, long allow, long deny) {
        return bot.web()
                .send(
                        "PUT",
                        climate() + "/permissions/" + id,
                        "{'type':" + type + ",'allow':'" + allow + "','deny':'" + deny + "'}");
    }

    private List<String> seenBy(String person) {
        return people.get("people/" + sandbox.personId(person) + "/channels")
                .body()
                .findValuesAsString("name");
    }

    private String climate() {
        return "channels/" + sandbox.channelId("climate");
    }

    private static void assertHidden(JsonNode channel) {
        assertThat(channel.path("name").asString()).isEqualTo("___hidden___");
        assertThat(channel.path("flags").asInt()).isEqualTo(1 << 17);
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
    }
}
