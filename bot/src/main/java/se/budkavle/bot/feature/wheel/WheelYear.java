package se.budkavle.bot.feature.wheel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.wheel.WheelEntry;
import se.budkavle.bot.view.wheel.WheelEntry.Kind;
import se.budkavle.bot.view.wheel.WheelScope;

/**
 * The calendar of one year for the association, an area or a network. Contains only the entries, such as meetings, that
 * a certain person may see. Provides the title, the description and the pictures of the year.
 */
record WheelYear(WheelScope scope, int year, List<WheelEntry> entries) {

    Phrase title() {
        return Phrase.of("wheel.title", scope.title(), String.valueOf(year));
    }

    /** Returns the description of the picture, which counts the year's entries of each kind. */
    Phrase description() {
        var counts = Stream.of(Kind.values())
                .filter(kind -> count(kind) > 0)
                .map(kind -> Phrase.of("wheel.legend", kind.title(), count(kind)))
                .toList();
        return counts.isEmpty()
                ? Phrase.of("wheel.nothing")
                : Phrase.of("wheel.alt", String.valueOf(year), Phrase.joined(", ", counts));
    }

    boolean hasProposals() {
        return entries.stream().anyMatch(WheelEntry::proposed);
    }

    List<WheelMonths> months() {
        return WheelMonths.of(year, entries);
    }

    byte[] png(Phrasebook phrasebook, Locale reader) {
        return WheelPng.of(drawn(phrasebook, reader));
    }

    String svg(Phrasebook phrasebook, Locale reader) {
        return WheelSvg.of(
                phrasebook.say(title(), reader), phrasebook.say(description(), reader), drawn(phrasebook, reader));
    }

    private WheelDrawing.Drawn drawn(Phrasebook phrasebook, Locale reader) {
        return WheelDrawing.of(phrasebook.say(title(), reader), year, entries, phrasebook, reader);
    }

    private long count(Kind kind) {
        return entries.stream().filter(one -> one.kind() == kind).count();
    }
}
