package se.budkavle.bot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.health.UnusableDatabase;
import se.budkavle.storage.jdbc.SqliteRestore;

/**
 * Restores the SQLite database from a backup file: {@code java -jar budkavle.jar restore FILE [--overwrite]}. The
 * restore command reads the bot's configuration but does not start the bot.
 */
final class RestoreCommand {

    private static final String NAME = "restore";
    private static final String OVERWRITE = "overwrite";

    private RestoreCommand() {}

    static boolean isMeant(String[] arguments) {
        return new DefaultApplicationArguments(arguments).getNonOptionArgs().contains(NAME);
    }

    /**
     * Restores the backup and prints the result in the association's language. If the restore is refused, prints the
     * reason. Returns the exit code of the program: 0 if the backup was restored, or else 1. Throws an
     * {@code IOException} if reading or writing a file fails.
     */
    static int run(String[] arguments) throws IOException {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments)) {
            return run(new DefaultApplicationArguments(arguments), context.getEnvironment());
        }
    }

    private static int run(DefaultApplicationArguments arguments, Environment settings) throws IOException {
        try {
            say(done(arguments, settings), settings);
            return 0;
        } catch (UnusableDatabase refusal) {
            say(Phrase.of(refusal.reason(), refusal.arguments().toArray()), settings);
            return 1;
        }
    }

    private static Phrase done(DefaultApplicationArguments arguments, Environment settings) throws IOException {
        var named = arguments.getNonOptionArgs();
        if (named.size() != 2 || !named.get(0).equals(NAME)) {
            throw new UnusableDatabase("restore.usage");
        }
        var backup = Path.of(named.get(1));
        var restore = SqliteRestore.to(settings.getProperty("spring.datasource.url", ""));
        return restore.restore(
                        backup,
                        arguments.containsOption(OVERWRITE),
                        Clock.systemUTC().instant())
                .map(previous -> Phrase.of(
                        "restore.replaced", restore.file().toString(), backup.toString(), previous.toString()))
                .orElseGet(() -> Phrase.of("restore.done", restore.file().toString(), backup.toString()));
    }

    private static void say(Phrase sentence, Environment settings) {
        var locale = Locale.forLanguageTag(settings.getProperty("budkavle.association.locale", "sv-SE"));
        System.out.println(new Phrasebook(ZoneOffset.UTC).say(sentence, locale));
    }

    /**
     * An empty Spring configuration class, because the restore command needs only configuration properties and no
     * beans.
     */
    static final class Settings {}
}
