package se.budkavle.bot.mail;

import java.util.regex.Pattern;

/** Tells from a mail server's enhanced status (RFC 3463) whether the reader's address is at fault. */
final class AddressStatus {

    private static final Pattern AT_FAULT = Pattern.compile("5\\.(0\\.0|1\\.([0-36]|10)|2\\.1|4\\.1)");

    private AddressStatus() { }

    /**
     * Whether it does not exist or accepts no mail. A full mailbox, a letter that is too large or looks like spam, a sender that is
     * not believed and a server that could not be reached say nothing against it.
     */
    static boolean isAtFault(String status) {
        return AT_FAULT.matcher(status).matches();
    }
}
