package se.budkavle.bot.discord.wire;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Examination;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.bot.text.Phrasebook;

/** Creates the beans that use Discord's API without a library. */
@Configuration
class WorkspaceConfiguration {

    @Bean
    CommandRegistrar discordRegistration(RestClient rest, CommandDesk desk, Phrasebook words) {
        return new CommandRegistrar(rest, new CommandWriter(words).of(desk.specs()));
    }

    @Bean
    ConnectedHandler discordArrival(DiscordSettings settings, CommandRegistrar registration) {
        return new ConnectedHandler(settings, registration);
    }

    @Bean
    InteractionExecutor discordInteractions() {
        return new InteractionExecutor(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Bean
    Workspace discordWorkspace(RestClient rest, ConnectionState line) {
        return new ChannelsAndRoles(rest, line);
    }

    @Bean
    Examination discordExamination(RestClient rest, ConnectionState line, CommandRegistrar registration) {
        return new DiscordExamination(rest, line, registration, Clock.systemUTC());
    }
}
