package se.budkavle.bot.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.Email.MailingList;
import se.budkavle.bot.delivery.Email.Picture;

/** Creates sample emails for tests. */
final class Emails {

    static final String ID = "0HZX4M8K2T9QC";
    /** The sample email's id with the signature of the id, as it appears in the email's headers. */
    static final String SIGNED = Carriers.IDS.signed(ID);

    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Emails() {}

    /** Returns a sample newsletter in which every field is set, except the pictures. */
    static Email newsletter() {
        return new Email(
                ID,
                "energi@bolaget.example",
                "Energiansvarig på Bolaget",
                "Hållbar energi",
                "samordnare@kfvn.example",
                "Vårens nyheter från Hållbar energi",
                SWEDISH,
                "<h1>Vårens nyheter</h1>\n<p>Åtta företag är med: läs på "
                        + "<a href=\"https://kfvn.example/n/hallbar-energi\">nätverkets sida</a>.</p>",
                "Vårens nyheter\n\nÅtta företag är med.\n",
                new MailingList("hallbar-energi", "Nätverket för hållbar energi"),
                URI.create("https://kfvn.example/l/abc.DEF-123"),
                "issue:0HZX4M8K2T9QA",
                List.of());
    }

    /** Returns a sample newsletter with this link for unsubscribing. */
    static Email unsubscribedAt(String link) {
        var one = newsletter();
        return new Email(
                one.id(),
                one.to(),
                one.toName(),
                one.fromName(),
                one.replyTo(),
                one.subject(),
                one.language(),
                one.html(),
                one.text(),
                one.list(),
                URI.create(link),
                one.thread(),
                one.pictures());
    }

    /** Returns a sample email in which only the required fields are set. */
    static Email plain(String id, String to) {
        return new Email(
                id,
                to,
                null,
                "Kommunförbundet",
                null,
                "Kallelse",
                SWEDISH,
                "<h1>Kallelse</h1>",
                "Kallelse",
                null,
                null,
                null,
                List.of());
    }

    static Email plain() {
        return plain(ID, "energi@bolaget.example");
    }

    static Email named(String fromName, String toName, String subject) {
        var plain = plain();
        return new Email(
                plain.id(),
                plain.to(),
                toName,
                fromName,
                null,
                subject,
                plain.language(),
                plain.html(),
                plain.text(),
                null,
                null,
                null,
                List.of());
    }

    static Email illustrated(Picture... pictures) {
        var plain = plain();
        return new Email(
                plain.id(),
                plain.to(),
                null,
                plain.fromName(),
                null,
                plain.subject(),
                plain.language(),
                "<h1>Kallelse</h1><p><img src=\"cid:" + pictures[0].name() + "\" alt=\"En karta\"></p>",
                plain.text(),
                null,
                null,
                null,
                List.of(pictures));
    }
}
