package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Activity.Kind;

class ActivityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Goal goal = Goal.of("2026", "miljo", "M1", null, "Goal", 0);
    private final Activity activity = told("council", "First", List.of("timra"), 0);

    @Test
    void theIdOfAnActivityConsistsOfPlanAndCode() {
        assertThat(activity.id()).isEqualTo("2026-M1.1");
        assertThat(activity.goalId()).isEqualTo("2026-M1");
    }

    @Test
    void allOrganisationsOfTheNetworkAnswerIfTheActivityNamesNone() {
        assertThat(activity.organisationIds(Set.of("sundsvall"))).containsExactly("timra");
        assertThat(told("council", "First", List.of(), 0).organisationIds(Set.of("sundsvall")))
                .containsExactly("sundsvall");
        assertThat(activity.answeredByEach(List.of("b", "a")).organisationIds(Set.of()))
                .containsExactly("a", "b");
    }

    @Test
    void choosingWhoAnswersForAnActivityChangesNothingElse() {
        var byOne = activity.answeredBy("someone");
        assertThat(byOne.asked()).isEqualTo(AnsweredBy.RESPONSIBLE);
        assertThat(byOne.responsibleId()).isEqualTo("someone");
        assertThat(byOne.assigned()).isTrue();
        assertThat(byOne)
                .usingRecursiveComparison()
                .ignoringFields("asked", "responsibleId", "assigned")
                .isEqualTo(activity);
        var byEach = byOne.answeredByEach(List.of("sundsvall"));
        assertThat(byEach.asked()).isEqualTo(AnsweredBy.EACH_ORGANISATION);
        assertThat(byEach.responsibleId()).isNull();
        assertThat(byEach)
                .usingRecursiveComparison()
                .ignoringFields("asked", "takingPart", "assigned", "responsibleId")
                .isEqualTo(activity);
    }

    @Test
    void anEndedActivityThatIsImportedAgainBecomesActive() {
        var told = told("energy", "Second", List.of("sundsvall"), 5);
        assertThat(activity.ended(NOW).become(told)).isEqualTo(told);
    }

    @Test
    void anImportKeepsADeadlineThatAPersonChose() {
        var june = LocalDate.of(2026, 6, 30);
        var told = told("council", "First", List.of("timra"), 0).due(june);
        assertThat(activity.become(told).dueOn()).isEqualTo(june);
        assertThat(activity.due(june.minusDays(1)).become(told).dueOn()).isEqualTo(june);
        assertThat(told.become(activity).dueOn()).isNull();
        assertThat(activity.dueByChoice(null).become(told)).isEqualTo(activity.dueByChoice(null));
        assertThat(activity.dueByChoice(null).become(told.dueByChoice(june))).isEqualTo(activity.dueByChoice(june));
        assertThat(activity.dueLike(told.dueByChoice(june))).isEqualTo(activity.dueByChoice(june));
    }

    @Test
    void anActivityCopiedToAnotherYearHasNoDeadline() {
        var dated = activity.dueByChoice(LocalDate.of(2026, 6, 30));
        assertThat(dated.in(Goal.of("2027", "miljo", "M1", null, "Goal", 0)).dueOn())
                .isNull();
        assertThat(dated.titled("Other")
                        .at(3)
                        .ended(NOW)
                        .answeredBy(null)
                        .carriedBy("energy")
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void anImportKeepsAReferenceToAnotherActivityThatAPersonChose() {
        var other = Activity.of(goal, "council", "M1.2", Kind.PROJECT, "Other", AnsweredBy.RESPONSIBLE, List.of(), 1);
        var referring = activity.sameByChoice(other);
        assertThat(referring.sameAsId()).isEqualTo("2026-M1.2");
        assertThat(referring.askedId()).isEqualTo("2026-M1.2");
        assertThat(referring.isAsked()).isFalse();
        assertThat(activity.isAsked()).isTrue();
        assertThat(activity.askedId()).isEqualTo("2026-M1.1");
        assertThat(activity.ended(NOW).isAsked()).isFalse();
        assertThat(referring.become(activity)).isEqualTo(referring);
        assertThat(activity.sameAs("2026-M1.2").become(activity)).isEqualTo(activity);
        assertThat(activity.sameByChoice(null)
                        .become(activity.sameAs("2026-M1.2"))
                        .sameAsId())
                .isNull();
        assertThat(referring.become(activity.sameByChoice(null)).sameAsId()).isNull();
        assertThat(referring.ended(NOW)).isEqualTo(activity.ended(NOW));
        assertThat(activity.in(Goal.of("2027", "miljo", "M1", null, "Goal", 0))
                        .sameLike(referring)
                        .sameAsId())
                .isEqualTo("2027-M1.2");
        assertThat(referring.sameLike(activity)).isEqualTo(activity);
    }

    @Test
    void anActivityCannotReferToItselfOrToAnActivityOfAnotherPlan() {
        var other = Activity.of(goal, "council", "M1.2", Kind.PROJECT, "Other", AnsweredBy.RESPONSIBLE, List.of(), 1);
        assertThatThrownBy(() -> activity.sameByChoice(activity)).hasMessage("plan.same.itself");
        assertThatThrownBy(() -> activity.sameByChoice(other.in(Goal.of("2027", "miljo", "M1", null, "Goal", 0))))
                .hasMessage("plan.same.other-plan");
        assertThatThrownBy(() -> activity.sameByChoice(other.sameAs("2026-M1.3")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo("plan.same.refers");
                    assertThat(refusal.arguments()).containsExactly("M1.2", "M1.3");
                });
    }

    @Test
    void anImportKeepsPartnersAndFundersThatAPersonChose() {
        var council = new ActivityParties("Council", null, "EU");
        var told = activity.behind(new ActivityParties(null, "Region", null));
        assertThat(activity.behind(council).become(told)).isEqualTo(told);
        assertThat(activity.behindByChoice(council).become(told).parties()).isEqualTo(council);
        assertThat(activity.behindByChoice(ActivityParties.NONE)
                        .become(told)
                        .parties()
                        .isEmpty())
                .isTrue();
        assertThat(activity.behindByChoice(council)
                        .become(told.behindByChoice(told.parties()))
                        .parties())
                .isEqualTo(told.parties());
        assertThat(activity.behindLike(told.behindByChoice(council)).partiesChosen())
                .isTrue();
        assertThat(told.titled("Other").dueByChoice(null).ended(NOW).parties()).isEqualTo(told.parties());
        assertThat(council.or(told.parties())).isEqualTo(new ActivityParties("Council", "Region", "EU"));
    }

    @Test
    void partnersAndFundersAreShortTextsOnOneLine() {
        assertThat(ActivityParties.of(" A\n b ", "\u3164", null)).isEqualTo(new ActivityParties("A b", null, null));
        assertThat(ActivityParties.of(null, "x".repeat(200), null).partners()).hasSize(200);
        assertThatThrownBy(() -> ActivityParties.of(null, null, "x".repeat(201)))
                .hasMessage("plan.parties.text-length");
    }

    @Test
    void anImportKeepsRespondentsThatAPersonChose() {
        var told = told("energy", "Second", List.of("sundsvall"), 5);
        var become = activity.answeredBy("someone").become(told);
        assertThat(become.responsibleId()).isEqualTo("someone");
        assertThat(become.organisationIds(Set.of())).containsExactly("timra");
        assertThat(become.title()).isEqualTo("Second");
        assertThat(become.networkId()).isEqualTo("energy");
        assertThat(activity.answeredBy("someone")
                        .become(told.answeredBy("another"))
                        .responsibleId())
                .isEqualTo("another");
        assertThat(activity.become(told.answeredBy("another")).assigned()).isTrue();
    }

    @Test
    void anImportMovesAnActivityToAnotherGoalWithoutChangingItsWording() {
        var other = Goal.of("2026", "miljo", "M2", null, "Other", 1);
        var told = Activity.of(other, "council", "M1.1", Kind.ACTIVITY, "First", AnsweredBy.RESPONSIBLE, List.of(), 0);
        var moved = activity.worded("The first, in many words").become(told);
        assertThat(moved.id()).isEqualTo("2026-M1.1");
        assertThat(moved.goalId()).isEqualTo("2026-M2");
        assertThat(moved.wording()).isEqualTo("The first, in many words");
        assertThat(moved.become(told.worded("Other words")).wording()).isEqualTo("Other words");
        assertThat(moved.isTitledByHand()).isTrue();
        assertThat(moved.worded("First").isTitledByHand()).isFalse();
    }

    @Test
    void anImportKeepsANetworkThatAPersonChose() {
        var chosen = activity.carriedBy("energy");
        assertThat(chosen)
                .usingRecursiveComparison()
                .ignoringFields("networkId", "networkChosen")
                .isEqualTo(activity);
        assertThat(chosen.become(told("council", "Second", List.of(), 3)).networkId())
                .isEqualTo("energy");
        assertThat(chosen.become(told("council", "Second", List.of(), 3).carriedBy("board"))
                        .networkId())
                .isEqualTo("board");
    }

    @Test
    void anActivityCopiedToAnotherYearKeepsItsCodeNetworkAndRespondents() {
        var next =
                activity.answeredBy("someone").worded("First of all").ended(NOW).in(goal.in("2027"));
        assertThat(next.id()).isEqualTo("2027-M1.1");
        assertThat(next.goalId()).isEqualTo("2027-M1");
        assertThat(next.isAlive()).isTrue();
        assertThat(next)
                .usingRecursiveComparison()
                .ignoringFields("id", "planId", "goalId", "endedAt")
                .isEqualTo(activity.answeredBy("someone").worded("First of all"));
    }

    @Test
    void anActivityIsActiveUntilTheActivityIsEnded() {
        assertThat(activity.isAlive()).isTrue();
        assertThat(activity.ended(NOW).isAlive()).isFalse();
        assertThat(activity.ended(NOW).answeredBy("someone").isAlive()).isFalse();
        assertThat(activity.ended(NOW))
                .usingRecursiveComparison()
                .ignoringFields("endedAt")
                .isEqualTo(activity);
    }

    private Activity told(String network, String title, List<String> takingPart, int position) {
        return Activity.of(
                goal, network, "M1.1", Kind.ACTIVITY, title, AnsweredBy.EACH_ORGANISATION, takingPart, position);
    }
}
