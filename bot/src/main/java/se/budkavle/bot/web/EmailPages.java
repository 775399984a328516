package se.budkavle.bot.web;

import java.util.function.Supplier;
import org.springframework.ui.Model;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.EmailLinks.Answering;
import se.budkavle.storage.Refusal;

/**
 * Selects the template for the web page behind a link in an email. For a link that is no longer valid, selects a page
 * that explains why.
 */
public final class EmailPages {

    private EmailPages() {}

    /**
     * Returns the name of the template to render.
     *
     * @param template the template for a valid link
     * @param view creates the template's model attribute {@code view}; not called if the link is no longer valid
     */
    public static String page(Answering about, String template, Supplier<?> view, Model model) {
        if (!about.holds()) {
            return over(Phrase.of("web.over.letters"), model);
        }
        try {
            model.addAttribute("view", view.get());
            return template;
        } catch (Refusal refusal) {
            return over(RefusalSentence.of(refusal), model);
        }
    }

    private static String over(Phrase why, Model model) {
        model.addAttribute("why", why);
        return "web/over";
    }
}
