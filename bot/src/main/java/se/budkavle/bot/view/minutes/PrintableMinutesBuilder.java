package se.budkavle.bot.view.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.MinutesEdition;
import se.budkavle.storage.minutes.Verification;

/**
 * Builds the printable form of minutes, with all texts in the association's language, and with people's names instead
 * of ids.
 */
@Component
public class PrintableMinutesBuilder {

    private final Phrasebook phrasebook;
    private final Association association;
    private final OwnerNames owners;
    private final VerificationLines verification;

    PrintableMinutesBuilder(
            Phrasebook phrasebook, Association association, OwnerNames owners, VerificationLines verification) {
        this.phrasebook = phrasebook;
        this.association = association;
        this.owners = owners;
        this.verification = verification;
    }

    /**
     * Returns the printable form of the latest sent edition, or of the edition that is about to be sent. The text names
     * the verifiers.
     */
    public PrintableMinutes of(EditionContents contents, List<Verification> verified) {
        return of(title(contents), contents, List.of(), verified);
    }

    /**
     * Returns the printable form of an earlier edition. The text says when this edition was sent, and which edition has
     * replaced it.
     *
     * @param latest the number of the edition of the minutes that was sent last
     */
    public PrintableMinutes of(
            EditionContents contents, MinutesEdition edition, int latest, List<Verification> verified) {
        return of(title(contents), contents, edition, latest, verified);
    }

    /** Returns the printable form of only one paragraph (§) of the latest sent edition. */
    public PrintableMinutes extract(
            String code, EditionContents extract, MinutesEdition edition, List<Verification> verified) {
        return of(
                Phrase.of("minutes.extract-title", code, extract.heading(), extract.day()),
                extract,
                edition,
                edition.number(),
                verified);
    }

    private PrintableMinutes of(
            Phrase title, EditionContents contents, MinutesEdition edition, int latest, List<Verification> verified) {
        var facts = new ArrayList<Phrase>();
        facts.add(Phrase.of("minutes.state.finished", edition.number(), edition.sentAt()));
        if (latest > edition.number()) {
            facts.add(Phrase.of("minutes.edition.replaced", latest));
        }
        return of(title, contents, facts, verified);
    }

    private static Phrase title(EditionContents contents) {
        return Phrase.of(MinutesWords.title(contents.kindOrNotes()), contents.heading(), contents.day());
    }

    private PrintableMinutes of(
            Phrase title, EditionContents contents, List<Phrase> aboutEdition, List<Verification> verified) {
        var people = Stream.concat(contents.people().stream(), verified.stream().map(Verification::personId))
                .collect(Collectors.toSet());
        var names = owners.of(people, contents.namesOrganisations());
        var above = new ArrayList<>(aboutEdition);
        if (contents.kindOrNotes() == MinutesKind.FORMAL) {
            above.addAll(verification.onPaper(verified, names));
        }
        return new PrintableMinutes(
                association.locale(),
                words(title),
                facts(contents, above, names),
                contents.sections().stream()
                        .map(section -> section(section, names))
                        .toList(),
                words(MinutesWords.smallPrint(contents.kindOrNotes())));
    }

    private List<String> facts(EditionContents contents, List<Phrase> aboutEdition, Map<String, String> names) {
        var facts = new ArrayList<String>();
        facts.add(association.name());
        if (contents.place() != null) {
            facts.add(printable(contents.place()));
        }
        aboutEdition.forEach(line -> facts.add(words(line)));
        if (contents.reason() != null) {
            facts.add(words(Phrase.of("minutes.corrected", contents.edition(), contents.reason())));
        }
        facts.add(words(Phrase.of("minutes.paper.present", present(contents, names))));
        facts.add(words(Phrase.of("minutes.paper.absent", named(contents.absent(), names))));
        if (contents.unknown() > 0) {
            facts.add(words(Phrase.of("minutes.paper.unknown", contents.unknown())));
        }
        if (!contents.documentsOrNone().isEmpty()) {
            facts.add(words(Phrase.of("document.attached", String.join(", ", contents.documentsOrNone()))));
        }
        return List.copyOf(facts);
    }

    private static Phrase present(EditionContents contents, Map<String, String> names) {
        return joined(contents.present().stream()
                .map(one -> one.insteadOf() == null
                        ? name(one.personId(), names)
                        : Phrase.of(
                                "minutes.presence.substitute",
                                name(one.personId(), names),
                                name(one.insteadOf(), names)))
                .toList());
    }

    private static Phrase named(List<String> ids, Map<String, String> names) {
        return joined(ids.stream().map(id -> name(id, names)).toList());
    }

    private static Phrase joined(List<Phrase> all) {
        return all.isEmpty() ? Phrase.words("–") : Phrase.joined(", ", all);
    }

    private static Phrase name(String id, Map<String, String> names) {
        return Phrase.words(names.getOrDefault(id, "–"));
    }

    private PrintableMinutes.Section section(EditionContents.Section section, Map<String, String> names) {
        var title = section.number() == 0
                ? Phrase.of("minutes.whole")
                : MinutesWords.itemTitle(section.number(), section.code(), section.title());
        var paragraphs = new ArrayList<String>();
        if (section.day() != null) {
            paragraphs.add(words(Phrase.of("minutes.day.of", section.day())));
        }
        if (!section.came().isEmpty()) {
            paragraphs.add(words(Phrase.of("minutes.presence.came-here", named(section.came(), names))));
        }
        section.entries().forEach(entry -> paragraphs.add(words(MinutesLines.of(entry, names))));
        if (!section.left().isEmpty()) {
            paragraphs.add(words(Phrase.of("minutes.presence.left-after", named(section.left(), names))));
        }
        if (section.postponed() != null) {
            paragraphs.add(words(Phrase.of("minutes.item.postponed", section.postponed())));
        }
        // Adds a text to an agenda item without entries, because its heading would otherwise have to stay on the same
        // page as the next heading.
        return new PrintableMinutes.Section(
                words(title),
                paragraphs.isEmpty() ? List.of(words(Phrase.of("minutes.paper.nothing"))) : List.copyOf(paragraphs));
    }

    private String words(Phrase phrase) {
        return printable(phrasebook.say(phrase, association.locale()));
    }

    /**
     * Returns the text without the control characters that XML forbids, because PDF and DOCX files are created from
     * XML. Keeps tabs and line breaks.
     */
    private static String printable(String text) {
        return InvisibleCharacterFilter.of(text).strip();
    }
}
