package se.budkavle.storage;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

class SchemaOnSqliteTest extends SchemaContract {

    /**
     * The tables with only a few rows for each network or year. Queries may scan these tables completely, because that
     * takes less than a millisecond.
     */
    private static final Set<String> SMALL = Set.of(
            "organisation",
            "area",
            "network",
            "arena",
            "indicator",
            "tag",
            "tag_link",
            "participation",
            "seat",
            "term",
            "practice",
            "contact_register",
            "plan",
            "overall_goal",
            "goal",
            "standing_item",
            "chat_link",
            "delivery_pause",
            "sign_of_life",
            "status_round");

    private static final String ALL = "asks for all there are";
    private static final String FEW = "those in this state do not become more with the years";
    private static final String AHEAD = "only what is not over, which does not become more with the years";

    /**
     * The queries that are allowed to scan many rows of a growing table. Each repository and method is mapped to the
     * reason.
     */
    private static final Map<String, String> MEANT = Map.ofEntries(
            entry("Absences.on", AHEAD),
            entry("Actions.notRemindedAfter", FEW),
            entry("AllMinutes.formalSentSince", "only those of the last weeks"),
            entry("Batches.underWay", FEW),
            entry("Batches.stoppedInTheMiddle", FEW),
            entry("ChatCalendarEvents.outdated", AHEAD),
            entry("Contacts.notConfirmedSince", AHEAD),
            entry("FrozenRounds.reopenings", "the few rounds that were opened again"),
            entry("Contacts.pausedAndNotConfirmedSince", FEW),
            entry("Contacts.notAnsweredSince", FEW),
            entry("DeliveryQueue.claimable", FEW),
            entry("DeliveryQueue.nextDueAt", FEW),
            entry("DeliveryQueue.oldestDueAt", FEW),
            entry("DeliveryFailures.waitingAfterFailures", FEW),
            entry("DeliveryOutbox.waitingUntil", FEW),
            entry("DeliveryFailures.failedSince", FEW),
            entry("DeliveryFailures.failedBecauseOf", FEW),
            entry("DeliveryQueue.refreshable", FEW),
            entry("DeliveryRetention.finishedBefore", "once a day, of what has grown too old since"),
            entry("DeliveryRetention.mattersNotOver", "once a day"),
            entry("DeliveryOutbox.endExemptions", "once at the start after a long outage, of the few that wait"),
            entry("DeliveryQueue.endClaims", "once at the start, the few that were being sent"),
            entry("BatchRecipients.endLeases", "once at the start, the few that were being sent to"),
            entry("Drafts.discardAllOf", FEW),
            entry("Drafts.expired", FEW),
            entry("Drafts.removeExpired", FEW),
            entry("Issues.dueToSend", FEW),
            entry("Issues.goingOut", FEW),
            entry("Issues.waitingForApproval", FEW),
            entry("OwnAddresses.confirmed", ALL),
            entry("AuditLog.newest", "the newest first, cut off after a few"),
            entry("Issues.networkRows", "the newest first, cut off after a few"),
            entry("ChatRoleAssignments.findAllByOrderById", ALL),
            entry("ChatRoleAssignments.assignAllAgain", ALL),
            entry("AgendaItems.firstOf", "the earlier items that one item continues, which the query itself collects"),
            entry("AgendaItems.proposedBy", "the items that continue one person's, which the query itself collects"),
            entry("ItemTransfers.upTo", "the earlier items that one item continues, which the query itself collects"),
            entry("ItemTransfers.preparations", "the earlier items of one meeting's, which the query itself collects"),
            entry("IndicatorRequests.open", FEW),
            entry("Memberships.activeOn", ALL),
            entry("Memberships.chairedNetworkIds", "the chairs alone, one or two in each network"),
            entry("Memberships.administrators", FEW),
            entry("Memberships.administratorsFrom", FEW),
            entry("Memberships.ofAdministrators", FEW),
            entry("People.all", ALL),
            entry("BatchRecipients.namedBefore", "once a day, the few batches of that age"),
            entry("Polls.closingBefore", FEW),
            entry("Polls.dueToClose", FEW),
            entry("Polls.nextToClose", FEW),
            entry("Polls.nextToCloseAfter", FEW),
            entry("Polls.waitingFor", FEW),
            entry("SignUps.expired", FEW),
            entry("TakeHomes.asked", AHEAD),
            entry("TakeHomes.open", AHEAD),
            entry("SubstituteRequests.expired", FEW),
            entry("SubstituteRequests.nextExpiry", FEW),
            entry("SubstituteRequests.openOf", FEW),
            entry("SubstituteRequests.standingAbout", "once when a person is erased"));

    private static OpenStorage storage;

    @BeforeAll
    static void open(@TempDir Path folder) {
        storage = OpenStorage.on(Databases.sqlite(folder));
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @TestFactory
    Stream<DynamicTest> noQueryScansAGrowingTable() {
        var plans = new QueryPlans(storage);
        return Queries.of(storage.context()).stream()
                .map(query -> dynamicTest(query.toString(), () -> {
                    var scanned = new TreeMap<>(plans.scannedBy(query));
                    scanned.keySet().removeAll(SMALL);
                    if (MEANT.containsKey(query.toString())) {
                        assertThat(scanned)
                                .as("%s no longer needs to be named here", query)
                                .isNotEmpty();
                    } else {
                        assertThat(scanned).as(query.toString()).isEmpty();
                    }
                }));
    }

    @Override
    OpenStorage storage() {
        return storage;
    }
}
