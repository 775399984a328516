package se.budkavle.storage.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;

class ApprovalTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final boolean OTHERS = true;
    private static final boolean NOBODY_ELSE = false;

    private final Approval asked = Approval.asked("agenda:m", "f1", "coordinator", NOON);

    @Test
    void anApprovalAppliesOnlyToTheContentThatWasApproved() {
        var approved = asked.approved("f1", "chair", OTHERS, NOON);
        assertThat(approved.isOf("f1")).isTrue();
        assertThat(approved.isOf("f2")).isFalse();
        assertThat(approved.isWaiting()).isFalse();
        assertThat(approved.decidedBy()).isEqualTo("chair");
        assertThat(asked.isOf("f1")).isFalse();
    }

    @Test
    void thePersonWhoRequestedApprovalCannotApprove() {
        assertThatThrownBy(() -> asked.approved("f1", "coordinator", OTHERS, NOON))
                .isInstanceOf(Refusal.class)
                .hasMessage("approval.own");
    }

    @Test
    void thePersonWhoRequestedApprovalMayApproveIfNobodyElseMay() {
        assertThat(asked.approved("f1", "coordinator", NOBODY_ELSE, NOON).isOf("f1"))
                .isTrue();
    }

    @Test
    void anyoneWithTheRightMayApproveWhenTheBotAskedForApproval() {
        assertThat(Approval.asked("agenda:m", "f1", null, NOON)
                        .approved("f1", "chair", OTHERS, NOON)
                        .isOf("f1"))
                .isTrue();
    }

    @Test
    void theSameContentCannotBeApprovedTwice() {
        var approved = asked.approved("f1", "chair", OTHERS, NOON);
        assertThatThrownBy(() -> approved.approved("f1", "vice", OTHERS, NOON)).hasMessage("approval.approved-already");
        assertThat(approved.approved("f2", "vice", OTHERS, NOON).isOf("f2")).isTrue();
    }

    @Test
    void whoeverChangesApprovedContentCannotApproveTheChange() {
        var changed = asked.approved("f1", "chair", OTHERS, NOON).changed("f2", "chair", NOON.plusSeconds(1));
        assertThat(changed.isWaiting()).isTrue();
        assertThat(changed.wantsReminder()).isTrue();
        assertThatThrownBy(() -> changed.approved("f2", "chair", OTHERS, NOON)).hasMessage("approval.own");
        assertThat(changed.approved("f2", "vice", OTHERS, NOON).isOf("f2")).isTrue();
    }

    @Test
    void aChangeMadeWhileTheApprovalIsPendingDoesNotAskForApprovalAgain() {
        assertThat(asked.changed("f2", "chair", NOON)).isEqualTo(asked);
        var approved = asked.approved("f1", "chair", OTHERS, NOON);
        assertThat(approved.changed("f1", "chair", NOON)).isEqualTo(approved);
    }

    @Test
    void askingForAPendingApprovalAgainKeepsThePersonWhoFirstAsked() {
        var later = NOON.plus(Duration.ofDays(1));
        assertThat(asked.askedNow("f3", later).askedBy()).isEqualTo("coordinator");
        assertThat(asked.askedNow("f3", later).askedAt()).isEqualTo(later);
        var overtaken = asked.approved("f1", "chair", OTHERS, NOON).askedNow("f3", later);
        assertThat(overtaken.isWaiting()).isTrue();
        assertThat(overtaken.askedBy()).isNull();
    }

    @Test
    void aPendingApprovalIsDueForOneReminderOnly() {
        assertThat(asked.wantsReminder()).isTrue();
        assertThat(asked.reminded(NOON).wantsReminder()).isFalse();
        assertThat(asked.approved("f1", "chair", OTHERS, NOON).wantsReminder()).isFalse();
    }

    @Test
    void anApprovalWithoutAFingerprintStaysValid() {
        var moved = new Approval("agenda:m", "", null, NOON, null, "chair", NOON, 0);
        assertThat(moved.isOf("anything")).isTrue();
    }
}
