package se.budkavle.storage.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Refusal;

/**
 * The settings of a network's mailing list, which contains the email addresses of readers outside the chat.
 *
 * @param basis the legal basis under the GDPR for storing contacts that are added from now on
 * @param goal how many organisations the network wants to reach; null for no goal
 * @param open whether people may sign up for the network's emails on its web page
 */
@Table("contact_register")
public record ContactRegister(
        @Id String networkId,
        LegalBasis basis,
        @Nullable Integer goal,
        boolean open,
        @Version int version) {

    private static final int HIGHEST_GOAL = 100_000;

    /**
     * Returns the default settings of a mailing list: sign-up is closed, and the legal basis is a public task. The
     * default legal basis is not consent, because contacts whom a coordinator adds have given no consent.
     */
    public static ContactRegister usual(String networkId) {
        return new ContactRegister(networkId, LegalBasis.PUBLIC_TASK, null, false, 0);
    }

    /**
     * Returns a copy of the mailing list's settings with new values. Throws a {@code Refusal} if the goal is too high
     * or negative.
     *
     * @param newGoal the number of organisations that the network wants to reach; 0 for no goal
     * @param isOpen whether people may sign up on the network's web page
     */
    public ContactRegister with(LegalBasis newBasis, int newGoal, boolean isOpen) {
        if (newGoal < 0 || newGoal > HIGHEST_GOAL) {
            throw new Refusal("contact.goal", HIGHEST_GOAL);
        }
        return new ContactRegister(networkId, newBasis, newGoal == 0 ? null : newGoal, isOpen, version);
    }
}
