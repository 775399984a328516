package se.budkavle.storage.contact;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;

/**
 * A validated and normalised email address: without blanks and invisible characters, and with the domain in lower-case
 * ASCII.
 *
 * @param local the part before the last @; may contain non-ASCII letters, and is quoted when necessary
 * @param domain the part after the last @, in the ASCII form (Punycode) that the DNS uses
 */
public record MailAddress(String local, String domain) {

    /** The maximum length of an email address in RFC 5321, in bytes. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    /**
     * The maximum length of a text that is parsed as an email address, in characters. The limit keeps parsing fast and
     * is far above the length of any real address.
     */
    private static final int LONGEST_READ = 1_000;

    private static final int SHOWN = 80;

    private static final Pattern BLANK_AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern PLAIN = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~\\p{L}\\p{M}\\p{N}]|\\\\[ -~])*\"");
    private static final Pattern SEVERAL = Pattern.compile("[<>,;]");
    private static final Pattern TOP_LEVEL = Pattern.compile(".*\\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    /** Parses a typed email address. Throws a {@code Refusal} if the text is anything other than one valid address. */
    public static MailAddress of(String typed) {
        if (typed.length() > LONGEST_READ) {
            throw new Refusal(
                    "contact.address-length",
                    shown(CONTROL.matcher(TextShortener.cut(typed, LONGEST_READ))
                            .replaceAll(" ")),
                    LONGEST_LOCAL,
                    LONGEST);
        }
        var lines = BLANK_AROUND.matcher(typed).replaceAll("");
        if (CONTROL.matcher(lines).find()) {
            throw new Refusal(
                    "contact.address-lines", shown(CONTROL.matcher(lines).replaceAll(" ")));
        }
        var text = InvisibleCharacterFilter.of(lines).strip();
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new Refusal("contact.address-unreadable", shown(text));
        }
        var local = local(text.substring(0, at), text);
        var address = new MailAddress(local, domain(text.substring(at + 1), text));
        if (bytes(local) > LONGEST_LOCAL || bytes(address.text()) > LONGEST) {
            throw new Refusal("contact.address-length", shown(text), LONGEST_LOCAL, LONGEST);
        }
        return address;
    }

    /** Returns the address in the form used for sending email, with the domain in ASCII. */
    public String text() {
        return local + "@" + domain;
    }

    /**
     * Returns the email address as users see it. The domain is decoded from ASCII (Punycode), so that it contains
     * letters such as å.
     */
    public String shown() {
        return shownOf(text());
    }

    /**
     * Returns an email address that has already been validated as users see it.
     *
     * @param text the address as {@code text()} returns it
     */
    public static String shownOf(String text) {
        int at = text.lastIndexOf('@') + 1;
        return text.substring(0, at) + IDN.toUnicode(text.substring(at));
    }

    /**
     * Returns a normalised key that is equal for all spellings of the address. The key ignores case, because hardly any
     * mail server distinguishes upper and lower case.
     */
    public String key() {
        return keyOf(text());
    }

    /**
     * Returns the normalised key of an email address that has already been validated.
     *
     * @param text the address as {@code text()} returns it
     */
    public static String keyOf(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String local(String written, String all) {
        if (PLAIN.matcher(written).matches()) {
            return written;
        }
        if (QUOTED.matcher(written).matches()) {
            var plain = written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1");
            return PLAIN.matcher(plain).matches() ? plain : written;
        }
        throw new Refusal(
                SEVERAL.matcher(written).find() ? "contact.address-one" : "contact.address-unreadable", shown(all));
    }

    private static String domain(String written, String all) {
        try {
            var domain = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (TOP_LEVEL.matcher(domain).matches()) {
                return domain;
            }
        } catch (IllegalArgumentException notADomain) {
            // The throw statement below rejects invalid domains and domains without a dot.
        }
        throw new Refusal(
                SEVERAL.matcher(written).find() ? "contact.address-one" : "contact.address-domain", shown(all));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shown(String text) {
        return TextShortener.shortened(text, SHOWN);
    }
}
