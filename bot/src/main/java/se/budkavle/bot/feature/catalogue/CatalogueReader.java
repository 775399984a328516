package se.budkavle.bot.feature.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.PlanFile;
import se.budkavle.bot.text.Phrase;

/**
 * Parses the YAML files with organisations, areas, networks, tags, arenas, indicators and plans. Does not stop at the
 * first mistake, but collects all mistakes.
 */
final class CatalogueReader {

    static final String AREAS = "areas.yaml";

    private static final Pattern YAML = Pattern.compile("(?i)[^.].*\\.ya?ml");
    private static final Pattern PLAN = Pattern.compile("plan-.*\\.yaml");
    private static final Pattern OTHER =
            Pattern.compile("(?:organisations|areas|networks|tags|arenas|indicators)\\.yaml");

    private static final Logger log = LoggerFactory.getLogger(CatalogueReader.class);

    private CatalogueReader() {}

    /**
     * Parses all YAML files of the catalogue in the folder. Throws {@link CatalogueMistakes} if the files contain
     * mistakes.
     */
    static ParsedCatalogue read(Path folder) {
        var mistakes = new ArrayList<CatalogueMistake>();
        var organisationIds = new DuplicateValueFinder();
        var areaIds = new DuplicateValueFinder();
        var networkIds = new DuplicateValueFinder();
        var goalCodes = new DuplicateValueFinder();
        var places = new DirectoryEntryReader(organisationIds, areaIds);
        var groups = new NetworkReader(organisationIds, areaIds, networkIds);
        var organisations =
                entries(folder.resolve("organisations.yaml"), "organisations", places::organisation, mistakes);
        var areas = entries(folder.resolve(AREAS), "areas", places::area, mistakes);
        var networks = entries(folder.resolve("networks.yaml"), "networks", groups::network, mistakes);
        var tags = perhaps(folder.resolve("tags.yaml"), "tags", new TagEntryReader()::tag, mistakes);
        var arenas =
                perhaps(folder.resolve("arenas.yaml"), "arenas", new ArenaEntryReader(networkIds)::arena, mistakes);
        groups.checkTies();
        var planReader = new PlanReader(organisationIds, areaIds, networkIds, goalCodes);
        var plans = new ArrayList<PlanFile>();
        var files = yamlFiles(folder, mistakes);
        files.stream()
                .filter(file -> !isPlan(file)
                        && !OTHER.matcher(file.getFileName().toString()).matches())
                .forEach(file -> mistakes.add(new CatalogueMistake(
                        file.getFileName().toString(), 0, null, Phrase.of("catalogue.mistake.unknown-file"))));
        for (var file : files.stream().filter(CatalogueReader::isPlan).toList()) {
            var plan = CatalogueFile.read(file, mistakes, planReader::plan);
            if (plan != null) {
                plans.add(plan);
            }
        }
        var indicators = perhaps(
                folder.resolve("indicators.yaml"),
                "indicators",
                new IndicatorEntryReader(areaIds, networkIds, goalCodes)::indicator,
                mistakes);
        if (!mistakes.isEmpty()) {
            throw new CatalogueMistakes(mistakes);
        }
        plans.sort(Comparator.comparing(file -> file.plan().year()));
        return new ParsedCatalogue(organisations, areas, networks, tags, arenas, indicators, List.copyOf(plans));
    }

    /**
     * Parses the entries of a YAML file. Returns an empty list if the file is missing, because an association without
     * such entries needs no file.
     */
    private static <T> List<T> perhaps(
            Path path, String key, Function<CatalogueEntryReader, T> reading, List<CatalogueMistake> mistakes) {
        return Files.exists(path) ? entries(path, key, reading, mistakes) : List.of();
    }

    private static <T> List<T> entries(
            Path path, String key, Function<CatalogueEntryReader, T> reading, List<CatalogueMistake> mistakes) {
        var entries = CatalogueFile.read(
                path, mistakes, file -> file.required(key, List.<T>of(), list -> list.some(one -> one.entry(reading))));
        return entries == null ? List.of() : entries;
    }

    private static boolean isPlan(Path file) {
        return PLAN.matcher(file.getFileName().toString()).matches();
    }

    /**
     * Returns all YAML files in the folder, even files with a name that the catalogue does not use, such as tags.yml.
     */
    private static List<Path> yamlFiles(Path folder, List<CatalogueMistake> mistakes) {
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> YAML.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            log.warn("The folder of the catalogue cannot be read", e);
            mistakes.add(new CatalogueMistake(folder.toString(), 0, null, Phrase.of("catalogue.mistake.unreadable")));
            return List.of();
        }
    }
}
