package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.delivery.BounceListener;
import se.budkavle.bot.delivery.UnsubscribeMailListener;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;

/**
 * Routine that reads the bot's mailbox. Processes bounces, unsubscribe emails and automatic emails, and moves them to
 * another folder. Emails that people must read stay in the inbox.
 */
class MailboxRoutine implements Routine {

    private static final Logger log = LoggerFactory.getLogger(MailboxRoutine.class);
    private static final int LARGEST = 25 << 20;

    private final MailboxSettings settings;
    private final Session session;
    private final Supplier<IncomingMailClassifier> readers;
    private final BounceListener bounces;
    private final UnsubscribeMailListener endings;
    /**
     * The keys of the emails for people, which stay in the inbox. The routine skips emails with a key in the set, so
     * that it parses an email for people only once. After a restart of the bot, the set is empty.
     */
    private final Set<String> left = new HashSet<>();
    /**
     * The keys of the emails whose processing failed. Each run retries the failed emails in addition to the maximum
     * number of new emails, so that failed emails do not block new ones.
     */
    private final Set<String> unfinished = new HashSet<>();

    /**
     * Creates the routine.
     *
     * @param readers a function that creates the classifier for one run of the routine; the classifier contains the
     *     signing key, so that parsing an email needs no database query
     */
    MailboxRoutine(
            MailboxSettings settings,
            Session session,
            Supplier<IncomingMailClassifier> readers,
            BounceListener bounces,
            UnsubscribeMailListener endings) {
        this.settings = settings;
        this.session = session;
        this.readers = readers;
        this.bounces = bounces;
        this.endings = endings;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        if (!settings.isSet()) {
            return;
        }
        var reader = readers.get();
        try (var mailbox = Mailbox.open(settings, session)) {
            var mails = mailbox.mails();
            var there = mails.stream().map(Mailbox.Mail::key).collect(Collectors.toSet());
            left.retainAll(there);
            unfinished.retainAll(there);
            var again = mails.stream()
                    .filter(mail -> unfinished.contains(mail.key()))
                    .toList();
            var fresh = mails.stream()
                    .filter(mail -> !unfinished.contains(mail.key()) && !left.contains(mail.key()))
                    .limit(settings.atOnce())
                    .toList();
            Stream.concat(again.stream(), fresh.stream())
                    .forEach(mail -> items.handle(mail.key(), () -> deal(mailbox, mail, reader)));
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox of budkavle.mail.bounces cannot be read", e);
        }
    }

    private void deal(Mailbox mailbox, Mailbox.Mail mail, IncomingMailClassifier reader) {
        unfinished.add(mail.key());
        var read = read(mailbox, mail, reader);
        if (read instanceof IncomingMail.ForPeople) {
            left.add(mail.key());
        } else {
            tell(read);
            putAway(mailbox, mail);
        }
        unfinished.remove(mail.key());
    }

    private static IncomingMail read(Mailbox mailbox, Mailbox.Mail mail, IncomingMailClassifier reader) {
        try {
            return mail.message().getSize() > LARGEST ? new IncomingMail.ForPeople() : reader.read(mail.message());
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!mailbox.isOpen()) {
                throw new IllegalStateException("The mailbox was closed while it was read", e);
            }
            // Logs only the exception's class, because the exception's message may contain email addresses.
            log.warn(
                    "Mail {} of the mailbox cannot be read and is left for people: {}",
                    mail.key(),
                    e.getClass().getName());
            return new IncomingMail.ForPeople();
        }
    }

    private static void putAway(Mailbox mailbox, Mailbox.Mail mail) {
        try {
            mailbox.putAway(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail of the mailbox cannot be moved", e);
        }
    }

    private void tell(IncomingMail read) {
        if (read instanceof IncomingMail.Bounce bounce) {
            log.info(
                    "Letter {} came back: {} {}",
                    bounce.letterId(),
                    bounce.failed() ? "failed" : "delayed",
                    bounce.status());
            if (bounce.failed()) {
                bounces.bounced(bounce.letterId(), bounce.isHard(), bounce.status());
            } else {
                bounces.delayed(bounce.letterId(), bounce.status());
            }
        } else if (read instanceof IncomingMail.Unsubscription unsubscription) {
            endings.end(unsubscription.letterId());
        }
    }
}
