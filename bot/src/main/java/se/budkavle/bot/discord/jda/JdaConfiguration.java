package se.budkavle.bot.discord.jda;

import okhttp3.OkHttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.discord.wire.AttachmentDownload;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.discord.wire.GlobalRateLimit;
import se.budkavle.bot.discord.wire.InteractionExecutor;
import se.budkavle.bot.discord.wire.InteractionResponder;
import se.budkavle.bot.discord.wire.LeaderConnection;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.RestClient;
import se.budkavle.bot.discord.wire.ServerResolver;
import se.budkavle.bot.discord.wire.SessionResumeLimit;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.leader.Leadership;

/**
 * Creates the Spring beans of the JDA adapter. JDA is the default: the bot uses another library only if the
 * configuration selects it.
 */
@Configuration
@ConditionalOnProperty(name = "budkavle.discord.library", havingValue = "jda", matchIfMissing = true)
class JdaConfiguration {

    @Bean
    OkHttpClient discordHttp(GlobalRateLimit limit) {
        LogFilter.install(JdaConnector.LIBRARY);
        return HttpClientBuilder.client(limit);
    }

    @Bean
    ComponentRenderer discordComponents(EmbedLayout layout) {
        return new ComponentRenderer(layout);
    }

    @Bean
    MessageRenderer discordMessageRenderer(EmbedLayout layout, ComponentRenderer components) {
        return new MessageRenderer(layout, components);
    }

    @Bean
    JdaSession discordSession(
            DiscordSettings settings,
            OkHttpClient discordHttp,
            CommandDispatcher desk,
            InteractionExecutor interactions,
            InteractionResponder responder,
            MessageRenderer renderer,
            ComponentRenderer components,
            ConnectedHandler connectedHandler) {
        var served = new ServerResolver(settings);
        var parser = new JdaInputParser(new AttachmentDownload());
        return new JdaSession(
                settings,
                discordHttp,
                new InteractionListener(desk, parser, interactions, responder, renderer, components, served),
                connectedHandler,
                new SessionResumeLimit(System::nanoTime),
                served);
    }

    @Bean
    LeaderConnection discordLeader(Leadership leadership, JdaSession session) {
        return new LeaderConnection(leadership, session);
    }

    @Bean
    JdaChat discordChat(JdaSession session, RestClient rest, MessageRenderer renderer, Association association) {
        return new JdaChat(session, rest, renderer, association.locale());
    }
}
