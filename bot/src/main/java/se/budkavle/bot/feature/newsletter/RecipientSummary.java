package se.budkavle.bot.feature.newsletter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.RecipientSelection;
import se.budkavle.storage.newsletter.RecipientSelection.LeftOut;

/**
 * Builds the summary of a newsletter issue's recipients: their number for each delivery method and for each reason.
 * Also shows how many readers do not get the issue, and why.
 */
@Component
class RecipientSummary {

    private final Networks networks;

    RecipientSummary(Networks networks) {
        this.networks = networks;
    }

    Page on(Page page, RecipientSelection readers) {
        var ways = new ArrayList<Phrase>();
        for (var way : Addressee.Kind.values()) {
            if (readers.count(way) > 0) {
                ways.add(Phrase.of("newsletter.copies." + word(way), readers.count(way)));
            }
        }
        var counted = page.field(
                Phrase.of("newsletter.copies", readers.copies().size()),
                ways.isEmpty() ? Phrase.of("newsletter.copies.none") : Phrase.joined("\n", List.copyOf(ways)));
        var reasons = reasons(readers);
        if (!reasons.isEmpty()) {
            counted = counted.field(Phrase.of("newsletter.reasons"), Phrase.joined("\n", reasons));
        }
        return readers.leftOut().isEmpty()
                ? counted
                : counted.field(
                        Phrase.of("newsletter.left-out"),
                        Phrase.joined(
                                "\n",
                                readers.leftOut().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(one ->
                                                Phrase.of("newsletter.left-out." + word(one.getKey()), one.getValue()))
                                        .toList()));
    }

    /** Returns the text that explains a stored reason code such as {@code list:hallbar-energi}. */
    Phrase reason(String code, Map<String, Network> known) {
        var reason = RecipientReason.of(code);
        return Phrase.of(
                "newsletter.reason." + reason.word(),
                MapLookup.existing(known, reason.networkId()).title());
    }

    private List<Phrase> reasons(RecipientSelection readers) {
        var counts = new TreeMap<String, Integer>();
        readers.copies().stream()
                .filter(copy -> copy.to().kind() != Addressee.Kind.CHANNEL)
                .flatMap(copy -> copy.reasons().stream())
                .forEach(code -> counts.merge(code, 1, Integer::sum));
        var known = counts.isEmpty() ? Map.<String, Network>of() : networks.byId();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> Phrase.of("newsletter.reasons.line", one.getValue(), reason(one.getKey(), known)))
                .toList();
    }

    static String word(Addressee.Kind way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private static String word(LeftOut why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
