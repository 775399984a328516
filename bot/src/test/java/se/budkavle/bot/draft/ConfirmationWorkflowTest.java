package se.budkavle.bot.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;

class ConfirmationWorkflowTest {

    private static final Caller AUTHOR = new Caller("17", "Someone", Phrasebook.ENGLISH, false, true);
    private static final Caller OTHER = new Caller("18", "Someone else", Phrasebook.ENGLISH, true, true);

    private final Workplace work = Workplace.fresh();
    private final NoteToConfirm notes = work.get(NoteToConfirm.class);

    @BeforeEach
    void theWorldIsAsItWas() {
        notes.world = "fair";
        notes.hidden = "";
        notes.allowed = true;
        notes.nothing = false;
        notes.oneTransaction = true;
        notes.whileRead = () -> {};
        notes.whileStored = () -> {};
        notes.previewsInTransactions.set(0);
        notes.storedOutsideTransactions.set(0);
    }

    @Test
    void aProposalIsStoredOnlyAfterItsConfirmation() {
        var shown = show("Hello");
        assertThat(said(shown)).contains("Hello while it is fair", "[Keep]", "[Cancel]");
        assertThat(stored()).isEmpty();
        assertThat(said(confirm(shown))).contains("Kept");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aSecondConfirmationIsAnsweredThatTheProposalIsAlreadyStored() {
        var shown = show("Hello");
        assertThat(confirm(shown).isSeparate()).isFalse();
        assertThat(List.of(confirm(shown), cancel(shown))).allMatch(Reply::isSeparate);
        assertThat(said(confirm(shown))).contains("done already");
        assertThat(said(cancel(shown))).contains("done already");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aConflictInAProposalWithSeveralTransactionsIsReportedAsPartlyDone() {
        notes.oneTransaction = false;
        var shown = show("Hello");
        var tries = new AtomicInteger();
        notes.whileStored = () -> {
            tries.incrementAndGet();
            throw new OptimisticLockingFailureException("another change");
        };
        assertThat(said(confirm(shown)))
                .contains("Only a part is done", "Run the command again")
                .doesNotContain("done already");
        assertThat(tries).hasValue(1);
    }

    @Test
    void aConflictInAProposalWithOneTransactionIsRetried() {
        var shown = show("Hello");
        var tries = new AtomicInteger();
        notes.whileStored = () -> {
            if (tries.incrementAndGet() == 1) {
                throw new OptimisticLockingFailureException("another change");
            }
        };
        assertThat(said(confirm(shown))).contains("Kept");
        assertThat(tries).hasValue(2);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void threeSimultaneousConfirmationsStoreTheProposalOnce() throws Exception {
        var shown = show("Hello");
        var together = new CyclicBarrier(3);
        notes.whileRead = () -> await(together);
        var threads = Executors.newFixedThreadPool(3);
        try {
            Callable<String> pressing = () -> said(confirm(shown));
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(List.of(pressing, pressing, pressing))) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(one -> one.contains("Kept")).hasSize(1);
            assertThat(answers).filteredOn(one -> one.contains("done already")).hasSize(2);
        } finally {
            threads.shutdownNow();
        }
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aProposalWhosePreviewHasChangedMustBeConfirmedAgain() {
        var shown = show("Hello");
        notes.world = "foul";
        var anew = confirm(shown);
        assertThat(said(anew)).contains("Something has changed", "Hello while it is foul", "[Keep]");
        assertThat(stored()).isEmpty();
        assertThat(said(confirm(anew))).contains("Kept");
        assertThat(stored()).extracting(AuditEntry::detail).containsExactly("foul");
    }

    @Test
    void aProposalMustBeConfirmedAgainEvenIfThePreviewDoesNotShowTheChange() {
        var shown = show("Hello");
        notes.hidden = "more";
        assertThat(said(confirm(shown))).contains("Something has changed");
        assertThat(stored()).isEmpty();
    }

    @Test
    void onlyTheAuthorCanConfirmCancelOrSeeAProposal() {
        var shown = show("Hello");
        var unknown = said(press("draft:confirm:unknown", OTHER));
        for (var button : shown.rows().get(0).buttons()) {
            assertThat(said(press(button.id(), OTHER)))
                    .contains("no longer know this button")
                    .doesNotContain("Hello");
        }
        assertThat(unknown).doesNotContain("incident");
        assertThat(stored()).isEmpty();
        assertThat(said(confirm(shown))).contains("Kept");
    }

    @Test
    void aPersonWhoHasLostTheRightCannotConfirmAProposal() {
        var shown = show("Hello");
        notes.allowed = false;
        assertThat(said(confirm(shown))).doesNotContain("Hello", "Kept");
        assertThat(stored()).isEmpty();
    }

    @Test
    void confirmingAnExpiredProposalIsAnsweredWithAnExplanation() {
        var shown = show("Hello");
        work.clock().set(work.clock().instant().plus(Duration.ofHours(24)));
        assertThat(said(confirm(shown))).contains("no longer kept", "once more");
        work.tick();
        assertThat(drafts()).isZero();
        assertThat(said(confirm(shown))).contains("no longer kept", "once more");
        assertThat(stored()).isEmpty();
    }

    @Test
    void anUnexpiredProposalCanBeConfirmedAfterARestart() {
        var shown = show("Hello");
        work.clock().set(work.clock().instant().plus(Duration.ofHours(23)));
        work.tick();
        work.restart();
        assertThat(said(confirm(shown))).contains("Kept");
    }

    @Test
    void aCancelledProposalStoresNothing() {
        var shown = show("Hello");
        assertThat(said(cancel(shown))).contains("Nothing is stored");
        assertThat(drafts()).isZero();
        assertThat(said(confirm(shown))).contains("no longer kept");
    }

    @Test
    void aProposalWithoutAnyChangeHasNoConfirmButton() {
        notes.nothing = true;
        assertThat(said(show("Hello"))).contains("Hello").doesNotContain("[Keep]");
        assertThat(drafts()).isZero();
    }

    @Test
    void theDatabaseIsNotLockedWhileAPreviewIsComputed() {
        var audit = work.get(AuditLog.class);
        notes.whileRead = () -> audit.save(
                AuditEntry.of(null, "test.other", "x", null, work.clock().instant()));
        confirm(show("Hello"));
        assertThat(audit.newest("test.other", null, null, 10)).hasSize(2);
        assertThat(notes.previewsInTransactions).hasValue(0);
        assertThat(notes.storedOutsideTransactions).hasValue(0);
    }

    @Test
    void aPreviewInsideATransactionThrowsAnIllegalStateException() {
        var transaction = new TransactionTemplate(work.get(PlatformTransactionManager.class));
        assertThatThrownBy(() -> transaction.executeWithoutResult(any -> show("Hello")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.note");
    }

    private Reply show(String text) {
        return work.get(ConfirmationWorkflow.class)
                .show(work.get(NoteToConfirm.class), new NoteToConfirm.Note(text), AUTHOR);
    }

    private Reply confirm(Reply shown) {
        return press(shown.rows().get(0).buttons().get(0).id(), AUTHOR);
    }

    private Reply cancel(Reply shown) {
        return press(shown.rows().get(0).buttons().get(1).id(), AUTHOR);
    }

    private Reply press(String id, Caller caller) {
        return work.get(CommandDispatcher.class).press(PressEvent.of(caller, "1", null, id, List.of(), Map.of()));
    }

    private String said(Reply reply) {
        var words = work.get(Phrasebook.class);
        return Stream.concat(
                        reply.page().lines().stream().map(line -> words.say(line, Phrasebook.ENGLISH)),
                        reply.rows().stream()
                                .flatMap(row -> row.buttons().stream())
                                .map(button -> "[" + words.say(button.label(), Phrasebook.ENGLISH) + "]"))
                .collect(Collectors.joining("\n"));
    }

    private List<AuditEntry> stored() {
        return work.get(AuditLog.class).newest("test.note", null, null, 10);
    }

    private int drafts() {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from draft", Integer.class);
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
