package se.budkavle.bot.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.RejectedForms;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RightsCheck;
import se.budkavle.bot.discord.wire.ConnectionState;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;

/**
 * A bot for benchmarks, with command handling, Discord adapter and storage as in production. The bot has a single
 * button, which stores a database row.
 */
final class BenchmarkBot implements AutoCloseable {

    static final String BUTTON = "bench:store:1";

    private final ConfigurableApplicationContext context;

    private BenchmarkBot(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BenchmarkBot in(URI address, String token, Path database, String library) {
        var bot = new BenchmarkBot(new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "budkavle.discord.api=" + address,
                        "budkavle.discord.token=" + token,
                        "budkavle.discord.library=" + library,
                        "spring.datasource.url=jdbc:sqlite:" + database,
                        "spring.quartz.auto-startup=false")
                .run());
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(bot.context.getBean(ConnectionState.class)::connected);
        return bot;
    }

    String post(String channel) {
        return context.getBean(Chat.class)
                .post(
                        channel,
                        Post.of("bench", Page.of(Phrase.words("Press")))
                                .with(Button.main(BUTTON, Phrase.words("Press"))));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int rows() {
        return context.getBean(JdbcTemplate.class).queryForObject("select count(*) from audit_entry", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"se.budkavle.bot.chat", "se.budkavle.bot.discord"})
    @Import(DatabaseOutageLog.class)
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        RealClock machineClock(Clock clock) {
            return new RealClock(clock);
        }

        @Bean
        Association association() {
            return new Association("Association", Phrasebook.SWEDISH, ZoneId.of("Europe/Stockholm"));
        }

        @Bean
        ZoneId zone(Association association) {
            return association.zone();
        }

        @Bean
        Phrasebook phrasebook(ZoneId zone) {
            return new Phrasebook(zone);
        }

        @Bean
        WorkingDays workingDays() {
            return WorkingDays.of("se");
        }

        @Bean
        RightsCheck whoMay() {
            return (right, caller) -> {};
        }

        /**
         * Creates a store for refused forms whose methods throw exceptions. The benchmarks open no forms, so they must
         * never call these methods.
         */
        @Bean
        RejectedForms keptForms() {
            return new RejectedForms() {
                @Override
                public String keep(Filled filled, Caller author) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Optional<Filled> find(String id, Caller reader) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Bean
        Press store(AuditLog entries, Clock clock) {
            return new Press() {
                @Override
                public String act() {
                    return "bench:store";
                }

                @Override
                public Reply press(PressEvent pressed) {
                    Instant now = clock.instant();
                    entries.save(AuditEntry.of(null, act(), pressed.reference(0), null, now));
                    return Reply.page(Page.of(null).line(Phrase.words("Stored")));
                }
            };
        }
    }
}
