package se.budkavle.sandbox.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stores the emails that the imitated mail server has received. If all emails together exceed 64 MiB, the oldest are
 * deleted.
 */
public final class Emails {

    /**
     * The domain of the email addresses that the people of the imitated Discord have. Emails to this domain can never
     * reach a real mailbox, because the top-level domain "example" is reserved.
     */
    public static final String DOMAIN = "sandbox.example";

    private static final long MOST_BYTES = 64L << 20;

    private final Workspace workspace;
    private final TreeMap<Long, Email> letters = new TreeMap<>();
    private long size;

    Emails(Workspace workspace) {
        this.workspace = workspace;
    }

    public static String address(Person person) {
        return person.username().toLowerCase(Locale.ROOT) + "@" + DOMAIN;
    }

    public Email receive(String from, String to, byte[] bytes) {
        Email letter = new Email(workspace.ids().next(), workspace.clock().instant(), from, to, personOf(to), bytes);
        put(letter);
        workspace.publish(new WorkspaceChange.LetterReceived(letter));
        return letter;
    }

    /**
     * Returns the id of the person with this mail address, or null if nobody has this address. Ignores the part of the
     * address between a plus sign and the @ sign, as many mail providers do.
     */
    private @Nullable Long personOf(String to) {
        String address = to.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        return workspace.people().all().stream()
                .filter(person -> !person.bot() && address(person).equals(address))
                .map(Person::id)
                .findFirst()
                .orElse(null);
    }

    void put(Email letter) {
        letters.put(letter.id(), letter);
        size += letter.bytes().length;
        for (Iterator<Email> oldest = letters.values().iterator(); size > MOST_BYTES && letters.size() > 1; ) {
            size -= oldest.next().bytes().length;
            oldest.remove();
        }
    }

    /** Returns the email with this id, or null if there is none. */
    public @Nullable Email get(long id) {
        return letters.get(id);
    }

    public Collection<Email> all() {
        return new ArrayList<>(letters.values());
    }

    /**
     * Returns the emails to this person, newest first. If the id is null, returns the emails to addresses that belong
     * to nobody.
     */
    public List<Email> of(@Nullable Long personId) {
        return letters.descendingMap().values().stream()
                .filter(letter -> Objects.equals(letter.personId(), personId))
                .toList();
    }
}
