package se.budkavle.bot.feature.agenda;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.takehome.TakeHomeTable;

/** Builds the printable version of an agenda, with all texts in the association's language. */
@Component
class PrintableAgendaBuilder {

    /** The maximum number of open actions in a printed agenda. */
    private static final int ACTIONS = 50;

    private final Phrasebook phrasebook;
    private final Association association;
    private final StandingItems standingItems;

    PrintableAgendaBuilder(Phrasebook phrasebook, Association association, StandingItems standingItems) {
        this.phrasebook = phrasebook;
        this.association = association;
        this.standingItems = standingItems;
    }

    /**
     * Builds the printable version of the given agenda.
     *
     * @param unapproved true if the agenda lacks a required approval; the printed agenda then says that it is not
     *     approved
     */
    PrintableAgenda of(AgendaView told, boolean unapproved) {
        var facts = new ArrayList<String>();
        facts.add(association.name());
        facts.add(when(told.meeting()));
        facts.add(words(Phrase.of("agenda.paper.form." + told.meeting().form())));
        Stream.of(told.meeting().place(), told.meeting().link())
                .filter(one -> one != null)
                .map(PrintableAgendaBuilder::printable)
                .forEach(facts::add);
        if (unapproved) {
            facts.add(words(Phrase.of("agenda.unapproved")));
        }
        return new PrintableAgenda(
                association.locale(),
                words(Phrase.of("agenda.paper.title", told.heading())),
                List.copyOf(facts),
                Stream.of("number", "item", "presenter", "time", "purpose")
                        .map(column -> words(Phrase.of("agenda.paper." + column)))
                        .toList(),
                told.sections().stream().map(this::section).toList(),
                sum(told),
                new PrintableAgenda.Listing(
                        words(Phrase.of("document.heading")),
                        told.documentLines().stream().map(this::words).toList()),
                new PrintableAgenda.Listing(
                        words(told.actions().title()),
                        told.actions().first(ACTIONS).stream().map(this::words).toList()),
                told.takenHome().stream().map(this::table).toList());
    }

    /**
     * Returns the line with the total time, or empty text if no item has a time.
     *
     * <p>If the times or presenters of standing items are only proposals, the line says so.
     */
    private String sum(AgendaView told) {
        if (told.minutes() == 0) {
            return "";
        }
        var items =
                standingItems.findAllByNetworkIdOrderByPosition(told.network().id());
        boolean proposed =
                told.items().stream().anyMatch(item -> items.stream().anyMatch(one -> one.isProposedIn(item)));
        return words(Phrase.of(
                proposed ? "agenda.paper.sum-proposed" : "agenda.paper.sum",
                told.untimed() == 0
                        ? Phrase.of("agenda.paper.minutes", told.minutes())
                        : Phrase.of("agenda.paper.minutes-untimed", told.minutes(), told.untimed())));
    }

    private PrintableAgenda.Table table(TakeHomeTable table) {
        return new PrintableAgenda.Table(
                words(TakeHomeLines.title(table)),
                printable(table.decision().text()),
                TakeHomeLines.columns().stream().map(this::words).toList(),
                TakeHomeLines.rows(table).stream()
                        .map(row -> row.stream()
                                .map(PrintableAgendaBuilder::printable)
                                .toList())
                        .toList());
    }

    private PrintableAgenda.Section section(AgendaView.Section section) {
        return new PrintableAgenda.Section(
                section.title().isEmpty() ? words(Phrase.of("agenda.section.others")) : printable(section.title()),
                section.lines().stream().map(this::row).toList());
    }

    private PrintableAgenda.Row row(AgendaView.Line line) {
        AgendaItem item = line.item();
        return new PrintableAgenda.Row(
                String.valueOf(line.number()),
                printable(item.title()),
                Stream.concat(line.details().stream(), line.preparation().whole().stream())
                        .map(this::words)
                        .toList(),
                item.presenter() == null ? "" : printable(item.presenter()),
                item.minutes() == 0 ? "" : words(Phrase.of("agenda.minutes", item.minutes())),
                words(Phrase.of("agenda.purpose." + item.purpose())));
    }

    private String when(Meeting meeting) {
        var begins = formatted("EEEE d MMMM yyyy", meeting.startsAt());
        var ends = formatted("EEEE d MMMM yyyy", meeting.endsAt());
        return begins.equals(ends)
                ? words(Phrase.of(
                        "agenda.paper.day",
                        begins,
                        formatted("HH.mm", meeting.startsAt()),
                        formatted("HH.mm", meeting.endsAt())))
                : words(Phrase.of(
                        "agenda.paper.days",
                        begins,
                        formatted("HH.mm", meeting.startsAt()),
                        ends,
                        formatted("HH.mm", meeting.endsAt())));
    }

    private String formatted(String pattern, Instant instant) {
        Locale language = Phrasebook.understood(association.locale());
        return DateTimeFormatter.ofPattern(pattern, language).format(instant.atZone(association.zone()));
    }

    private String words(Phrase phrase) {
        return printable(phrasebook.say(phrase, association.locale()));
    }

    /**
     * Returns the text without control characters, because the PDF and DOCX files are made from XML, which forbids such
     * characters.
     */
    private static String printable(String text) {
        return InvisibleCharacterFilter.of(text).strip();
    }
}
