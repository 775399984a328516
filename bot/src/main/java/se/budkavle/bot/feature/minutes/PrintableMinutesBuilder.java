package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.MinutesNote;

/** Builds the printable form of minutes, with all texts in the association's language. */
@Component
class PrintableMinutesBuilder {

    private final Phrasebook phrasebook;
    private final Association association;
    private final Invited invited;

    PrintableMinutesBuilder(Phrasebook phrasebook, Association association, Invited invited) {
        this.phrasebook = phrasebook;
        this.association = association;
        this.invited = invited;
    }

    PrintableMinutes of(MinutesView view) {
        var sections = new ArrayList<PrintableMinutes.Section>();
        for (var item : view.items()) {
            sections.add(section(
                    words(Phrase.of(
                            "minutes.item.line", item.number(), item.item().title())),
                    item.written(),
                    view));
        }
        if (!view.whole().isEmpty()) {
            sections.add(section(words(Phrase.of("minutes.whole")), view.whole(), view));
        }
        return new PrintableMinutes(
                association.locale(),
                words(Phrase.of("minutes.title", view.heading(), invited.dayOf(view.meeting()))),
                facts(view),
                List.copyOf(sections),
                words(MinutesPage.KIND));
    }

    private List<String> facts(MinutesView view) {
        var facts = new ArrayList<String>();
        facts.add(association.name());
        if (view.meeting().place() != null) {
            facts.add(printable(view.meeting().place()));
        }
        view.correction().map(this::words).ifPresent(facts::add);
        facts.add(words(people("minutes.paper.present", view.presence().present())));
        facts.add(words(people("minutes.paper.absent", view.presence().absent())));
        if (view.presence().unknown() > 0) {
            facts.add(words(Phrase.of("minutes.paper.unknown", view.presence().unknown())));
        }
        return List.copyOf(facts);
    }

    private static Phrase people(String key, List<String> names) {
        return Phrase.of(key, names.isEmpty() ? "–" : String.join(", ", names));
    }

    private PrintableMinutes.Section section(String title, MinutesView.Written written, MinutesView view) {
        // An item without a paragraph would be a heading that page breaks keep together with the next heading.
        var nothing = written.isEmpty() ? Stream.of(words(Phrase.of("minutes.paper.nothing"))) : Stream.<String>empty();
        return new PrintableMinutes.Section(
                title,
                Stream.of(
                                nothing,
                                written.notes().stream().map(MinutesNote::text).map(PrintableMinutesBuilder::printable),
                                written.decisions().stream()
                                        .map(one -> words(Phrase.of(
                                                "minutes.line", Phrase.of("minutes.decision"), MinutesLines.of(one)))),
                                written.actions().stream()
                                        .map(one -> words(Phrase.of(
                                                "minutes.line",
                                                Phrase.of("minutes.action"),
                                                ActionLine.of(one, view.owners())))))
                        .flatMap(paragraphs -> paragraphs)
                        .toList());
    }

    private String words(Phrase phrase) {
        return printable(phrasebook.say(phrase, association.locale()));
    }

    /** Returns the text without control characters, because XML, on which PDF and DOCX are based here, forbids them. */
    private static String printable(String text) {
        return InvisibleCharacterFilter.of(text).strip();
    }
}
