package se.budkavle.bot.discord.wire;

import java.util.Set;
import se.budkavle.bot.chat.ChatFailure.Kind;

/** Classifies Discord's errors as permanent or temporary; Discord's own error code comes before the HTTP status. */
public final class ErrorClassifier {

    static final int UNKNOWN_CHANNEL = 10003;
    static final int UNKNOWN_MEMBER = 10007;
    static final int UNKNOWN_ROLE = 10011;
    /** Discord's error code for a scheduled event that does not exist. */
    public static final int UNKNOWN_EVENT = 10070;

    /**
     * An unknown channel, guild, member, message, role, user, webhook or event; missing access or permission; an
     * archived thread.
     */
    private static final Set<Integer> GONE = Set.of(
            UNKNOWN_CHANNEL,
            10004,
            UNKNOWN_MEMBER,
            10008,
            UNKNOWN_ROLE,
            10013,
            10015,
            UNKNOWN_EVENT,
            50001,
            50013,
            50083);
    /** The person does not accept private messages, or shares no server with the bot any more. */
    private static final Set<Integer> UNREACHABLE = Set.of(50007, 50278);
    /** Private channels were opened too fast, or the anti-spam system has flagged the application. */
    private static final Set<Integer> FLAGGED = Set.of(40003, 20026);
    /** A temporary rate limit: editing old messages, writing in a channel. */
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
