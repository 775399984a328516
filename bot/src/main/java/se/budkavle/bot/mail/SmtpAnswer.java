package se.budkavle.bot.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.delivery.EmailFailure.Kind;

/**
 * The SMTP response of a mail server that did not accept an email or a login. Has no reply code if the response is
 * missing, for example because the connection broke.
 *
 * @param code the three-digit reply code; 0 or less if the server sent no response
 * @param status the enhanced status code, for example 5.1.1; empty if the response contains none
 */
record SmtpAnswer(SmtpStage stage, int code, String status, MessagingException cause) {

    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int SHUTTING_DOWN = 421;
    private static final int TOO_LARGE = 552;
    private static final Set<Integer> ABOUT_THE_ACCOUNT = Set.of(454, 530, 534, 535, 538);

    /**
     * Creates the response from the server's text.
     *
     * @param line the text of the server's SMTP response, including the reply code; null if the server sent no response
     */
    static SmtpAnswer of(SmtpStage stage, int code, @Nullable String line, MessagingException cause) {
        var status = STATUS.matcher(line == null ? "" : line);
        return new SmtpAnswer(stage, code, status.find() ? status.group(1) : "", cause);
    }

    /**
     * Returns whether only the connection failed, so that the email can be sent again immediately on a new connection.
     * Returns false if the email's content was already sent, because the server may have accepted it.
     */
    boolean isOnlyTheConnection() {
        return stage != SmtpStage.HANDED_OVER && (isMissing() || code == SHUTTING_DOWN);
    }

    /** Returns whether the connection must be closed after this response. */
    boolean endsTheConnection() {
        return isMissing() || code == SHUTTING_DOWN || stage == SmtpStage.CONNECT;
    }

    /**
     * Returns the exception that reports why the email was not sent. The exception has a cause only if connecting or
     * logging in failed, because the causes of later failures often contain mail addresses, which must not be logged.
     */
    EmailFailure failure() {
        return new EmailFailure(kind(), said(), stage == SmtpStage.CONNECT ? cause : null);
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
            // A refused sender address affects every email until an operator corrects the fault, so the bot retries the
            // email later. A refusal because of the email's size is permanent.
            return code == TOO_LARGE ? Kind.REFUSED : Kind.LATER;
        }
        return AddressFaultRule.isAtFault(status) ? Kind.BAD_ADDRESS : Kind.REFUSED;
    }

    private boolean isMissing() {
        // A reply code below 400 (for example 354) reports no error, so it belongs to an earlier step. The server's
        // response to the failed step is missing.
        return code < 400;
    }

    private String said() {
        if (cause instanceof AuthenticationFailedException) {
            return "535 the account is refused";
        }
        return isMissing() ? "no answer at " + stage : (code + " " + status + " at " + stage).replace("  ", " ");
    }
}
