package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

class ActionRulesTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);
    private static final Action ACTION = Action.from(
            ActionOrigin.command(), "N", " Skriva avtal ", ActionOwner.organisation("timra"), DUE, "A", NOW);

    @Test
    void anActionStoresTheMeetingDecisionAnswerOrMessageThatItComesFrom() {
        assertThat(ACTION.origin()).isEqualTo(new ActionOrigin(null, null, null, null, null, null));
        assertThat(from(ActionOrigin.meeting("M", "I"))).isEqualTo(new ActionOrigin("M", "I", null, null, null, null));
        var decision = Decision.of("N", "M", "I", "Budgeten antas", "A", NOW);
        assertThat(from(ActionOrigin.decision(decision)))
                .isEqualTo(new ActionOrigin("M", "I", decision.id(), null, null, null));
        assertThat(from(ActionOrigin.answer("S"))).isEqualTo(new ActionOrigin(null, null, null, "S", null, null));
        assertThat(from(ActionOrigin.message("C", "D"))).isEqualTo(new ActionOrigin(null, null, null, null, "C", "D"));
        assertThat(ACTION.text()).isEqualTo("Skriva avtal");
        assertThat(ACTION.isOpen()).isTrue();
    }

    @Test
    void changingAnActionKeepsItsOrigin() {
        var action = Action.from(ActionOrigin.message("C", "D"), "N", "Skriva", ActionOwner.NOBODY, null, "A", NOW);
        var changed = action.with("Läsa", ActionOwner.seat("timra", PoliticalSide.MAJORITY), DUE, LATER);
        assertThat(changed.origin()).isEqualTo(action.origin());
        assertThat(changed.owner()).isEqualTo(new ActionOwner(null, "timra", PoliticalSide.MAJORITY));
        assertThat(changed.dueSetAt()).isEqualTo(LATER);
        assertThat(changed.with("Skriva", ActionOwner.NOBODY, DUE, LATER.plusSeconds(1))
                        .dueSetAt())
                .isEqualTo(LATER);
    }

    @Test
    void theLastDayOfAnActionCanOnlyBeMovedToAnotherDayThatIsNotPast() {
        var moved = ACTION.moved(DUE.plusDays(7), TODAY, LATER);
        assertThat(moved.dueOn()).isEqualTo(DUE.plusDays(7));
        assertThat(moved.dueSetAt()).isEqualTo(LATER);
        assertThat(ACTION.moved(TODAY, TODAY, LATER).dueOn()).isEqualTo(TODAY);
        assertRefused("minutes.action-day-over", () -> ACTION.moved(TODAY.minusDays(1), TODAY, LATER));
        assertRefused("minutes.action-same-day", () -> ACTION.moved(DUE, TODAY, LATER));
        var done = ACTION.done("", "A", LATER);
        assertRefused("minutes.action-done-already", () -> done.moved(DUE.plusDays(7), TODAY, LATER));
    }

    @Test
    void anActionOfAnOrganisationBelongsToItsMembersButNotToItsSubstitutes() {
        var owner = ActionOwner.organisation("timra");
        assertThat(owner.isNobody()).isFalse();
        assertThat(ActionOwner.NOBODY.isNobody()).isTrue();
        assertThat(ActionOwner.person("P").isNobody()).isFalse();
        assertThat(owner.includes("P", "N", List.of(member("timra", Role.MEMBER, PoliticalSide.NONE))))
                .isTrue();
        assertThat(owner.includes("Q", "N", List.of(member("timra", Role.MEMBER, PoliticalSide.NONE))))
                .isFalse();
        assertThat(owner.includes("P", "O", List.of(member("timra", Role.MEMBER, PoliticalSide.NONE))))
                .isFalse();
        assertThat(owner.includes("P", "N", List.of(member("ange", Role.MEMBER, PoliticalSide.NONE))))
                .isFalse();
        assertThat(owner.includes("P", "N", List.of(member("timra", Role.SUBSTITUTE, PoliticalSide.NONE))))
                .isFalse();
        assertThat(ActionOwner.person("P").includes("P", "N", List.of())).isTrue();
        assertThat(ActionOwner.NOBODY.includes("P", "N", List.of(member(null, Role.MEMBER, PoliticalSide.NONE))))
                .isFalse();
    }

    @Test
    void anActionOfASeatBelongsToMembersOfTheSamePoliticalSide() {
        var owner = ActionOwner.seat("timra", PoliticalSide.MAJORITY);
        assertThat(owner.isRepresentedBy(member("timra", Role.MEMBER, PoliticalSide.MAJORITY)))
                .isTrue();
        assertThat(owner.isRepresentedBy(member("timra", Role.MEMBER, PoliticalSide.OPPOSITION)))
                .isFalse();
        assertThat(ActionOwner.seat("timra", PoliticalSide.NONE)).isEqualTo(ActionOwner.organisation("timra"));
    }

    @Test
    void movingAnActionOrAskingForHelpNeedsAText() {
        var moved = ActionEvent.moved(ACTION, DUE.plusDays(7), " Väntar på svar ", "A", NOW);
        assertThat(moved.words()).isEqualTo("Väntar på svar");
        assertThat(moved.oldDueOn()).isEqualTo(DUE);
        assertThat(moved.newDueOn()).isEqualTo(DUE.plusDays(7));
        assertRefused("minutes.text-missing", () -> ActionEvent.moved(ACTION, DUE, " ", "A", NOW));
        for (var nothing : List.of(" ", "-", "Nej", "Ingen hjälp behövs")) {
            assertRefused("minutes.action-no-help", () -> ActionEvent.stuck(ACTION, nothing, "A", NOW));
        }
        assertThat(ActionEvent.stuck(ACTION, " Någon som kan avtal ", "A", NOW).words())
                .isEqualTo("Någon som kan avtal");
        assertRefused(
                "minutes.text-length",
                () -> ActionEvent.stuck(ACTION, "x".repeat(ActionEvent.LONGEST_WORDS + 1), "A", NOW));
    }

    @Test
    void theSameEventOfAnActionStoredTwiceIsADuplicate() {
        var moved = ActionEvent.moved(ACTION, DUE.plusDays(7), "Väntar", "A", NOW);
        assertThat(ActionEvent.moved(ACTION, DUE.plusDays(7), "Väntar", "A", LATER)
                        .repeats(moved))
                .isTrue();
        assertThat(ActionEvent.moved(ACTION, DUE.plusDays(8), "Väntar", "A", LATER)
                        .repeats(moved))
                .isFalse();
        assertThat(ActionEvent.moved(ACTION, DUE.plusDays(7), "Vänta", "A", LATER)
                        .repeats(moved))
                .isFalse();
        assertThat(ActionEvent.moved(ACTION, DUE.plusDays(7), "Väntar", "B", LATER)
                        .repeats(moved))
                .isFalse();
        var stuck = ActionEvent.stuck(ACTION, "Väntar", "A", NOW);
        assertThat(stuck.repeats(new ActionEvent("E", "X", ActionEvent.Kind.MOVED, "Väntar", null, null, "A", NOW, 0)))
                .isFalse();
        assertThat(ActionEvent.stuck(ACTION, "Väntar", "A", LATER).repeats(stuck))
                .isTrue();
    }

    private static ActionOrigin from(ActionOrigin origin) {
        return Action.from(origin, "N", "Skriva", ActionOwner.NOBODY, null, "A", NOW)
                .origin();
    }

    private static Membership member(@Nullable String organisation, Role role, PoliticalSide side) {
        return new Membership(
                "X", "N", "P", organisation, role, side, TODAY, null, Membership.State.CONFIRMED, null, NOW, 0);
    }

    private static void assertRefused(String reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
