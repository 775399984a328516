package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Classifies an email in the bot's mailbox as a bounce (RFC 3464), an unsubscribe email, an automatic email, or an
 * email that people must read.
 */
class IncomingMailClassifier {

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^0-9A-Za-z]+");
    /** The email headers that can contain the address to which an email was delivered. */
    private static final List<String> ADDRESSED = List.of("Delivered-To", "X-Original-To", "Envelope-To", "To");

    private static final List<String> WRITTEN_BY_PROGRAMS =
            List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id");

    private final MailIdHeaders ids;
    private final String unsubscribeTo;

    /**
     * Creates the classifier.
     *
     * @param unsubscribeTo the address for unsubscribe emails; empty if there is none
     */
    IncomingMailClassifier(MailIdHeaders ids, String unsubscribeTo) {
        this.ids = ids;
        this.unsubscribeTo = unsubscribeTo;
    }

    IncomingMail read(MimeMessage mail) throws MessagingException, IOException {
        if (mail.isMimeType("multipart/report")) {
            return report(mail).orElseGet(IncomingMail.Automatic::new);
        }
        // An automatic reply is never an unsubscribe email. Other automatic emails can be unsubscribe emails, because
        // some mail programs mark unsubscribe emails as automatic.
        var unsubscription = isAnswer(mail) ? Optional.<IncomingMail>empty() : unsubscription(mail);
        return unsubscription.orElse(isAutomatic(mail) ? new IncomingMail.Automatic() : new IncomingMail.ForPeople());
    }

    /**
     * Parses a mail server's report (RFC 3464) about one of the bot's emails. Returns empty for a successful delivery,
     * a read receipt, or a report about another email.
     */
    private Optional<IncomingMail> report(MimeMessage mail) throws MessagingException, IOException {
        var parts = parts(mail);
        for (var part : parts) {
            if (part.isMimeType("message/delivery-status")
                    && part.getContent() instanceof DeliveryStatus status
                    && status.getRecipientDSNCount() > 0) {
                var reader = status.getRecipientDSN(0);
                var action = header(reader, "Action").toLowerCase(Locale.ROOT);
                if (action.equals("failed") || action.equals("delayed")) {
                    var found = letterId(mail, status.getMessageDSN(), parts);
                    return found.map(id -> new IncomingMail.Bounce(id, action.equals("failed"), status(reader)));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the id of the bot's email that the report is about. Parses the id from the address to which the report
     * was sent, the envelope id, or the Message-ID of the returned email. Returns empty if no id is found.
     */
    private Optional<String> letterId(MimeMessage mail, InternetHeaders report, List<Part> parts)
            throws MessagingException, IOException {
        var byAddress =
                addresses(mail).map(ids::idInEnvelope).flatMap(Optional::stream).findFirst();
        if (byAddress.isPresent()) {
            return byAddress;
        }
        var byEnvelope = ids.read(header(report, "Original-Envelope-Id"));
        if (byEnvelope.isPresent()) {
            return byEnvelope;
        }
        for (var part : parts) {
            boolean returned = part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers");
            if (returned && part.getContent() instanceof MimeMessage letter && letter.getMessageID() != null) {
                return ids.idInMessageId(letter.getMessageID());
            }
        }
        return Optional.empty();
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        var parts = new ArrayList<Part>();
        var multipart = (Multipart) part.getContent();
        for (int i = 0; i < multipart.getCount(); i++) {
            parts.add(multipart.getBodyPart(i));
        }
        return parts;
    }

    private static String status(InternetHeaders reader) {
        return Stream.of("Status", "Diagnostic-Code")
                .map(name -> STATUS.matcher(header(reader, name)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static boolean isAnswer(MimeMessage mail) {
        return header(mail, "Auto-Submitted").toLowerCase(Locale.ROOT).startsWith("auto-replied");
    }

    private static boolean isAutomatic(MimeMessage mail) {
        var submitted = header(mail, "Auto-Submitted").toLowerCase(Locale.ROOT);
        boolean said = !submitted.isEmpty() && !submitted.startsWith("no");
        // An empty envelope sender means that a mail server or another program has sent the email, which nobody can
        // answer.
        boolean answerable = !header(mail, "Return-Path").equals("<>");
        return said
                || !answerable
                || !header(mail, "Precedence").isEmpty()
                || WRITTEN_BY_PROGRAMS.stream().anyMatch(name -> hasHeader(mail, name));
    }

    private Optional<IncomingMail> unsubscription(MimeMessage mail) throws MessagingException {
        if (unsubscribeTo.isEmpty() || addresses(mail).noneMatch(unsubscribeTo::equalsIgnoreCase)) {
            return Optional.empty();
        }
        return BETWEEN_WORDS
                .splitAsStream(mail.getSubject() == null ? "" : mail.getSubject())
                .map(ids::read)
                .flatMap(Optional::stream)
                .findFirst()
                .map(IncomingMail.Unsubscription::new);
    }

    private static Stream<String> addresses(MimeMessage mail) {
        return ADDRESSED.stream()
                .flatMap(name -> Stream.of(headers(mail, name)))
                .flatMap(value -> Stream.of(value.split(",")))
                .map(one -> one.replaceFirst(".*<", "").replaceFirst(">.*", "").strip());
    }

    private static String[] headers(MimeMessage mail, String name) {
        try {
            var values = mail.getHeader(name);
            return values == null ? new String[0] : values;
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail's head cannot be read", e);
        }
    }

    private static boolean hasHeader(MimeMessage mail, String name) {
        return headers(mail, name).length > 0;
    }

    private static String header(MimeMessage mail, String name) {
        var values = headers(mail, name);
        return values.length == 0 ? "" : values[0].strip();
    }

    private static String header(@Nullable InternetHeaders headers, String name) {
        var value = headers == null ? null : headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
