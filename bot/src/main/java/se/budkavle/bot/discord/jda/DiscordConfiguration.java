package se.budkavle.bot.discord.jda;

import okhttp3.OkHttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.discord.wire.Arrival;
import se.budkavle.bot.discord.wire.Callback;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.Download;
import se.budkavle.bot.discord.wire.Interactions;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.ServedWorkspace;
import se.budkavle.storage.directory.Association;

/** Puts the adapter on JDA together, where that library is chosen. */
@Configuration
@ConditionalOnProperty(name = "budkavle.discord.library", havingValue = "jda", matchIfMissing = true)
class DiscordConfiguration {

    @Bean
    OkHttpClient discordHttp() {
        LogFilter.install(LineOpening.LIBRARY);
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
    Session discordSession(DiscordSettings settings, OkHttpClient discordHttp, CommandDesk desk, Interactions interactions,
            Rendering rendering, Widgets widgets, Arrival arrival) {
        var served = new ServedWorkspace(settings);
        var incoming = new Incoming(new Download());
        return new Session(settings, discordHttp,
                new Listener(desk, incoming, interactions, new Callback(settings), rendering, widgets, served),
                arrival, served);
    }

    @Bean
    JdaChat discordChat(Session session, Rendering rendering, Association association) {
        return new JdaChat(session, rendering, association.locale());
    }
}
