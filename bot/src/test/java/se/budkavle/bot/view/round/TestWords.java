package se.budkavle.bot.view.round;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import se.budkavle.bot.text.Phrasebook;

/** Provides tests with the bot's texts in Swedish and English. */
public final class TestWords {

    public static final PlainTextPhrases SWEDISH = words("sv");
    public static final PlainTextPhrases ENGLISH = words("en");

    private TestWords() {}

    public static Properties bundle(String language) {
        Properties bundle = new Properties();
        try (var file = TestWords.class.getResourceAsStream("/text/figures_" + language + ".properties")) {
            bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }

    private static PlainTextPhrases words(String language) {
        return new PlainTextPhrases(new Phrasebook(ZoneId.of("Europe/Stockholm")), Locale.forLanguageTag(language));
    }
}
