package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import se.budkavle.sandbox.protocol.UnknownFieldWriter;
import tools.jackson.databind.JsonNode;

/**
 * Tests that the JSON of the imitated Discord uses the types that Discord documents. Also tests the unknown fields and
 * events that the imitation injects to test bots.
 */
class UnknownFieldsTest extends SandboxPerTest {

    private static final Set<String> PERMISSIONS =
            Set.of("permissions", "app_permissions", "allow", "deny", "default_member_permissions");

    @Test
    void idsAndPermissionsAreSentAsStrings() {
        people.post("limits", "{'rates':false}");
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            List<JsonNode> sent = new ArrayList<>(answers());
            Set<String> missing = new HashSet<>(Set.of(
                    "CHANNEL_CREATE",
                    "MESSAGE_CREATE",
                    "MESSAGE_UPDATE",
                    "INTERACTION_CREATE",
                    "GUILD_MEMBER_ADD",
                    "CHANNEL_PINS_UPDATE"));
            while (!missing.isEmpty()) {
                JsonNode frame = bot.next();
                missing.remove(frame.path("t").asString(""));
                sent.add(frame);
            }
            Set<String> wrong = new LinkedHashSet<>();
            sent.forEach(node -> walk(node, "", "", wrong));
            assertThat(wrong).isEmpty();
        }
    }

    /** Calls many endpoints of the imitated REST API, and returns the JSON bodies of the responses. */
    private List<JsonNode> answers() {
        String guild = "guilds/" + sandbox.workspaceId();
        String climate = "channels/" + sandbox.channelId("climate");
        String commands = "applications/" + sandbox.applicationId() + "/commands";
        String member = Long.toString(sandbox.personId("member"));
        List<JsonNode> sent = new ArrayList<>();
        for (String path : List.of(
                "gateway/bot",
                "users/@me",
                "users/@me/guilds",
                "users/" + member,
                "applications/@me",
                guild,
                guild + "/channels",
                guild + "/roles",
                guild + "/members?limit=10",
                guild + "/members/" + member,
                guild + "/audit-logs",
                climate)) {
            sent.add(good(discord.get(path)));
        }
        sent.add(good(discord.post(
                guild + "/channels",
                "{'name':'new','permission_overwrites':[{'id':'" + member
                        + "','type':1,'allow':'1024','deny':'0'}]}")));
        JsonNode message = good(
                discord.post(
                        climate + "/messages",
                        "{'content':'<@" + member + ">','embeds':[{'title':'x','fields':[{'name':'a','value':'b'}]}],"
                                + "'components':[{'type':1,'components':[{'type':2,'style':1,'custom_id':'a','label':'x'}]}]}"));
        sent.add(message);
        sent.add(good(discord.send(
                "PATCH", climate + "/messages/" + message.path("id").asString(), "{'content':'other'}")));
        assertThat(discord.send(
                                "PUT",
                                climate + "/messages/pins/" + message.path("id").asString(),
                                null)
                        .status())
                .isEqualTo(204);
        sent.add(good(discord.get(climate + "/messages/pins")));
        sent.add(good(discord.get(climate + "/messages")));
        sent.add(good(discord.post("users/@me/channels", "{'recipient_id':'" + member + "'}")));
        sent.add(
                good(
                        discord.post(
                                guild + "/scheduled-events",
                                "{'name':'x','privacy_level':2,'entity_type':3,'entity_metadata':{'location':'x'},"
                                        + "'scheduled_start_time':'2100-01-01T10:00:00Z','scheduled_end_time':'2100-01-01T11:00:00Z'}")));
        sent.add(good(discord.post(
                commands,
                "{'name':'whom','name_localizations':{'sv-SE':'vem'},'description':'x',"
                        + "'options':[{'type':6,'name':'who','description':'x'}],'default_member_permissions':'0'}")));
        good(discord.post(
                commands, "{'name':'whose','description':'x','options':[{'type':6,'name':'who','description':'x'}]}"));
        CompletableFuture.runAsync(() -> people.post(
                "people/" + member + "/commands",
                "{'channelId':'" + sandbox.channelId("climate") + "','command':'whose','options':{'who':'" + member
                        + "'}}"));
        people.post("people", "{'name':'Newcomer'}");
        return sent;
    }

    private static JsonNode good(ApiClient.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
        return answer.body();
    }

    /**
     * Searches a JSON tree, and adds an error text to {@code wrong} for each object without the unknown field. Also
     * adds an error text for each id or permission that is not a string. Ids of components may be numbers.
     */
    private static void walk(JsonNode node, String name, String path, Set<String> wrong) {
        if (node.isObject()) {
            if (!UnknownFieldWriter.isMap(name) && !node.has(UnknownFieldWriter.FIELD)) {
                wrong.add(path + " has no unknown field");
            }
            boolean component = node.has("type") && (node.has("custom_id") || node.has("components"));
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String at = field.getKey();
                boolean id = at.equals("id") && !component || at.endsWith("_id") && !at.equals("custom_id");
                if ((id || PERMISSIONS.contains(at))
                        && !field.getValue().isString()
                        && !field.getValue().isNull()) {
                    wrong.add(path + "/" + at + " is not a string");
                }
                walk(field.getValue(), name.equals("resolved") ? "table" : at, path + "/" + at, wrong);
            }
        } else if (node.isArray()) {
            node.values().forEach(element -> {
                if (name.endsWith("_ids") || name.equals("roles") && !element.isObject()) {
                    assertThat(element.isString()).as(path).isTrue();
                }
                walk(element, "", path + "/*", wrong);
            });
        }
    }

    @Test
    void unknownEventsOfAllKindsAreSentBetweenKnownEvents() {
        people.post("limits", "{'rates':false,'strangeEvery':2}");
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                discord.post("channels/" + sandbox.channelId("climate") + "/messages", "{'content':'" + i + "'}");
            }
            while (!heard.contains("7")) {
                JsonNode frame = bot.op(0);
                JsonNode data = frame.path("d");
                boolean strange = data.path("type").asInt(0) == 99
                        || data.at("/components/0/type").asInt(0) == 99;
                switch (frame.path("t").asString()) {
                    case "MESSAGE_CREATE" ->
                        heard.add(
                                !strange
                                        ? data.path("content").asString()
                                        : data.path("type").asInt() == 99 ? "message" : "component");
                    case "CHANNEL_CREATE" -> heard.add("channel");
                    case "SANDBOX_UNHEARD_OF" -> heard.add("event");
                    default -> {}
                }
            }
            assertThat(heard).containsSubsequence("0", "1", "2", "3", "4", "5", "6", "7");
            assertThat(heard).contains("channel", "message", "component", "event");
        }
    }
}
