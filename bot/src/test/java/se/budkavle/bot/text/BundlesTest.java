package se.budkavle.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.testing.Workplace;

/**
 * Tests the message bundles: the Swedish and the English bundle have the same keys, and every key that the code uses
 * exists.
 */
class BundlesTest {

    /**
     * Matches a string literal in the source code that is a message key. Does not find keys that the code concatenates
     * at run time.
     */
    private static final Pattern USED = Pattern.compile(
            "(?:Refusal|refusal|titled|line|Phrase\\.of|Reply\\.of|Skip)\\(\\s*\"([a-z][A-Za-z._-]+[A-Za-z])\"(?!\\s*\\+)"
                    + "|(?:require|unknown|each)\\([^;\"]*\"([a-z]+\\.[a-z.-]+)\"\\)");

    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z][A-Za-z._-]+[A-Za-z])\"(?!\\s*\\+)");
    private static final Pattern AUDITED = Pattern.compile("Entry\\.of\\([^,\"]+,\\s*\"([a-z.-]+)\"");
    /**
     * Matches a literal that may be the kind of an audit entry, for example "round.open". The pattern is used only on
     * classes that store audit entries.
     */
    private static final Pattern KIND = Pattern.compile("\"([a-z]+\\.[a-z][a-z-]*)\"");
    /**
     * The stored reason why an address gets no more emails: emails to it have bounced. The literal looks like the kind
     * of an audit entry, so the test must ignore it.
     */
    private static final String DELIVERY_REASON = "mail.bounced";

    private static final Pattern FILLED_IN = Pattern.compile("\\{(\\d+)");
    private static final Pattern NAMED = Pattern.compile("Phrase\\.command\\(\\s*\"([^\"]+)\"");
    private static final Pattern COMMAND = Pattern.compile("(?<=^|[\\s(“”])/([\\p{Ll}-]+)(?: [\\p{Ll}-]+)?");
    /** Matches characters in a message pattern that Discord would read as formatting. */
    private static final Pattern MARKUP =
            Pattern.compile("[*_`~\\[\\]\\\\@]|<(?:[#/:]|t:)|\\|\\||(?m)^\\s*(?:[#>]|[-+]\\s|-#|\\d+\\.\\s)|:\\w+:");

    private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern MARKUP_IN_SOURCES =
            Pattern.compile("<t:|<#|<@|\\*\\*|`|__|~~|\\]\\((?:[{<]|\"$)|^\"(?:-#|#|>) ");

    private final Phrasebook phrasebook = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(phrasebook.keys(Phrasebook.SWEDISH))
                .isNotEmpty()
                .containsExactlyElementsOf(phrasebook.keys(Phrasebook.ENGLISH));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(phrasebook.keys(Phrasebook.ENGLISH))
                .allSatisfy(key -> assertThat(filledIn(key, Phrasebook.SWEDISH))
                        .as(key)
                        .isEqualTo(filledIn(key, Phrasebook.ENGLISH)));
    }

    @Test
    void noBundleContainsAKeyTwice() throws IOException {
        try (var bundles = Files.list(Path.of("src/main/resources/text"))) {
            assertThat(bundles)
                    .isNotEmpty()
                    .allSatisfy(bundle -> assertThat(Files.readAllLines(bundle).stream()
                                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                                    .map(line -> line.split("=")[0]))
                            .doesNotHaveDuplicates());
        }
    }

    @Test
    void everyTextCanBeFormatted() {
        for (var locale : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            assertThat(phrasebook.keys(locale))
                    .allSatisfy(key -> assertThat(new MessageFormat(phrasebook.pattern(key, locale), locale))
                            .as(key)
                            .isNotNull());
        }
    }

    /** In a message format, a single apostrophe is left out and makes the placeholders after it plain text. */
    @Test
    void everyApostropheIsDoubled() {
        for (var locale : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            assertThat(phrasebook.keys(locale))
                    .filteredOn(key ->
                            phrasebook.pattern(key, locale).replace("''", "").contains("'"))
                    .as(locale.toString())
                    .isEmpty();
        }
    }

    @Test
    void everyKindOfAuditLogEntryHasAText() {
        var audited = new TreeSet<String>();
        sources(Path.of("src/main/java"))
                .forEach(source ->
                        AUDITED.matcher(source).results().forEach(hit -> audited.add("audit." + hit.group(1))));
        for (var folder : List.of(Path.of("src/main/java"), Path.of("../storage/src/main/java"))) {
            sources(folder).stream()
                    .filter(source -> source.contains("import se.budkavle.storage.audit.AuditEntry;")
                            || source.contains("audit.save("))
                    .forEach(source -> KIND.matcher(source)
                            .results()
                            .map(hit -> hit.group(1))
                            .filter(kind -> !phrasebook.knows(kind) && !kind.equals(DELIVERY_REASON))
                            .forEach(kind -> audited.add("audit." + kind)));
        }
        assertThat(audited)
                .contains("audit.round.open", "audit.meeting.move", "audit.round.extend", "audit.newsletter.leave");
        assertThat(audited.stream().filter(key -> !phrasebook.knows(key))).isEmpty();
    }

    @Test
    void everyKeyInTheSourceCodeHasAText() {
        var used = new TreeSet<String>();
        for (var folder : List.of(Path.of("src/main/java"), Path.of("../storage/src/main/java"))) {
            sources(folder)
                    .forEach(source -> USED.matcher(source)
                            .results()
                            .forEach(hit -> used.add(hit.group(1) == null ? hit.group(2) : hit.group(1))));
        }
        templates().forEach(template -> SAID.matcher(template).results().forEach(hit -> used.add(hit.group(1))));
        assertThat(used)
                .contains("web.refusal.title", "chat.unknown-press", "directory.unknown-network", "round.closed");
        assertThat(used.stream().filter(key -> !phrasebook.knows(key))).isEmpty();
    }

    /**
     * Checks that message patterns contain no markup, because Discord and HTML use different markup. The code passes
     * formatted parts as arguments.
     */
    @Test
    void noTextInABundleContainsDiscordMarkup() {
        for (var locale : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            assertThat(phrasebook.keys(locale))
                    .allSatisfy(key -> assertThat(MARKUP.matcher(phrasebook.pattern(key, locale))
                                    .find())
                            .as(key)
                            .isFalse());
        }
    }

    /**
     * Checks that no message text contains {@code &} or {@code <}, because emails insert the texts into HTML without
     * escaping. Only MessageFormat's choice syntax, such as {@code 1<}, is allowed.
     */
    @Test
    void noTextInABundleContainsHtmlCharacters() {
        for (var locale : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            assertThat(phrasebook.keys(locale))
                    .allSatisfy(
                            key -> assertThat(phrasebook.pattern(key, locale).replaceAll("\\d+<", ""))
                                    .as(key)
                                    .doesNotContain("&", "<"));
        }
    }

    @Test
    void onlyTheDiscordPackagesContainDiscordMarkup() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/se/budkavle/bot"))) {
            var elsewhere = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*/bot/(discord|javacord|wire)/.*"))
                    .toList();
            assertThat(elsewhere)
                    .hasSizeGreaterThan(200)
                    .allSatisfy(file -> assertThat(LITERAL.matcher(Files.readString(file))
                                    .results()
                                    .map(MatchResult::group)
                                    .filter(literal ->
                                            MARKUP_IN_SOURCES.matcher(literal).find()))
                            .isEmpty());
        }
    }

    @Test
    void everyCommandNamedInTheSourceCodeExists() {
        var named = new TreeSet<String>();
        sources(Path.of("src/main/java"))
                .forEach(source -> NAMED.matcher(source).results().forEach(hit -> named.add(hit.group(1))));
        assertThat(named)
                .contains("network link")
                .isSubsetOf(Workplace.fresh().get(CommandDispatcher.class).specs().stream()
                        .map(Spec::name)
                        .toList());
    }

    @Test
    void everyCommandNamedInATextExists() {
        var specs = Workplace.fresh().get(CommandDispatcher.class).specs();
        for (var locale : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            var commands = specs.stream()
                    .map(spec -> phrasebook.say(Phrase.command(spec.name()), locale))
                    .toList();
            assertThat(phrasebook.keys(locale))
                    .allSatisfy(key -> assertThat(COMMAND.matcher(phrasebook.pattern(key, locale))
                                    .results()
                                    .filter(hit ->
                                            !commands.contains(hit.group()) && !commands.contains("/" + hit.group(1)))
                                    .map(MatchResult::group))
                            .as(key)
                            .isEmpty());
        }
    }

    @Test
    void everyCommandAndOptionHasANameAndADescription() {
        var missing = Workplace.fresh().get(CommandDispatcher.class).specs().stream()
                .flatMap(BundlesTest::keys)
                .filter(key -> !phrasebook.knows(key))
                .distinct();
        assertThat(missing).isEmpty();
    }

    @Test
    void commandNamesAndDescriptionsKeepDiscordsLengthLimits() {
        for (var locale : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            for (var key : phrasebook.keys(locale)) {
                var words = phrasebook.pattern(key, locale);
                if (key.startsWith("command.") && key.endsWith(".name")) {
                    assertThat(words).as(key).matches("[a-zåäö0-9-]{1,32}");
                } else if (key.startsWith("command.")) {
                    assertThat(words.length()).as(key).isBetween(1, 100);
                }
            }
        }
    }

    private static Stream<String> keys(Spec spec) {
        var keys = new ArrayList<>(List.of(spec.key() + ".name", spec.key() + ".says"));
        var group = "command." + spec.name().split(" ")[0];
        keys.addAll(List.of(group + ".name", group + ".says"));
        for (var option : spec.options()) {
            var key = spec.key() + "." + option.name();
            keys.addAll(List.of(key + ".name", key + ".says"));
            option.values().forEach(value -> keys.add(key + "." + value));
        }
        return keys.stream();
    }

    private Set<String> filledIn(String key, Locale locale) {
        var numbers = new TreeSet<String>();
        FILLED_IN.matcher(phrasebook.pattern(key, locale)).results().forEach(hit -> numbers.add(hit.group(1)));
        return numbers;
    }

    private static List<String> sources(Path folder) {
        return files(folder, ".java");
    }

    private static List<String> templates() {
        return files(Path.of("src/main/jte"), ".jte");
    }

    private static List<String> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var sources = new ArrayList<String>();
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException("The sources cannot be read", e);
        }
    }
}
