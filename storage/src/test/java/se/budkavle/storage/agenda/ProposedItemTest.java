package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;
import se.budkavle.storage.agenda.ProposedItem.Standing;

class ProposedItemTest {

    private static final Instant STARTS = Instant.parse("2027-03-18T08:00:00Z");
    private static final Instant BEFORE = STARTS.minus(Duration.ofDays(1));
    private static final Instant AFTER = STARTS.plus(Duration.ofDays(1));

    @Test
    void anUndecidedProposalWaitsForTheNextMeetingOnceItsMeetingHasBegun() {
        assertThat(item(Kind.PROPOSED, State.PROPOSED, null, null).standing(BEFORE))
                .isEqualTo(Standing.PROPOSED);
        assertThat(item(Kind.PROPOSED, State.PROPOSED, null, null).standing(STARTS))
                .isEqualTo(Standing.WAITING);
        assertThat(item(Kind.PROPOSED, State.ACCEPTED, null, null).standing(BEFORE))
                .isEqualTo(Standing.PLANNED);
        assertThat(item(Kind.PREPARED, State.ACCEPTED, null, null).standing(AFTER))
                .isEqualTo(Standing.TAKEN_UP);
        assertThat(item(Kind.CARRIED, State.POSTPONED, null, null).standing(AFTER))
                .isEqualTo(Standing.POSTPONED);
        assertThat(item(Kind.PREPARED, State.DECLINED, null, null).standing(BEFORE))
                .isEqualTo(Standing.DECLINED);
    }

    @Test
    void anItemOfACancelledMeetingWaitsForTheNextMeeting() {
        assertThat(item(Kind.PROPOSED, State.ACCEPTED, BEFORE, null).standing(BEFORE))
                .isEqualTo(Standing.WAITING);
        assertThat(item(Kind.PROPOSED, State.ACCEPTED, BEFORE, null).standing(AFTER))
                .isEqualTo(Standing.WAITING);
        assertThat(item(Kind.PROPOSED, State.PROPOSED, BEFORE, null).standing(BEFORE))
                .isEqualTo(Standing.WAITING);
    }

    @Test
    void anItemSentToAWorkingGroupHasTheStatusAtGroupUntilTheGroupReturnsTheItem() {
        var sent = item(Kind.PROPOSED, State.SENT, null, ItemTransfer.Kind.SENT);
        assertThat(sent.standing(BEFORE)).isEqualTo(Standing.AT_GROUP);
        assertThat(sent.groupId()).isEqualTo("to");
        for (var state : new State[] {State.ACCEPTED, State.POSTPONED}) {
            var prepared = item(Kind.TO_PREPARE, state, null, null);
            assertThat(prepared.standing(AFTER)).isEqualTo(Standing.AT_GROUP);
            assertThat(prepared.groupId()).isEqualTo("held");
        }
        assertThat(item(Kind.TO_PREPARE, State.SENT, null, ItemTransfer.Kind.PREPARED)
                        .standing(BEFORE))
                .isEqualTo(Standing.WAITING);
        assertThat(item(Kind.TO_PREPARE, State.ACCEPTED, null, ItemTransfer.Kind.ADVISED_AGAINST)
                        .standing(AFTER))
                .as("given back after the group's meeting")
                .isEqualTo(Standing.WAITING);
    }

    private static ProposedItem item(
            Kind kind, State state, @Nullable Instant cancelledAt, ItemTransfer.@Nullable Kind step) {
        return new ProposedItem(
                "item",
                "Laddplatser",
                kind,
                state,
                state == State.POSTPONED || state == State.DECLINED ? "Hinns inte" : null,
                "council",
                "meeting",
                "held",
                STARTS,
                cancelledAt,
                step,
                step == null ? null : "to");
    }
}
