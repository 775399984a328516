package se.budkavle.sandbox.workspace;

import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much a bot may do, in real time. Discord publishes few of these figures; those it does not are what others have seen.
 *
 * @param rates whether calls are limited in number at all
 * @param messages new messages, and as many edits, for each channel and window
 * @param routes calls of any other route, for each channel or guild and window
 * @param followUps calls with one interaction's token in a window
 * @param perSecond calls of one bot, those that answer interactions left out
 * @param invalidRequests calls answered 401, 403 or 429 in a window, before all are turned away
 * @param oldEdits edits of messages older than {@code oldAfterMillis}, for each channel and window
 * @param tokenLivesMillis how long an interaction's token may be used
 * @param commandCreates new commands of one application in a day
 * @param heartbeatMillis how often a bot is to show that it lives
 * @param gatewaySends what one connection may send in a window
 * @param memberWindowMillis how often a bot may ask for all members
 * @param privilegedIntents those of the privileged intents that are switched on for the bots, as bits
 * @param userAgents whether calls must say in Discord's form which program they come from
 * @param renames changes of one channel's name or topic in a window, of which no header tells
 * @param privateOpens private channels that a bot may open anew in a window
 * @param identifyWindowMillis how long a bot waits between two log-ins
 * @param identifies log-ins of a bot in a day, before its token is replaced
 * @param strangeEvery how many events there are for each that no library knows; 0: none is sent
 */
public record Limits(boolean rates, int messages, int messageWindowMillis, int routes, int routeWindowMillis, int followUps,
                     int followUpWindowMillis, int perSecond, int invalidRequests, int invalidWindowMillis, int oldEdits,
                     int oldEditWindowMillis, int oldAfterMillis, int tokenLivesMillis, int commandCreates, int heartbeatMillis,
                     int gatewaySends, int gatewaySendWindowMillis, int memberWindowMillis, int privilegedIntents,
                     boolean userAgents, int renames, int renameWindowMillis, int privateOpens, int privateOpenWindowMillis,
                     int identifyWindowMillis, int identifies, int strangeEvery) {

    public static final int GUILD_MEMBERS = 1 << 1;
    public static final int GUILD_PRESENCES = 1 << 8;
    public static final int MESSAGE_CONTENT = 1 << 15;
    public static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

    private static final int MINUTE = 60_000;

    /** As Discord has them. */
    public static Limits discords() {
        return new Limits(true, 5, 5_000, 30, 5_000, 5, 2_000, 50, 10_000, 10 * MINUTE, 3, 6_000, 60 * MINUTE, 15 * MINUTE, 200,
                41_250, 120, MINUTE, 30_000, PRIVILEGED, true, 2, 10 * MINUTE, 30, 10 * MINUTE, 5_000, 1_000, 50);
    }

    /** The same without any limit on the number of calls. */
    public Limits withoutRates() {
        return with(Json.object().put("rates", false));
    }

    /** With the figures that are named, under the names of this record's parts. */
    public Limits with(ObjectNode changes) {
        ObjectNode figures = json();
        changes.properties().forEach(change -> {
            JsonNode old = figures.get(change.getKey());
            JsonNode figure = change.getValue();
            boolean fits = old != null && (old.isBoolean() ? figure.isBoolean() : figure.canConvertToInt() && figure.asInt() >= 0);
            if (!fits) {
                throw new Refusal(ApiError.WRONG_INPUT);
            }
        });
        return Json.MAPPER.treeToValue(figures.setAll(changes), Limits.class);
    }

    public ObjectNode json() {
        return Json.MAPPER.valueToTree(this);
    }
}
