package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.regex.Pattern;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.MailAddress;

/** Addresses as SMTP takes them everywhere: ASCII, with the domain in its coded form, and a name that breaks no header. */
final class MailAddresses {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");

    private MailAddresses() { }

    /** @return the address as it goes over the wire; empty where it is none, or has letters before the at sign that few servers take */
    static Optional<String> ascii(String address) {
        try {
            return Optional.of(MailAddress.of(address).text()).filter(ASCII.asMatchPredicate());
        } catch (Refusal notAnAddress) {
            return Optional.empty();
        }
    }

    /** @param name null for none */
    static InternetAddress named(String ascii, String name) throws MessagingException {
        try {
            var address = new InternetAddress();
            address.setAddress(ascii);
            if (name != null && !name.isBlank()) {
                address.setPersonal(HeaderText.of(name), "UTF-8");
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java has UTF-8", e);
        }
    }
}
