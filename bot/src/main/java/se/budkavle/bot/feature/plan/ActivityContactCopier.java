package se.budkavle.bot.feature.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.RespondentRights;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.ActivityContacts;

/**
 * Copies the contact persons of activities from an earlier plan to a new plan. A contact person answers the status
 * questions about an activity on behalf of an organisation.
 */
@Component
class ActivityContactCopier {

    private final ActivityContacts contacts;
    private final RespondentRights respondentRights;

    ActivityContactCopier(ActivityContacts contacts, RespondentRights respondentRights) {
        this.contacts = contacts;
        this.respondentRights = respondentRights;
    }

    /**
     * Returns the contact persons of the earlier plan that are to be copied to the new plan. Omits contact persons who
     * no longer have any role, and contact persons of activities that the new plan does not contain. Omits the contact
     * person of an organisation that is no longer asked about the activity. Omits a contact person if the new plan
     * already has a contact person for the same activity and organisation.
     *
     * @param followers maps the id of an activity in the earlier plan to the corresponding activity in the new plan
     */
    List<ActivityContact> of(String earlierPlanId, String planId, Map<String, Activity> followers) {
        var known = contacts.ofPlan(planId).stream()
                .map(ActivityContactCopier::matter)
                .collect(Collectors.toSet());
        var ended = respondentRights.rolesEnded();
        return contacts.ofPlan(earlierPlanId).stream()
                .filter(one -> !ended.test(one.personId()) && followers.containsKey(one.activityId()))
                .filter(one -> answers(one.organisationId(), MapLookup.existing(followers, one.activityId())))
                .map(one -> ActivityContact.of(
                        MapLookup.existing(followers, one.activityId()).id(), one.organisationId(), one.personId()))
                .filter(one -> !known.contains(matter(one)))
                .sorted(Comparator.comparing(ActivityContact::activityId)
                        .thenComparing(ActivityContact::organisationId))
                .toList();
    }

    void store(List<ActivityContact> carried) {
        carried.forEach(contacts::save);
    }

    /**
     * Returns one text with the ids of all contact persons and of their activities and organisations. By comparing this
     * text with the text from the preview, the bot detects whether the data has changed since the preview.
     */
    static String inFull(List<ActivityContact> carried) {
        return carried.stream()
                .map(one -> matter(one) + one.personId())
                .toList()
                .toString();
    }

    private static List<String> matter(ActivityContact one) {
        return List.of(one.activityId(), one.organisationId());
    }

    private static boolean answers(String organisationId, Activity activity) {
        var named = activity.organisationIds(Set.of());
        return activity.asked() == Activity.AnsweredBy.EACH_ORGANISATION
                && (named.isEmpty() || named.contains(organisationId));
    }
}
