package se.budkavle.sandbox.workspace;

import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The limits for bots on the imitated Discord. Times are measured in real time, because people can move the imitated
 * Discord's clock. Discord publishes only a few of these limits. The other values are observed or guessed. If the name
 * of a component ends with {@code WindowMillis}, the component is the length of a limit's time window in milliseconds.
 *
 * @param rates whether calls are rate limited at all
 * @param messages how many new messages are allowed per channel and time window; the same number of edits is allowed
 *     too
 * @param routes how many calls of a route that has no limit of its own are allowed per time window, counted separately
 *     for each channel or guild
 * @param followUps how many calls of one route with the token of one interaction are allowed per time window
 * @param perSecond how many calls of one bot are allowed per second; calls that respond to interactions are not counted
 * @param invalidRequests if one time window contains this many responses with status 401, 403 or 429, all calls are
 *     refused; a 429 response for a limit that all users share does not count
 * @param oldEdits how many edits of old messages (older than {@code oldAfterMillis}) are allowed per channel and time
 *     window
 * @param tokenLivesMillis how long an interaction's token is valid
 * @param commandCreates how many new commands one application may create per day
 * @param heartbeatMillis the interval of a gateway connection's heartbeats
 * @param gatewaySends how many frames a bot may send per gateway connection and time window
 * @param memberWindowMillis the length of the time window in which a bot may request all members only once
 * @param privilegedIntents the privileged intents that bots may use, as bits
 * @param userAgents whether the User-Agent header is checked for Discord's format
 * @param renames how often the name or topic of a channel may change per time window; response headers do not show this
 *     limit
 * @param privateOpens how many new private channels a bot may open per time window
 * @param identifyWindowMillis the length of the time window in which a bot may identify (log in to the gateway) only
 *     once
 * @param identifies how often a bot may identify per day; if a bot exceeds this limit, its token is replaced
 * @param strangeEvery the number n: an unknown event is sent before every n-th event of a session; 0 for never
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

    /** Returns the limits of the real Discord. */
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

    /** Returns a copy of these limits in which calls are not rate limited. */
    public BotLimits withoutRates() {
        return with(Json.object().put("rates", false));
    }

    /**
     * Returns a copy of these limits with the changed components. Throws a {@code Refusal} for an unknown name, a value
     * of the wrong type or a negative number.
     */
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
