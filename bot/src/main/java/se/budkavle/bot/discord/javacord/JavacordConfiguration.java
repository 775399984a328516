package se.budkavle.bot.discord.javacord;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.discord.wire.InteractionDispatcher;
import se.budkavle.bot.discord.wire.InteractionExecutor;
import se.budkavle.bot.discord.wire.InteractionResponder;
import se.budkavle.bot.discord.wire.LeaderConnection;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.MessageWriter;
import se.budkavle.bot.discord.wire.RestClient;
import se.budkavle.bot.discord.wire.ServerResolver;
import se.budkavle.bot.discord.wire.SessionResumeLimit;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.leader.Leadership;

/** Creates the Spring beans of the Javacord adapter if the configuration selects the library Javacord. */
@Configuration
@ConditionalOnProperty(name = "budkavle.discord.library", havingValue = "javacord")
class JavacordConfiguration {

    @Bean
    MessageWriter discordMessages(EmbedLayout layout) {
        return new MessageWriter(layout);
    }

    @Bean
    JavacordSession discordSession(
            DiscordSettings settings,
            RestClient rest,
            CommandDispatcher desk,
            InteractionExecutor interactions,
            InteractionResponder responder,
            MessageWriter messages,
            ConnectedHandler connectedHandler) {
        var served = new ServerResolver(settings);
        LogFilter.installCutting(JavacordConnector.LIBRARY);
        return new JavacordSession(
                settings,
                rest,
                new InteractionDispatcher(desk, interactions, responder, messages, served),
                connectedHandler,
                new HeartbeatMonitor(System::nanoTime),
                new SessionResumeLimit(System::nanoTime),
                served);
    }

    @Bean
    LeaderConnection discordLeader(Leadership leadership, JavacordSession session) {
        return new LeaderConnection(leadership, session);
    }

    @Bean
    JavacordChat discordChat(
            JavacordSession session, RestClient rest, MessageWriter messages, Association association) {
        return new JavacordChat(session, rest, messages, association.locale());
    }
}
