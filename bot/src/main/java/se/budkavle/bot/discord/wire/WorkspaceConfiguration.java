package se.budkavle.bot.discord.wire;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Examination;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.bot.text.Phrasebook;

/** Gives what is done on Discord without a library, or the same on either: whichever keeps the line. */
@Configuration
class WorkspaceConfiguration {

    @Bean
    Registration discordRegistration(Rest rest, CommandDesk desk, Phrasebook words) {
        return new Registration(rest, new CommandSheet(words).of(desk.specs()));
    }

    @Bean
    Arrival discordArrival(DiscordSettings settings, Registration registration) {
        return new Arrival(settings, registration);
    }

    @Bean
    Interactions discordInteractions() {
        return new Interactions(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Bean
    Workspace discordWorkspace(Rest rest, Line line) {
        return new Rooms(rest, line);
    }

    @Bean
    Examination discordExamination(Rest rest, Line line, Registration registration) {
        return new Checks(rest, line, registration, Clock.systemUTC());
    }
}
