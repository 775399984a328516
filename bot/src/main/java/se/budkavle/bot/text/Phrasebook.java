package se.budkavle.bot.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
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
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Says a phrase in a language; Swedish and English are complete, every other reader gets English. */
public class Phrasebook {

    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final Map<String, String> swedish = read("sv");
    private final Map<String, String> english = read("en");
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** The language in which this reader is spoken to. */
    public static Locale understood(Locale reader) {
        return reader.getLanguage().equals("sv") ? SWEDISH : ENGLISH;
    }

    /** For chat: an instant becomes the chat's own markup, which each reader sees in the own zone. */
    public String say(Phrase phrase, Locale reader) {
        return say(phrase, understood(reader), null);
    }

    /** For paper and pictures: an instant is written out in this zone. */
    public String write(Phrase phrase, Locale reader, ZoneId zone) {
        return say(phrase, understood(reader), zone);
    }

    /** The pattern behind a key, for those who fill it in themselves, as files and pictures do. */
    public String pattern(String key, Locale reader) {
        var words = (understood(reader).equals(SWEDISH) ? swedish : english).get(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + understood(reader));
        }
        return words;
    }

    public boolean knows(String key) {
        return english.containsKey(key);
    }

    private String say(Phrase phrase, Locale locale, ZoneId zone) {
        var arguments = phrase.arguments().stream().map(argument -> shown(argument, locale, zone)).toArray();
        if (phrase.isAsItIs()) {
            return arguments[0].toString();
        }
        // A MessageFormat is not safe for use by several threads.
        return ((MessageFormat) format(phrase.key(), locale).clone()).format(arguments);
    }

    private MessageFormat format(String key, Locale locale) {
        return formats.computeIfAbsent(locale + " " + key, any -> new MessageFormat(pattern(key, locale), locale));
    }

    private Object shown(Object argument, Locale locale, ZoneId zone) {
        if (argument instanceof Phrase phrase) {
            return say(phrase, locale, zone);
        }
        if (argument instanceof Phrase.Joined joined) {
            return joined.phrases().stream().map(phrase -> say(phrase, locale, zone))
                    .collect(Collectors.joining(joined.between()));
        }
        if (argument instanceof Instant instant) {
            return zone == null
                    ? "<t:" + instant.getEpochSecond() + ":f>"
                    : DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale).format(instant.atZone(zone));
        }
        if (argument instanceof LocalDate date) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
        }
        return argument;
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

    /** All keys of a language, for the test that holds the languages in step. */
    List<String> keys(Locale locale) {
        return (locale.equals(SWEDISH) ? swedish : english).keySet().stream().sorted().toList();
    }
}
