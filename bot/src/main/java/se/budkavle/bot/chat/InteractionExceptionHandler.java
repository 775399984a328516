package se.budkavle.bot.chat;

import io.micrometer.core.instrument.Metrics;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import se.budkavle.bot.health.DatabaseOutageDetector;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/** Converts every exception of a command or of a button's handler into a reply for the user. */
class InteractionExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(InteractionExceptionHandler.class);
    private static final int TRIES = 5;

    private final DatabaseOutageLog outages;

    InteractionExceptionHandler(DatabaseOutageLog outages) {
        this.outages = outages;
    }

    /**
     * Runs the handler and returns its reply. If the handler throws an exception, returns a reply with the reason or,
     * after an unexpected exception, with an incident number. Rethrows fatal errors of the Java virtual machine.
     *
     * @param name the name of the command or button for the log
     */
    Reply replyOf(String name, Supplier<Reply> handler) {
        return replyOf(name, handler, refusal -> Reply.page(warning(refusal)), Reply::page, Reply::page);
    }

    /**
     * Runs the handler and returns its reply. If the handler throws an exception, the function {@code refused},
     * {@code failed} or {@code unstored} makes the reply. The called function gets the refusal, or a page with the
     * reason or the incident number, as its argument.
     *
     * @param name the name of the command or button for the log
     * @param refused a function that makes the reply if the handler throws a {@code Refusal}
     * @param failed a function that makes the reply after an unexpected exception
     * @param unstored a function that makes the reply if the database is unavailable
     */
    Reply replyOf(
            String name,
            Supplier<Reply> handler,
            Function<Refusal, Reply> refused,
            Function<Page, Reply> failed,
            Function<Page, Reply> unstored) {
        try {
            return retried(handler);
        } catch (Refusal refusal) {
            return refused.apply(refusal);
        } catch (RuntimeException | Error e) {
            if (DatabaseOutageDetector.isReportedBy(e)) {
                return unstored.apply(databaseUnavailable(name, e));
            }
            FatalErrorRethrower.rethrow(e);
            count("incident");
            // The reply shows the incident number to the user, and an administrator searches the log for the number.
            // The logged exception does not contain the text of any chat message.
            var incident = NewId.next();
            log.error("Incident {} in {}", incident, name, e);
            return failed.apply(
                    Page.of(null).line(Phrase.of("chat.incident", incident)).toned(Page.Tone.BAD));
        }
    }

    static Page warning(Refusal refusal) {
        return Page.of(null).line(RefusalSentence.of(refusal)).toned(Page.Tone.WARNING);
    }

    private Page databaseUnavailable(String name, Throwable outage) {
        outages.unavailable(name, outage);
        count("unavailable");
        return Page.of(null).line("chat.database-unavailable").toned(Page.Tone.WARNING);
    }

    private static void count(String kind) {
        Metrics.counter("budkavle.interaction.failures", "kind", kind).increment();
    }

    /**
     * Runs a command or a button's handler and returns its reply. Retries up to four times if another transaction has
     * changed the same rows at the same time.
     */
    private static Reply retried(Supplier<Reply> handler) {
        for (int attempt = 1; ; attempt++) {
            try {
                return handler.get();
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
