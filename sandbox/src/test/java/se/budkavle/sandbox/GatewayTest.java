package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Tests the rules of the imitated gateway: heartbeats, identifying, resuming, rate limits, and the close codes for bots
 * that break a rule.
 */
class GatewayTest extends SandboxPerTest {

    private static final String HEARTBEAT = "{'op':1,'d':null}";
    private static final int GUILD_MEMBERS = 2;

    @BeforeEach
    void begin() {
        people.post("limits", "{'identifyWindowMillis':0}");
    }

    @Test
    void aBotThatSendsNoHeartbeatsIsDisconnected() {
        people.post("limits", "{'heartbeatMillis':400}");
        try (GatewayClient quiet = GatewayClient.loggedIn(sandbox);
                GatewayClient lively = GatewayClient.loggedIn(sandbox)) {
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                lively.send(HEARTBEAT);
                return quiet.isClosed();
            });
            assertThat(quiet.closeCode()).isEqualTo(4009);
            assertThat(lively.isClosed()).isFalse();
            lively.op(11);
        }
    }

    @Test
    void onlyHeartbeatsAreAllowedBeforeIdentify() {
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(HEARTBEAT);
            bot.op(11);
            bot.send("{'op':3,'d':{}}");
            assertThat(bot.closeCode()).isEqualTo(4003);
        }
    }

    @Test
    void aSecondIdentifyOnOneConnectionIsRefused() {
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            bot.send(GatewayClient.identify(sandbox.token(), 1));
            assertThat(bot.closeCode()).isEqualTo(4005);
        }
    }

    @Test
    void aWrongTokenEndsTheConnection() {
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(GatewayClient.identify("wrong", 1));
            assertThat(bot.closeCode()).isEqualTo(4004);
        }
    }

    @Test
    void aFrameLargerThan4096BytesClosesTheConnection() {
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            bot.send("{'op':1,'d':'" + "x".repeat(4096) + "'}");
            assertThat(bot.closeCode()).isEqualTo(4002);
        }
    }

    @Test
    void moreThan120FramesInAMinuteCloseTheConnection() {
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            for (int i = 0; i < 120; i++) {
                bot.send(HEARTBEAT);
            }
            for (int i = 0; i < 120; i++) {
                bot.op(11);
            }
            assertThat(bot.isClosed()).isFalse();
            bot.send(HEARTBEAT);
            assertThat(bot.closeCode()).isEqualTo(4008);
        }
    }

    @Test
    void aDisabledPrivilegedIntentIsRefused() {
        people.post("limits", "{'privilegedIntents':0}");
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(GatewayClient.identify(sandbox.token(), 1 | GUILD_MEMBERS));
            assertThat(bot.closeCode()).isEqualTo(4014);
        }
        ApiClient.Answer members =
                ApiClient.discord(sandbox).get("guilds/" + sandbox.workspaceId() + "/members?limit=10");
        assertThat(members.status()).isEqualTo(403);
        assertThat(members.body().path("code").asInt()).isEqualTo(50001);
    }

    @Test
    void allMembersCanBeRequestedOnceIn30Seconds() {
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            String request =
                    "{'op':8,'d':{'guild_id':'" + sandbox.workspaceId() + "','query':'','limit':0,'nonce':'n'}}";
            bot.send(request);
            assertThat(bot.event("GUILD_MEMBERS_CHUNK").at("/d/members")).hasSize(4);
            bot.send(request);
            JsonNode limited = bot.event("RATE_LIMITED").path("d");
            assertThat(limited.path("opcode").asInt()).isEqualTo(8);
            assertThat(limited.path("retry_after").asDouble()).isBetween(1.0, 30.0);
            assertThat(limited.at("/meta/nonce").asString()).isEqualTo("n");
            bot.send("{'op':8,'d':{'guild_id':'" + sandbox.workspaceId() + "','user_ids':['" + sandbox.personId("guest")
                    + "','7']}}");
            JsonNode some = bot.event("GUILD_MEMBERS_CHUNK").path("d");
            assertThat(some.path("members")).hasSize(1);
            assertThat(some.at("/not_found/0").asString()).isEqualTo("7");
        }
    }

    @Test
    void framesAreCompressedSeparatelyIfIdentifyRequestsCompression() {
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send("{'op':2,'d':{'token':'" + sandbox.token() + "','intents':1,'compress':true,'properties':{}}}");
            bot.event("GUILD_CREATE");
            assertThat(bot.binaryFrames()).isEqualTo(2);
        }
    }

    @Test
    void aSessionCanBeResumedAtItsResumeUrl() {
        String session;
        int last;
        String address;
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(GatewayClient.identify(sandbox.token(), 1 << 9 | 1 << 15));
            JsonNode ready = bot.event("READY").path("d");
            session = ready.path("session_id").asString();
            address = ready.path("resume_gateway_url").asString();
            last = bot.event("GUILD_CREATE").path("s").asInt();
        }
        assertThat(address).isNotEqualTo(sandbox.gateway().toString());
        say("missed");
        try (GatewayClient again = GatewayClient.at(URI.create(address))) {
            again.send(resume(session, last));
            assertThat(again.contents(1)).containsExactly("missed");
            again.event("RESUMED");
        }
    }

    @Test
    void theReconnectFaultSendsAReconnectRequest() {
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            people.post("faults", "{'reconnect':true}");
            bot.op(7);
        }
    }

    @Test
    void aNewSessionCanBeginAfterAnInvalidSession() {
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(GatewayClient.identify(sandbox.token(), 1));
            String session = bot.event("READY").at("/d/session_id").asString();
            people.post("faults", "{'invalidSession':true}");
            assertThat(bot.op(9).path("d").asBoolean(true)).isFalse();
            bot.send(resume(session, 1));
            assertThat(bot.op(9).path("d").asBoolean(true)).isFalse();
            bot.send(GatewayClient.identify(sandbox.token(), 1));
            assertThat(bot.event("READY").at("/d/session_id").asString()).isNotEqualTo(session);
        }
    }

    @Test
    void aResumedSessionReceivesEventsMissedOnASilencedConnection() {
        try (GatewayClient deaf = GatewayClient.at(sandbox.gateway())) {
            deaf.send(GatewayClient.identify(sandbox.token(), 1 << 9 | 1 << 15));
            String session = deaf.event("READY").at("/d/session_id").asString();
            int last = deaf.event("GUILD_CREATE").path("s").asInt();
            people.post("faults", "{'silent':true}");
            say("unheard");
            people.post("faults", "{'silent':false}");
            deaf.send(HEARTBEAT);
            say("still unheard");
            try (GatewayClient again = GatewayClient.at(sandbox.gateway())) {
                again.send(resume(session, last));
                assertThat(again.contents(2)).containsExactly("unheard", "still unheard");
            }
            assertThat(deaf.received()).isZero();
        }
    }

    @Test
    void aResumeUrlSetToRefuseConnectionsAnswersWithStatus503() {
        people.post("faults", "{'resumeAddress':'refused'}");
        assertThatThrownBy(() -> GatewayClient.at(URI.create(sandbox.gateway() + "/resume")))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(503));
        people.post("faults", "{'resumeAddress':'works'}");
        GatewayClient.at(URI.create(sandbox.gateway() + "/resume")).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "silent"})
    void aFaultyResumeUrlDoesNotAffectTheGatewayUrl(String state) {
        people.post("faults", "{'resumeAddress':'" + state + "'}");
        assertThat(people.get("faults").body().path("resumeAddress").asString()).isEqualTo(state);
        try (GatewayClient faulty = GatewayClient.at(URI.create(sandbox.gateway() + "/resume"));
                GatewayClient works = GatewayClient.at(sandbox.gateway())) {
            works.op(10);
            works.send(HEARTBEAT);
            works.op(11);
            assertThat(faulty.received()).isZero();
        }
    }

    @Test
    void anUnknownFaultOfTheResumeUrlIsRefused() {
        assertThat(people.post("faults", "{'resumeAddress':'unknown'}").status())
                .isEqualTo(400);
    }

    @Test
    void twoSessionsOfOneBotBothReceiveAnInteraction() {
        ApiClient.discord(sandbox)
                .post("applications/" + sandbox.applicationId() + "/commands", "{'name':'ask','description':'Asks'}");
        try (GatewayClient one = GatewayClient.loggedIn(sandbox);
                GatewayClient other = GatewayClient.loggedIn(sandbox)) {
            new Thread(() -> people.post(
                            "people/" + sandbox.personId("member") + "/commands",
                            "{'channelId':'" + sandbox.channelId("climate") + "','command':'ask'}"))
                    .start();
            assertThat(one.event("INTERACTION_CREATE").path("d"))
                    .isEqualTo(other.event("INTERACTION_CREATE").path("d"));
        }
    }

    private String resume(String session, int last) {
        return "{'op':6,'d':{'token':'" + sandbox.token() + "','session_id':'" + session + "','seq':" + last + "}}";
    }

    private void say(String words) {
        people.post(
                "people/" + sandbox.personId("member") + "/channels/" + sandbox.channelId("climate") + "/messages",
                "{'content':'" + words + "'}");
    }
}
