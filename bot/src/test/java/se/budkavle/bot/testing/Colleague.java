package se.budkavle.bot.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.OptionCompleter;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrasebook;

/** Someone in the workspace who calls commands and presses buttons. */
public final class Colleague {

    private final Workplace workplace;
    private final Caller caller;
    private final String channelId;

    Colleague(Workplace workplace, Caller caller, String channelId) {
        this.workplace = workplace;
        this.caller = caller;
        this.channelId = channelId;
    }

    /** The same one, with a chat in English. */
    public Colleague inEnglish() {
        return new Colleague(
                workplace,
                new Caller(caller.accountId(), caller.displayName(), Locale.ENGLISH, caller.managesServer()),
                channelId);
    }

    /** The same one, in this channel. */
    public Colleague in(String channel) {
        return new Colleague(workplace, caller, channel);
    }

    public Heard runs(String command) {
        return runs(command, Map.of());
    }

    /** @param options by English name, as the chat gives them: String, Long, Boolean, Account, File; a date as text */
    public Heard runs(String command, Map<String, Object> options) {
        return new Heard(this, desk().run(command, caller, channelId, options));
    }

    /** Presses a button of a post; its label is in the association's language. */
    public Heard presses(RememberingChat.Posted posted, String label) {
        var reader = new Colleague(
                workplace,
                new Caller(caller.accountId(), caller.displayName(), Phrasebook.SWEDISH, caller.managesServer()),
                posted.channelId());
        return in(posted.channelId())
                .press(
                        posted.messageId(),
                        Heard.button(reader, posted.post().rows(), label).id(),
                        List.of(),
                        Map.of());
    }

    /** Sends whatever id; also one that no longer stands anywhere. */
    public Heard press(String messageId, String id, List<String> values, Map<String, String> fields) {
        return new Heard(this, desk().press(PressEvent.of(caller, channelId, messageId, id, values, fields)));
    }

    /** What is suggested, as it is shown. */
    public List<String> isSuggested(String command, String option, String typed) {
        return suggestions(command, option, typed).stream()
                .map(OptionCompleter.Suggestion::shown)
                .toList();
    }

    /** What is suggested, with what is sent when it is taken. */
    public List<OptionCompleter.Suggestion> suggestions(String command, String option, String typed) {
        return desk().complete(command, option, new OptionCompleter.Request(typed, caller, channelId));
    }

    /** As a value of an option. */
    public Call.Account account() {
        return new Call.Account(caller.accountId(), caller.displayName(), false);
    }

    Words words() {
        return new Words(workplace.get(Phrasebook.class), caller.locale());
    }

    private CommandDesk desk() {
        return workplace.get(CommandDesk.class);
    }
}
