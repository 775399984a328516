package se.budkavle.bot.discord.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.ChatFailure;

/**
 * Asks Discord whether an account is a member of the server, and remembers who is one for ten minutes.
 *
 * <p>Only members are remembered, so that someone who joins the server again is let in at once.
 */
class MemberLookup {

    private static final Logger log = LoggerFactory.getLogger(MemberLookup.class);
    private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

    private final RestClient rest;
    private final ConnectionState connection;
    private final LongSupplier nanos;
    /** When each account was last confirmed to be a member, in nanoseconds of the monotonic clock. */
    private final Map<String, Long> confirmed = new ConcurrentHashMap<>();

    /** @param nanos the monotonic clock, as in {@link System#nanoTime} */
    MemberLookup(RestClient rest, ConnectionState connection, LongSupplier nanos) {
        this.rest = rest;
        this.connection = connection;
        this.nanos = nanos;
    }

    /**
     * Returns whether the account is a member of the server. If Discord cannot be asked, an account that was a member
     * when it was last asked about still counts as one.
     *
     * @throws ChatFailure if Discord cannot be asked and the account has not been confirmed since the start
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
        InputLimits.snowflake(accountId);
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
