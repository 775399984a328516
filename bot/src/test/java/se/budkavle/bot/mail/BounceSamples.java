package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/** Sample bounces and automatic replies in the formats of common mail servers and programs. */
final class BounceSamples {

    static final String ID = Emails.ID;
    static final String SIGNED = Emails.SIGNED;

    private BounceSamples() {}

    /**
     * Returns a bounce in the format of Postfix.
     *
     * @param to the envelope sender of the original email, to which the bounce is sent
     */
    static String postfix(String to, String action, String status, String diagnostic) {
        return """
                Return-Path: <>
                Delivered-To: TO
                Received: by mail.bolaget.example (Postfix) id 4XyZ; Mon,  2 Mar 2026 09:00:03 +0100 (CET)
                Date: Mon,  2 Mar 2026 09:00:03 +0100 (CET)
                From: MAILER-DAEMON@mail.bolaget.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: TO
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4XyZ.1772438403/mail.bolaget.example"
                Content-Transfer-Encoding: 8bit
                Message-Id: <20260302080003.4XyZ@mail.bolaget.example>

                This is a MIME-encapsulated message.

                --4XyZ.1772438403/mail.bolaget.example
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mail.bolaget.example.

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients.

                --4XyZ.1772438403/mail.bolaget.example
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.bolaget.example
                X-Postfix-Queue-ID: 4XyZ
                X-Postfix-Sender: rfc822; TO
                Arrival-Date: Mon,  2 Mar 2026 09:00:02 +0100 (CET)

                Final-BatchRecipient: rfc822; energi@bolaget.example
                Original-BatchRecipient: rfc822;energi@bolaget.example
                Action: ACTION
                Status: STATUS
                Remote-MTA: dns; mx.bolaget.example
                Diagnostic-Code: smtp; DIAGNOSTIC

                --4XyZ.1772438403/mail.bolaget.example
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers
                Content-Transfer-Encoding: 8bit

                Return-Path: <TO>
                From: =?UTF-8?Q?H=C3=A5llbar_energi?= <natverk@kfvn.example>
                Subject: =?UTF-8?Q?V=C3=A5rens_nyheter?=
                Message-ID: <MESSAGEID@kfvn.example>

                --4XyZ.1772438403/mail.bolaget.example--
                """.replace("TO\n", to + "\n")
                .replace("<TO>", "<" + to + ">")
                .replace("ACTION", action)
                .replace("STATUS", status)
                .replace("DIAGNOSTIC", diagnostic)
                .replace("MESSAGEID", SIGNED);
    }

    /**
     * Returns a bounce in the format of Exchange Online, with an HTML part first and the whole original email last. Its
     * recipient address does not contain the original email's id.
     */
    static String exchange() {
        return """
                Return-Path: <>
                Received: from EUR05.prod.outlook.example by mx.kfvn.example; Mon, 2 Mar 2026 08:00:05 +0000
                From: postmaster@bolaget.example
                To: natverk@kfvn.example
                Date: Mon, 2 Mar 2026 08:00:04 +0000
                Subject: =?utf-8?B?VW5kZWxpdmVyYWJsZTogVsOlcmVucyBueWhldGVy?=
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="0b1c-e1f2"
                X-MS-Exchange-Message-Is-Ndr:
                Content-Language: en-US
                Message-ID: <8c1f@EUR05.prod.outlook.example>
                In-Reply-To: <MESSAGEID@kfvn.example>
                MIME-Version: 1.0

                --0b1c-e1f2
                Content-Type: multipart/alternative; differences=Content-Type;
                 boundary="77aa"

                --77aa
                Content-Type: text/plain; charset="us-ascii"
                Content-Transfer-Encoding: quoted-printable

                Your message to energi@bolaget.example couldn't be delivered.

                --77aa
                Content-Type: text/html; charset="us-ascii"
                Content-Transfer-Encoding: quoted-printable

                <html><body><p>Your message couldn't be delivered.</p></body></html>

                --77aa--

                --0b1c-e1f2
                Content-Type: message/delivery-status

                Reporting-MTA: dns;EUR05.prod.outlook.example
                Received-From-MTA: dns;mail.kfvn.example
                Arrival-Date: Mon, 2 Mar 2026 08:00:03 +0000

                Final-BatchRecipient: rfc822;energi@bolaget.example
                Action: failed
                Status: 5.1.10
                Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; BatchRecipient energi@bolaget.example not found by SMTP address lookup

                --0b1c-e1f2
                Content-Type: message/rfc822

                Received: from mail.kfvn.example by EUR05.prod.outlook.example; Mon, 2 Mar 2026 08:00:03 +0000
                From: =?UTF-8?Q?H=C3=A5llbar_energi?= <natverk@kfvn.example>
                To: energi@bolaget.example
                Subject: =?UTF-8?Q?V=C3=A5rens_nyheter?=
                Message-ID: <MESSAGEID@kfvn.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                Hej

                --0b1c-e1f2--
                """.replace("MESSAGEID", SIGNED);
    }

    /**
     * Returns a bounce in the format of Gmail, with a picture beside the text. Only the envelope id identifies the
     * original email.
     */
    static String gmail() {
        return """
                Delivered-To: natverk@kfvn.example
                Return-Path: <>
                MIME-Version: 1.0
                From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
                To: natverk@kfvn.example
                Auto-Submitted: auto-replied
                Subject: Delivery Status Notification (Failure)
                References: <MESSAGEID@kfvn.example>
                Message-ID: <69a5.GMR@mx.google.example>
                Date: Mon, 02 Mar 2026 00:00:04 -0800 (PST)
                Content-Type: multipart/report; boundary="000000000000aa"; report-type=delivery-status

                --000000000000aa
                Content-Type: multipart/related; boundary="000000000000bb"

                --000000000000bb
                Content-Type: multipart/alternative; boundary="000000000000cc"

                --000000000000cc
                Content-Type: text/plain; charset="UTF-8"

                ** Address not found **

                --000000000000cc
                Content-Type: text/html; charset="UTF-8"

                <html><body><b>Address not found</b><img src="cid:icon.png"></body></html>

                --000000000000cc--
                --000000000000bb
                Content-Type: image/png; name="icon.png"
                Content-Disposition: attachment; filename="icon.png"
                Content-Transfer-Encoding: base64
                Content-ID: <icon.png>

                AQID
                --000000000000bb--
                --000000000000aa
                Content-Type: message/delivery-status

                Reporting-MTA: dns; googlemail.example
                Original-Envelope-Id: MESSAGEID
                Arrival-Date: Mon, 02 Mar 2026 00:00:03 -0800 (PST)

                Final-BatchRecipient: rfc822; energi@gmail.example
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; gmail-smtp-in.l.google.example
                Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.

                --000000000000aa
                Content-Type: message/rfc822

                From: natverk@kfvn.example
                Subject: x

                Hej
                --000000000000aa--
                """.replace("MESSAGEID", SIGNED);
    }

    /** Returns a plain-text email of a single part with these additional headers. */
    static String plain(String to, String subject, String... headers) {
        return "Return-Path: <anna@bolaget.example>\nFrom: Anna <anna@bolaget.example>\nTo: " + to + "\nSubject: "
                + subject + "\n"
                + String.join(
                        "", Arrays.stream(headers).map(header -> header + "\n").toList())
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\nHej!\n";
    }

    static MimeMessage mail(String text) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
