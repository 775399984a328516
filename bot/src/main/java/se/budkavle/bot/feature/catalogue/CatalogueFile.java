package se.budkavle.bot.feature.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import se.budkavle.bot.text.Phrase;

/** Reads one YAML file of the catalogue (organisations, areas, networks or a plan) and collects the mistakes in it. */
final class CatalogueFile {

    private static final Logger log = LoggerFactory.getLogger(CatalogueFile.class);
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** The replacement character that Java's UTF-8 decoder substitutes for invalid bytes. */
    private static final String UNREADABLE = "\uFFFD";

    private final String name;
    private final FileErrors mistakes;

    private CatalogueFile(String name, List<CatalogueMistake> all) {
        this.name = name;
        this.mistakes = new FileErrors(name, all);
    }

    /**
     * Applies {@code reading} to the mapping at the top level of a YAML file, and returns the function's result.
     * Returns null and records a mistake if the file is unreadable or contains no mapping.
     */
    static <T> @Nullable T read(Path path, List<CatalogueMistake> mistakes, Function<CatalogueEntryReader, T> reading) {
        var file = new CatalogueFile(path.getFileName().toString(), mistakes);
        return file.text(path)
                .flatMap(file::composed)
                .map(root -> root.read(reading))
                .orElse(null);
    }

    private Optional<String> text(Path path) {
        try {
            var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            if (text.contains(UNREADABLE)) {
                mistakes.add(lineAt(text, text.indexOf(UNREADABLE)), null, Phrase.of("catalogue.mistake.not-utf8"));
                return Optional.empty();
            }
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            mistakes.add(0, null, Phrase.of("catalogue.mistake.no-file"));
        } catch (IOException e) {
            log.warn("The file {} of the catalogue cannot be read", name, e);
            mistakes.add(0, null, Phrase.of("catalogue.mistake.unreadable"));
        }
        return Optional.empty();
    }

    private Optional<CatalogueEntryReader> composed(String text) {
        try {
            var root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                mistakes.add(0, null, Phrase.of("catalogue.mistake.empty-file"));
            } else if (root.get() instanceof MappingNode mapping) {
                return Optional.of(new CatalogueEntryReader(mistakes, null, mapping));
            } else {
                mistakes.add(FileErrors.line(root.get()), null, Phrase.of("catalogue.mistake.no-keys"));
            }
        } catch (MarkedYamlEngineException e) {
            var problem = YamlErrorKind.of(e);
            mistakes.add(FileErrors.line(problem.place(e)), null, problem.sentence());
        } catch (ReaderException e) {
            mistakes.add(
                    lineAt(text, text.indexOf(Character.toString(e.getCodePoint()))),
                    null,
                    Phrase.of("catalogue.mistake.character", "U+%04X".formatted(e.getCodePoint())));
        } catch (YamlEngineException e) {
            log.warn("The file {} of the catalogue is no YAML", name, e);
            mistakes.add(0, null, YamlErrorKind.OTHER.sentence());
        }
        return Optional.empty();
    }

    private static int lineAt(String text, int index) {
        return (int) text.substring(0, Math.max(index, 0))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
