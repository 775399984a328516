package se.budkavle.bot.feature.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.agenda.ItemTransfers;
import se.budkavle.storage.agenda.ItemTransfers.Preparation;
import se.budkavle.storage.agenda.PreparationAnswers;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;

/** Writes the lines about an agenda item's transfers between networks, and about its preparation by a group. */
@Component
class ItemTransferLines {

    /**
     * The maximum length of an item's background (explanation) in a chat message; the agenda's files contain the whole
     * text.
     */
    private static final int LONGEST_IN_POST = 200;

    private final ItemTransfers steps;
    private final PreparationAnswers answers;
    private final Networks networks;
    private final Association association;

    ItemTransferLines(ItemTransfers steps, PreparationAnswers answers, Networks networks, Association association) {
        this.steps = steps;
        this.answers = answers;
        this.networks = networks;
        this.association = association;
    }

    /**
     * Returns a line for each transfer of this item between networks, oldest first. The lines do not contain what the
     * groups have written about the item.
     */
    List<Phrase> steps(AgendaItem item) {
        var taken = steps.upTo(item.id());
        if (taken.isEmpty()) {
            return List.of();
        }
        var titles = networks.byId();
        return taken.stream()
                .map(step -> Phrase.of(
                        "agenda.path.step." + step.kind(),
                        day(step.writtenAt()),
                        MapLookup.existing(
                                        titles,
                                        step.kind() == ItemTransfer.Kind.SENT
                                                ? step.toNetworkId()
                                                : step.fromNetworkId())
                                .title()))
                .toList();
    }

    /**
     * Returns a map from item ids to the lines about how groups have prepared a meeting's items. The map contains only
     * items that a group has prepared.
     */
    Map<String, Preparations> of(String meetingId) {
        var latest = new HashMap<String, Preparation>();
        steps.preparations(meetingId).forEach(one -> latest.put(one.itemId(), one));
        if (latest.isEmpty()) {
            return Map.of();
        }
        var answered = new HashMap<String, List<Phrase>>();
        answers.ofSteps(latest.values().stream().map(Preparation::stepId).toList())
                .forEach(one -> answered.computeIfAbsent(one.stepId(), id -> new ArrayList<>())
                        .add(Phrase.of("agenda.path.answer", one.question(), one.answer())));
        var titles = networks.byId();
        var all = new HashMap<String, Preparations>();
        latest.forEach((item, one) -> {
            var who = Phrase.of(
                    "agenda.path.by." + one.kind(),
                    MapLookup.existing(titles, one.groupId()).title(),
                    day(one.writtenAt()));
            var whole = new ArrayList<Phrase>();
            whole.add(who);
            whole.add(Phrase.words(one.text()));
            whole.addAll(answered.getOrDefault(one.stepId(), List.of()));
            all.put(
                    item,
                    new Preparations(
                            List.of(
                                    who,
                                    Phrase.words(TextShortener.shortened(
                                            one.text().replaceAll("\\s+", " "), LONGEST_IN_POST))),
                            List.copyOf(whole)));
        });
        return all;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, association.zone());
    }

    /**
     * The lines that say how a group has prepared one agenda item.
     *
     * @param brief the lines for a chat message: who prepared the item, and the beginning of the background
     * @param whole the lines for files: who prepared the item, the whole background, and the answers to the network's
     *     questions
     */
    record Preparations(List<Phrase> brief, List<Phrase> whole) {

        static final Preparations NONE = new Preparations(List.of(), List.of());
    }
}
