package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Examination;
import se.budkavle.bot.text.Phrase;

/** Checks the connection, the application, the registered commands, the clock and the permissions on Discord. */
class DiscordExamination implements Examination {

    private static final Duration SKEW = Duration.ofSeconds(10);

    private final RestClient rest;
    private final ConnectionState line;
    private final CommandRegistrar registration;
    private final ApplicationCheck application;
    private final ChannelCheck rooms;
    private final Clock machine;

    /** @param machine the machine's clock, even if the bot runs on another one */
    DiscordExamination(RestClient rest, ConnectionState line, CommandRegistrar registration, Clock machine) {
        this.rest = rest;
        this.line = line;
        this.registration = registration;
        this.application = new ApplicationCheck(rest);
        this.rooms = new ChannelCheck(rest, line);
        this.machine = machine;
    }

    @Override
    public List<Finding> look(Map<String, String> channels) {
        var findings = new ArrayList<Finding>();
        findings.add(line.connected() ? Finding.good(Phrase.of("chat.check.connected"))
                : Finding.bad(Phrase.of("chat.check.not-connected"), Phrase.of(line.refused()
                        ? "chat.check.token-refused" : "chat.check.connects-again")));
        findings.addAll(found("application", application::look));
        findings.addAll(found("commands", () -> List.of(commands())));
        findings.addAll(found("clock", () -> List.of(clock())));
        findings.addAll(found("rooms", () -> rooms.look(channels)));
        return findings;
    }

    @Override
    public int tellCommands() {
        try {
            return registration.in(id(), PermissionCheck.guild(line));
        } catch (IOException e) {
            throw new ChatFailure(ChatFailure.Kind.LATER, "Telling the commands: " + e.getMessage(), e);
        }
    }

    private Finding commands() {
        try {
            int differ = registration.difference(id(), PermissionCheck.guild(line)).size();
            return differ == 0 ? Finding.good(Phrase.of("chat.check.commands"))
                    : Finding.bad(Phrase.of("chat.check.commands-differ", differ), Phrase.of("chat.check.commands-tell")).mendedByTellingCommands();
        } catch (IOException e) {
            throw new ChatFailure(ChatFailure.Kind.LATER, "Asking for the commands: " + e.getMessage(), e);
        }
    }

    private Finding clock() {
        try {
            var before = machine.instant();
            var theirs = rest.time();
            // Discord's time has a precision of one second, and the request takes time too.
            var off = Duration.between(theirs, before).abs();
            return off.compareTo(SKEW) <= 0 ? Finding.good(Phrase.of("chat.check.clock"))
                    : Finding.bad(Phrase.of("chat.check.clock-off", off.toSeconds()), Phrase.of("chat.check.clock-set"));
        } catch (IOException e) {
            throw new ChatFailure(ChatFailure.Kind.LATER, "Asking for the time: " + e.getMessage(), e);
        }
    }

    private String id() {
        return line.application().orElseThrow(
                () -> new ChatFailure(ChatFailure.Kind.LATER, "The application is not known yet", null));
    }

    /** Reports a failed check as a finding, so that the other checks still run. */
    private static List<Finding> found(String what, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (ChatFailure failure) {
            return List.of(Finding.bad(Phrase.of("chat.check.unknown." + what), Phrase.of("chat.check.unknown.remedy")));
        }
    }
}
