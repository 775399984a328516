package se.budkavle.storage.minutes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.meeting.MinutesKind;

/**
 * Assigns paragraph numbers (§) to minutes when they are sent. The numbers follow the order in which the items were
 * discussed and have no gaps. In formal minutes, every agenda item gets a number. If an item has several decisions, the
 * second and every later decision gets an additional number. In short notes, only decisions get numbers.
 */
public final class ParagraphNumbering {

    private final List<ParagraphNumber> paragraphs = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final String networkId;
    private final String meetingId;
    private final int year;
    private int highest;

    private ParagraphNumbering(String networkId, String meetingId, int year, int highest) {
        this.networkId = networkId;
        this.meetingId = meetingId;
        this.year = year;
        this.highest = highest;
    }

    /** The result of the numbering: the new paragraphs, and the decisions with their new numbers. */
    public record Numbered(List<ParagraphNumber> paragraphs, List<Decision> decisions) {}

    /**
     * Assigns numbers to the items and decisions that have no number yet, and returns the new paragraphs and numbered
     * decisions. Existing paragraph numbers never change.
     *
     * @param highest the highest number that the network has used in the year
     * @param items the ids of the items in the order in which the meeting discussed them
     * @param all the decisions of the meeting in the agenda's order
     * @param known the paragraphs that the minutes already have
     */
    public static Numbered of(
            MinutesKind kind,
            String networkId,
            String meetingId,
            int year,
            int highest,
            List<String> items,
            List<Decision> all,
            Collection<ParagraphNumber> known) {
        var numbering = new ParagraphNumbering(networkId, meetingId, year, highest);
        var carried =
                all.stream().filter(Decision::isNumbered).map(Decision::code).collect(Collectors.toSet());
        for (var item : items) {
            var ofItem = known.stream().filter(one -> item.equals(one.itemId())).toList();
            var free =
                    ofItem.stream().filter(one -> !carried.contains(one.code())).toList();
            var waiting = all.stream()
                    .filter(one -> item.equals(one.itemId()) && !one.isNumbered())
                    .toList();
            numbering.number(waiting, free);
            if (kind == MinutesKind.FORMAL && ofItem.isEmpty() && waiting.isEmpty()) {
                numbering.next(item);
            }
        }
        numbering.number(
                all.stream()
                        .filter(one -> !one.isNumbered())
                        .filter(one -> !items.contains(Objects.requireNonNullElse(one.itemId(), "")))
                        .toList(),
                List.of());
        return new Numbered(List.copyOf(numbering.paragraphs), List.copyOf(numbering.decisions));
    }

    /**
     * Assigns numbers to the decisions in {@code waiting}. First uses the numbers of the paragraphs in {@code free},
     * which have no decision yet. When these numbers are used up, creates new paragraphs.
     */
    private void number(List<Decision> waiting, List<ParagraphNumber> free) {
        var left = new ArrayDeque<>(free);
        for (var decision : waiting) {
            var paragraph = left.isEmpty() ? next(decision.itemId()) : left.removeFirst();
            decisions.add(decision.numbered(paragraph.year(), paragraph.number()));
        }
    }

    private ParagraphNumber next(@Nullable String itemId) {
        highest++;
        var paragraph = ParagraphNumber.of(networkId, year, highest, meetingId, itemId);
        paragraphs.add(paragraph);
        return paragraph;
    }
}
