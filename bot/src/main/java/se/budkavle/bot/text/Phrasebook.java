package se.budkavle.bot.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Translates phrases into Swedish or English text. Readers of other languages get English. */
public class Phrasebook {

    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Map<String, String> SWEDISH_WORDS = read("sv");
    private static final Map<String, String> ENGLISH_WORDS = read("en");

    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final OutputFormat plain;

    /**
     * Creates the phrasebook.
     *
     * @param zone the time zone in which times are shown in plain text
     */
    public Phrasebook(ZoneId zone) {
        plain = new PlainTextOutputFormat(zone);
    }

    /** Returns the language of the texts for a reader: Swedish if the reader's language is Swedish, or else English. */
    public static Locale understood(Locale reader) {
        return reader.getLanguage().equals("sv") ? SWEDISH : ENGLISH;
    }

    /** Translates a phrase into plain text, for buttons, files and other texts without formatting. */
    public String say(Phrase phrase, Locale reader) {
        return say(phrase, reader, plain);
    }

    /**
     * Translates a phrase into the reader's language. The output format decides how arguments such as times and
     * channels are rendered.
     */
    public String say(Phrase phrase, Locale reader, OutputFormat medium) {
        return said(phrase, understood(reader), medium);
    }

    public boolean knows(String key) {
        return ENGLISH_WORDS.containsKey(key);
    }

    private String said(Object argument, Locale locale, OutputFormat medium) {
        if (!(argument instanceof Phrase phrase)) {
            var shown = shown(argument, locale, medium);
            return shown instanceof Number number
                    ? NumberFormat.getInstance(locale).format(number)
                    : shown.toString();
        }
        if (phrase.isAsItIs()) {
            return said(phrase.arguments().get(0), locale, medium);
        }
        var arguments = phrase.arguments().stream()
                .map(one -> shown(one, locale, medium))
                .toArray();
        // Clones the format, because a MessageFormat is not thread-safe.
        return ((MessageFormat) format(phrase.key(), locale).clone()).format(arguments);
    }

    /**
     * Renders an argument of a phrase as text. Returns a number unchanged, because the message pattern needs the number
     * to choose between singular and plural.
     */
    private Object shown(Object argument, Locale locale, OutputFormat medium) {
        if (argument instanceof Number) {
            return argument;
        }
        if (argument instanceof Phrase) {
            return said(argument, locale, medium);
        }
        if (argument instanceof PhraseArgument typed) {
            return typed.shown(medium, locale, any -> said(any, locale, medium));
        }
        if (argument instanceof Instant instant) {
            return medium.moment(instant, locale);
        }
        if (argument instanceof LocalDate date) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
        }
        return medium.text(argument.toString());
    }

    private MessageFormat format(String key, Locale locale) {
        return formats.computeIfAbsent(locale + " " + key, any -> new MessageFormat(pattern(key, locale), locale));
    }

    /** Returns the untranslated message pattern of a key, with its placeholders, in the reader's language. */
    public String pattern(String key, Locale reader) {
        var words = (understood(reader).equals(SWEDISH) ? SWEDISH_WORDS : ENGLISH_WORDS).get(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + understood(reader));
        }
        return words;
    }

    private static Map<String, String> read(String language) {
        var words = new HashMap<String, String>();
        try {
            for (var bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:text/*_" + language + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (var key : properties.stringPropertyNames()) {
                    if (words.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException(key + " has words in two bundles, one is " + bundle);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the language " + language + " cannot be read", e);
        }
        return Map.copyOf(words);
    }

    /**
     * Returns all message bundle keys with this prefix in alphabetical order. Swedish and English have the same keys.
     */
    public List<String> keysBeginning(String beginning) {
        return keys(SWEDISH).stream().filter(key -> key.startsWith(beginning)).toList();
    }

    /** Returns all keys of a language's message bundles, for the test that compares the languages. */
    List<String> keys(Locale locale) {
        return (locale.equals(SWEDISH) ? SWEDISH_WORDS : ENGLISH_WORDS)
                .keySet().stream().sorted().toList();
    }
}
