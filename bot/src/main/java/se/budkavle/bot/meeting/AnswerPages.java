package se.budkavle.bot.meeting;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.LetterLinks.Answering;
import se.budkavle.storage.Refusal;

/** Chooses between the page that asks and the one that says why a link no longer holds; what was refused comes back as it was chosen. */
@Component
class AnswerPages {

    String shown(Answering about, Model model, Supplier<AnswerView> view) {
        if (!about.holds()) {
            return over(Phrase.of("web.over.letters"), model);
        }
        try {
            model.addAttribute("view", view.get());
            return "meeting/answer";
        } catch (Refusal refusal) {
            return over(CommandDesk.sentence(refusal), model);
        }
    }

    /** @param now what is shown where storing is refused */
    String stored(Answering about, Model model, Supplier<AnswerView> storing, Supplier<AnswerView> now) {
        if (!about.holds()) {
            return over(Phrase.of("web.over.letters"), model);
        }
        try {
            model.addAttribute("view", storing.get());
            return "meeting/answer";
        } catch (Refusal refusal) {
            return shown(about, model, () -> now.get().saying(CommandDesk.sentence(refusal)));
        }
    }

    private static String over(Phrase why, Model model) {
        model.addAttribute("why", why);
        return "web/over";
    }
}
