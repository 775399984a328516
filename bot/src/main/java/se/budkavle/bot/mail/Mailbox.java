package se.budkavle.bot.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * An open connection to the bot's IMAP mailbox for one run of {@code MailboxRoutine}. Lists and moves emails, and never
 * deletes any.
 */
class Mailbox implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder inbox;
    private final Folder done;

    private Mailbox(IMAPStore store, MailboxSettings settings) throws MessagingException {
        this.store = store;
        if (!store.hasCapability("MOVE")) {
            throw new IllegalStateException("The mail server of budkavle.mail.bounces cannot move mail (RFC 6851)");
        }
        done = store.getFolder(settings.folder());
        if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES)) {
            throw new IllegalStateException("The folder of budkavle.mail.bounces.folder cannot be made");
        }
        inbox = (IMAPFolder) store.getFolder(settings.inbox());
        inbox.open(Folder.READ_WRITE);
    }

    static Mailbox open(MailboxSettings settings, Session session) throws MessagingException {
        var store = (IMAPStore) session.getStore("imap");
        store.connect(settings.host(), settings.portOrUsual(), settings.username(), settings.password());
        try {
            return new Mailbox(store, settings);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * An email in the inbox.
     *
     * @param key a key that identifies the email while it is in the inbox
     */
    record Mail(String key, IMAPMessage message) {}

    List<Mail> mails() throws MessagingException {
        var mails = new ArrayList<Mail>();
        for (var message : inbox.getMessages()) {
            mails.add(new Mail(inbox.getUIDValidity() + ":" + inbox.getUID(message), (IMAPMessage) message));
        }
        return mails;
    }

    /** Returns whether the inbox is still open and the server still responds. */
    boolean isOpen() {
        return inbox.isOpen();
    }

    /** Moves an email from the inbox to the configured folder for processed emails. */
    void putAway(Mail mail) throws MessagingException {
        inbox.moveMessages(new Message[] {mail.message()}, done);
    }

    @Override
    public void close() throws MessagingException {
        inbox.close(false);
        store.close();
    }
}
