package se.budkavle.storage.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person whose data is shown or erased, with all ids under which the database stores data about the person.
 *
 * @param accountId the id of the person's chat account; null for none
 * @param address the person's own confirmed email address; null for none
 * @param addressKey the normalised form of the person's email address; null for none
 * @param contactId the id of the contact with the person's email address in the mailing lists; null for none
 */
public record DataSubject(
        String personId,
        @Nullable String accountId,
        @Nullable String address,
        @Nullable String addressKey,
        @Nullable String contactId) {

    /** Returns the id of the person's chat account as a list of one element; empty if there is no account. */
    public List<String> accounts() {
        return listOf(accountId);
    }

    /** Returns the person's normalised email address as a list of one element; empty if there is no address. */
    public List<String> addressKeys() {
        return listOf(addressKey);
    }

    /**
     * Returns the id of the contact with the person's email address as a list of one element; empty if there is none.
     */
    public List<String> contacts() {
        return listOf(contactId);
    }

    private static List<String> listOf(@Nullable String value) {
        return Stream.ofNullable(value).toList();
    }
}
