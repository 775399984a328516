package se.budkavle.storage.round;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Role;

/**
 * The one rule about who is asked a question: who is mentioned, who is reminded and who may answer all follow it.
 *
 * <p>A question to an organisation is asked of its officials in the network. Its elected members are asked only where the
 * organisation has no official there; substitutes and guests never are.
 */
public final class AskedRule {

    private AskedRule() { }

    /**
     * The ids of those who are asked; empty where nobody is.
     *
     * @param active the memberships that hold on the day, of the question's network or of several
     */
    public static Set<String> personIds(Question question, Collection<Membership> active) {
        if (question.personId() != null) {
            return Set.of(question.personId());
        }
        if (question.organisationId() == null) {
            return people(question, active, one -> one.role() == Role.COORDINATOR);
        }
        Predicate<Membership> represents = one -> question.organisationId().equals(one.organisationId())
                && one.role().sitsAtTheTable() && one.role() != Role.GUEST;
        var officials = people(question, active, represents.and(one -> one.faction() == Faction.NONE));
        return officials.isEmpty() ? people(question, active, represents) : officials;
    }

    private static Set<String> people(Question question, Collection<Membership> active, Predicate<Membership> which) {
        return active.stream().filter(one -> question.networkId().equals(one.networkId())).filter(which)
                .map(Membership::personId).collect(Collectors.toSet());
    }
}
