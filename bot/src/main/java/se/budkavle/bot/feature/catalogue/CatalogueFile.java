package se.budkavle.bot.feature.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import se.budkavle.bot.text.Phrase;

/** Reads one file of the catalogue as YAML and collects the mistakes in it. */
final class CatalogueFile {

    private static final Logger log = LoggerFactory.getLogger(CatalogueFile.class);
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Takes the place of bytes that are not UTF-8. */
    private static final String UNREADABLE = "\uFFFD";

    private final String name;
    private final List<CatalogueMistake> mistakes;

    private CatalogueFile(String name, List<CatalogueMistake> mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /**
     * Reads the file's top-level keys; returns null, after adding a mistake, when the file has no keys that can be
     * read.
     */
    static <T> T read(Path path, List<CatalogueMistake> mistakes, Function<CatalogueEntry, T> reading) {
        var file = new CatalogueFile(path.getFileName().toString(), mistakes);
        return file.text(path)
                .flatMap(file::composed)
                .map(root -> root.read(reading))
                .orElse(null);
    }

    void mistake(int line, String entry, Phrase what) {
        mistakes.add(new CatalogueMistake(name, line, entry, what));
    }

    /** Returns the file's name and the node's line as words. */
    Phrase place(Node node) {
        return CatalogueMistake.place(name, line(node));
    }

    static int line(Node node) {
        return line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(one -> one.getLine() + 1).orElse(0);
    }

    private Optional<String> text(Path path) {
        try {
            var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            if (text.contains(UNREADABLE)) {
                mistake(lineAt(text, text.indexOf(UNREADABLE)), null, Phrase.of("catalogue.mistake.not-utf8"));
                return Optional.empty();
            }
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            mistake(0, null, Phrase.of("catalogue.mistake.no-file"));
        } catch (IOException e) {
            log.warn("The file {} of the catalogue cannot be read", name, e);
            mistake(0, null, Phrase.of("catalogue.mistake.unreadable"));
        }
        return Optional.empty();
    }

    private Optional<CatalogueEntry> composed(String text) {
        try {
            var root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                mistake(0, null, Phrase.of("catalogue.mistake.empty-file"));
            } else if (root.get() instanceof MappingNode mapping) {
                return Optional.of(new CatalogueEntry(this, null, mapping));
            } else {
                mistake(line(root.get()), null, Phrase.of("catalogue.mistake.no-keys"));
            }
        } catch (MarkedYamlEngineException e) {
            var problem = YamlProblem.of(e);
            mistake(line(problem.place(e)), null, problem.sentence());
        } catch (ReaderException e) {
            mistake(
                    lineAt(text, text.indexOf(Character.toString(e.getCodePoint()))),
                    null,
                    Phrase.of("catalogue.mistake.character", "U+%04X".formatted(e.getCodePoint())));
        } catch (YamlEngineException e) {
            log.warn("The file {} of the catalogue is no YAML", name, e);
            mistake(0, null, YamlProblem.OTHER.sentence());
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
