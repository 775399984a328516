package se.budkavle.bot.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.budkavle.bot.delivery.Email;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.directory.People;

/** A simulated person who also gets emails about Discord messages that mention the person. */
public final class MailReader {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"[^>]*>([^<]+)</a>");

    private final Workplace work;
    private final String personId;
    private final String address;

    private MailReader(Workplace work, String personId, String address) {
        this.work = work;
        this.personId = personId;
        this.address = address;
    }

    /**
     * Gives an existing person a confirmed email address and turns on emails about Discord messages that mention the
     * person.
     */
    public static MailReader of(Workplace work, String name, String address) {
        var person = work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var now = work.clock().instant();
        var read = MailAddress.of(address);
        var own = OwnAddress.asked(person.id(), read, now).confirmed(read, now);
        work.get(OwnAddresses.class).save(own.alsoByMail(now));
        return new MailReader(work, person.id(), address);
    }

    public String id() {
        return personId;
    }

    /** Returns the emails that were sent to the person's address, oldest first. */
    public List<Email> letters() {
        return work.mail().letters().stream()
                .filter(one -> one.to().equals(address))
                .toList();
    }

    public Email last() {
        return letters().get(letters().size() - 1);
    }

    /**
     * Returns the links in an email, each as a path with its query, by the visible text of the link. Omits links below
     * the horizontal rule.
     */
    public static Map<String, String> links(Email letter) {
        var links = new TreeMap<String, String>();
        LINK.matcher(letter.html().split("<hr>")[0]).results().forEach(hit -> {
            var uri = URI.create(hit.group(1));
            links.put(hit.group(2), uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        });
        return links;
    }

    /** Turns off emails about Discord messages that mention the person. */
    public void endsLetters() {
        var addresses = work.get(OwnAddresses.class);
        addresses.save(addresses.findById(personId).orElseThrow().inChatOnly());
    }

    /** Replaces the person's email address with another one, which counts as confirmed. */
    public void movesTo(String other) {
        var addresses = work.get(OwnAddresses.class);
        var read = MailAddress.of(other);
        addresses.save(addresses
                .findById(personId)
                .orElseThrow()
                .asking(read, work.clock().instant())
                .confirmed(read, work.clock().instant()));
    }
}
