package se.budkavle.bot.discord.wire;

import java.util.Set;
import se.budkavle.bot.chat.ChatFailure.Kind;

/**
 * Classifies a failed request as permanent or temporary by Discord's error code. Uses the HTTP status if Discord's
 * error code does not decide.
 */
public final class ErrorClassifier {

    static final int UNKNOWN_CHANNEL = 10003;
    static final int UNKNOWN_MEMBER = 10007;
    static final int UNKNOWN_ROLE = 10011;
    /** Discord's error code for an account that does not exist, for example because it was deleted. */
    static final int UNKNOWN_USER = 10013;
    /** Discord's error code for an unknown scheduled event. */
    public static final int UNKNOWN_EVENT = 10070;

    /**
     * Discord's error codes for targets that the bot cannot use: unknown channels, members or messages, archived
     * threads, and targets for which the bot lacks a permission.
     */
    private static final Set<Integer> GONE = Set.of(
            UNKNOWN_CHANNEL,
            10004,
            UNKNOWN_MEMBER,
            10008,
            UNKNOWN_ROLE,
            UNKNOWN_USER,
            10015,
            UNKNOWN_EVENT,
            50001,
            50013,
            50083);
    /**
     * Discord's error codes that mean: the person does not accept private messages, or the person and the bot have no
     * server in common.
     */
    private static final Set<Integer> UNREACHABLE = Set.of(50007, 50278);
    /**
     * Discord's error codes that mean: the bot has opened private channels too fast, or Discord regards the bot as
     * spam.
     */
    private static final Set<Integer> FLAGGED = Set.of(40003, 20026);
    /** Discord's error codes for temporary rate limits, such as for editing old messages or writing in one channel. */
    private static final Set<Integer> LATER = Set.of(30046, 20016, 20028, 20029);

    private ErrorClassifier() {}

    public static Kind kind(int status, int code) {
        if (GONE.contains(code)) {
            return Kind.GONE;
        }
        if (UNREACHABLE.contains(code)) {
            return Kind.UNREACHABLE;
        }
        if (FLAGGED.contains(code)) {
            return Kind.FLAGGED;
        }
        if (LATER.contains(code) || status < 400 || status == 401 || status == 429 || status >= 500) {
            return Kind.LATER;
        }
        return status == 403 || status == 404 ? Kind.GONE : Kind.REFUSED;
    }
}
