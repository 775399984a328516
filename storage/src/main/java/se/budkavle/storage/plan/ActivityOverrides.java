package se.budkavle.storage.plan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that an activity gets from the plan and that people may override. People may override the network, the
 * respondents, the deadline, the parties, and the reference to another activity for the same work.
 */
record ActivityOverrides(
        Carrier carrier, Answering answering, Deadline deadline, Reference reference, Parties parties) {

    record Carrier(@Nullable String networkId, boolean chosen) {}

    record Answering(
            Activity.AnsweredBy asked,
            @Nullable String responsibleId,
            Set<ActivityParticipant> takingPart,
            boolean chosen) {}

    record Deadline(@Nullable LocalDate lastDay, boolean chosen) {}

    record Reference(@Nullable String activityId, boolean chosen) {}

    record Parties(ActivityParties texts, boolean chosen) {}

    /**
     * Returns the values of {@code told}, which come from an imported file. If a person has chosen a current value and
     * not the value of {@code told}, returns the current value instead.
     */
    ActivityOverrides become(ActivityOverrides told) {
        return new ActivityOverrides(
                carrier.chosen && !told.carrier.chosen ? carrier : told.carrier,
                answering.chosen && !told.answering.chosen ? answering : told.answering,
                deadline.chosen && !told.deadline.chosen ? deadline : told.deadline,
                reference.chosen && !told.reference.chosen ? reference : told.reference,
                parties.chosen && !told.parties.chosen ? parties : told.parties);
    }

    ActivityOverrides with(Carrier other) {
        return new ActivityOverrides(other, answering, deadline, reference, parties);
    }

    ActivityOverrides with(Answering other) {
        return new ActivityOverrides(carrier, other, deadline, reference, parties);
    }

    ActivityOverrides with(Deadline other) {
        return new ActivityOverrides(carrier, answering, other, reference, parties);
    }

    ActivityOverrides with(Reference other) {
        return new ActivityOverrides(carrier, answering, deadline, other, parties);
    }

    ActivityOverrides with(Parties other) {
        return new ActivityOverrides(carrier, answering, deadline, reference, other);
    }
}
