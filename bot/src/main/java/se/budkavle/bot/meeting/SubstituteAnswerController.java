package se.budkavle.bot.meeting;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.budkavle.bot.web.LetterLinks.Answering;

/** The page on which a substitute answers a question that came by mail; opening it changes nothing. */
@Controller
class SubstituteAnswerController {

    private static final String PATH = AnswerLinks.CALL + "{token}";

    private final AnswerLinks links;
    private final SubstituteAnswers answers;
    private final AnswerPages pages;

    SubstituteAnswerController(AnswerLinks links, SubstituteAnswers answers, AnswerPages pages) {
        this.links = links;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, @RequestParam(required = false) String answer, Model model) {
        var about = about(token);
        return pages.shown(about, model, () -> answers.shown(about.matter(), about.personId()).choosing(answer));
    }

    @PostMapping(PATH)
    String store(@PathVariable String token, @RequestParam(required = false) String answer, @RequestParam(defaultValue = "") String seen,
            Model model) {
        var about = about(token);
        Supplier<AnswerView> now = () -> answers.shown(about.matter(), about.personId()).choosing(answer);
        return pages.stored(about, model, () -> answers.stored(about.matter(), about.personId(), answer, seen), now);
    }

    private Answering about(String token) {
        return links.call(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
