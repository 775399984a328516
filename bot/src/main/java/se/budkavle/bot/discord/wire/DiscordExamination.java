package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.ServerConfigurationCheck;
import se.budkavle.bot.text.Phrase;

/**
 * Checks whether the bot can work in Discord: the connection, the application's settings, the registered commands, the
 * machine's clock and the permissions.
 */
class DiscordExamination implements ServerConfigurationCheck {

    private final ConnectionState connection;
    private final CommandRegistrar registrar;
    private final InteractionResponder responder;
    private final ApplicationCheck applicationCheck;
    private final ChannelPermissionCheck channelCheck;
    private final ClockComparison clock;

    DiscordExamination(
            RestClient rest,
            ConnectionState connection,
            CommandRegistrar registrar,
            InteractionResponder responder,
            ClockComparison clock) {
        this.connection = connection;
        this.registrar = registrar;
        this.responder = responder;
        this.applicationCheck = new ApplicationCheck(rest);
        this.channelCheck = new ChannelPermissionCheck(rest, connection);
        this.clock = clock;
    }

    @Override
    public List<Finding> look(Map<String, String> channels) {
        var findings = new ArrayList<Finding>();
        findings.add(
                connection.connected()
                        ? Finding.good(Phrase.of("chat.check.connected"))
                        : Finding.bad(
                                Phrase.of("chat.check.not-connected"),
                                Phrase.of(
                                        connection.refused()
                                                ? "chat.check.token-refused"
                                                : "chat.check.connects-again")));
        int byOthers = responder.answeredByOthers();
        if (byOthers > 0) {
            findings.add(
                    Finding.bad(Phrase.of("chat.check.other-bot", byOthers), Phrase.of("chat.check.other-bot-stop")));
        }
        findings.addAll(found("application", applicationCheck::look));
        findings.addAll(found("commands", () -> List.of(commands())));
        findings.addAll(found("clock", () -> List.of(clock())));
        findings.addAll(found("rooms", () -> channelCheck.look(channels)));
        return findings;
    }

    @Override
    public int registerCommands() {
        try {
            return registrar.register(id(), PermissionCheck.guild(connection));
        } catch (IOException e) {
            throw new ChatFailure(ChatFailure.Kind.LATER, "Registering the commands: " + e.getMessage(), e);
        }
    }

    private Finding commands() {
        try {
            int differ = registrar
                    .difference(id(), PermissionCheck.guild(connection))
                    .size();
            return differ == 0
                    ? Finding.good(Phrase.of("chat.check.commands"))
                    : Finding.bad(
                                    Phrase.of("chat.check.commands-differ", differ),
                                    Phrase.of("chat.check.commands-tell"))
                            .correctedByRegisteringCommands();
        } catch (IOException e) {
            throw new ChatFailure(ChatFailure.Kind.LATER, "Asking for the commands: " + e.getMessage(), e);
        }
    }

    private Finding clock() {
        try {
            var ahead = clock.ask();
            return !ClockComparison.isWrong(ahead)
                    ? Finding.good(Phrase.of("chat.check.clock"))
                    : Finding.bad(
                            Phrase.of("chat.check.clock-off", ahead.abs().toSeconds()),
                            Phrase.of("chat.check.clock-set"));
        } catch (IOException e) {
            throw new ChatFailure(ChatFailure.Kind.LATER, "Asking for the time: " + e.getMessage(), e);
        }
    }

    private String id() {
        return connection
                .application()
                .orElseThrow(() -> new ChatFailure(ChatFailure.Kind.LATER, "The application is not known yet", null));
    }

    /**
     * Runs one check and returns its findings. If a {@code ChatFailure} occurs, returns a finding about it instead of
     * throwing it, so that the remaining checks still run.
     */
    private static List<Finding> found(String what, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (ChatFailure failure) {
            return List.of(
                    Finding.bad(Phrase.of("chat.check.unknown." + what), Phrase.of("chat.check.unknown.remedy")));
        }
    }
}
