package se.budkavle.bot.discord;

import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.ChatFailure.Kind;

/** Says of what went wrong whether it is for good or for now, by Discord's own code first. */
final class Failures {

    /** Unknown or forbidden: guild, channel, message, user, webhook, event; no access, no permission, closed to private messages. */
    private static final Set<Integer> GONE = Set.of(10003, 10004, 10007, 10008, 10013, 10015, 10070, 50001, 50007, 50013, 50083, 50278);
    /** Over a limit that passes: opening private messages, editing old messages. */
    private static final Set<Integer> LATER = Set.of(40003, 30046, 20016, 20028, 20029);

    private Failures() { }

    static ChatFailure of(String doing, Throwable cause) {
        return new ChatFailure(kind(cause), doing + ": " + reason(cause), cause);
    }

    private static Kind kind(Throwable cause) {
        if (cause instanceof PermissionException) {
            return Kind.GONE;
        }
        if (cause instanceof IllegalArgumentException || cause instanceof IllegalStateException) {
            return Kind.REFUSED;
        }
        if (!(cause instanceof ErrorResponseException refused)) {
            return Kind.LATER;
        }
        int status = refused.getResponse().code;
        if (GONE.contains(refused.getErrorCode())) {
            return Kind.GONE;
        }
        if (LATER.contains(refused.getErrorCode()) || status < 400 || status == 401 || status == 429 || status >= 500) {
            return Kind.LATER;
        }
        return status == 403 || status == 404 ? Kind.GONE : Kind.REFUSED;
    }

    /** In a few words that hold nothing of what was said. */
    static String reason(Throwable cause) {
        if (cause instanceof ErrorResponseException refused) {
            var wrong = refused.getSchemaErrors().stream().map(error -> error.getLocation() + " " + error.getErrors().stream()
                    .map(ErrorResponseException.ErrorCode::getCode).toList()).toList();
            return "code " + refused.getErrorCode() + ", status " + refused.getResponse().code
                    + (wrong.isEmpty() ? "" : ", " + wrong);
        }
        if (cause instanceof PermissionException) {
            return cause.getMessage();
        }
        return cause.getClass().getSimpleName();
    }
}
