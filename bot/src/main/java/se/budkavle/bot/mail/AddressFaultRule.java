package se.budkavle.bot.mail;

import java.util.regex.Pattern;

/**
 * Decides from an enhanced status code (RFC 3463) such as 5.1.1 whether an email failed because of the recipient's
 * address.
 */
final class AddressFaultRule {

    /**
     * Matches the codes for an unknown or closed mailbox, and for a domain that does not exist: 5.4.4 is the code of
     * Postfix, and 5.4.310 that of Exchange Online.
     */
    private static final Pattern AT_FAULT = Pattern.compile("5\\.(0\\.0|1\\.([0-36]|10)|2\\.1|4\\.(1|4|310))");

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
