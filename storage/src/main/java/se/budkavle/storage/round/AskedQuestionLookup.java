package se.budkavle.storage.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.PermissionLookup;

/**
 * Finds the questions of open status rounds that a person must answer according to {@link RespondentRule}. Nobody must
 * answer the questions of a network that has ended.
 */
@Component
public class AskedQuestionLookup {

    private final Questions questions;
    private final Memberships memberships;
    private final Networks networks;
    private final PermissionLookup permissionLookup;

    AskedQuestionLookup(
            Questions questions, Memberships memberships, Networks networks, PermissionLookup permissionLookup) {
        this.questions = questions;
        this.memberships = memberships;
        this.networks = networks;
        this.permissionLookup = permissionLookup;
    }

    /**
     * Returns the questions of open status rounds that the person must answer, sorted by status round, network and the
     * plan's order. Includes questions that are already answered.
     *
     * @param day the day on which the person's memberships in networks must be active
     */
    public List<Question> of(String personId, LocalDate day) {
        var perhaps = questions.perhapsAskedOf(personId, day);
        var networks = perhaps.stream()
                .filter(one -> one.personId() == null)
                .map(Question::networkId)
                .collect(Collectors.toSet());
        var active = networks.isEmpty() ? List.<Membership>of() : memberships.activeInAny(networks, day);
        return answerable(personId, perhaps).stream()
                .filter(one -> RespondentRule.personIds(one, active).contains(personId))
                .toList();
    }

    public boolean isAsked(String personId, Question question, LocalDate day) {
        return RespondentRule.personIds(question, memberships.activeIn(question.networkId(), day))
                        .contains(personId)
                && !answerable(personId, List.of(question)).isEmpty();
    }

    /**
     * Returns only the questions of active networks whose data the person may read. A person who has left a closed
     * network may still be responsible for one of the network's activities.
     */
    private List<Question> answerable(String personId, List<Question> asked) {
        var byId = asked.isEmpty() ? Map.<String, Network>of() : networks.byId();
        var alive = asked.stream()
                .filter(one -> MapLookup.existing(byId, one.networkId()).isAlive())
                .toList();
        if (alive.stream()
                .noneMatch(one -> MapLookup.existing(byId, one.networkId()).closed())) {
            return alive;
        }
        var permissions = permissionLookup.ofPerson(personId);
        return alive.stream()
                .filter(one -> permissions.mayRead(MapLookup.existing(byId, one.networkId())))
                .toList();
    }
}
