package se.budkavle.bot.discord.jda;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.discord.wire.ErrorClassifier;

/**
 * Converts exceptions of the library JDA into a {@link ChatFailure}, whose kind says whether a retry can help. If
 * Discord's error code and the HTTP status code disagree, the error code decides.
 */
final class FailureTranslator {

    private FailureTranslator() {}

    static ChatFailure of(String doing, @Nullable Throwable cause) {
        return new ChatFailure(kind(cause), doing + ": " + reason(cause), cause);
    }

    private static Kind kind(@Nullable Throwable cause) {
        if (cause instanceof PermissionException) {
            return Kind.GONE;
        }
        if (cause instanceof IllegalArgumentException || cause instanceof IllegalStateException) {
            return Kind.REFUSED;
        }
        if (!(cause instanceof ErrorResponseException refused)) {
            return Kind.LATER;
        }
        return ErrorClassifier.kind(refused.getResponse().code, refused.getErrorCode());
    }

    /** Returns a short description of the failure for the log, without any message content. */
    static @Nullable String reason(@Nullable Throwable cause) {
        if (cause instanceof ErrorResponseException refused) {
            var wrong = refused.getSchemaErrors().stream()
                    .map(error -> error.getLocation() + " "
                            + error.getErrors().stream()
                                    .map(ErrorResponseException.ErrorCode::getCode)
                                    .toList())
                    .toList();
            return "code " + refused.getErrorCode() + ", status " + refused.getResponse().code
                    + (wrong.isEmpty() ? "" : ", " + wrong);
        }
        if (cause instanceof PermissionException) {
            return cause.getMessage();
        }
        return cause == null ? null : cause.getClass().getSimpleName();
    }
}
