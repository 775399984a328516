package se.budkavle.bot.feature.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.MeetingsEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.NetworkEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.RoleEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.SeatEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.StandingEntry;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaSectionValidator;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.NoticeSettings;

/** Parses the entries of the YAML file networks.yaml. */
final class NetworkReader {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_PURPOSE = 1_000;
    private static final int LONGEST_RHYTHM = 200;
    private static final int LONGEST_ELECTED_BY = 120;
    private static final int MOST_MONTHS = 240;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_RHYTHMS = 20;
    private static final List<String> MAY_BE_PROPOSED = List.of(
            "notice-days",
            "item-days",
            "remind-days",
            "july-pause",
            "chair-approves",
            "rhythms",
            "minutes",
            "presenter",
            "months");

    private final DuplicateValueFinder organisations;
    private final DuplicateValueFinder areas;
    private final DuplicateValueFinder networks;
    private final DuplicateValueFinder standingItems = new DuplicateValueFinder();
    private final PreparesForValidator ties = new PreparesForValidator();

    NetworkReader(DuplicateValueFinder organisations, DuplicateValueFinder areas, DuplicateValueFinder networks) {
        this.organisations = organisations;
        this.areas = areas;
        this.networks = networks;
    }

    NetworkEntry network(CatalogueEntryReader entry) {
        var id = entry.required("id", "", value -> value.unique(networks, value.id(LONGEST_ID)));
        var taking = new DuplicateValueFinder();
        return new NetworkEntry(
                id,
                entry.required("title", "", value -> value.text(LONGEST_TITLE)),
                entry.required("area", "", value -> value.reference(areas, "catalogue.mistake.no-area")),
                entry.required("kind", "", value -> value.constant(Network.Kind.class)),
                entry.optional("purpose", value -> value.paragraph(LONGEST_PURPOSE)),
                entry.optional("convener", this::organisation),
                entry.optional("secretary", this::organisation),
                entry.optional("rhythm", value -> value.text(LONGEST_RHYTHM)),
                entry.optional("form", value -> value.constant(Network.Form.class)),
                entry.optional("takes-part", value -> organisationsOf(value, taking)),
                entry.optionalList("guests", value -> organisationsOf(value, taking)),
                entry.optionalList("seats", this::seats),
                entry.optionalList("roles", this::roles),
                Boolean.TRUE.equals(entry.optional("closed", CatalogueValueReader::flag)),
                entry.optional("prepares-for", value -> ties.add(id, value)),
                entry.optionalList(
                        "proposed", value -> value.distinct(MAY_BE_PROPOSED.size(), one -> one.oneOf(MAY_BE_PROPOSED))),
                entry.optional("meetings", value -> value.entry(this::meetings)),
                entry.optionalList("agenda", value -> value.list(item -> item.entry(one -> standing(id, one)))));
    }

    /**
     * Records a mistake for each wrong value of the key {@code prepares-for} of a network. Must be called after all
     * networks have been read, because a value may name a later network.
     */
    void checkTies() {
        ties.check(networks);
    }

    private String organisation(CatalogueValueReader value) {
        return value.reference(organisations, "catalogue.mistake.no-organisation");
    }

    private @Nullable List<String> organisationsOf(CatalogueValueReader value, DuplicateValueFinder places) {
        return value.list(one -> one.unique(places, organisation(one)));
    }

    private @Nullable List<SeatEntry> seats(CatalogueValueReader value) {
        var places = new DuplicateValueFinder();
        return value.list(seat -> seat.entry(entry -> {
            var read = new SeatEntry(
                    entry.required("organisation", "", this::organisation),
                    entry.required("faction", "", one -> one.constant(PoliticalSide.class)));
            seat.unique(places, read.organisation() + " " + read.faction());
            return read;
        }));
    }

    private @Nullable List<RoleEntry> roles(CatalogueValueReader value) {
        var places = new DuplicateValueFinder();
        return value.list(role -> role.entry(entry -> new RoleEntry(
                entry.required("role", "", one -> one.unique(places, one.constant(Role.class))),
                entry.required("term-months", 1, one -> one.number(1, MOST_MONTHS)),
                entry.optional("elected-by", one -> one.text(LONGEST_ELECTED_BY)))));
    }

    private MeetingsEntry meetings(CatalogueEntryReader entry) {
        int most = NoticeSettings.MOST_DAYS;
        return new MeetingsEntry(
                entry.optional("notice-days", value -> value.number(1, most)),
                entry.optional("item-days", value -> value.number(0, most)),
                entry.optional(
                        "remind-days",
                        value -> value.distinct(NoticeSettings.MOST_REMINDERS, one -> one.number(1, most))),
                entry.optional("july-pause", CatalogueValueReader::flag),
                entry.optional("chair-approves", CatalogueValueReader::flag),
                entry.optional("rhythms", value -> value.distinct(MOST_RHYTHMS, one -> one.text(LONGEST_RHYTHM))));
    }

    private StandingEntry standing(String network, CatalogueEntryReader entry) {
        return new StandingEntry(
                entry.required("id", "", value -> {
                    var id = value.id(LONGEST_ID);
                    value.unique(standingItems, id == null ? null : StandingItem.id(network, id));
                    return id;
                }),
                entry.optional("section", value -> value.text(AgendaSectionValidator.LONGEST_SECTION)),
                entry.required("title", "", value -> value.text(AgendaItemContent.LONGEST_TITLE)),
                entry.optional("presenter", value -> value.text(AgendaItemContent.LONGEST_PRESENTER)),
                entry.optional("minutes", value -> value.number(0, AgendaItemContent.MOST_MINUTES)),
                entry.optional("purpose", value -> value.constant(ItemPurpose.class)),
                entry.optional(
                        "months", value -> value.distinct(MONTHS_OF_A_YEAR, one -> one.number(1, MONTHS_OF_A_YEAR))));
    }
}
