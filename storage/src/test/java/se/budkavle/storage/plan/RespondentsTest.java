package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Activity.Kind;

class RespondentsTest {

    private final Goal goal = Goal.of("2026", "miljo", "M1", null, "Goal", 0);

    @Test
    void theCoordinatorAnswersIfTheActivityHasNoResponsiblePerson() {
        assertThat(activity("council").answeredBy("someone").respondents())
                .isEqualTo(new Respondents(Respondents.Kind.PERSON, "someone", List.of()));
        assertThat(activity("council").answeredBy(null).respondents().kind()).isEqualTo(Respondents.Kind.COORDINATOR);
    }

    @Test
    void eachOrganisationOfTheNetworkAnswersIfTheActivityNamesNone() {
        assertThat(activity("council").answeredByEach(List.of("timra", "ange")).respondents())
                .isEqualTo(new Respondents(Respondents.Kind.NAMED_ORGANISATIONS, null, List.of("ange", "timra")));
        assertThat(activity("council").answeredByEach(List.of()).respondents().kind())
                .isEqualTo(Respondents.Kind.EVERY_ORGANISATION);
    }

    @Test
    void anActivityAnsweredByOnePersonHasNoOrganisationsAsRespondents() {
        var council = activity("council");
        assertThat(council.answeredByEach(List.of("timra")).respondents().organisations(() -> List.of("ange")))
                .containsExactly("timra");
        assertThat(council.answeredByEach(List.of()).respondents().organisations(() -> List.of("ange")))
                .containsExactly("ange");
        for (var other : List.of(
                council.answeredBy("someone"),
                council.answeredBy(null),
                activity(null).answeredByEach(List.of("timra")))) {
            assertThat(other.respondents().organisations(() -> List.of("ange"))).isEmpty();
        }
    }

    @Test
    void nobodyAnswersForAnActivityWithoutANetwork() {
        assertThat(activity(null).answeredBy("someone").respondents().kind()).isEqualTo(Respondents.Kind.NOBODY);
    }

    @Test
    void aRowInTheListOfActivitiesHasTheSameRespondentsAsTheActivity() {
        var activity = activity("council").answeredByEach(List.of("timra"));
        assertThat(new ActivityListRow(
                                activity.id(),
                                activity.networkId(),
                                activity.code(),
                                activity.kind(),
                                activity.title(),
                                activity.asked(),
                                activity.responsibleId(),
                                null,
                                null,
                                null,
                                null,
                                null)
                        .respondents(List.of("timra")))
                .isEqualTo(activity.respondents());
    }

    private Activity activity(String network) {
        return Activity.of(goal, network, "M1.1", Kind.ACTIVITY, "First", AnsweredBy.RESPONSIBLE, List.of(), 0);
    }
}
