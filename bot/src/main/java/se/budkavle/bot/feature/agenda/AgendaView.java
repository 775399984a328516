package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.takehome.TakeHomeTable;

/**
 * The current agenda of a meeting, ready to be shown.
 *
 * @param sections the accepted items, numbered and grouped by section
 * @param undecided the proposed items that wait for a decision
 * @param left the items that were postponed or declined
 * @param actions the network's open actions, which are shown below the items
 * @param takenHome decisions that municipalities carry out at home (in their own organisations), with the
 *     municipalities' answers; the agenda shows these decisions last
 * @param attached the documents of the meeting and of its items, oldest first; contains only documents that everyone
 *     who belongs to the network may see
 */
record AgendaView(
        Meeting meeting,
        Network network,
        List<Section> sections,
        List<AgendaItem> undecided,
        List<AgendaItem> left,
        OpenActions actions,
        List<TakeHomeTable> takenHome,
        List<Document> attached) {

    /**
     * The network's open actions, which the agenda shows.
     *
     * @param lines one line for each action
     * @param overdue the number of overdue actions
     */
    record OpenActions(List<Phrase> lines, int overdue) {

        static final OpenActions NONE = new OpenActions(List.of(), 0);

        boolean isEmpty() {
            return lines.isEmpty();
        }

        /** Returns the heading with the numbers of open and overdue actions. */
        Phrase title() {
            return Phrase.of("agenda.actions", lines.size(), overdue);
        }

        /**
         * Returns at most the given number of lines. If there are more lines, a last line says how many are left out.
         */
        List<Phrase> first(int most) {
            return lines.size() <= most
                    ? lines
                    : Stream.concat(
                                    lines.stream().limit(most),
                                    Stream.of(Phrase.of("minutes.actions.more", lines.size() - most)))
                            .toList();
        }
    }

    /**
     * A section of the agenda with its items.
     *
     * @param title the section's title; empty for the items without a section
     */
    record Section(String title, List<Line> lines) {}

    /**
     * A numbered item of the agenda.
     *
     * @param details the lines below the item's title
     * @param preparation how a group has prepared the item: a short text for chat messages, and the whole text for
     *     files
     */
    record Line(int number, AgendaItem item, List<Phrase> details, ItemTransferLines.Preparations preparation) {}

    List<AgendaItem> items() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .map(Line::item)
                .toList();
    }

    /** Returns one line for each document that belongs to the meeting as a whole. */
    List<Phrase> documentLines() {
        return attached.stream()
                .filter(one -> one.itemId() == null)
                .map(DocumentLines::line)
                .toList();
    }

    /** Counts the documents that are visible to everyone who may read the network. */
    int documentCount() {
        var accepted = items().stream().map(AgendaItem::id).toList();
        return (int) attached.stream()
                .filter(one -> one.itemId() == null || accepted.contains(one.itemId()))
                .count();
    }

    String heading() {
        return meeting.heading(network.title());
    }

    /**
     * Returns a hash of the content to which an approval applies: the items in order, each with section, title,
     * description, presenter, planned time and purpose. The hash ignores the meeting's time and place.
     */
    String fingerprint() {
        return fingerprint(item -> List.of(item.title(), Objects.requireNonNullElse(item.description(), "")));
    }

    /** Returns the hash that an older version of the bot has stored: that of the same content without descriptions. */
    String earlierFingerprint() {
        return fingerprint(AgendaItem::title);
    }

    private String fingerprint(Function<AgendaItem, Object> text) {
        return Fingerprint.of(items().stream()
                .map(item -> List.of(
                        item.id(),
                        String.valueOf(item.section()),
                        text.apply(item),
                        String.valueOf(item.presenter()),
                        item.minutes(),
                        item.purpose()))
                .toList()
                .toString());
    }

    /** Returns whether the approval applies to the current content of the agenda. */
    boolean isApprovedBy(Approval given) {
        return given.isOf(fingerprint()) || given.isOf(earlierFingerprint());
    }

    int minutes() {
        return items().stream().mapToInt(AgendaItem::minutes).sum();
    }

    /** Returns the number of items without a planned time. */
    int untimed() {
        return (int) items().stream().filter(item -> item.minutes() == 0).count();
    }

    boolean isTooLong() {
        return minutes() > meeting.length().toMinutes();
    }

    /**
     * Returns the message content. If the agenda items together take longer than the meeting, adds a warning to the
     * content.
     */
    Page withWarning(Page page) {
        return isTooLong()
                ? page.line("agenda.too-long", minutes(), meeting.length().toMinutes())
                        .toned(Page.Tone.WARNING)
                : page;
    }
}
