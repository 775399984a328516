package se.budkavle.sandbox.workspace;

import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bots' limits, counted in real time. Discord publishes few of these figures; the others are observed or guessed.
 *
 * @param rates whether calls are rate limited at all
 * @param messages new messages, and as many edits, for each channel and window
 * @param routes calls of any other route, for each channel or guild and window
 * @param followUps calls with one interaction's token in a window
 * @param perSecond calls of one bot in a second, without those that answer interactions
 * @param invalidRequests calls answered 401, 403 or 429 in a window, after which all calls are refused
 * @param oldEdits edits of messages older than {@code oldAfterMillis}, for each channel and window
 * @param tokenLivesMillis how long an interaction's token may be used
 * @param commandCreates new commands of one application in a day
 * @param heartbeatMillis the heartbeat interval
 * @param gatewaySends frames that a bot may send over one connection in a window
 * @param memberWindowMillis how often a bot may ask for all members
 * @param privilegedIntents the privileged intents that are enabled for the bots, as bits
 * @param userAgents whether calls need a User-Agent in Discord's form
 * @param renames changes of one channel's name or topic in a window; no header announces this limit
 * @param privateOpens new private channels that a bot may open in a window
 * @param identifyWindowMillis how long a bot waits between two log-ins
 * @param identifies log-ins of a bot in a day, before its token is replaced
 * @param strangeEvery an unknown event is sent before every n-th event of a session; 0 for never
 */
public record BotLimits(
        boolean rates,
        int messages,
        int messageWindowMillis,
        int routes,
        int routeWindowMillis,
        int followUps,
        int followUpWindowMillis,
        int perSecond,
        int invalidRequests,
        int invalidWindowMillis,
        int oldEdits,
        int oldEditWindowMillis,
        int oldAfterMillis,
        int tokenLivesMillis,
        int commandCreates,
        int heartbeatMillis,
        int gatewaySends,
        int gatewaySendWindowMillis,
        int memberWindowMillis,
        int privilegedIntents,
        boolean userAgents,
        int renames,
        int renameWindowMillis,
        int privateOpens,
        int privateOpenWindowMillis,
        int identifyWindowMillis,
        int identifies,
        int strangeEvery) {

    public static final int GUILD_MEMBERS = 1 << 1;
    public static final int GUILD_PRESENCES = 1 << 8;
    public static final int MESSAGE_CONTENT = 1 << 15;
    public static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

    private static final int MINUTE = 60_000;

    /** Returns Discord's limits. */
    public static BotLimits discords() {
        return new BotLimits(
                true,
                5,
                5_000,
                30,
                5_000,
                5,
                2_000,
                50,
                10_000,
                10 * MINUTE,
                3,
                6_000,
                60 * MINUTE,
                15 * MINUTE,
                200,
                41_250,
                120,
                MINUTE,
                30_000,
                PRIVILEGED,
                true,
                2,
                10 * MINUTE,
                30,
                10 * MINUTE,
                5_000,
                1_000,
                50);
    }

    /** Returns these limits without rate limits. */
    public BotLimits withoutRates() {
        return with(Json.object().put("rates", false));
    }

    /** Returns these limits with the named components changed; refuses unknown names and values that do not fit. */
    public BotLimits with(ObjectNode changes) {
        ObjectNode figures = json();
        changes.properties().forEach(change -> {
            JsonNode old = figures.get(change.getKey());
            JsonNode figure = change.getValue();
            boolean fits = old != null
                    && (old.isBoolean() ? figure.isBoolean() : figure.canConvertToInt() && figure.asInt() >= 0);
            if (!fits) {
                throw new Refusal(ApiError.WRONG_INPUT);
            }
        });
        return Json.MAPPER.treeToValue(figures.setAll(changes), BotLimits.class);
    }

    public ObjectNode json() {
        return Json.MAPPER.valueToTree(this);
    }
}
