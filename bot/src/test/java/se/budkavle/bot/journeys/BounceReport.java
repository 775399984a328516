package se.budkavle.bot.journeys;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/**
 * Builds a bounce: a mail server's report (RFC 3464) that an email address does not exist. Mail servers send bounces to
 * the envelope sender of the original email.
 */
final class BounceReport {

    private BounceReport() {}

    /**
     * Returns the bounce of this email.
     *
     * @param letter the envelope sender and recipient of the email, as JSON
     * @param head the headers of the email as the mail server received it
     */
    static MimeMessage of(JsonNode letter, String head) {
        var report = """
                Return-Path: <>
                Date: Mon, 2 Mar 2026 09:00:03 +0100 (CET)
                From: MAILER-DAEMON@mx.foretag.example (Mail Delivery System)
                To: SENDER
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="report"

                --report
                Content-Type: text/plain; charset=us-ascii

                Your message could not be delivered.

                --report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.foretag.example

                Final-BatchRecipient: rfc822; READER
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --report
                Content-Type: text/rfc822-headers

                HEAD

                --report--
                """.replace("SENDER", letter.path("envelopeFrom").asString())
                .replace("READER", letter.path("to").asString())
                .replace("HEAD", head.strip())
                .replaceAll("\r?\n", "\r\n");
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(report.getBytes(StandardCharsets.US_ASCII)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
