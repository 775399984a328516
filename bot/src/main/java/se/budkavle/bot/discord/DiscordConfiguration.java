package se.budkavle.bot.discord;

import java.time.Duration;
import okhttp3.OkHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;

/** Puts the adapter together. */
@Configuration
@EnableConfigurationProperties(DiscordSettings.class)
class DiscordConfiguration {

    @Bean
    OkHttpClient discordHttp() {
        LogFilter.install();
        return Http.client();
    }

    @Bean
    Widgets discordWidgets(Layout layout) {
        return new Widgets(layout);
    }

    @Bean
    Rendering discordRendering(Layout layout, Widgets widgets) {
        return new Rendering(layout, widgets);
    }

    @Bean
    Interactions discordInteractions() {
        return new Interactions(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Bean
    Session discordSession(DiscordSettings settings, OkHttpClient discordHttp, CommandDesk desk, Interactions interactions,
            Rendering rendering, Widgets widgets, Phrasebook words) {
        var incoming = new Incoming(new Download(discordHttp));
        return new Session(settings, discordHttp,
                new Listener(desk, incoming, interactions, new Callback(settings), rendering, widgets, settings.guild()),
                new Registration(new CommandSheet(words).of(desk.specs())));
    }

    @Bean
    JdaChat discordChat(Session session, Rendering rendering, Association association) {
        return new JdaChat(session, rendering, association.locale());
    }
}
