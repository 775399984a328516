package se.budkavle.storage.plan;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query for a list of activities. The row does not contain the participating organisations, because one
 * query must read a whole page of the list.
 */
public record ActivityListRow(
        String id,
        String networkId,
        String code,
        Activity.Kind kind,
        String title,
        Activity.AnsweredBy asked,
        String responsibleId,
        @Nullable LocalDate dueOn,
        @Nullable String sameAsId,
        @Nullable String owner,
        @Nullable String partners,
        @Nullable String funder) {

    public ActivityParties parties() {
        return new ActivityParties(owner, partners, funder);
    }

    /**
     * Returns whether status rounds ask about this activity. Status rounds omit an activity that refers to another
     * activity for the same work.
     */
    public boolean isAsked() {
        return sameAsId == null;
    }

    /**
     * Returns the id of the activity about which status rounds ask instead of this activity. Returns this activity's
     * own id if it refers to no other activity for the same work.
     */
    public String askedId() {
        return sameAsId == null ? id : sameAsId;
    }

    /**
     * Returns who answers the activity's questions in status rounds.
     *
     * @param organisationIds the ids of the organisations stored with the activity; empty for all member organisations
     *     of the network
     */
    public Respondents respondents(Collection<String> organisationIds) {
        return Respondents.of(networkId, asked, responsibleId, organisationIds);
    }
}
