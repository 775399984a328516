package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Tests the members of the imitated Discord server: who may change a nickname, and which data remains of members who
 * leave.
 */
class MembersTest extends SandboxPerTest {

    private static final int GUILDS = 1;
    private static final int MEMBERS = 2;
    private InvitedBot bot;

    @BeforeEach
    void begin() {
        bot = InvitedBot.with(sandbox, InvitedBot.EVERYTHING_ELSE);
    }

    @Test
    void messagesOfAFormerMemberAreKept() {
        String message = people.post(
                        "people/" + sandbox.personId("guest") + "/" + climate() + "/messages", "{'content':'farewell'}")
                .body()
                .path("id")
                .asString();
        try (GatewayClient told = bot.loggedIn(GUILDS | MEMBERS)) {
            assertThat(people.send("DELETE", "people/" + sandbox.personId("guest"), "{}")
                            .status())
                    .isEqualTo(200);
            assertThat(told.event("GUILD_MEMBER_REMOVE").at("/d/user/username").asString())
                    .isEqualTo("guest");
        }
        assertError(bot.web().get(member("guest")), 404, 10007);
        assertError(bot.web().send("PUT", member("guest") + "/roles/" + sandbox.workspaceId(), null), 404, 10007);
        assertThat(bot.web()
                        .get("users/" + sandbox.personId("guest"))
                        .body()
                        .path("username")
                        .asString())
                .isEqualTo("guest");
        assertThat(bot.web()
                        .get(climate() + "/messages/" + message)
                        .body()
                        .at("/author/username")
                        .asString())
                .isEqualTo("guest");
        assertThat(people.get("people/" + sandbox.personId("guest") + "/channels")
                        .status())
                .isEqualTo(404);
        assertThat(people.get("workspace").body().path("people").findValuesAsString("username"))
                .containsExactly("coordinator", "member");
        assertThat(people.get("people/" + sandbox.personId("member") + "/" + climate() + "/messages")
                        .body()
                        .at("/0/author/name")
                        .asString())
                .isEqualTo("Guest");
    }

    @Test
    void aBotCannotBeRemovedFromTheServerLikeAPerson() {
        assertThat(people.send("DELETE", "people/" + bot.id(), "{}").status()).isEqualTo(409);
        assertThat(people.send("DELETE", "people/1", "{}").status()).isEqualTo(404);
    }

    @Test
    void aBotCanOnlyChangeNicknamesOfMembersWithLowerRoles() {
        assertThat(bot.web()
                        .send("PATCH", guild() + "/members/@me", "{'nick':'Runner'}")
                        .body()
                        .path("nick")
                        .asString())
                .isEqualTo("Runner");
        assertThat(bot.web()
                        .send("PATCH", member("guest"), "{'nick':'Visitor'}")
                        .body()
                        .path("nick")
                        .asString())
                .isEqualTo("Visitor");
        assertThat(people.get("workspace").body().path("people").findValuesAsString("name"))
                .contains("Visitor");
        assertThat(bot.web()
                        .send("PATCH", member("guest"), "{'nick':null}")
                        .body()
                        .path("nick")
                        .isNull())
                .isTrue();
        assertError(bot.web().send("PATCH", member("coordinator"), "{'nick':'Boss'}"), 403, 50013);
        people.send("PATCH", "roles/" + bot.role(), "{'position':50}");
        assertError(bot.web().send("PATCH", member("coordinator"), "{'nick':'Boss'}"), 403, 50013);
        assertError(bot.web().send("PATCH", member("guest"), "{'nick':'" + "x".repeat(33) + "'}"), 400, 50035);
    }

    @Test
    void aBotIsListedAsAMember() {
        JsonNode self = bot.web().get(guild() + "/members/" + bot.id()).body();
        assertThat(self.at("/user/bot").asBoolean()).isTrue();
        assertThat(self.path("roles")).hasSize(1);
        assertThat(self.at("/roles/0").asString()).isEqualTo(bot.role());
    }

    private String guild() {
        return "guilds/" + sandbox.workspaceId();
    }

    private String member(String key) {
        return guild() + "/members/" + sandbox.personId(key);
    }

    private String climate() {
        return "channels/" + sandbox.channelId("climate");
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
    }
}
