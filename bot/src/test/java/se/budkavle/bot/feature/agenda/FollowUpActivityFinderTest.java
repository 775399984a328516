package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.SqlStatements;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityListRow;

/** Tests that an agenda follows up the activities of its own network, and that one query reads them. */
class FollowUpActivityFinderTest {

    private final Workplace work = Workplace.fresh();
    private final FollowUpActivityFinder finder = work.get(FollowUpActivityFinder.class);

    @BeforeEach
    void settle() {
        SmallPlan.settle(work);
    }

    @Test
    void onlyTheNetworksOwnActivitiesThatRoundsAskAboutAreFollowedUp() {
        var activities = work.get(Activities.class);
        SmallPlan.more(work, 3);
        activities.save(stored("M1.5").ended(work.clock().instant()));
        activities.save(stored("M1.6").sameAs(stored("M1.1").id()));
        assertThat(finder.carriedBy("hallbar-energi"))
                .extracting(ActivityListRow::code)
                .containsExactly("M1.3", "M1.4");
    }

    @Test
    void allActivitiesAreReadWithOneQuery() {
        var few = SqlStatements.during(() -> finder.carriedBy("hallbar-energi")).size();
        SmallPlan.more(work, 20);
        assertThat(finder.carriedBy("hallbar-energi")).hasSize(21);
        assertThat(SqlStatements.during(() -> finder.carriedBy("hallbar-energi")))
                .hasSize(few);
    }

    private Activity stored(String code) {
        return work.get(Activities.class).findAllByPlanIdOrderByPosition("2026").stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
