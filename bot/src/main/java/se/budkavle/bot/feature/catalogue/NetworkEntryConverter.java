package se.budkavle.bot.feature.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.MeetingsEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.NetworkEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.StandingEntry;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Converts a network's entry in the YAML files to records for the database. The records are the network's meeting
 * settings and its standing agenda items.
 */
final class NetworkEntryConverter {

    /**
     * The keys of standing (recurring) agenda items whose values can be marked as proposals. In a network's entry, the
     * key {@code proposed} lists keys whose values are only proposals. If {@code proposed} lists at least one key of
     * standing items, all standing items of the network count as proposals.
     */
    private static final List<String> STANDING_ITEM_KEYS = List.of("minutes", "presenter", "months");

    private NetworkEntryConverter() {}

    /**
     * Returns the network's settings for meetings, with default values for omitted settings. Returns empty if the entry
     * has no settings for meetings.
     */
    static Optional<NetworkSettings> settings(NetworkEntry entry) {
        return Optional.ofNullable(entry.meetings()).map(told -> settings(entry, told));
    }

    private static NetworkSettings settings(NetworkEntry entry, MeetingsEntry told) {
        var usual = NetworkSettings.usual(entry.id());
        return usual.with(
                        or(told.noticeDays(), usual.notices().noticeDays()),
                        or(told.itemDays(), usual.notices().itemDays()),
                        told.remindDays() == null ? usual.notices().remindDays() : joined(told.remindDays(), ","),
                        or(told.julyPause(), usual.notices().julyPause()),
                        or(told.chairApproves(), usual.chairApproves()))
                .suggesting(told.rhythms() == null ? null : joined(told.rhythms(), "\n"));
    }

    static List<StandingItem> standing(NetworkEntry entry) {
        var items = new ArrayList<StandingItem>();
        boolean proposed = entry.proposed().stream().anyMatch(STANDING_ITEM_KEYS::contains);
        for (var told : entry.agenda()) {
            var item = standing(entry.id(), told, items.size());
            items.add(proposed ? item.asProposal() : item);
        }
        return items;
    }

    private static StandingItem standing(String network, StandingEntry told, int position) {
        var purpose = told.purpose() == null
                ? ItemPurpose.INFORMATION
                : KebabCaseEnum.read(ItemPurpose.class, told.purpose());
        return StandingItem.of(
                network,
                told.id(),
                position,
                told.section(),
                new AgendaItemContent(told.title(), null, told.presenter(), or(told.minutes(), 0), purpose),
                told.months() == null ? null : joined(told.months(), ","));
    }

    private static <T> T or(@Nullable T told, T otherwise) {
        return told == null ? otherwise : told;
    }

    private static String joined(List<?> list, String between) {
        return list.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
