package se.budkavle.bot.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import se.budkavle.bot.delivery.Email;

/** Builds the MIME body of an email: plain text, with HTML and its inline images as an alternative. */
final class EmailBody {

    private EmailBody() {}

    static MimeMultipart of(Email email) throws MessagingException {
        if (email.text().isBlank()) {
            throw new IllegalArgumentException("Email " + email.id() + " has no plain text");
        }
        var html = text(EmailHtml.of(email), "html");
        return new MimeMultipart(
                "alternative",
                text(email.text(), "plain"),
                email.pictures().isEmpty() ? html : withPictures(html, email));
    }

    private static MimeBodyPart withPictures(MimeBodyPart html, Email email) throws MessagingException {
        var related = new MimeMultipart("related", html);
        for (var picture : email.pictures()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.bytes(), picture.type())));
            part.setContentID("<" + picture.name() + ">");
            part.setDisposition(Part.INLINE);
            part.setFileName(picture.name());
            part.setHeader("Content-Transfer-Encoding", "base64");
            related.addBodyPart(part);
        }
        var part = new MimeBodyPart();
        part.setContent(related);
        return part;
    }

    private static MimeBodyPart text(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, "UTF-8", kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
