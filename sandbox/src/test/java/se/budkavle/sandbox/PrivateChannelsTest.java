package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests which people a bot may send private messages to, and with which error the imitation refuses all others. */
class PrivateChannelsTest extends SandboxPerTest {

    @Test
    void openingAPrivateChannelTwiceReturnsTheSameChannel() {
        assertThat(opened("guest")).isEqualTo(opened("guest")).isNotEqualTo(opened("member"));
    }

    @Test
    void aBotCannotMessageBotsOrPeopleWhoDoNotAcceptPrivateMessages() {
        close("guest", true);
        assertError(open(sandbox.personId("guest")), 400, 50007);
        assertError(open(sandbox.applicationId()), 400, 50007);
        String other = people.post("applications", "{'name':'Other'}")
                .body()
                .path("id")
                .asString();
        assertError(open(Long.parseLong(other)), 400, 50007);
        assertError(open(1), 404, 10013);
        close("guest", false);
        assertThat(open(sandbox.personId("guest")).status()).isEqualTo(200);
    }

    @Test
    void aPersonWhoTurnsOffPrivateMessagesLaterCannotBeMessaged() {
        String channel = opened("guest");
        assertThat(say(channel).status()).isEqualTo(200);
        close("guest", true);
        assertThat(opened("guest")).isEqualTo(channel);
        assertError(say(channel), 403, 50007);
    }

    @Test
    void aFormerMemberCannotBeMessagedPrivately() {
        String channel = opened("guest");
        people.send("DELETE", "people/" + sandbox.personId("guest"), "{}");
        assertThat(opened("guest")).isEqualTo(channel);
        assertError(say(channel), 403, 50278);
        people.send("DELETE", "people/" + sandbox.personId("member"), "{}");
        assertError(open(sandbox.personId("member")), 403, 50278);
    }

    @Test
    void openingNewPrivateChannelsIsRateLimited() {
        people.post("limits", "{'privateOpens':2}");
        String first = opened("guest");
        opened("member");
        assertError(open(sandbox.personId("coordinator")), 403, 40003);
        assertThat(opened("guest")).isEqualTo(first);
        assertThat(say(first).status()).isEqualTo(200);
    }

    @Test
    void aQuarantinedBotCanOnlyUsePrivateChannelsThatAreAlreadyOpen() {
        String channel = opened("guest");
        people.post("faults", "{'quarantine':true}");
        assertError(open(sandbox.personId("member")), 403, 20026);
        assertThat(opened("guest")).isEqualTo(channel);
        assertThat(say(channel).status()).isEqualTo(200);
        assertThat(people.get("faults").body().path("quarantine").asBoolean()).isTrue();
        people.post("faults", "{'quarantine':false}");
        assertThat(open(sandbox.personId("member")).status()).isEqualTo(200);
    }

    private String opened(String person) {
        ApiClient.Answer answer = open(sandbox.personId(person));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("id").asString();
    }

    private ApiClient.Answer open(long person) {
        return discord.post("users/@me/channels", "{'recipient_id':'" + person + "'}");
    }

    private ApiClient.Answer say(String channel) {
        return discord.post("channels/" + channel + "/messages", "{'content':'x'}");
    }

    private void close(String person, boolean closed) {
        people.send("PATCH", "people/" + sandbox.personId(person), "{'closedToPrivateMessages':" + closed + "}");
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
