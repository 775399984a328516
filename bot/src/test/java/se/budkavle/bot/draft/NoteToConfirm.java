package se.budkavle.bot.draft;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;

/**
 * A draft for tests: a previewed note, which is stored in the audit log once it is confirmed. The preview also shows
 * other data that a test can change.
 */
@Component
class NoteToConfirm implements ConfirmationHandler<NoteToConfirm.Note> {

    record Note(String text) {}

    final AtomicInteger previewsInTransactions = new AtomicInteger();
    final AtomicInteger storedOutsideTransactions = new AtomicInteger();
    volatile String world = "fair";
    volatile String hidden = "";
    volatile boolean allowed = true;
    volatile boolean nothing;
    volatile boolean oneTransaction = true;
    volatile Runnable whileRead = () -> {};
    volatile Runnable whileStored = () -> {};
    private final AuditLog entries;
    private final Clock clock;

    NoteToConfirm(AuditLog entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "test.note";
    }

    @Override
    public Class<Note> type() {
        return Note.class;
    }

    @Override
    public boolean isOneTransaction() {
        return oneTransaction;
    }

    @Override
    public Preview preview(Note asked, Caller caller) {
        if (!allowed) {
            throw new Refusal("directory.unknown-person");
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            previewsInTransactions.incrementAndGet();
        }
        whileRead.run();
        var page = Page.of(null).line(Phrase.words(asked.text() + " while it is " + world));
        return nothing
                ? Preview.nothing(page)
                : Preview.of(page, Phrase.words("Keep"), () -> {
                            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                                storedOutsideTransactions.incrementAndGet();
                            }
                            whileStored.run();
                            entries.save(AuditEntry.of(null, "test.note", asked.text(), world, clock.instant()));
                            return Reply.page(Page.of(null).line(Phrase.words("Kept")));
                        })
                        .restingOn(hidden);
    }
}
