package se.budkavle.bot.discord.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.ChatFailure;

/**
 * Asks Discord whether an account is a member of the server. Caches a positive result for ten minutes.
 *
 * <p>Does not cache a negative result, so that a person who joins the server again can use the bot immediately.
 */
class MemberLookup {

    private static final Logger log = LoggerFactory.getLogger(MemberLookup.class);
    private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

    private final RestClient rest;
    private final ConnectionState connection;
    private final LongSupplier nanos;
    /**
     * Maps each account's id to the time at which Discord last confirmed the membership, in nanoseconds of the
     * monotonic clock.
     */
    private final Map<String, Long> confirmed = new ConcurrentHashMap<>();

    /** @param nanos the monotonic clock, as in {@link System#nanoTime} */
    MemberLookup(RestClient rest, ConnectionState connection, LongSupplier nanos) {
        this.rest = rest;
        this.connection = connection;
        this.nanos = nanos;
    }

    /**
     * Returns whether the account is a member of the server. While Discord does not respond, an account still counts as
     * a member if Discord has confirmed it earlier.
     *
     * @throws ChatFailure if Discord does not respond and no earlier confirmation of this account's membership is in
     *     memory
     */
    boolean isMember(String accountId) {
        var last = confirmed.get(accountId);
        if (last != null && nanos.getAsLong() - last < REMEMBERED) {
            return true;
        }
        try {
            return isMemberNow(accountId);
        } catch (ChatFailure failure) {
            log.warn("It is not known whether an account is still in the server: {}", failure.getMessage());
            if (last != null) {
                return true;
            }
            throw failure;
        }
    }

    private boolean isMemberNow(String accountId) {
        InputSanitizer.snowflake(accountId);
        var path = "guilds/" + PermissionCheck.guild(connection) + "/members/" + accountId;
        try {
            rest.call("Looking for a member", "GET", path, null);
        } catch (ChatFailure failure) {
            int code = RestClient.codeOf(failure);
            if (code == ErrorClassifier.UNKNOWN_MEMBER || code == ErrorClassifier.UNKNOWN_USER) {
                confirmed.remove(accountId);
                return false;
            }
            throw failure;
        }
        confirmed.put(accountId, nanos.getAsLong());
        return true;
    }
}
