package se.budkavle.bot.mail;

import java.util.regex.Pattern;

/**
 * Decides from an enhanced status code (RFC 3463) such as 5.1.1 whether an email failed because of the recipient's
 * address.
 */
final class AddressFaultRule {

    private static final Pattern AT_FAULT = Pattern.compile("5\\.(0\\.0|1\\.([0-36]|10)|2\\.1|4\\.1)");

    private AddressFaultRule() {}

    /**
     * Returns whether the enhanced status code means that the address does not exist or accepts no email.
     *
     * <p>Returns false for other errors, such as a full mailbox, an email that is too large or looks like spam, a
     * rejected sender, or an unreachable server.
     */
    static boolean isAtFault(String status) {
        return AT_FAULT.matcher(status).matches();
    }
}
