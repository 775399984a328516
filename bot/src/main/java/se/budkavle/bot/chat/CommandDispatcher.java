package se.budkavle.bot.chat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.DatabaseOutageLog;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/**
 * Runs slash commands, message commands and the handlers of buttons, select menus and forms. Converts every exception
 * into a reply for the user.
 */
@Component
public class CommandDispatcher {

    private final Map<String, Command> commands;
    private final Map<String, MessageCommand> messageCommands;
    private final PressRegistry presses;
    private final RejectedFormReplyBuilder givenBack;
    private final ServerMemberCheck members;
    private final RightsCheck whoMay;
    private final OptionParser options;
    private final InteractionExceptionHandler exceptions;

    CommandDispatcher(
            List<Command> commands,
            List<MessageCommand> messageCommands,
            PressRegistry presses,
            RejectedForms kept,
            ServerMemberCheck members,
            RightsCheck whoMay,
            TypedDate dates,
            TypedTime times,
            DatabaseOutageLog outages) {
        this.commands = commands.stream().collect(Collectors.toMap(c -> c.spec().name(), Function.identity()));
        this.messageCommands =
                messageCommands.stream().collect(Collectors.toMap(MessageCommand::name, Function.identity()));
        this.presses = presses;
        this.givenBack = new RejectedFormReplyBuilder(presses.all(), kept);
        this.members = members;
        this.whoMay = whoMay;
        this.options = new OptionParser(dates, times);
        this.exceptions = new InteractionExceptionHandler(outages);
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
        // Checks each right only once, because each check reads the person's memberships from the database.
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
     * @param typed maps each option's English name to its value from the chat; dates and times are texts that are not
     *     parsed yet
     */
    public Reply run(String name, Caller caller, String channelId, Map<String, Object> typed) {
        return exceptions.replyOf(name, () -> {
            var command = commands.get(name);
            if (command == null) {
                throw new Refusal("chat.unknown-command", name);
            }
            whoMay.require(command.spec().right(), caller);
            return command.run(new Call(caller, channelId, options.parsed(command.spec(), typed, caller)));
        });
    }

    /**
     * Checks the user's right to the named message command and runs the command. Returns the command's reply, or a
     * reply with the reason if the call is refused.
     */
    public Reply runOnMessage(String name, MessageCall call) {
        return exceptions.replyOf(name, () -> {
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
     * handler throws an exception, returns a reply with the reason. Also returns a reply with the reason if the person
     * has left the chat server, or if the bot cannot find out whether the person has left.
     */
    public Reply press(PressEvent pressed) {
        return exceptions.replyOf(
                pressed.act(),
                () -> {
                    var left = members.refusal(pressed.caller());
                    if (left.isPresent()) {
                        // The reply shows the submitted values only as text and has no button that reopens the form.
                        // The person may have left the server, and a reopened form could show newer stored data.
                        return givenBack.inText(InteractionExceptionHandler.warning(left.get()), pressed);
                    }
                    if (pressed.act().equals(RejectedFormReplyBuilder.OPEN)) {
                        return givenBack.opened(pressed);
                    }
                    return presses.find(pressed.act())
                            .orElseThrow(() -> new Refusal("chat.unknown-press"))
                            .press(pressed);
                },
                refusal -> givenBack.refused(refusal, pressed),
                page -> givenBack.failed(page, pressed),
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
                .map(found -> options.completion(command.spec(), found)
                        .matching(new OptionCompleter.Request(
                                TypedText.seen(request.typed()),
                                request.caller(),
                                request.channelId(),
                                request.others().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, other -> TypedText.seen(other.getValue()))))))
                .orElse(List.of())
                .stream()
                .filter(suggestion ->
                        suggestion.value().length() <= 100 && !InvisibleCharacterFilter.isNone(suggestion.shown()))
                .limit(25)
                .toList());
    }
}
