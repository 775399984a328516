package se.budkavle.bot.feature.contact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Listing;

/**
 * A contact with the details that a person may see.
 *
 * @param listings its entries in the registers that this person manages; entries in other registers are left out
 */
record KnownContact(Contact contact, List<Listing> listings) {

    List<String> organisations() {
        return each(listings.stream().map(Listing::organisation));
    }

    List<String> names() {
        return each(listings.stream().map(Listing::name));
    }

    List<String> sources() {
        return each(listings.stream().map(Listing::source));
    }

    List<String> tags() {
        return each(listings.stream().map(Listing::details).flatMap(details -> details.tagList().stream()));
    }

    private static List<String> each(Stream<String> texts) {
        return texts.filter(Objects::nonNull).distinct().toList();
    }
}
