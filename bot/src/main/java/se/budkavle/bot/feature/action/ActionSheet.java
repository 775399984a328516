package se.budkavle.bot.feature.action;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.paper.SheetTableWriter;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.minutes.Action;

/** Writes actions (tasks) as a spreadsheet with one row for each action. */
@Component
class ActionSheet {

    private static final List<String> COLUMNS =
            List.of("network", "text", "owner", "due", "state", "closed", "outcome", "written");
    private static final double WIDTH = 24;

    private final Networks networks;
    private final OwnerNames names;
    private final Phrasebook phrasebook;
    private final Association association;

    ActionSheet(Networks networks, OwnerNames names, Phrasebook phrasebook, Association association) {
        this.networks = networks;
        this.names = names;
        this.phrasebook = phrasebook;
        this.association = association;
    }

    /** Returns the bytes of an XLSX file. Converts times to days in the association's time zone. */
    byte[] of(List<Action> all, Locale reader) {
        var header = COLUMNS.stream()
                .map(name -> new SheetTableWriter.Column(said(Phrase.of("action.export." + name), reader), WIDTH))
                .toList();
        var known = networks.byId();
        var owners = names.of(all);
        var rows = all.stream().map(one -> row(one, known, owners, reader)).toList();
        return WorkbookWriter.of(said(Phrase.of("action.export.sheet"), reader), header, rows);
    }

    private List<@Nullable String> row(
            Action action, Map<String, Network> known, Map<String, String> owners, Locale reader) {
        return Arrays.asList(
                MapLookup.existing(known, action.networkId()).title(),
                action.text(),
                action.owner().isNobody() ? null : said(ActionLine.ownerName(action.owner(), owners), reader),
                Objects.toString(action.dueOn(), null),
                said(Phrase.of("minutes.action-state." + action.state()), reader),
                day(action.closedAt()),
                action.outcome(),
                day(action.writtenAt()));
    }

    private @Nullable String day(@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.atZone(association.zone()).toLocalDate().toString();
    }

    /** Returns the name of the file with the actions of this network or area. */
    String name(String scopeId, Locale reader) {
        return said(Phrase.of("action.export.file"), reader) + "-" + scopeId + ".xlsx";
    }

    private String said(Phrase phrase, Locale reader) {
        return phrasebook.say(phrase, reader);
    }
}
