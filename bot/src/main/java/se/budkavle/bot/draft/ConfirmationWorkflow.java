package se.budkavle.bot.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.draft.Draft;
import se.budkavle.storage.draft.Drafts;

/**
 * Shows a preview of a change that a person has requested, and stores the request as a draft. When the person confirms,
 * stores the change if the preview is still up to date.
 */
@Component
public class ConfirmationWorkflow {

    private static final Logger log = LoggerFactory.getLogger(ConfirmationWorkflow.class);

    static final String CONFIRM = "draft:confirm";
    static final String CANCEL = "draft:cancel";

    private final Map<String, ConfirmationHandler<?>> kinds;
    private final Drafts drafts;
    private final DraftConfirmer confirmer;
    private final DraftSettings settings;
    private final Clock clock;

    ConfirmationWorkflow(
            List<ConfirmationHandler<?>> kinds,
            Drafts drafts,
            DraftConfirmer confirmer,
            DraftSettings settings,
            Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ConfirmationHandler::kind, Function.identity()));
        this.drafts = drafts;
        this.confirmer = confirmer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns a reply with the preview and with buttons to confirm or cancel. The reply has no buttons if there is
     * nothing to confirm.
     */
    public <T> Reply show(ConfirmationHandler<T> what, T asked, Caller caller) {
        var preview = previewed(what, asked, caller);
        if (preview.isNothing()) {
            return shown(preview.page(), preview);
        }
        var draft = drafts.save(Draft.of(
                what.kind(),
                caller.accountId(),
                DraftJson.written(asked),
                preview.fingerprint(),
                clock.instant(),
                settings.lasts()));
        return asked(draft, preview.page(), preview);
    }

    Reply confirm(String id, Caller caller) {
        var draft = draft(id);
        return storedAlready(draft, caller).orElseGet(() -> confirm(draft, caller));
    }

    Reply cancel(String id, Caller caller) {
        var draft = draft(id);
        return storedAlready(draft, caller).orElseGet(() -> cancel(draft, caller));
    }

    private Reply confirm(Draft draft, Caller caller) {
        draft.requireConfirmable(caller.accountId(), clock.instant());
        var what = kinds.get(draft.kind());
        if (what == null) {
            throw new Refusal("draft.gone");
        }
        return confirm(draft, what, caller);
    }

    private Reply cancel(Draft draft, Caller caller) {
        draft.requireConfirmable(caller.accountId(), clock.instant());
        return drafts.discard(draft.id()) == 0 ? storedAlready(clock.instant()) : Reply.of("draft.cancelled");
    }

    private <T> Reply confirm(Draft draft, ConfirmationHandler<T> what, Caller caller) {
        var preview = previewed(what, DraftJson.read(draft, what.type()), caller);
        if (preview.isNothing()) {
            drafts.discard(draft.id());
            return shown(preview.page(), preview);
        }
        if (!preview.fingerprint().equals(draft.fingerprint())) {
            var anew = drafts.save(draft.shownAnew(preview.fingerprint(), clock.instant(), settings.lasts()));
            return asked(anew, changed(preview.page()), preview);
        }
        if (what.isOneTransaction()) {
            return confirmer.store(draft, preview);
        }
        drafts.save(draft.stored(clock.instant()));
        return storedOnce(draft, preview);
    }

    /**
     * Stores a change that consists of several transactions. Throws a {@code Refusal} if one of the transactions
     * conflicts with another change. The bot does not retry the button press, because the draft is already marked as
     * confirmed.
     */
    private static Reply storedOnce(Draft draft, Preview preview) {
        try {
            return preview.store();
        } catch (ConcurrencyFailureException | DuplicateKeyException conflict) {
            log.warn(
                    "Only a part of {} is done: {}",
                    draft.kind(),
                    conflict.getClass().getName());
            throw new Refusal("draft.partly-done");
        }
    }

    private Draft draft(String id) {
        return drafts.findById(id).orElseThrow(() -> new Refusal("draft.gone"));
    }

    private static Optional<Reply> storedAlready(Draft draft, Caller caller) {
        return Optional.ofNullable(draft.storedAt())
                .filter(any -> draft.author().equals(caller.accountId()))
                .map(ConfirmationWorkflow::storedAlready);
    }

    /**
     * Returns the reply to a press of a draft's button after the draft's change was stored. The reply to the first
     * press, with its buttons, stays visible.
     */
    private static Reply storedAlready(Instant storedAt) {
        var page = Page.of(null).line("draft.stored-already", storedAt);
        return Reply.page(page.toned(Page.Tone.WARNING)).separate();
    }

    /**
     * Returns the preview of a requested change. Must not be called in a transaction, because a slow preview would
     * block all other writers.
     */
    private static <T> Preview previewed(ConfirmationHandler<T> what, T asked, Caller caller) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A preview of " + what.kind() + " is worked out inside a transaction");
        }
        return what.preview(asked, caller);
    }

    private static Reply asked(Draft draft, Page page, Preview preview) {
        return shown(page, preview)
                .with(
                        Button.main(
                                Press.id(CONFIRM, draft.id()),
                                Objects.requireNonNull(preview.confirm(), "only something to confirm is asked")),
                        Button.plain(Press.id(CANCEL, draft.id()), Phrase.of("draft.cancel")));
    }

    /** Returns a reply that shows the given content, with the preview's files attached. */
    private static Reply shown(Page page, Preview preview) {
        var reply = Reply.page(page);
        for (var file : preview.files()) {
            reply = reply.with(file);
        }
        return reply;
    }

    private static Page changed(Page page) {
        return new Page(
                page.title(),
                Stream.concat(Stream.of(Phrase.of("draft.changed")), page.lines().stream())
                        .toList(),
                page.fields(),
                Page.Tone.WARNING,
                page.footer());
    }
}
