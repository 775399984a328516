package se.budkavle.bot.mail;

import java.util.regex.Pattern;

/**
 * Decides from a mail server's enhanced status code (RFC 3463), such as 5.1.1, whether the recipient's address is at
 * fault.
 */
final class AddressFaultRule {

    private static final Pattern AT_FAULT = Pattern.compile("5\\.(0\\.0|1\\.([0-36]|10)|2\\.1|4\\.1)");

    private AddressFaultRule() {}

    /**
     * Checks whether the status code means that the address does not exist or accepts no mail.
     *
     * <p>A full mailbox, a mail that is too large or looks like spam, a rejected sender and an unreachable server are
     * not faults of the address.
     */
    static boolean isAtFault(String status) {
        return AT_FAULT.matcher(status).matches();
    }
}
