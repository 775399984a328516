package se.budkavle.storage.contact;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import se.budkavle.storage.Refusal;

/**
 * A mail address that has been checked, written in one way: without blanks and invisible signs, its domain in small ASCII letters.
 *
 * @param local  before the last at sign; may hold letters beyond ASCII, and is quoted where it has to be
 * @param domain after it, as the name service knows it
 */
public record MailAddress(String local, String domain) {

    /** In bytes, as RFC 5321 says. */
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    /** Longer than any address with whatever may stand around it; nothing longer is looked into, as that would take its time. */
    private static final int LONGEST_READ = 1_000;
    private static final int SHOWN = 80;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANK_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern PLAIN = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~\\p{L}\\p{M}\\p{N}]|\\\\[ -~])*\"");
    private static final Pattern SEVERAL = Pattern.compile("[<>,;]");
    private static final Pattern TOP_LEVEL = Pattern.compile(".*\\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    /** Reads what someone wrote; refuses whatever is not exactly one address. */
    public static MailAddress of(String typed) {
        if (typed.length() > LONGEST_READ) {
            throw new Refusal("contact.address-length", shown(CONTROL.matcher(typed.substring(0, LONGEST_READ)).replaceAll(" ")),
                    LONGEST_LOCAL, LONGEST);
        }
        var seen = INVISIBLE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
        var text = BLANK_AROUND.matcher(seen).replaceAll("");
        if (CONTROL.matcher(text).find()) {
            throw new Refusal("contact.address-lines", shown(CONTROL.matcher(text).replaceAll(" ")));
        }
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

    /** As it is written to. */
    public String text() {
        return local + "@" + domain;
    }

    /** As a person writes it: with the domain's own letters. */
    public String shown() {
        return local + "@" + IDN.toUnicode(domain);
    }

    /** The same for two addresses that reach the same box: hardly any server tells small letters from capitals. */
    public String key() {
        return keyOf(text());
    }

    /** The same of an address that has been checked before. */
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
        throw new Refusal(SEVERAL.matcher(written).find() ? "contact.address-one" : "contact.address-unreadable", shown(all));
    }

    private static String domain(String written, String all) {
        try {
            var domain = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (TOP_LEVEL.matcher(domain).matches()) {
                return domain;
            }
        } catch (IllegalArgumentException notADomain) {
            // The answer is the same as for one without a point.
        }
        throw new Refusal(SEVERAL.matcher(written).find() ? "contact.address-one" : "contact.address-domain", shown(all));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
