package se.budkavle.bot.operations;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/** Tells what the caller can do here: the commands that this person may use, in the reader's language. */
@Component
class ShowHelp implements Command {

    private final ObjectProvider<CommandDesk> desk;
    private final Rights rights;

    /** The desk is asked for its commands when someone asks for help: this is one of them itself. */
    ShowHelp(ObjectProvider<CommandDesk> desk, Rights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("help");
    }

    @Override
    public Reply run(Call call) {
        var may = Arrays.stream(Right.values()).filter(right -> rights.may(right, call.caller())).toList();
        var groups = desk.getObject().specs().stream().filter(spec -> may.contains(spec.right()))
                .collect(Collectors.groupingBy(ShowHelp::group, TreeMap::new, Collectors.toList()));
        var page = Page.titled("operations.help.title");
        if (!may.contains(Right.PERSON)) {
            page = page.line("operations.help.stranger");
        }
        for (var group : groups.entrySet()) {
            var lines = group.getValue().stream().map(ShowHelp::line).toList();
            page = page.field(heading(group.getKey()), Phrase.joined("\n", lines));
        }
        return Reply.page(page);
    }

    /** The first word of a command of two; those of one word stand together. */
    private static String group(Spec spec) {
        int space = spec.name().indexOf(' ');
        return space < 0 ? "" : spec.name().substring(0, space);
    }

    private static Phrase heading(String group) {
        return Phrase.of(group.isEmpty() ? "operations.help.general" : "command." + group + ".says");
    }

    private static Phrase line(Spec spec) {
        return Phrase.of("operations.help.line", Phrase.command(spec.name()), Phrase.of(spec.key() + ".says"));
    }
}
