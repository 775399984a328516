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
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.workspace.Email;

/** A received mail as a mail program displays it: headers, plain text, HTML, and the pictures embedded in the HTML. */
public final class ParsedEmail {

    public record MailHeader(String name, String value) {}

    private static final Session SESSION = Session.getInstance(new Properties());

    private final MimeMessage mail;
    private final Map<String, String> pictures = new LinkedHashMap<>();
    private @Nullable String text;
    private @Nullable String html;
    private boolean bodyRead;

    private ParsedEmail(MimeMessage mail) {
        this.mail = mail;
    }

    public static ParsedEmail of(Email letter) {
        try {
            return new ParsedEmail(new MimeMessage(SESSION, new SharedByteArrayInputStream(letter.bytes())));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /**
     * Returns the first header with this name. MIME encoded words in the header are decoded. Returns an empty text if
     * the mail has no header with this name.
     */
    public String header(String name) {
        return headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailHeader::value)
                .findFirst()
                .orElse("");
    }

    /**
     * Returns all headers in the same sequence as in the mail, with line folding removed and MIME encoded words
     * decoded.
     */
    public List<MailHeader> headers() {
        try {
            List<MailHeader> headers = new ArrayList<>();
            for (Header header : Collections.list(mail.getAllHeaders())) {
                headers.add(new MailHeader(
                        header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
            }
            return headers;
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unknownCharset) {
            throw new UncheckedIOException(unknownCharset);
        }
    }

    /** Returns the mail's plain text; null if the mail has none. */
    public @Nullable String text() {
        readBody();
        return text;
    }

    /** Returns the mail's HTML as it was received; null if the mail has only plain text. */
    public @Nullable String html() {
        readBody();
        return html;
    }

    /**
     * Returns the mail's HTML as a document for display. Embedded pictures become data URLs, and links open in a new
     * tab. May be called only if the email has an HTML part.
     */
    public String document() {
        String document = Objects.requireNonNull(html(), "only a letter with HTML is read as a document");
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            document = document.replace("cid:" + picture.getKey(), picture.getValue());
        }
        int head = document.indexOf("<head>");
        String links = "<base target=\"_blank\">";
        return head < 0 ? links + document : document.substring(0, head + 6) + links + document.substring(head + 6);
    }

    /**
     * Parses the mail's body when this method is first called. The body is not parsed earlier, because a list of mails
     * needs only the headers.
     */
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
            pictures.put(
                    part.getHeader("Content-ID")[0].replaceAll("[<>]", ""),
                    "data:" + type + ";base64,"
                            + Base64.getEncoder()
                                    .encodeToString(part.getInputStream().readAllBytes()));
        }
    }
}
