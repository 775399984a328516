package se.budkavle.bot.feature.contact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListing;

/**
 * A contact with only the details that the user may see.
 *
 * @param listings the contact's entries in those mailing lists that the user manages
 */
record VisibleContact(Contact contact, List<ContactListing> listings) {

    List<String> organisations() {
        return each(listings.stream().map(ContactListing::organisation));
    }

    List<String> names() {
        return each(listings.stream().map(ContactListing::name));
    }

    List<String> sources() {
        return each(listings.stream().map(ContactListing::source));
    }

    List<String> tags() {
        return each(listings.stream().map(ContactListing::details).flatMap(details -> details.tagList().stream()));
    }

    private static List<String> each(Stream<String> texts) {
        return texts.filter(Objects::nonNull).distinct().toList();
    }
}
