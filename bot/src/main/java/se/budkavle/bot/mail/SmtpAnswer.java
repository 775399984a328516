package se.budkavle.bot.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.delivery.LetterFailure;
import se.budkavle.bot.delivery.LetterFailure.Kind;

/**
 * The mail server's response when an email was not accepted, or the lack of a response.
 *
 * @param code the three-digit reply code; 0 or less if the server sent no response
 * @param status the enhanced status code, for example 5.1.1; empty if the server gives none
 */
record SmtpAnswer(SmtpStage stage, int code, String status, MessagingException cause) {

    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int SHUTTING_DOWN = 421;
    private static final int TOO_LARGE = 552;
    private static final Set<Integer> ABOUT_THE_ACCOUNT = Set.of(454, 530, 534, 535, 538);

    /** @param line the server's response; null if there is none */
    static SmtpAnswer of(SmtpStage stage, int code, @Nullable String line, MessagingException cause) {
        var status = STATUS.matcher(line == null ? "" : line);
        return new SmtpAnswer(stage, code, status.find() ? status.group(1) : "", cause);
    }

    /** Checks whether only the connection has failed. The email can then be retried at once on a new connection. */
    boolean isOnlyTheConnection() {
        return stage != SmtpStage.HANDED_OVER && (isMissing() || code == SHUTTING_DOWN);
    }

    /** Checks whether the connection must be closed after this response. */
    boolean endsTheConnection() {
        return isMissing() || code == SHUTTING_DOWN || stage == SmtpStage.CONNECT;
    }

    /**
     * Returns the failure of sending the email. If connecting or logging in failed, the failure contains the exception.
     * Other exceptions are left out: they often contain mail addresses, which must not be logged.
     */
    LetterFailure failure() {
        return new LetterFailure(kind(), said(), stage == SmtpStage.CONNECT ? cause : null);
    }

    private Kind kind() {
        if (isMissing()) {
            return stage == SmtpStage.HANDED_OVER ? Kind.UNKNOWN : Kind.LATER;
        }
        if (stage == SmtpStage.CONNECT || code == SHUTTING_DOWN || ABOUT_THE_ACCOUNT.contains(code)) {
            return Kind.LATER;
        }
        if (code < 500) {
            return Kind.DELAYED;
        }
        if (stage == SmtpStage.SENDER) {
            // The server would refuse this sender for every recipient, so the email waits. A refusal because of the
            // size concerns only this email, so the email counts as refused.
            return code == TOO_LARGE ? Kind.REFUSED : Kind.LATER;
        }
        return AddressFaultRule.isAtFault(status) ? Kind.BAD_ADDRESS : Kind.REFUSED;
    }

    private boolean isMissing() {
        // A reply code below 400, such as 354, only asks for more data, so the server's final response is missing.
        return code < 400;
    }

    private String said() {
        if (cause instanceof AuthenticationFailedException) {
            return "535 the account is refused";
        }
        return isMissing() ? "no answer at " + stage : (code + " " + status + " at " + stage).replace("  ", " ");
    }
}
