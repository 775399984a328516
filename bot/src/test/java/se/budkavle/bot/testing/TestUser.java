package se.budkavle.bot.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.MessageCall;
import se.budkavle.bot.chat.OptionCompleter;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.TargetMessage;
import se.budkavle.bot.text.Phrasebook;

/** A simulated person in tests, who runs slash commands and presses buttons. */
public final class TestUser {

    private final Workplace workplace;
    private final Caller caller;
    private final String channelId;

    TestUser(Workplace workplace, Caller caller, String channelId) {
        this.workplace = workplace;
        this.caller = caller;
        this.channelId = channelId;
    }

    /** Returns the person as the bot's code receives the user of a command. */
    public Caller caller() {
        return caller;
    }

    /** Returns the same person with English as the locale of the Discord client. */
    public TestUser inEnglish() {
        return new TestUser(
                workplace,
                new Caller(
                        caller.accountId(),
                        caller.displayName(),
                        Locale.ENGLISH,
                        caller.managesServer(),
                        caller.inServer()),
                channelId);
    }

    /** Returns the same person, acting in the private channel with the bot. */
    public TestUser inPrivate() {
        return in(RememberingChat.PRIVATE + caller.accountId());
    }

    /** Returns the same person, acting in the channel with this id. */
    public TestUser in(String channel) {
        var inServer = !channel.startsWith(RememberingChat.PRIVATE);
        return new TestUser(
                workplace,
                new Caller(caller.accountId(), caller.displayName(), caller.locale(), caller.managesServer(), inServer),
                channel);
    }

    public BotReply runs(String command) {
        return runs(command, Map.of());
    }

    /**
     * Runs a slash command and returns the bot's reply.
     *
     * @param options the values by English option name, in the types of the chat: String, Long, Boolean, Account or
     *     File. A date is a String.
     */
    public BotReply runs(String command, Map<String, Object> options) {
        return new BotReply(this, desk().run(command, caller, channelId, options));
    }

    /** Uses a message command on a message with this text, which somebody has written in this person's channel. */
    public BotReply runsOnMessage(String command, TargetMessage message) {
        return new BotReply(this, desk().runOnMessage(command, new MessageCall(caller, channelId, message)));
    }

    /** Presses the button with this label on a posted message. The label is in Swedish, the association's language. */
    public BotReply presses(RememberingChat.Posted posted, String label) {
        var reader = new TestUser(
                workplace,
                new Caller(
                        caller.accountId(),
                        caller.displayName(),
                        Phrasebook.SWEDISH,
                        caller.managesServer(),
                        caller.inServer()),
                posted.channelId());
        return in(posted.channelId())
                .press(
                        posted.messageId(),
                        BotReply.button(reader, posted.post().rows(), label).id(),
                        List.of(),
                        Map.of());
    }

    /**
     * Sends a button press, menu selection or submitted modal form with any custom id, even one that no message shows.
     */
    public BotReply press(String messageId, String id, List<String> values, Map<String, String> fields) {
        return new BotReply(this, desk().press(PressEvent.of(caller, channelId, messageId, id, values, fields)));
    }

    /** Returns the labels that autocomplete suggests for the typed text. */
    public List<String> isSuggested(String command, String option, String typed) {
        return suggestions(command, option, typed).stream()
                .map(OptionCompleter.Suggestion::shown)
                .toList();
    }

    /**
     * Returns the autocomplete suggestions for the typed text, each with the displayed label and the value that the
     * person sends by selecting it.
     */
    public List<OptionCompleter.Suggestion> suggestions(String command, String option, String typed) {
        return suggestions(command, option, typed, Map.of());
    }

    /**
     * Returns the autocomplete suggestions for the typed text after the person has entered {@code others}, the values
     * of other options by name.
     */
    public List<OptionCompleter.Suggestion> suggestions(
            String command, String option, String typed, Map<String, String> others) {
        return desk().complete(command, option, new OptionCompleter.Request(typed, caller, channelId, others));
    }

    /** Returns this person's Discord account as the value of a slash command's option. */
    public Call.Account account() {
        return new Call.Account(caller.accountId(), caller.displayName(), false);
    }

    PlainTextRenderer words() {
        return new PlainTextRenderer(workplace.get(Phrasebook.class), caller.locale());
    }

    private CommandDispatcher desk() {
        return workplace.get(CommandDispatcher.class);
    }
}
