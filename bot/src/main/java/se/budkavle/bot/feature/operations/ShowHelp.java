package se.budkavle.bot.feature.operations;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;

/** The slash command that shows the commands that people need most often, with a button that shows all commands. */
@Component
class ShowHelp implements Command {

    private final HelpPages pages;

    ShowHelp(HelpPages pages) {
        this.pages = pages;
    }

    @Override
    public Spec spec() {
        return Spec.of("help");
    }

    @Override
    public Reply run(Call call) {
        return pages.first(call.caller());
    }
}
