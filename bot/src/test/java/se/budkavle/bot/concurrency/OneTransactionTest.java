package se.budkavle.bot.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import se.budkavle.bot.testing.Workplace;

/**
 * Tests that every command, button and form stores its result and its entry in the audit log in one transaction. Only
 * on SQLite, because the code begins and ends the same transactions on both database systems.
 */
class OneTransactionTest {

    /**
     * The name of the action that sets up the Discord server. The action uses several transactions: it closes its draft
     * (a request that waits for confirmation) before the first step, and calls Discord between the steps.
     */
    private static final Set<String> STEP_BY_STEP = Set.of("draft:confirm of setting up");

    /**
     * Checks that each action commits exactly one transaction. After a conflict, the action is retried, so the failed
     * attempt must not have committed anything.
     */
    @TestFactory
    Stream<DynamicTest> everyCommandButtonAndFormStoresItsChangesInOneTransaction() {
        return Acts.all().stream()
                .filter(act -> !STEP_BY_STEP.contains(act.name()))
                .map(act -> dynamicTest(act.name(), () -> {
                    var work = Workplace.fresh();
                    var use = act.prepared().apply(work);
                    var committed = new Commits();
                    var transactions = work.get(ConfigurableTransactionManager.class);
                    var before = new ArrayList<>(transactions.getTransactionExecutionListeners());
                    transactions.addListener(committed);
                    try {
                        use.get();
                    } finally {
                        transactions.setTransactionExecutionListeners(before);
                    }
                    assertThat(committed.written).as(act.name()).isEqualTo(1);
                    requireAuditInWords(work, act);
                }));
    }

    /** Checks that the audit log shows no message keys, ids or names of enum constants after the action. */
    private static void requireAuditInWords(Workplace work, Act act) {
        var administrator = work.as("Förvaltare");
        for (var reader : List.of(administrator, administrator.inEnglish())) {
            assertThat(reader.runs("audit", Map.of("count", 50L)).says())
                    .as(act.name())
                    .doesNotContain("gjorde en ändring", "made a change", "hallbar-energi", "hallbarhetsradet")
                    .doesNotContainPattern("\\b[0-9A-HJKMNP-TV-Z]{13}\\b")
                    .doesNotContainPattern("\\b[a-z]+\\.[a-z]{2,}")
                    .doesNotContainPattern("[A-Z]{2,}_|\\b(?:YES|NO|MAYBE|DONE|MEMBER|GUEST|OWN)\\b")
                    .doesNotContainPattern("\\bnull\\b");
        }
    }

    /** A transaction listener that counts the commits of transactions that are not read-only. */
    private static final class Commits implements TransactionExecutionListener {

        private int written;

        @Override
        public void afterCommit(TransactionExecution transaction, Throwable failure) {
            if (!transaction.isReadOnly() && failure == null) {
                written++;
            }
        }
    }
}
