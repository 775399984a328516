package se.budkavle.bot.feature.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.AuditEntry;

/**
 * Translates the detail column of an audit log entry into readable text. Replaces ids by names, and writes counts, days
 * and choices in words. Omits parts of the detail that cannot be translated.
 */
record AuditDetailTranslator(AuditEntry entry, Map<String, Phrase> called, Phrasebook phrasebook) {

    /** The ids of the audit log actions whose detail column contains a Discord channel id. */
    private static final Set<String> ABOUT_CHANNELS = Set.of("directory.link", "setup.channel", "setup.close");
    /**
     * The prefixes of the message keys for words in the detail column. The message key of a word's translation is one
     * of these prefixes followed by the word.
     */
    private static final List<String> CHOICES = List.of(
            "directory.role.",
            "directory.faction.",
            "contact.basis.",
            "meeting.form.",
            "meeting.answer.",
            "state.",
            "cooperation.step.",
            "link.page.",
            "audit-word.");

    private static final List<String> CHOICES_OF_MEETINGS = List.of("meeting.form.", "meeting.answer.", "audit-word.");
    private static final String ON_PAGE = " on a page";
    private static final Pattern COUNT = Pattern.compile("(\\d+) ([a-z]+)");
    private static final Pattern SPAN = Pattern.compile("(\\d\\S+) to (\\d\\S+)");
    private static final Pattern TERM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)–(\\d{4}-\\d\\d-\\d\\d)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /** Returns all words of the audit log entry's detail, because each word may be an id. */
    static Stream<String> ids(AuditEntry entry) {
        return entry.detail() == null
                ? Stream.empty()
                : Arrays.stream(entry.detail().split("[ ,]+"));
    }

    List<Phrase> words() {
        if (entry.detail() == null) {
            return List.of();
        }
        if (ABOUT_CHANNELS.contains(entry.action())) {
            return List.of(Phrase.channel(entry.detail()));
        }
        if (entry.detail().matches("\\d{1,9}")) {
            return List.of(Phrase.words(entry.detail()));
        }
        if (entry.action().equals("directory.settings")) {
            return Arrays.stream(entry.detail().split(", (?=[a-z-]+ )"))
                    .flatMap(this::setting)
                    .toList();
        }
        boolean onPage = entry.detail().endsWith(ON_PAGE);
        var detail = onPage ? entry.detail().substring(0, entry.detail().length() - ON_PAGE.length()) : entry.detail();
        var parts = Arrays.stream(detail.split(", "))
                .flatMap(this::part)
                .filter(part -> !part.equals(called.get(entry.subject())))
                .distinct();
        return onPage
                ? parts.map(part -> Phrase.of("operations.audit.on-page", part)).toList()
                : parts.toList();
    }

    private Stream<Phrase> part(String part) {
        var count = COUNT.matcher(part);
        if (count.matches()) {
            return known("audit-count." + count.group(2))
                    .map(key -> Phrase.of(key, Long.parseLong(count.group(1))))
                    .stream();
        }
        var span = SPAN.matcher(part);
        if (span.matches()) {
            return Stream.of(Phrase.of("operations.audit.from-to", time(span.group(1)), time(span.group(2))));
        }
        var term = TERM.matcher(part);
        if (term.matches()) {
            var since = LocalDate.parse(term.group(1));
            return Stream.of(
                    term.group(2) == null
                            ? Phrase.of("directory.term.since", since)
                            : Phrase.of("directory.term.until", since, LocalDate.parse(term.group(2))));
        }
        if (part.startsWith("for ")) {
            return Stream.ofNullable(called.get(part.substring("for ".length())))
                    .map(whom -> Phrase.of("operations.audit.for", whom));
        }
        return Arrays.stream(part.split(" ")).flatMap(word -> word(word).stream());
    }

    /**
     * Returns the translated name of a network setting with its new value. Returns an empty stream for an unknown
     * setting.
     */
    private Stream<Phrase> setting(String part) {
        var words = part.split(" ", 2);
        return known("command.network.settings." + words[0] + ".name").stream()
                .map(name -> Phrase.of("operations.audit.setting", Phrase.of(name), settingValue(words[0], words[1])));
    }

    /**
     * Returns the translation of the setting's value if the value is yes, no or one of the setting's fixed values. In
     * all other cases, returns the value unchanged.
     */
    private Object settingValue(String setting, String value) {
        return switch (value) {
            case "true" -> Phrase.of("directory.settings.yes");
            case "false" -> Phrase.of("directory.settings.no");
            default ->
                known("directory.settings." + setting + "." + value)
                        .<Object>map(Phrase::of)
                        .orElse(value);
        };
    }

    private Optional<Phrase> word(String word) {
        return Optional.ofNullable(called.get(word))
                .or(() -> (entry.action().startsWith("meeting.") ? CHOICES_OF_MEETINGS : CHOICES)
                        .stream()
                                .flatMap(kind -> known(kind + word).stream())
                                .findFirst()
                                .map(Phrase::of));
    }

    private Optional<String> known(String key) {
        return Optional.of(key).filter(phrasebook::knows);
    }

    private static Object time(String text) {
        return MOMENT.matcher(text).matches()
                ? Instant.parse(text)
                : DAY.matcher(text).matches() ? LocalDate.parse(text) : text;
    }
}
