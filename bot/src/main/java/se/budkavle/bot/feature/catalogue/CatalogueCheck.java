package se.budkavle.bot.feature.catalogue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.bot.feature.catalogue.CatalogueFiles.AreaEntry;
import se.budkavle.bot.feature.catalogue.CatalogueFiles.NetworkEntry;
import se.budkavle.bot.feature.catalogue.CatalogueFiles.OrganisationEntry;
import se.budkavle.bot.feature.catalogue.CatalogueFiles.PlanFile;
import se.budkavle.storage.VisibleText;

/** Checks the catalogue's files for texts that are missing or too long, and for duplicate ids and letters. */
final class CatalogueCheck {

    private static final int LONGEST_SHORT = 32;
    private static final int LONGEST_LETTER = 2;
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 1_000;

    private final Path file;

    private CatalogueCheck(Path file) {
        this.file = file;
    }

    static void check(Path folder, CatalogueFiles files) {
        new CatalogueCheck(folder.resolve("organisations.yaml")).organisations(files.organisations());
        new CatalogueCheck(folder.resolve("areas.yaml")).areas(files.areas());
        new CatalogueCheck(folder.resolve("networks.yaml")).networks(files.networks());
        files.plans()
                .forEach(plan ->
                        new CatalogueCheck(folder.resolve("plan-" + plan.plan().year() + ".yaml")).plan(plan));
    }

    private void organisations(List<OrganisationEntry> entries) {
        for (var entry : entries) {
            words(entry.id(), "id", entry.id(), LONGEST_ID);
            words(entry.id(), "name", entry.name(), LONGEST_NAME);
            words(entry.id(), "short", entry.shortName(), LONGEST_SHORT);
            words(entry.id(), "kind", entry.kind(), LONGEST_NAME);
        }
        unique(entries, OrganisationEntry::id, OrganisationEntry::id, "id");
    }

    private void areas(List<AreaEntry> entries) {
        for (var entry : entries) {
            words(entry.id(), "id", entry.id(), LONGEST_ID);
            words(entry.id(), "title", entry.title(), LONGEST_NAME);
            words(entry.id(), "short", entry.shortTitle(), LONGEST_SHORT);
            words(entry.id(), "letter", entry.letter(), LONGEST_LETTER);
        }
        unique(entries, AreaEntry::id, AreaEntry::id, "id");
        unique(entries, AreaEntry::letter, AreaEntry::id, "letter");
    }

    private void networks(List<NetworkEntry> entries) {
        for (var entry : entries) {
            words(entry.id(), "id", entry.id(), LONGEST_ID);
            words(entry.id(), "title", entry.title(), LONGEST_NAME);
            words(entry.id(), "kind", entry.kind(), LONGEST_NAME);
            for (var item : Catalogue.orNone(entry.agenda())) {
                words(entry.id(), "agenda title", item.title(), LONGEST_NAME);
                words(entry.id(), "agenda section", item.section(), LONGEST_NAME);
            }
        }
        unique(entries, NetworkEntry::id, NetworkEntry::id, "id");
    }

    private void plan(PlanFile told) {
        words("plan", "title", told.plan().title(), LONGEST_NAME);
        for (var goal : Catalogue.orNone(told.goals())) {
            words("goal", "code", goal.code(), LONGEST_ID);
            words(goal.code(), "title", goal.title(), LONGEST_TITLE);
            for (var one : Catalogue.orNone(goal.activities())) {
                words(goal.code(), "activity code", one.code(), LONGEST_ID);
                words(one.code(), "title", one.title(), LONGEST_TITLE);
            }
        }
    }

    private void words(String entry, String key, String said, int longest) {
        if (VisibleText.isNone(said)) {
            throw mistake(entry, key + " is empty");
        }
        if (said.length() > longest) {
            throw mistake(entry, key + " has " + said.length() + " characters, at most " + longest + " are allowed");
        }
    }

    private <T> void unique(List<T> entries, Function<T, String> value, Function<T, String> id, String key) {
        Map<String, String> known = new HashMap<>();
        for (var entry : entries) {
            var first = known.putIfAbsent(value.apply(entry), id.apply(entry));
            if (first != null) {
                throw mistake(
                        id.apply(entry), "the " + key + " " + value.apply(entry) + " stands twice, also at " + first);
            }
        }
    }

    private CatalogueMistake mistake(String entry, String what) {
        return CatalogueMistake.at(file, entry, what, null);
    }
}
