package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.sandbox.workspace.Permission.ADMINISTRATOR;
import static se.budkavle.sandbox.workspace.Permission.ATTACH_FILES;
import static se.budkavle.sandbox.workspace.Permission.MENTION_EVERYONE;
import static se.budkavle.sandbox.workspace.Permission.READ_MESSAGE_HISTORY;
import static se.budkavle.sandbox.workspace.Permission.SEND_MESSAGES;
import static se.budkavle.sandbox.workspace.Permission.USE_APPLICATION_COMMANDS;
import static se.budkavle.sandbox.workspace.Permission.VIEW_CHANNEL;
import static se.budkavle.sandbox.workspace.Permission.bits;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.sandbox.workspace.Permission;
import tools.jackson.databind.JsonNode;

/**
 * Tests that many operations on the imitated Discord server require a certain permission, both of bots and of people.
 */
class PermissionsTest extends SandboxPerTest {

    private String everyone;

    @BeforeEach
    void begin() {
        everyone = Long.toString(sandbox.workspaceId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SEND_MESSAGES | POST | channels/CLIMATE/messages | {'content':'x'}",
                "SEND_MESSAGES | POST | channels/CLIMATE/typing | {}",
                "EMBED_LINKS | POST | channels/CLIMATE/messages | {'embeds':[{'title':'x'}]}",
                "READ_MESSAGE_HISTORY | GET | channels/CLIMATE/messages/MESSAGE |",
                "MANAGE_MESSAGES | DELETE | channels/CLIMATE/messages/MESSAGE |",
                "MANAGE_MESSAGES | POST | channels/CLIMATE/messages/bulk-delete | {'messages':['1','2']}",
                "MANAGE_CHANNELS | PATCH | channels/CLIMATE | {'name':'x'}",
                "MANAGE_CHANNELS | DELETE | channels/CLIMATE |",
                "MANAGE_CHANNELS | POST | guilds/GUILD/channels | {'name':'x'}",
                "MANAGE_CHANNELS | PATCH | guilds/GUILD/channels | []",
                "MANAGE_ROLES | PUT | channels/CLIMATE/permissions/GUILD | {'type':0}",
                "MANAGE_ROLES | PATCH | channels/CLIMATE | {'permission_overwrites':[{'id':'GUILD','type':0,'deny':'2048'}]}",
                "MANAGE_ROLES | POST | guilds/GUILD/roles | {'name':'x','permissions':'0'}",
                "MANAGE_ROLES | PATCH | guilds/GUILD/roles | []",
                "MANAGE_ROLES | PUT | guilds/GUILD/members/MEMBER/roles/1 | {}",
                "MANAGE_NICKNAMES | PATCH | guilds/GUILD/members/MEMBER | {'nick':'x'}",
                "CHANGE_NICKNAME | PATCH | guilds/GUILD/members/@me | {'nick':'x'}",
                "VIEW_AUDIT_LOG | GET | guilds/GUILD/audit-logs |",
                "CREATE_EVENTS | POST | guilds/GUILD/scheduled-events | {}"
            })
    void aCallWithoutTheRequiredPermissionIsRefused(Permission needed, String method, String path, String body) {
        everyoneMay(0);
        String message = people.post(
                        "people/" + sandbox.personId("coordinator") + "/" + climate() + "/messages", "{'content':'x'}")
                .body()
                .path("id")
                .asString();
        String place = path.replace("MESSAGE", message);
        assertError(call(InvitedBot.without(sandbox, needed), method, place, body), 403, 50013);
        ApiClient.Answer allowed = call(InvitedBot.with(sandbox, InvitedBot.EVERYTHING_ELSE), method, place, body);
        assertThat(allowed.body().path("code").asInt())
                .as("with the permission: %s", allowed.body())
                .isNotEqualTo(50013);
    }

    @Test
    void uploadingAFileNeedsThePermissionAttachFiles() {
        everyoneMay(0);
        assertError(upload(InvitedBot.without(sandbox, ATTACH_FILES)), 403, 50013);
        assertThat(upload(InvitedBot.with(sandbox, VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void replyingNeedsReadMessageHistory() {
        everyoneMay(0);
        InvitedBot bot = InvitedBot.with(sandbox, VIEW_CHANNEL, SEND_MESSAGES);
        String first = bot.web()
                .post(climate() + "/messages", "{'content':'x'}")
                .body()
                .path("id")
                .asString();
        assertError(
                bot.web()
                        .post(
                                climate() + "/messages",
                                "{'content':'y','message_reference':{'message_id':'" + first + "'}}"),
                400,
                160002);
        assertThat(bot.web().get(climate() + "/messages").body())
                .as("without the history the list is empty")
                .isEmpty();
    }

    @Test
    void withoutViewChannelABotHasNoAccess() {
        everyoneMay(0);
        InvitedBot blind = InvitedBot.without(sandbox, VIEW_CHANNEL);
        assertError(blind.web().get(climate()), 403, 50001);
        assertError(blind.web().post(climate() + "/messages", "{'content':'x'}"), 403, 50001);
        assertError(blind.web().send("PATCH", climate(), "{'name':'x'}"), 403, 50001);
        assertThat(blind.web().get("guilds/" + everyone + "/channels").body()).isEmpty();
    }

    @Test
    void anAdministratorSeesPrivateChannels() {
        close();
        assertError(InvitedBot.with(sandbox, InvitedBot.EVERYTHING_ELSE).web().get(climate()), 403, 50001);
        assertThat(InvitedBot.with(sandbox, ADMINISTRATOR).web().get(climate()).status())
                .isEqualTo(200);
    }

    @Test
    void anInteractionCanBeAnsweredWithoutThePermissionSendMessages() {
        everyoneMay(bits(USE_APPLICATION_COMMANDS, VIEW_CHANNEL));
        InvitedBot bot = InvitedBot.with(sandbox, 0);
        bot.web().post("applications/" + bot.id() + "/commands", "{'name':'ask','description':'Asks'}");
        try (GatewayClient gateway = bot.loggedIn(1)) {
            Thread asks = new Thread(() -> people.post(
                    "people/" + sandbox.personId("member") + "/commands",
                    "{'channelId':'" + sandbox.channelId("climate") + "','command':'ask'}"));
            asks.start();
            JsonNode asked = gateway.event("INTERACTION_CREATE").path("d");
            long inChannel = bits(USE_APPLICATION_COMMANDS, VIEW_CHANNEL);
            assertThat(asked.path("app_permissions").asString()).isEqualTo(Long.toString(inChannel));
            assertThat(asked.at("/member/permissions").asString()).isEqualTo(Long.toString(inChannel));
            assertThat(bot.web()
                            .post(
                                    "interactions/" + asked.path("id").asString() + "/"
                                            + asked.path("token").asString() + "/callback",
                                    "{'type':4,'data':{'content':'here'}}")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void mentioningEveryoneNeedsThePermission() {
        everyoneMay(bits(VIEW_CHANNEL));
        String body = "{'content':'@everyone'}";
        assertThat(mentionsAll(InvitedBot.with(sandbox, VIEW_CHANNEL, SEND_MESSAGES), body))
                .isFalse();
        assertThat(mentionsAll(InvitedBot.with(sandbox, VIEW_CHANNEL, SEND_MESSAGES, MENTION_EVERYONE), body))
                .isTrue();
    }

    @Test
    void peopleNeedPermissionsToWriteReadHistoryAndUseCommands() {
        InvitedBot bot = InvitedBot.with(sandbox, InvitedBot.EVERYTHING_ELSE);
        bot.web().post("applications/" + bot.id() + "/commands", "{'name':'ask','description':'Asks'}");
        bot.web().post(climate() + "/messages", "{'content':'x'}");
        String member = "people/" + sandbox.personId("member");
        everyoneMay(bits(VIEW_CHANNEL));
        assertThat(people.post(member + "/" + climate() + "/messages", "{'content':'x'}")
                        .status())
                .isEqualTo(409);
        assertThat(people.get(member + "/" + climate() + "/messages").body()).isEmpty();
        assertThat(people.get(member + "/commands").body()).isEmpty();
        assertThat(people.post(
                                member + "/commands",
                                "{'channelId':'" + sandbox.channelId("climate") + "','command':'ask'}")
                        .status())
                .isEqualTo(409);
        everyoneMay(bits(VIEW_CHANNEL, SEND_MESSAGES, READ_MESSAGE_HISTORY, USE_APPLICATION_COMMANDS));
        assertThat(people.post(member + "/" + climate() + "/messages", "{'content':'x'}")
                        .status())
                .isEqualTo(200);
        assertThat(people.get(member + "/" + climate() + "/messages").body()).hasSize(2);
        assertThat(people.get(member + "/commands").body()).hasSize(1);
    }

    private boolean mentionsAll(InvitedBot bot, String body) {
        return bot.web()
                .post(climate() + "/messages", body)
                .body()
                .path("mention_everyone")
                .asBoolean();
    }

    private ApiClient.Answer call(InvitedBot bot, String method, String path, String body) {
        String place = path.replace("CLIMATE", Long.toString(sandbox.channelId("climate")))
                .replace("GUILD", everyone)
                .replace("MEMBER", Long.toString(sandbox.personId("member")));
        return bot.web().send(method, place, body == null ? null : body.replace("GUILD", everyone));
    }

    private ApiClient.Answer upload(InvitedBot bot) {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n";
        return bot.web()
                .send(HttpRequest.newBuilder(URI.create(sandbox.api() + climate() + "/messages"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void everyoneMay(long permissions) {
        assertThat(people.send("PATCH", "roles/" + everyone, "{'permissions':'" + permissions + "'}")
                        .status())
                .isEqualTo(200);
    }

    private void close() {
        assertThat(people.send(
                                "PATCH",
                                climate(),
                                "{'overwrites':[{'id':'" + everyone + "','deny':'" + VIEW_CHANNEL.bit() + "'}]}")
                        .status())
                .isEqualTo(200);
    }

    private String climate() {
        return "channels/" + sandbox.channelId("climate");
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
    }
}
