package se.budkavle.bot.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.StoredRows;
import se.budkavle.bot.testing.Workplace;

/** Tests that a button or form leaves the database unchanged if the entry in the audit log cannot be stored. */
class FailingPressTest {

    /** The action ids of buttons that store something without an entry in the audit log. */
    private static final Set<String> UNAUDITED = Set.of("agenda:open", "draft:cancel");
    /**
     * The name of an action that this test omits: the set-up of the Discord server. The set-up needs several
     * transactions, and stores its draft (a request that waits for confirmation) before it calls Discord.
     */
    private static final Set<String> STEP_BY_STEP = Set.of("draft:confirm of setting up");

    @TestFactory
    Stream<DynamicTest> anActionWhoseAuditEntryCannotBeStoredStoresNothing() {
        return Acts.all().stream()
                .filter(act -> act.name().contains(":"))
                .filter(act -> !UNAUDITED.contains(act.name()) && !STEP_BY_STEP.contains(act.name()))
                .map(act -> dynamicTest(act.name(), () -> {
                    var work = Workplace.fresh();
                    var use = act.prepared().apply(work);
                    var jdbc = work.get(JdbcTemplate.class);
                    jdbc.execute(
                            "create trigger no_audit before insert on audit_entry begin select raise(abort, 'on purpose'); end");
                    try {
                        var before = StoredRows.of(work);
                        assertThat(use.get().says()).contains("händelsens nummer");
                        var changed = new TreeSet<String>();
                        StoredRows.of(work).forEach((table, rows) -> {
                            if (!rows.equals(before.get(table))) {
                                changed.add(table);
                            }
                        });
                        // The table of drafts may change, because it stores the values of a failed form, so that the
                        // person can submit them again.
                        changed.remove("draft");
                        assertThat(changed).isEmpty();
                    } finally {
                        jdbc.execute("drop trigger no_audit");
                    }
                }));
    }
}
