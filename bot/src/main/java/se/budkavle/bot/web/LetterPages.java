package se.budkavle.bot.web;

import java.util.function.Supplier;
import org.springframework.ui.Model;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.LetterLinks.Answering;
import se.budkavle.storage.Refusal;

/** Chooses between the page behind a letter's link and the one that says why the link no longer holds. */
public final class LetterPages {

    private LetterPages() { }

    /**
     * The name of the template to answer with.
     *
     * @param template of the page where the link holds
     * @param view     what that page shows, as its model's view; nothing of it is done where the link does not hold
     */
    public static String page(Answering about, String template, Supplier<?> view, Model model) {
        if (!about.holds()) {
            return over(Phrase.of("web.over.letters"), model);
        }
        try {
            model.addAttribute("view", view.get());
            return template;
        } catch (Refusal refusal) {
            return over(CommandDesk.sentence(refusal), model);
        }
    }

    private static String over(Phrase why, Model model) {
        model.addAttribute("why", why);
        return "web/over";
    }
}
