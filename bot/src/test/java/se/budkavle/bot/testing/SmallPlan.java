package se.budkavle.bot.testing;

import java.util.List;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Activity.Kind;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;

/**
 * Stores a plan with two goals and four activities for {@link SmallAssociation}. Coordinators, council members and a
 * guest answer the status questions about the activities.
 */
public final class SmallPlan {

    private SmallPlan() {}

    /**
     * Adds {@code count} activities for the energy network to the plan. Only the municipality Timrå is asked about them
     * in status rounds. Their codes are M1.4, M1.5 and so on.
     */
    public static void more(Workplace work, int count) {
        var climate =
                work.get(Goals.class).findAllByPlanIdOrderByPosition("2026").get(0);
        for (int number = 4; number < 4 + count; number++) {
            work.get(Activities.class)
                    .save(Activity.of(
                            climate,
                            "hallbar-energi",
                            "M1." + number,
                            Kind.PROJECT,
                            "Karta " + number,
                            AnsweredBy.EACH_ORGANISATION,
                            List.of("timra"),
                            number));
        }
    }

    public static void settle(Workplace work) {
        work.get(Plans.class).save(Plan.of(2026, "Verksamhetsplan 2026"));
        var goals = work.get(Goals.class);
        var climate = goals.save(
                Goal.of("2026", "miljo", "M1", "Klimat", "Mindre utsläpp", 0).worded("Mindre utsläpp"));
        var care = goals.save(
                Goal.of("2026", "social", "S1", null, "Tryggare vård", 1).worded("Tryggare vård"));
        var activities = work.get(Activities.class);
        activities.save(Activity.of(
                        climate,
                        "hallbarhetsradet",
                        "M1.1",
                        Kind.ACTIVITY,
                        "Klimatplan i varje kommun",
                        AnsweredBy.EACH_ORGANISATION,
                        List.of("timra", "lansstyrelsen"),
                        0)
                .worded("Klimatplan i varje kommun"));
        activities.save(Activity.of(
                        climate,
                        "hallbarhetsradet",
                        "M1.2",
                        Kind.ACTIVITY,
                        "Rådet möts",
                        AnsweredBy.RESPONSIBLE,
                        List.of(),
                        1)
                .worded("Rådet möts"));
        activities.save(Activity.of(
                        climate,
                        "hallbar-energi",
                        "M1.3",
                        Kind.PROJECT,
                        "Energikartor",
                        AnsweredBy.EACH_ORGANISATION,
                        List.of(),
                        2)
                .worded("Energikartor"));
        activities.save(Activity.of(
                        care,
                        "socialchefer",
                        "S1.1",
                        Kind.ACTIVITY,
                        "Utbildning för chefer",
                        AnsweredBy.RESPONSIBLE,
                        List.of(),
                        3)
                .worded("Utbildning för chefer"));
    }
}
