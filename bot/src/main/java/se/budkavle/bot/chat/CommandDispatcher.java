package se.budkavle.bot.chat;

import io.micrometer.core.instrument.Metrics;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.DatabaseOutage;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.bot.text.NonLatinLetterMarker;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * Runs slash commands, message commands and the handlers of buttons, select menus and forms. Converts every exception
 * into a reply for the user.
 */
@Component
public class CommandDispatcher {

    private static final Logger log = LoggerFactory.getLogger(CommandDispatcher.class);
    private static final int TRIES = 5;

    private final Map<String, Command> commands;
    private final Map<String, MessageCommand> messageCommands;
    private final PressRegistry presses;
    private final RejectedFormReplyBuilder givenBack;
    private final ServerMemberCheck members;
    private final RightsCheck whoMay;
    private final TypedDate dates;
    private final TypedTime moments;
    private final DatabaseOutageLog outages;

    CommandDispatcher(
            List<Command> commands,
            List<MessageCommand> messageCommands,
            PressRegistry presses,
            RejectedForms kept,
            ServerMemberCheck members,
            RightsCheck whoMay,
            TypedDate dates,
            TypedTime moments,
            DatabaseOutageLog outages) {
        this.commands = commands.stream().collect(Collectors.toMap(c -> c.spec().name(), Function.identity()));
        this.messageCommands =
                messageCommands.stream().collect(Collectors.toMap(MessageCommand::name, Function.identity()));
        this.presses = presses;
        this.givenBack = new RejectedFormReplyBuilder(presses.all(), kept);
        this.members = members;
        this.whoMay = whoMay;
        this.dates = dates;
        this.moments = moments;
        this.outages = outages;
    }

    /** Returns the declarations of all chat commands, ordered by name. */
    public List<Spec> specs() {
        return sorted().map(Command::spec).toList();
    }

    /** Returns the English names of all message commands, ordered by name. */
    public List<String> messageCommandNames() {
        return messageCommands.keySet().stream().sorted().toList();
    }

    /** Returns the declarations of the commands that the help command lists for this user, ordered by name. */
    public List<Spec> offeredTo(Caller caller) {
        // Asks once per right, because each check reads the person's memberships.
        var may = new EnumMap<RequiredRight, Boolean>(RequiredRight.class);
        return sorted().filter(
                        command -> may.computeIfAbsent(command.spec().right(), right -> whoMay.may(right, caller))
                                && command.isOfferedTo(caller))
                .map(Command::spec)
                .toList();
    }

    /** Returns the English names of the message commands that the help command lists for this user, ordered by name. */
    public List<String> messageCommandsOfferedTo(Caller caller) {
        return messageCommandNames().stream()
                .filter(name -> {
                    var command = Objects.requireNonNull(messageCommands.get(name), "it is one of them");
                    return whoMay.may(command.right(), caller) && command.isOfferedTo(caller);
                })
                .toList();
    }

    private Stream<Command> sorted() {
        return commands.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    /**
     * Checks the user's right to the named command, parses the options and runs the command. Returns the command's
     * reply, or a reply with the reason if the call is refused.
     *
     * @param options the option values from the chat by English option name; dates and times are still typed text
     */
    public Reply run(String name, Caller caller, String channelId, Map<String, Object> options) {
        return answered(name, () -> {
            var command = commands.get(name);
            if (command == null) {
                throw new Refusal("chat.unknown-command", name);
            }
            whoMay.require(command.spec().right(), caller);
            return command.run(new Call(caller, channelId, parsed(command.spec(), options, caller)));
        });
    }

    /**
     * Checks the user's right to the named message command and runs the command. Returns the command's reply, or a
     * reply with the reason if the call is refused.
     */
    public Reply runOnMessage(String name, MessageCall call) {
        return answered(name, () -> {
            var command = messageCommands.get(name);
            if (command == null) {
                throw new Refusal("chat.unknown-command", name);
            }
            whoMay.require(command.right(), call.caller());
            return command.run(call.withSeenText());
        });
    }

    /**
     * Runs the handler of a pressed button, used select menu or submitted form, and returns the handler's reply. If the
     * handler refuses, or the person has left the chat server, returns a reply with the reason.
     */
    public Reply press(PressEvent pressed) {
        return answered(
                pressed.act(),
                () -> {
                    var left = members.refusal(pressed.caller());
                    if (left.isPresent()) {
                        // The person may have left the server. The reply therefore repeats a submitted form only as
                        // text: reopening the form could show stored data to the person.
                        return givenBack.inText(warning(left.get()), pressed);
                    }
                    if (pressed.act().equals(RejectedFormReplyBuilder.OPEN)) {
                        return givenBack.opened(pressed);
                    }
                    return presses.find(pressed.act())
                            .orElseThrow(() -> new Refusal("chat.unknown-press"))
                            .press(pressed);
                },
                page -> givenBack.refused(page, pressed),
                page -> givenBack.refused(page, pressed),
                page -> givenBack.inText(page, pressed));
    }

    /**
     * Returns autocomplete suggestions for an option's value. Returns an empty list if the user lacks the right to call
     * the command.
     */
    public List<OptionCompleter.Suggestion> complete(String name, String option, OptionCompleter.Request request) {
        var command = commands.get(name);
        if (command == null || !whoMay.may(command.spec().right(), request.caller())) {
            return List.of();
        }
        return DistinctSuggestions.of(command.spec().options().stream()
                .filter(any -> any.name().equals(option) && any.suggests())
                .findFirst()
                .map(found -> completion(command.spec(), found)
                        .matching(new OptionCompleter.Request(
                                TypedText.seen(request.typed()), request.caller(), request.channelId())))
                .orElse(List.of())
                .stream()
                .filter(suggestion ->
                        suggestion.value().length() <= 100 && !InvisibleCharacterFilter.isNone(suggestion.shown()))
                .limit(25)
                .toList());
    }

    private Map<String, Object> parsed(Spec spec, Map<String, Object> options, Caller caller) {
        var parsed = new HashMap<>(options);
        LocalDate earlier = null;
        for (var option : spec.options()) {
            if (options.get(option.name()) instanceof Call.Account account && account.isBot()) {
                throw new Refusal("chat.account-of-bot", account.displayName());
            }
            if (options.get(option.name()) instanceof String typed) {
                var text = TypedText.seen(typed);
                if (text.isEmpty()) {
                    requireOptional(option, spec);
                    parsed.remove(option.name());
                    continue;
                }
                parsed.put(
                        option.name(),
                        switch (option.kind()) {
                            case START_DATE -> dates.readStart(text, caller.locale());
                            case DATE ->
                                earlier == null
                                        ? dates.read(text, caller.locale())
                                        : dates.readEnd(text, caller.locale(), earlier);
                            case DATE_TIME -> moments.instant(text, caller.locale());
                            case TIME_SPAN -> moments.occasion(text, caller.locale());
                            default -> text;
                        });
                earlier = parsed.get(option.name()) instanceof LocalDate date ? date : earlier;
            }
        }
        return parsed;
    }

    private static void requireOptional(Spec.Option option, Spec spec) {
        if (option.ifBlank() != null) {
            throw option.ifBlank().get();
        }
        if (option.required()) {
            throw new Refusal("chat.option-missing", Phrase.of(spec.key() + "." + option.name() + ".name"));
        }
    }

    private OptionCompleter completion(Spec spec, Spec.Option option) {
        if (option.completion() != null) {
            return option.completion();
        }
        return switch (option.kind()) {
            case START_DATE -> dates::ofPeriod;
            case DATE -> spec.asksForPeriod() ? dates::ofPeriod : dates;
            default -> moments;
        };
    }

    private Reply answered(String what, Supplier<Reply> doing) {
        return answered(what, doing, Reply::page, Reply::page, Reply::page);
    }

    private Reply answered(
            String what,
            Supplier<Reply> doing,
            Function<Page, Reply> refused,
            Function<Page, Reply> failed,
            Function<Page, Reply> unstored) {
        try {
            return tried(doing);
        } catch (Refusal refusal) {
            return refused.apply(warning(refusal));
        } catch (RuntimeException | Error e) {
            if (DatabaseOutage.isReportedBy(e)) {
                return unstored.apply(databaseUnavailable(what, e));
            }
            requireRunning(e);
            failure("incident");
            // The user sees this incident number, and an administrator finds the exception in the log by the number.
            // The logged exception contains no message texts.
            var incident = NewId.next();
            log.error("Incident {} in {}", incident, what, e);
            return failed.apply(
                    Page.of(null).line(Phrase.of("chat.incident", incident)).toned(Page.Tone.BAD));
        }
    }

    private Page databaseUnavailable(String what, Throwable outage) {
        outages.unavailable(what, outage);
        failure("unavailable");
        return Page.of(null).line("chat.database-unavailable").toned(Page.Tone.WARNING);
    }

    private static Page warning(Refusal refusal) {
        return Page.of(null).line(sentence(refusal)).toned(Page.Tone.WARNING);
    }

    private static void failure(String kind) {
        Metrics.counter("budkavle.interaction.failures", "kind", kind).increment();
    }

    /**
     * Rethrows an error of the Java virtual machine, such as OutOfMemoryError, after which the virtual machine may no
     * longer work correctly.
     */
    public static void requireRunning(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
    }

    /**
     * Runs a command or a button's handler and returns its reply. Retries up to four times if another transaction has
     * changed the same rows at the same time.
     */
    private static Reply tried(Supplier<Reply> doing) {
        for (int attempt = 1; ; attempt++) {
            try {
                return doing.get();
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * Returns the sentence that tells a user why a command, button press or form is refused. Marks letters of foreign
     * alphabets in quoted input if they look like Latin letters.
     */
    public static Phrase sentence(Refusal refusal) {
        return Phrase.of(
                refusal.reason(),
                refusal.arguments().stream()
                        .map(one -> one instanceof String quoted ? NonLatinLetterMarker.marked(quoted) : one)
                        .toArray());
    }
}
