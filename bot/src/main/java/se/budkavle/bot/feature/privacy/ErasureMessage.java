package se.budkavle.bot.feature.privacy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.privacy.PersonReference.Fate;
import se.budkavle.storage.privacy.PersonalDataReader.FoundRows;

/**
 * Builds the messages about the erasure of a person's data. The messages list the deleted data, the data that stays and
 * why, and the data that the bot cannot change.
 */
final class ErasureMessage {

    private ErasureMessage() {}

    /**
     * Builds the preview of an erasure. Does not count temporary database rows, because storing the preview itself adds
     * a temporary row and would change the count.
     */
    static Page of(Person person, String role, List<FoundRows> found) {
        var page = Page.titled("privacy.erase.title", person.name()).line("privacy.erase.name", role);
        page = section(page, "privacy.erase.goes", found, one -> one.place().goes());
        for (var fate : List.of(Fate.RECORD, Fate.AUDIT, Fate.OPT_OUT, Fate.CHAT_ROLE)) {
            page = section(
                    page,
                    "privacy.erase.stays." + fate,
                    found,
                    one -> one.place().fate() == fate);
        }
        return page.line("privacy.erase.limits").toned(Page.Tone.WARNING);
    }

    static Page nothing(Person person) {
        return Page.titled("privacy.erase.title", person.name()).line("privacy.erase.already");
    }

    static Page done(String role, int rows) {
        return Page.titled("privacy.erase.done")
                .line("privacy.erase.done.rows", rows, role)
                .line("privacy.erase.limits")
                .toned(Page.Tone.GOOD);
    }

    private static Page section(Page page, String heading, List<FoundRows> found, Predicate<FoundRows> which) {
        var lines = found.stream()
                .filter(which)
                .map(one -> Phrase.of(
                        "privacy.counted",
                        Phrase.of("privacy.rows." + one.place().name()),
                        one.count()))
                .toList();
        return lines.isEmpty()
                ? page
                : page.line(Phrase.joined(
                        "\n",
                        Stream.concat(Stream.of(Phrase.strong(Phrase.of(heading))), lines.stream())
                                .toList()));
    }
}
