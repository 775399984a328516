package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.MailAddress;

/**
 * Converts email addresses for SMTP: ASCII characters only, with an encoded domain, and a display name that is safe in
 * a header.
 */
final class SmtpAddressEncoder {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");

    private SmtpAddressEncoder() {}

    /**
     * Converts an address to ASCII.
     *
     * @return the ASCII form of the address; empty if the address is invalid or its local part has non-ASCII letters,
     *     which few servers accept
     */
    static Optional<String> ascii(String address) {
        try {
            return Optional.of(MailAddress.of(address).text()).filter(ASCII.asMatchPredicate());
        } catch (Refusal notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * Returns the address with a display name.
     *
     * @param name the display name; null if there is none
     */
    static InternetAddress named(String ascii, @Nullable String name) throws MessagingException {
        try {
            var address = new InternetAddress();
            address.setAddress(ascii);
            if (name != null && !name.isBlank()) {
                address.setPersonal(HeaderCleaner.of(name), "UTF-8");
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java has UTF-8", e);
        }
    }
}
