package se.budkavle.bot.feature.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.storage.agenda.AgendaItem;

/**
 * Writes the parts of an agenda that all readers see: the meeting's time and place, the agenda items, and the lists
 * below the items.
 */
final class AgendaMessage {

    /** The maximum number of open actions in a message; the attached files list more. */
    private static final int ACTIONS = 10;

    /** The maximum number of documents that a message names. A button below the message lists all documents. */
    private static final int DOCUMENTS = 10;

    private AgendaMessage() {}

    /** Adds the meeting's time and place to the page. */
    static Page head(Page page, AgendaView told) {
        var meeting = told.meeting();
        var venue = Stream.concat(
                        Stream.ofNullable(meeting.place()).map(Phrase::words),
                        Stream.ofNullable(meeting.link()).map(Phrase::address))
                .toList();
        page = page.line("agenda.when", Phrase.span(meeting.startsAt(), meeting.endsAt()));
        return venue.isEmpty() ? page : page.line("agenda.where", Phrase.joined(" · ", venue));
    }

    /**
     * Adds the agenda's content to the page: the items in their sections, the total time, the documents, and the open
     * actions. Also adds the answers of municipalities about decisions that they carry out at home (in their own
     * organisations).
     */
    static Page sections(Page page, AgendaView told) {
        for (var section : told.sections()) {
            page = page.field(
                    section.title().isEmpty() ? Phrase.of("agenda.section.others") : Phrase.words(section.title()),
                    Phrase.joined(
                            "\n",
                            section.lines().stream().map(AgendaMessage::line).toList()));
        }
        if (told.sections().isEmpty()) {
            page = page.line("agenda.empty");
        }
        page = told.minutes() == 0 ? page : page.field(Phrase.of("agenda.sum"), sum(told));
        if (!told.documentLines().isEmpty()) {
            page = page.field(
                    Phrase.of("document.heading"),
                    Phrase.joined("\n", DocumentLines.first(told.documentLines(), DOCUMENTS)));
        }
        return TakeHomeAnswerFields.added(
                told.actions().isEmpty()
                        ? page
                        : page.field(
                                told.actions().title(),
                                Phrase.joined(
                                        "\n",
                                        told.actions().first(ACTIONS).stream()
                                                .map(one -> Phrase.of("minutes.listed", one))
                                                .toList())),
                told.takenHome());
    }

    static Phrase sum(AgendaView told) {
        long length = told.meeting().length().toMinutes();
        return told.untimed() == 0
                ? Phrase.of("agenda.sum.of", told.minutes(), length)
                : Phrase.of("agenda.sum.of-untimed", told.minutes(), length, told.untimed());
    }

    static Phrase line(AgendaView.Line line) {
        var lines = new ArrayList<Phrase>();
        lines.add(Phrase.of(
                "agenda.line",
                Phrase.strong(Phrase.of("agenda.number", line.number())),
                Phrase.joined(" · ", facts(line.item()))));
        Stream.concat(line.details().stream(), line.preparation().brief().stream())
                .forEach(detail -> lines.add(Phrase.of("agenda.detail", detail)));
        return Phrase.joined("\n", lines);
    }

    /** Returns a text with everything that a person has written about the item. */
    static Phrase content(AgendaItem item) {
        var facts = Phrase.joined(" · ", facts(item));
        return item.description() == null
                ? facts
                : Phrase.joined("\n", List.of(facts, Phrase.words(item.description())));
    }

    /**
     * Returns the title, presenter, time in minutes and purpose of the item. Omits the presenter or the time if it is
     * not set.
     */
    static List<Phrase> facts(AgendaItem item) {
        var facts = new ArrayList<Phrase>();
        facts.add(Phrase.strong(item.title()));
        if (item.presenter() != null) {
            facts.add(Phrase.words(item.presenter()));
        }
        if (item.minutes() > 0) {
            facts.add(Phrase.of("agenda.minutes", item.minutes()));
        }
        facts.add(Phrase.of("agenda.purpose." + item.purpose()));
        return facts;
    }
}
