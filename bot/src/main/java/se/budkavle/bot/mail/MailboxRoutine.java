package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.delivery.Bounces;
import se.budkavle.bot.delivery.MailedEndings;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;

/** Looks through the mailbox for bounces and unsubscriptions, and puts away what it has dealt with; what people wrote stays. */
class MailboxRoutine implements Routine {

    private static final Logger log = LoggerFactory.getLogger(MailboxRoutine.class);
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 25 << 20;

    private final MailboxSettings settings;
    private final Session session;
    private final ReturnedMailReader reader;
    private final Bounces bounces;
    private final MailedEndings endings;
    /** What is for people, so that it is read once; after a restart it is read again. */
    private final Set<String> left = new HashSet<>();

    MailboxRoutine(MailboxSettings settings, Session session, ReturnedMailReader reader, Bounces bounces, MailedEndings endings) {
        this.settings = settings;
        this.session = session;
        this.reader = reader;
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
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        if (!settings.isSet()) {
            return;
        }
        try (var mailbox = Mailbox.open(settings, session)) {
            var mails = mailbox.mails();
            left.retainAll(mails.stream().map(Mailbox.Mail::key).collect(Collectors.toSet()));
            mails.stream().filter(mail -> !left.contains(mail.key())).limit(AT_ONCE)
                    .forEach(mail -> items.handle(mail.key(), () -> deal(mailbox, mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox of budkavle.mail.bounces cannot be read", e);
        }
    }

    private void deal(Mailbox mailbox, Mailbox.Mail mail) {
        try {
            var read = mail.message().getSize() > LARGEST ? new ReturnedMail.ForPeople() : reader.read(mail.message());
            if (read instanceof ReturnedMail.ForPeople) {
                left.add(mail.key());
                return;
            }
            tell(read);
            mailbox.putAway(mail);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail of the mailbox cannot be read", e);
        }
    }

    private void tell(ReturnedMail read) {
        if (read instanceof ReturnedMail.Bounce bounce) {
            log.info("Letter {} came back: {} {}", bounce.letterId(), bounce.failed() ? "failed" : "delayed", bounce.status());
            if (bounce.failed()) {
                bounces.bounced(bounce.letterId(), bounce.isHard(), bounce.status());
            } else {
                bounces.delayed(bounce.letterId(), bounce.status());
            }
        } else if (read instanceof ReturnedMail.Unsubscription unsubscription) {
            endings.end(unsubscription.letterId());
        }
    }
}
