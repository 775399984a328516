package se.budkavle.bot.discord.wire;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.ServerConfigurationCheck;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.leader.Leadership;

/** Creates the Spring beans that call Discord's REST API without a Discord library. */
@Configuration
class RestConfiguration {

    @Bean
    CommandRegistrar discordCommandRegistrar(RestClient rest, CommandDispatcher desk, Phrasebook words) {
        return new CommandRegistrar(rest, new CommandWriter(words).of(desk));
    }

    @Bean
    ConnectedHandler discordConnectedHandler(DiscordSettings settings, CommandRegistrar registrar) {
        return new ConnectedHandler(settings, registrar);
    }

    @Bean
    InteractionExecutor discordInteractions(Leadership leadership) {
        return new InteractionExecutor(leadership::take, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Bean
    Workspace discordWorkspace(RestClient rest, ConnectionState connection) {
        return new ChannelsAndRoles(rest, connection, new MemberLookup(rest, connection, System::nanoTime));
    }

    @Bean
    ClockComparison discordClock(RestClient rest, RealClock machine) {
        return new ClockComparison(rest, machine, System::nanoTime);
    }

    @Bean
    InteractionResponder discordResponder(DiscordSettings settings) {
        return new InteractionResponder(settings);
    }

    @Bean
    ServerConfigurationCheck discordExamination(
            RestClient rest,
            ConnectionState connection,
            CommandRegistrar registrar,
            InteractionResponder responder,
            ClockComparison clock) {
        return new DiscordExamination(rest, connection, registrar, responder, clock);
    }

    @Bean
    ClockHealth discordClockHealth(ClockComparison clock, ConnectionState connection) {
        return new ClockHealth(clock, connection);
    }

    @Bean
    GatewayHealth discordGatewayHealth(ConnectionState connection, Leadership leadership) {
        return new GatewayHealth(connection, leadership);
    }
}
