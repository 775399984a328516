package se.budkavle.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import se.budkavle.sandbox.workspace.Letter;

/** A letter as a mail program reads it: headers, the plain text, the HTML, and the pictures that the HTML names. */
public final class ReadLetter {

    /** One line of a mail's head. */
    public record MailHeader(String name, String value) {
    }

    private static final Session SESSION = Session.getInstance(new Properties());

    private final MimeMessage mail;
    private final Map<String, String> pictures = new LinkedHashMap<>();
    private String text;
    private String html;
    private boolean bodyRead;

    private ReadLetter(MimeMessage mail) {
        this.mail = mail;
    }

    public static ReadLetter of(Letter letter) {
        try {
            return new ReadLetter(new MimeMessage(SESSION, new SharedByteArrayInputStream(letter.bytes())));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The first of this name, with its coded words in plain letters; an empty text for none. */
    public String header(String name) {
        return headers().stream().filter(header -> header.name().equalsIgnoreCase(name)).map(MailHeader::value).findFirst().orElse("");
    }

    /** All of them in their order, each on one line and in plain letters. */
    public List<MailHeader> headers() {
        try {
            List<MailHeader> headers = new ArrayList<>();
            for (Header header : Collections.list(mail.getAllHeaders())) {
                headers.add(new MailHeader(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
            }
            return headers;
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unknownCharset) {
            throw new UncheckedIOException(unknownCharset);
        }
    }

    /** Null for none. */
    public String text() {
        readBody();
        return text;
    }

    /** As it came; null for none. */
    public String html() {
        readBody();
        return html;
    }

    /** The HTML as a document of its own: with its pictures in it, and with links that open beside the page. */
    public String document() {
        String document = html();
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            document = document.replace("cid:" + picture.getKey(), picture.getValue());
        }
        int head = document.indexOf("<head>");
        String links = "<base target=\"_blank\">";
        return head < 0 ? links + document : document.substring(0, head + 6) + links + document.substring(head + 6);
    }

    /** When it is first asked for: a list of letters needs their heads only. */
    private void readBody() {
        if (bodyRead) {
            return;
        }
        bodyRead = true;
        try {
            read(mail);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        } else if (part.isMimeType("text/html") && html == null) {
            html = (String) part.getContent();
        } else if (part.isMimeType("text/plain") && text == null) {
            text = (String) part.getContent();
        } else if (part.isMimeType("image/*") && part instanceof BodyPart && part.getHeader("Content-ID") != null) {
            String type = part.getContentType().replaceFirst(";.*", "").strip();
            pictures.put(part.getHeader("Content-ID")[0].replaceAll("[<>]", ""),
                    "data:" + type + ";base64," + Base64.getEncoder().encodeToString(part.getInputStream().readAllBytes()));
        }
    }
}
