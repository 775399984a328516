package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** An email parsed from its bytes, with unfolded headers. Fails the test if a byte is not ASCII. */
final class RawMail {

    final String text;
    final List<String> headers;
    final MimeMessage parsed;

    RawMail(byte[] bytes) {
        for (var one : bytes) {
            if (one < 0) {
                throw new AssertionError("A mail is ASCII on its way");
            }
        }
        text = new String(bytes, StandardCharsets.US_ASCII);
        var head = text.substring(0, text.indexOf("\r\n\r\n"));
        headers = Arrays.asList(head.replaceAll("\r\n[ \t]+", " ").split("\r\n"));
        try {
            parsed = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the values of all headers with this name. */
    List<String> all(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }

    String header(String name) {
        var found = all(name);
        if (found.size() != 1) {
            throw new AssertionError(name + " is there " + found.size() + " times: " + headers);
        }
        return found.get(0);
    }
}
