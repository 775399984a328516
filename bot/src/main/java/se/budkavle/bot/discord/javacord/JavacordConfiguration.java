package se.budkavle.bot.discord.javacord;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.discord.wire.Arrival;
import se.budkavle.bot.discord.wire.Callback;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.Hearing;
import se.budkavle.bot.discord.wire.Interactions;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.Messages;
import se.budkavle.bot.discord.wire.Rest;
import se.budkavle.bot.discord.wire.ServedWorkspace;
import se.budkavle.storage.directory.Association;

/** Puts the adapter on Javacord together, where that library is chosen. */
@Configuration
@ConditionalOnProperty(name = "budkavle.discord.library", havingValue = "javacord")
class JavacordConfiguration {

    @Bean
    Messages discordMessages(Layout layout) {
        return new Messages(layout);
    }

    @Bean
    JavacordSession discordSession(DiscordSettings settings, Rest rest, CommandDesk desk, Interactions interactions,
            Messages messages, Arrival arrival) {
        var served = new ServedWorkspace(settings);
        LogFilter.installCutting(LineOpening.LIBRARY);
        return new JavacordSession(settings, rest,
                new Hearing(desk, interactions, new Callback(settings), messages, served),
                arrival, new Pulse(System::nanoTime), served);
    }

    @Bean
    JavacordChat discordChat(JavacordSession session, Rest rest, Messages messages, Association association) {
        return new JavacordChat(session, rest, messages, association.locale());
    }
}
