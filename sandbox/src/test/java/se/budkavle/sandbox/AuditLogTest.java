package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tests which changes the imitated Discord's audit log records and when its entries expire. Also tests that an entry
 * contains the reason that the bot gave.
 */
class AuditLogTest extends SandboxPerTest {

    private static final int CHANNEL_CREATE = 10;
    private static final int CHANNEL_UPDATE = 11;
    private static final int OVERWRITE_CREATE = 13;
    private static final int MEMBER_UPDATE = 24;
    private static final int MEMBER_ROLE_UPDATE = 25;
    private static final int ROLE_CREATE = 30;
    private InvitedBot bot;
    private String guild;

    @BeforeEach
    void begin() {
        people.post("limits", "{'rates':false}");
        bot = InvitedBot.with(sandbox, InvitedBot.EVERYTHING_ELSE);
        guild = "guilds/" + sandbox.workspaceId();
    }

    @Test
    void anAuditLogReasonIsUrlDecoded() {
        String reason = "Nätverket för klimat: 1+1 & mer";
        String encoded = URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(bot.send("POST", guild + "/channels", "{'name':'air'}", encoded)
                        .status())
                .isEqualTo(201);
        JsonNode entry = newest();
        assertThat(entry.path("reason").asString()).isEqualTo(reason);
        assertThat(entry.path("action_type").asInt()).isEqualTo(CHANNEL_CREATE);
        bot.send("POST", guild + "/channels", "{'name':'fire'}", "1+1");
        assertThat(newest().path("reason").asString())
                .as("a plus sign is not decoded to a space")
                .isEqualTo("1+1");
        assertThat(entry.path("user_id").asString()).isEqualTo(bot.id());
        assertThat(entry.path("target_id").asString("")).isNotEmpty();
        assertThat(entry.path("changes").findValuesAsString("new_value")).contains("air");
    }

    @Test
    void aCallWithAnAuditLogReasonOfMoreThan512CharactersIsRefused() {
        int before = bot.web().get(guild + "/channels").body().size();
        assertThat(bot.send("POST", guild + "/channels", "{'name':'air'}", "%C3%B6".repeat(512))
                        .status())
                .isEqualTo(201);
        ApiClient.Answer tooLong = bot.send("POST", guild + "/channels", "{'name':'air'}", "x".repeat(513));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body().path("code").asInt()).isEqualTo(50035);
        assertThat(bot.web().get(guild + "/channels").body()).hasSize(before + 1);
    }

    @Test
    void changesOfRolesMembersChannelsAndOverwritesAreLoggedWithTheirOwnActionTypes() {
        String role = bot.web()
                .post(guild + "/roles", "{'name':'Climate','permissions':'0'}")
                .body()
                .path("id")
                .asString();
        assertThat(newest().path("action_type").asInt()).isEqualTo(ROLE_CREATE);
        bot.web().send("PUT", member() + "/roles/" + role, null);
        assertThat(newest().path("action_type").asInt()).isEqualTo(MEMBER_ROLE_UPDATE);
        assertThat(newest().at("/changes/0/key").asString()).isEqualTo("$add");
        assertThat(newest().at("/changes/0/new_value/0/name").asString()).isEqualTo("Climate");
        int entries = entries("").size();
        bot.web().send("PUT", member() + "/roles/" + role, null);
        assertThat(entries("")).as("a call without effect is not logged").hasSize(entries);
        bot.web().send("PATCH", guild + "/members/@me", "{'nick':'Runner'}");
        assertThat(newest().path("action_type").asInt()).isEqualTo(MEMBER_UPDATE);
        bot.web().send("PUT", climate() + "/permissions/" + role, "{'type':0,'allow':'1024'}");
        assertThat(newest().path("action_type").asInt()).isEqualTo(OVERWRITE_CREATE);
        assertThat(newest().at("/options/role_name").asString()).isEqualTo("Climate");
        bot.web().send("PATCH", climate(), "{'name':'Air'}");
        assertThat(newest().path("action_type").asInt()).isEqualTo(CHANNEL_UPDATE);
        assertThat(newest().at("/changes/0/old_value").asString()).isEqualTo("climate");
    }

    @Test
    void changesMadeOnTheWebPageAreLoggedUnderTheServerOwner() {
        people.send("PATCH", climate(), "{'topic':'New'}");
        assertThat(newest().path("user_id").asString()).isEqualTo(Long.toString(sandbox.personId("coordinator")));
        assertThat(bot.web().get(guild + "/audit-logs").body().path("users").findValuesAsString("username"))
                .contains("coordinator");
    }

    @Test
    void theLogIsFilteredByPersonActionAndTime() {
        people.post("roles", "{'name':'One'}");
        bot.web().post(guild + "/roles", "{'name':'Two','permissions':'0'}");
        bot.web().post(guild + "/channels", "{'name':'three'}");
        assertThat(entries("?user_id=" + bot.id())).hasSize(2);
        assertThat(entries("?action_type=" + ROLE_CREATE)).hasSize(2);
        assertThat(entries("?limit=1")).hasSize(1);
        String second = entries("").path(1).path("id").asString();
        assertThat(entries("?before=" + second)).hasSize(1);
        assertThat(entries("?after=" + second)).hasSize(1);
    }

    @Test
    void aBotWithPermissionAndIntentReceivesAuditLogEvents() {
        try (GatewayClient listener = bot.loggedIn(1 << 2)) {
            people.post("roles", "{'name':'Climate'}");
            assertThat(listener.event("GUILD_AUDIT_LOG_ENTRY_CREATE")
                            .at("/d/action_type")
                            .asInt())
                    .isEqualTo(ROLE_CREATE);
        }
    }

    @Test
    void anAuditLogEntryIsKeptFor45DaysEvenAcrossRestarts(@TempDir Path folder) {
        SandboxSettings settings = SandboxSettings.of(SampleSeed.SEED).withStateFile(folder.resolve("state.json.gz"));
        try (Sandbox before = Sandbox.start(settings)) {
            ApiClient.people(before).post("roles", "{'name':'Climate'}");
        }
        try (Sandbox after = Sandbox.start(settings)) {
            String log = "guilds/" + after.workspaceId() + "/audit-logs";
            assertThat(ApiClient.discord(after).get(log).body().path("audit_log_entries"))
                    .hasSize(1);
            after.clock().advance(Duration.ofDays(46));
            assertThat(ApiClient.discord(after).get(log).body().path("audit_log_entries"))
                    .isEmpty();
        }
    }

    private JsonNode newest() {
        return entries("").path(0);
    }

    private JsonNode entries(String query) {
        return bot.web().get(guild + "/audit-logs" + query).body().path("audit_log_entries");
    }

    private String member() {
        return guild + "/members/" + sandbox.personId("member");
    }

    private String climate() {
        return "channels/" + sandbox.channelId("climate");
    }
}
