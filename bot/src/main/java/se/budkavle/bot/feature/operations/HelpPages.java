package se.budkavle.bot.feature.operations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.MessageCommand;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/** Builds the help messages. The messages list only the slash commands that the user may use. */
@Component
class HelpPages {

    static final String ACT = "operations:help";
    /** The maximum number of slash commands in the first help message. */
    private static final int FIRST = 6;
    /** The name of the help group for slash commands whose name is a single word. */
    private static final String GENERAL = "general";

    private static final String JOIN = "network join";
    /**
     * The slash commands that people need most often, in the order of the first help message. The help message skips
     * commands that the user may not use, and shows at most {@link #FIRST} commands. Only users who are not registered
     * in the bot see the command to join a network.
     */
    private static final List<String> WISHES = List.of(
            JOIN,
            "mine",
            "meeting next",
            "budkavle doctor",
            "round open",
            "meeting plan",
            "newsletter new",
            "network appoint",
            "round show",
            "agenda show",
            "absence set",
            "followup",
            "newsletter subscribe",
            "network list",
            "network show",
            "meeting list",
            "plan show");

    private final ObjectProvider<CommandDispatcher> desk;
    private final Rights rights;

    /**
     * Takes a provider of the command list instead of the list itself, to avoid a circular dependency between Spring
     * beans. The list of commands contains the help command, which needs this class.
     */
    HelpPages(ObjectProvider<CommandDispatcher> desk, Rights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    Reply first(Caller caller) {
        boolean stranger = !rights.may(RequiredRight.PERSON, caller);
        var may = allowed(caller).stream().collect(Collectors.toMap(Spec::name, Function.identity()));
        var page = Page.titled("operations.help.title");
        if (stranger) {
            page = page.line("operations.help.stranger");
        }
        var wishes = WISHES.stream()
                .filter(may::containsKey)
                .filter(name -> stranger || !name.equals(JOIN))
                .limit(FIRST)
                .map(name -> Phrase.of(
                        "operations.help.wish",
                        Phrase.of("operations.help.wish." + name.replace(' ', '.')),
                        Phrase.command(name)))
                .toList();
        return Reply.page(page.line(Phrase.joined("\n", wishes)))
                .with(Button.plain(ACT, Phrase.of("operations.help.more")));
    }

    /**
     * Returns a message with the names of all slash commands that the user may use, by group. A select menu opens one
     * group with the commands' descriptions.
     */
    Reply all(Caller caller) {
        var groups = groups(caller);
        var page = Page.titled("operations.help.all");
        for (var group : groups.entrySet()) {
            page = page.field(
                    heading(group.getKey()),
                    Phrase.joined(
                            " · ",
                            group.getValue().stream()
                                    .map(spec -> Phrase.command(spec.name()))
                                    .toList()));
        }
        return withChoice(onMessages(page, caller), groups, "");
    }

    /**
     * Adds to the page a list of the message commands (the commands in the context menu of a chat message) that the
     * user may use. Returns the page unchanged if the user may use no message command. Without this list, people would
     * not find the message commands.
     */
    private Page onMessages(Page page, Caller caller) {
        var offered = desk.getObject().messageCommandsOfferedTo(caller);
        return offered.isEmpty()
                ? page
                : page.field(
                        Phrase.of("operations.help.on-messages"),
                        Phrase.of(
                                "operations.help.on-messages.how",
                                Phrase.joined(
                                        " · ",
                                        offered.stream()
                                                .map(name -> Phrase.of(MessageCommand.key(name)))
                                                .toList())));
    }

    Reply group(String name, Caller caller) {
        var groups = groups(caller);
        if (!groups.containsKey(name)) {
            throw new Refusal("chat.unknown-press");
        }
        return withChoice(
                Page.of(heading(name))
                        .line(Phrase.joined(
                                "\n",
                                groups.get(name).stream().map(HelpPages::line).toList())),
                groups,
                name);
    }

    private static Reply withChoice(Page page, Map<String, List<Spec>> groups, String chosen) {
        return Reply.page(page)
                .with(new SelectMenu(
                        ACT,
                        Phrase.of("operations.help.choose"),
                        groups.keySet().stream()
                                .map(name -> new SelectMenu.Item(name, heading(name), null, name.equals(chosen)))
                                .toList()));
    }

    private Map<String, List<Spec>> groups(Caller caller) {
        return allowed(caller).stream()
                .collect(Collectors.groupingBy(HelpPages::group, TreeMap::new, Collectors.toList()));
    }

    private List<Spec> allowed(Caller caller) {
        return desk.getObject().offeredTo(caller);
    }

    /** Returns the first word of the slash command's name, or {@link #GENERAL} if the name is a single word. */
    private static String group(Spec spec) {
        int space = spec.name().indexOf(' ');
        return space < 0 ? GENERAL : spec.name().substring(0, space);
    }

    private static Phrase heading(String group) {
        return Phrase.of(group.equals(GENERAL) ? "operations.help.general" : "command." + group + ".says");
    }

    private static Phrase line(Spec spec) {
        return Phrase.of("operations.help.line", Phrase.command(spec.name()), Phrase.of(spec.key() + ".says"));
    }
}
